import { type ReactElement, useEffect, useRef } from 'react';
import { href, useDesk, useHere, useRoute } from '../app/route.ts';
import { AddStatement, leaveAdding, useAdding } from '../correct/add.tsx';
import type { Fact } from '../desk/desk.ts';
import type { MarkKind } from '../desk/marks.ts';
import { type Place, placesOf } from '../desk/places.ts';
import type { Document } from '../desk/types.ts';
import { PassageBy } from '../words/by.tsx';
import { Mark, OutletName } from '../words/outlet.tsx';
import { Published } from '../words/when.tsx';
import { Article, type Range, rangeOf } from './article.tsx';
import { Origins } from './chain.tsx';
import { Cite } from './cite.tsx';
import { FactsAt } from './facts.tsx';

const shown: ReadonlySet<MarkKind> = new Set(['quoted', 'paraphrased', 'own', 'conflict', 'source']);
const ranges = (places: readonly Place[]): Range[] =>
  places.flatMap((place) => place.slices.map(({ span }) => ({ start: span.start, end: span.end })));

/** The source beside the fact: the article of the chosen place, with its words lit and scrolled to. */
export function SourcePane({ fact }: { readonly fact: Fact | undefined }): ReactElement {
  const desk = useDesk();
  const { params } = useRoute();
  const adding = useAdding();
  const places = fact === undefined ? [] : placesOf(desk, fact);
  const wanted = Number(params.get('at') ?? 0);
  const at = Number.isInteger(wanted) && wanted >= 0 && wanted < places.length ? wanted : 0;
  const place = places[at];
  const document = adding?.document ?? desk.documents.get(place?.document ?? (fact?.kind === 'document' ? fact.id : ''));
  if (document === undefined) return <NoSource fact={fact} />;
  return <Source key={document.id} {...(fact === undefined ? {} : { fact })} places={places} at={at} document={document} />;
}

function NoSource({ fact }: { readonly fact: Fact | undefined }): ReactElement {
  const { view } = useRoute();
  const notice = fact?.kind === 'notice' ? fact.of : undefined;
  return (
    <div className="empty">
      <h2>Source</h2>
      {notice === undefined ? (
        <p>
          {view === 'articles'
            ? 'Choose an article to read it with its marks.'
            : 'Choose a line: its words are shown here, in the article that printed them.'}
        </p>
      ) : (
        <p>This notice is about {notice.source ?? 'the story'}. It has no place in a text.</p>
      )}
    </div>
  );
}

function Source({
  fact,
  places,
  at,
  document,
}: {
  readonly fact?: Fact;
  readonly places: readonly Place[];
  readonly at: number;
  readonly document: Document;
}): ReactElement {
  const { params, view, id } = useRoute();
  const pane = useRef<HTMLDivElement>(null);
  const adding = useAdding();
  const place = adding === undefined ? places[at] : undefined;
  const mark = rangeOf(params.get('mark'));
  const start = place?.slices[0]?.span.start;
  const form = adding !== undefined;
  useEffect(() => {
    const scroller = pane.current?.closest<HTMLElement>('.source');
    if (form) scroller?.scrollTo({ top: 0 });
    if (start === undefined) return;
    const words = pane.current?.querySelector<HTMLElement>('.lit');
    if (!scroller || !words) return;
    const box = words.getBoundingClientRect();
    const top = box.top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    // What fits under the head of the article is shown with it.
    scroller.scrollTo({ top: top + Math.min(box.height, 200) < scroller.clientHeight - 20 ? 0 : top - scroller.clientHeight / 3 });
  }, [start, form]);
  const markHref = (run: Range): string => {
    const kept = new URLSearchParams(params);
    kept.set('mark', `${run.start}-${run.end}`);
    return href(view, id ?? fact?.id, kept);
  };
  const here = places.filter((other) => other.document === document.id);
  return (
    <div ref={pane}>
      <SourceHead document={document} place={place} />
      {adding !== undefined && <AddStatement key={params.get('add')} {...adding} close={leaveAdding} />}
      {adding === undefined && fact?.kind === 'claim' ? (
        <Origins claim={fact.of} />
      ) : (
        place !== undefined &&
        adding === undefined &&
        fact?.kind !== 'entity' &&
        fact?.kind !== 'notice' && (
          <p className="chain">
            <PassageBy document={document.id} statement={place.statement} />
          </p>
        )
      )}
      {fact?.kind === 'notice' && <p className="chain unknown">{fact.of.message}</p>}
      {fact !== undefined && place !== undefined && places.length > 1 && <Places fact={fact} places={places} at={at} />}
      <Article
        document={document}
        kinds={shown}
        lit={adding?.places ?? (place === undefined ? [] : ranges([place]))}
        near={ranges(here)}
        mark={mark}
        markHref={markHref}
        note={mark === undefined ? undefined : <FactsAt document={document.id} range={mark} />}
      />
      <p className="legend">
        Solid line: quoted. Dotted: paraphrased. Dashed: the outlet’s own voice. Red: in conflict. Yellow: the line you chose.
      </p>
    </div>
  );
}

function SourceHead({ document, place }: { readonly document: Document; readonly place: Place | undefined }): ReactElement {
  const desk = useDesk();
  const outlet = desk.outletOf(document.id);
  return (
    <header className="head">
      <h2>
        {outlet !== undefined && <Mark outlet={outlet} />} <OutletName outlet={outlet} documentSource={document.source} /> ·{' '}
        <Published document={document} />
      </h2>
      {document.headline !== undefined && document.headline.span === undefined && <h3 dir="auto">{document.headline.words}</h3>}
      <p className="meta">
        {outlet?.name !== undefined && (
          <>
            <bdi>{document.source}</bdi>
            {' · '}
          </>
        )}
        sha256 {document.hash.slice(0, 8)}…{' '}
        <span className="acts">
          <a href={href('articles', document.id)}>whole article</a>
          {place !== undefined && <Cite place={place} />}
        </span>
      </p>
    </header>
  );
}

/** The places of a fact: one step back, one on, and each outlet's first. */
function Places({ fact, places, at }: { readonly fact: Fact; readonly places: readonly Place[]; readonly at: number }): ReactElement {
  const desk = useDesk();
  const here = useHere();
  const part = places[at]?.part;
  const current = desk.outletOf(places[at]?.document ?? '');
  return (
    <nav className="places" aria-label="Places of this fact">
      <span>
        place {at + 1} of {places.length}
        {part !== undefined && `: ${part}`}
      </span>
      {at > 0 && <a href={here(fact.id, at - 1)}>previous</a>}
      {at + 1 < places.length && <a href={here(fact.id, at + 1)}>next</a>}
      <span className="marks">
        {desk.outletsOf(places).map((outlet) => (
          <Mark
            key={outlet.id}
            outlet={outlet}
            href={here(
              fact.id,
              places.findIndex((place) => outlet.documents.includes(place.document)),
            )}
            current={outlet === current}
          />
        ))}
      </span>
    </nav>
  );
}
