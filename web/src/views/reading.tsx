import { type ReactElement, useEffect } from 'react';
import { href, useDesk, useRoute } from '../app/route.ts';
import { useAdding } from '../correct/add.tsx';
import { type MarkKind, markKinds, marksOf } from '../desk/marks.ts';
import type { Document } from '../desk/types.ts';
import { Article, rangeOf } from '../source/article.tsx';
import { count } from '../words/labels.ts';
import { Line, LineLink } from '../words/line.tsx';
import { Mark, OutletName } from '../words/outlet.tsx';
import { Published } from '../words/when.tsx';
import { ViewHead } from './section.tsx';
import { Versions } from './versions.tsx';

const names: Record<MarkKind, string> = {
  quoted: 'quoted',
  paraphrased: 'paraphrased',
  own: 'own voice',
  conflict: 'in conflict',
  demand: 'demands',
  source: 'sources',
  event: 'events',
  person: 'names',
  time: 'times',
  notice: 'notices',
};
const usual: readonly MarkKind[] = ['quoted', 'paraphrased', 'own', 'conflict', 'demand', 'source', 'notice'];

function kindsIn(params: URLSearchParams): ReadonlySet<MarkKind> {
  const words = params.get('marks');
  if (words === null) return new Set(usual);
  const asked = words.split('.');
  return new Set(markKinds.filter((kind) => asked.includes(kind)));
}

export function Reading(): ReactElement {
  const desk = useDesk();
  const { id } = useRoute();
  const document = id === undefined ? undefined : desk.documents.get(id);
  return document === undefined ? <ArticleList /> : <ReadArticle document={document} />;
}

/** The first words of an article without a headline: of its first paragraph that is longer than a line, cut between two words. */
function beginning({ text, blocks }: Document): string {
  const paragraph = blocks.map(({ span }) => text.slice(span.start, span.end)).find((words) => words.length > 60) ?? text;
  return paragraph.length <= 120 ? paragraph : `${paragraph.slice(0, 120).replace(/\s+\S*$/u, '')} …`;
}

function ArticleList(): ReactElement {
  const desk = useDesk();
  const { params } = useRoute();
  const outlet = desk.outlets.get(params.get('outlet') ?? '');
  const documents = desk.record.documents.filter((document) => outlet === undefined || outlet.documents.includes(document.id));
  return (
    <>
      <section aria-label="Articles">
        <ViewHead title={`Articles · ${count(documents.length, 'article')}`} />
        {documents.map((document) => {
          const of = desk.outletOf(document.id);
          const marks = marksOf(desk, document.id);
          return (
            <Line key={document.id} to={href('articles', document.id)} id={document.id} className="entity">
              <div>
                <LineLink to={href('articles', document.id)} id={document.id} leaves>
                  <span className="say" dir="auto">
                    {document.headline?.words ?? beginning(document)}
                  </span>
                </LineLink>
                <div className="by">
                  {of !== undefined && <Mark outlet={of} />} <OutletName outlet={of} documentSource={document.source} /> ·{' '}
                  <Published document={document} />
                  {of?.name !== undefined && (
                    <>
                      {' · '}
                      <bdi>{document.source}</bdi>
                    </>
                  )}
                </div>
              </div>
              <div className="numbers">
                <span>
                  {count(
                    new Set(marks.filter((mark) => mark.kind === 'quoted' || mark.kind === 'paraphrased').map((mark) => mark.start)).size,
                    'statement',
                  )}
                </span>
                <span>{count(document.text.split(/\s+/).length, 'word')}</span>
              </div>
            </Line>
          );
        })}
      </section>
      <Versions />
    </>
  );
}

function ReadArticle({ document }: { readonly document: Document }): ReactElement {
  const desk = useDesk();
  const { params } = useRoute();
  const kinds = kindsIn(params);
  const mark = rangeOf(params.get('mark'));
  const adding = useAdding();
  const outlet = desk.outletOf(document.id);
  const at = desk.record.documents.indexOf(document);
  const before = desk.record.documents[at - 1];
  const after = desk.record.documents[at + 1];
  const marks = marksOf(desk, document.id);
  const address = (changes: Record<string, string | undefined>): string => {
    const next = new URLSearchParams(params);
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) next.delete(key);
      else next.set(key, value);
    }
    return href('articles', document.id, next);
  };
  useEffect(() => {
    if (mark !== undefined) window.document.querySelector('main .chosen')?.scrollIntoView({ block: 'nearest' });
  }, [mark]);
  return (
    <article aria-label="Article">
      <p className="by">
        <span className="bit">
          <a href={href('articles')}>All articles</a>
        </span>
        {before !== undefined && (
          <span className="bit">
            <a href={href('articles', before.id)}>previous</a>
          </span>
        )}
        {after !== undefined && (
          <span className="bit">
            <a href={href('articles', after.id)}>next</a>
          </span>
        )}
      </p>
      <p className="by">
        {outlet !== undefined && <Mark outlet={outlet} />} <OutletName outlet={outlet} documentSource={document.source} /> ·{' '}
        <Published document={document} /> · <bdi>{document.source}</bdi> · sha256 {document.hash.slice(0, 12)}…
      </p>
      <div className="filters" role="group" aria-label="Marks shown">
        {markKinds.map((kind) => {
          const number = new Set(marks.filter((one) => one.kind === kind).map((one) => one.start)).size;
          const next = new Set(kinds);
          if (!next.delete(kind)) next.add(kind);
          return (
            number > 0 && (
              <a
                key={kind}
                className="switch"
                role="switch"
                aria-checked={kinds.has(kind)}
                href={address({ marks: [...next].join('.'), mark: undefined })}
              >
                <span aria-hidden="true">{kinds.has(kind) ? '☑' : '☐'}</span> {names[kind]} <span className="soft">{number}</span>
              </a>
            )
          );
        })}
      </div>
      {document.headline !== undefined && document.headline.span === undefined && (
        <h2 className="headline" dir="auto">
          {document.headline.words}
        </h2>
      )}
      <Article
        document={document}
        kinds={kinds}
        lit={adding?.places ?? []}
        mark={mark}
        markHref={(run) => address({ mark: `${run.start}-${run.end}` })}
      />
      <p className="legend">
        <kbd>n</kbd> <kbd>p</kbd> next and previous mark. Solid line: quoted. Dotted: paraphrased. Dashed: the outlet’s own voice. Red: in
        conflict.
      </p>
    </article>
  );
}
