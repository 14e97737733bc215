import type { ReactElement, ReactNode } from 'react';
import { useDesk } from '../app/route.ts';
import { type Mark, type MarkKind, marksOf, type Run, runsOf } from '../desk/marks.ts';
import type { Block, Document } from '../desk/types.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Props {
  readonly document: Document;
  /** Marks of these kinds are shown. */
  readonly kinds: ReadonlySet<MarkKind>;
  /** The words of the chosen line, and other words of the same fact. */
  readonly lit?: readonly Range[];
  readonly near?: readonly Range[];
  /** The chosen mark. */
  readonly mark?: Range | undefined;
  readonly markHref: (run: Range) => string;
  /** What is shown under the block that holds the chosen mark. */
  readonly note?: ReactNode;
}

const classes: Partial<Record<MarkKind, string>> = {
  quoted: 'q',
  paraphrased: 'p',
  own: 'v',
  conflict: 'x',
  source: 'sp',
  demand: 'd',
  event: 't',
  person: 't',
  time: 't',
  notice: 'n',
};
const LEADS: ReadonlySet<MarkKind> = new Set(['quoted', 'paraphrased', 'own', 'conflict', 'demand', 'event', 'person', 'notice']);

/** An article as printed, block for block, with its marks over the words. The text itself is never changed. */
export function Article({ document, kinds, lit = [], near = [], mark, markHref, note }: Props): ReactElement {
  const desk = useDesk();
  const marks = marksOf(desk, document.id).filter((one) => kinds.has(one.kind));
  const cuts = [...lit, ...near, ...(mark === undefined ? [] : [mark])];
  return (
    <div className="article" dir="auto" data-article={document.id}>
      {partsOf(document).map((part) => {
        const runs = runsOf(marks, part.start, part.end, cuts);
        const holds = mark !== undefined && mark.start < part.end && mark.end > part.start;
        return (
          <div key={part.start} className={`block ${part.kind}`}>
            <p dir="auto" data-start={part.start}>
              {runs.map((run) => (
                <Piece
                  key={run.start}
                  run={run}
                  text={document.text}
                  lit={covers(lit, run)}
                  near={covers(near, run)}
                  on={mark !== undefined && covers([mark], run)}
                  markHref={markHref}
                />
              ))}
            </p>
            {holds && note}
          </div>
        );
      })}
    </div>
  );
}

function Piece({
  run,
  text,
  lit,
  near,
  on,
  markHref,
}: {
  readonly run: Run;
  readonly text: string;
  readonly lit: boolean;
  readonly near: boolean;
  readonly on: boolean;
  readonly markHref: (run: Range) => string;
}): ReactElement {
  const words = text.slice(run.start, run.end);
  const look = [...new Set(run.marks.map((mark) => classes[mark.kind] ?? ''))];
  if (lit) look.push('lit');
  else if (near) look.push('near');
  if (on) look.push('chosen');
  if (words.trim() === '' || !leads(run.marks)) return look.length === 0 ? <>{words}</> : <span className={look.join(' ')}>{words}</span>;
  return (
    <a
      className={`m ${look.join(' ')}`}
      href={markHref(run)}
      data-mark={`${run.start}-${run.end}`}
      {...(on ? { 'aria-current': 'true' } : {})}
    >
      {words}
    </a>
  );
}

const leads = (marks: readonly Mark[]): boolean => marks.some((mark) => mark.fact !== undefined && LEADS.has(mark.kind));
const covers = (ranges: readonly Range[], run: Range): boolean => ranges.some((range) => range.start <= run.start && run.end <= range.end);

interface Part extends Range {
  readonly kind: Block['kind'];
}

/** The blocks, and as paragraphs whatever text no block holds, so that nothing of the article is hidden. */
function partsOf(document: Document): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const rest = (until: number): void => {
    if (document.text.slice(at, until).trim() !== '') parts.push({ kind: 'paragraph', start: at, end: until });
  };
  for (const { kind, span } of document.blocks) {
    rest(span.start);
    parts.push({ kind, start: span.start, end: span.end });
    at = Math.max(at, span.end);
  }
  rest(document.text.length);
  return parts;
}

export const rangeOf = (word: string | null | undefined): Range | undefined => {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(word ?? '');
  return found === null ? undefined : { start: Number(found[1]), end: Number(found[2]) };
};
