import type { ReactElement } from 'react';
import { home, href, useDesk, useRoute } from '../app/route.ts';
import { AddStatement, leaveAdding, openAdding, useAdding } from '../correct/add.tsx';
import type { Fact } from '../desk/desk.ts';
import { marksOf } from '../desk/marks.ts';
import type { Document } from '../desk/types.ts';
import { useLive } from '../live/use.ts';
import { count } from '../words/labels.ts';
import { Printed } from '../words/words.tsx';
import { rangeOf } from './article.tsx';
import { FactsAt, FactWords } from './facts.tsx';

/** Beside an article that is read: the facts of the chosen mark. */
export function FactsPane({ document }: { readonly document: Document }): ReactElement {
  const { params } = useRoute();
  const desk = useDesk();
  const mark = rangeOf(params.get('mark'));
  const live = useLive();
  const adding = useAdding();
  if (adding !== undefined)
    return (
      <>
        <h2>Add a statement</h2>
        <AddStatement key={params.get('add')} {...adding} close={leaveAdding} />
      </>
    );
  if (mark === undefined)
    return (
      <div className="empty">
        <h2>Facts</h2>
        <p>Choose a mark in the article: what is on the record about its words is shown here.</p>
        {live !== undefined && (
          <p>
            Select words that somebody said and that are not marked, or{' '}
            <button type="button" className="link" onClick={() => openAdding(document.id, [])}>
              add a statement
            </button>
            .
          </p>
        )}
        <Outstanding document={document} />
      </div>
    );
  return (
    <>
      <h2>Facts</h2>
      <p className="say chosen-words" dir="auto">
        {document.text.slice(mark.start, Math.min(mark.end, mark.start + 600))}
      </p>
      <FactsAt document={document.id} range={mark} />
      <p className="meta">
        characters {mark.start}–{mark.end} of {desk.documents.get(document.id)?.source}
      </p>
    </>
  );
}

const MOST = 6;

/** What stands out in one article: what it is in conflict about, what only it has, what could not be told. */
function Outstanding({ document }: { readonly document: Document }): ReactElement {
  const desk = useDesk();
  const outlet = desk.outletOf(document.id);
  const facts = [...new Set(marksOf(desk, document.id).flatMap(({ fact }) => fact ?? []))].flatMap((id) => desk.fact(id) ?? []);
  const alone = (fact: Fact): boolean =>
    fact.kind === 'claim' && fact.of.positions.some(({ outlet: of, sign }) => of === outlet?.id && sign === 'only');
  const versions = desk.record.versions ?? [];
  const withdrawn = versions.filter(({ earlier }) => earlier === document.id).flatMap((version) => version.withdrawn);
  const later = versions.find(({ earlier }) => earlier === document.id)?.later;
  return (
    <>
      {later !== undefined && (
        <section className="outstanding">
          <h3>Later version</h3>
          <p>
            There is <a href={href('articles', later)}>a later version</a> of this article; it says {count(withdrawn.length, 'sentence')} no
            more.
          </p>
          <ul>
            {withdrawn.slice(0, MOST).map((span) => (
              <li key={span.start}>
                <a href={href('articles', document.id, { mark: `${span.start}-${span.end}` })}>
                  <Printed span={span} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <FactList title="In conflict" facts={facts.filter(({ kind }) => kind === 'conflict')} />
      <FactList title="Only here" facts={facts.filter(alone)} />
      <FactList title="Could not be told" facts={facts.filter(({ kind }) => kind === 'notice')} />
    </>
  );
}

function FactList({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }): ReactElement | null {
  if (facts.length === 0) return null;
  return (
    <section className="outstanding">
      <h3>
        {title} · {facts.length.toLocaleString('en-GB')}
      </h3>
      <ul>
        {facts.slice(0, MOST).map((fact) => (
          <li key={fact.id}>
            <a href={home(fact)}>
              <FactWords fact={fact} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
