import type { ReactElement } from 'react';
import { home, useDesk } from '../app/route.ts';
import type { Fact } from '../desk/desk.ts';
import { marksOf } from '../desk/marks.ts';
import { placesOf } from '../desk/places.ts';
import { useLive } from '../live/use.ts';
import { Cite } from './cite.tsx';
import { actionNames, conflictNames, eventNames, factNames, kindNames, stanceNames } from '../words/labels.ts';
import { Nobody } from '../words/by.tsx';
import { Name, Words } from '../words/words.tsx';
import type { Range } from './article.tsx';

/** What the program holds about some words of an article: each fact a link to its own line. */
export function FactsAt({ document, range }: { readonly document: string; readonly range: Range }): ReactElement {
  const desk = useDesk();
  const ids = new Set(
    marksOf(desk, document)
      .filter((mark) => mark.start < range.end && mark.end > range.start && mark.fact !== undefined)
      .map((mark) => mark.fact),
  );
  const facts = [...ids].flatMap((id) => desk.fact(id) ?? []);
  return (
    <div className="facts" role="group" aria-label="On the record about these words">
      <h4>{facts.length === 0 ? 'Nothing on the record about these words' : 'On the record about these words'}</h4>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            <a href={home(fact)}>{titleOf(fact)}</a> <FactWords fact={fact} />
            <Acts fact={fact} document={document} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What can be done with a fact where it is not a line of its own. */
function Acts({ fact, document }: { readonly fact: Fact; readonly document: string }): ReactElement {
  const desk = useDesk();
  const live = useLive();
  const places = placesOf(desk, fact);
  const at = Math.max(
    0,
    places.findIndex((place) => place.document === document),
  );
  const place = places[at];
  return (
    <span className="acts">
      {live !== undefined && <a href={`${home(fact)}?at=${at}&correct=`}>correct</a>}
      {place !== undefined && <Cite place={place} />}
    </span>
  );
}

function titleOf(fact: Fact): string {
  switch (fact.kind) {
    case 'conflict':
      return `Conflict: ${conflictNames[fact.of.kind].toLowerCase()}`;
    case 'statement':
      return `Statement, ${kindNames[fact.of.kind]}`;
    case 'demand':
      return `Demand: ${actionNames[fact.of.action]}`;
    case 'event':
      return `Event: ${eventNames[fact.of.type]}`;
    default:
      return factNames[fact.kind];
  }
}

/** A fact in a few printed words. */
export function FactWords({ fact }: { readonly fact: Fact }): ReactElement | null {
  switch (fact.kind) {
    case 'claim':
      return <Words slices={fact.of.gist} />;
    case 'statement':
      return (
        <>
          {fact.of.speaker === undefined ? <Nobody named={fact.of.named} /> : <Name id={fact.of.speaker} link={false} />}{' '}
          {stanceNames[fact.of.stance]} <Words slices={fact.of.reports[0].slices} />
        </>
      );
    case 'conflict':
      return (
        <>
          <Words slices={fact.of.sides[0].passages[0].slices} /> <span className="soft">against</span>{' '}
          <Words slices={fact.of.sides[1].passages[0].slices} />
        </>
      );
    case 'update':
      return <Words slices={fact.of.later[0].slices} />;
    case 'demand':
    case 'event':
      return <Words slices={fact.of.passages[0].slices} />;
    case 'oversight':
      return <Name id={fact.of.who} link={false} />;
    case 'entity':
      return <Name id={fact.id} link={false} />;
    case 'notice':
      return <span className="soft">{fact.of.message}</span>;
    case 'document':
      return null;
  }
}
