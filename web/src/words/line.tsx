import { type MouseEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { go, useChoice, useDesk } from '../app/route.ts';
import { Under } from '../correct/under.tsx';
import { decisionNames, modelOf } from '../correct/decisions.ts';

/** One line of a list: its words are a link that lights them in their article; a click anywhere on it does the same. */
export function Line({
  to,
  id,
  children,
  className = '',
  row,
  again = false,
}: {
  readonly to: string;
  readonly id: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** It is a row of a table: which, the head of the table counted. */
  readonly row?: number;
  /** It stands in this view before; nothing opens under it a second time. */
  readonly again?: boolean;
}): ReactElement {
  const choice = useChoice();
  const chosen = choice.id === id;
  const asked = chosen && choice.asked;
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) line.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  const open = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (target.closest('a, button, input, select, summary, details') !== null || window.getSelection()?.isCollapsed === false) return;
    go(to);
  };
  return (
    <>
      <div
        ref={line}
        className={`line ${className} ${chosen ? 'on' : ''}`}
        onClick={open}
        {...(row === undefined ? {} : { role: 'row', 'aria-rowindex': row })}
      >
        {children}
        {row === undefined && <CorrectedBy id={id} />}
      </div>
      {chosen && !again && <Opening id={id} row={row} />}
    </>
  );
}

/** What opens under the chosen line; in a table it is a row of its own. */
function Opening({ id, row }: { readonly id: string; readonly row: number | undefined }): ReactElement {
  if (row === undefined) return <Under id={id} />;
  return (
    <div role="row" aria-rowindex={row} className="under-row">
      <div role="cell">
        <CorrectedBy id={id} />
        <Under id={id} />
      </div>
    </div>
  );
}

/** That somebody corrected a fact is told wherever it stands. */
function CorrectedBy({ id }: { readonly id: string }): ReactElement | null {
  const judgements = useDesk().judgementsOf(id);
  const last = judgements.at(-1);
  if (last === undefined) return null;
  const model = modelOf(last.who);
  if (model !== undefined)
    return (
      <a className="corrected" href="#/corrections">
        picked by the language model <bdi>{model}</bdi>; nobody has checked it
      </a>
    );
  return (
    <a className="corrected" href="#/corrections">
      corrected by <bdi>{last.who}</bdi>: {[...new Set(judgements.map(({ decision }) => decisionNames[decision.kind]))].join(', ')}
    </a>
  );
}

/** The link of a line: what the keys j and k go to. They follow it too, unless it `leaves` the list. */
export function LineLink({
  to,
  id,
  leaves = false,
  children,
}: {
  readonly to: string;
  readonly id: string;
  readonly leaves?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const chosen = useChoice().id === id;
  return (
    <a className="words" data-line={leaves ? 'leaves' : ''} href={to} {...(chosen ? { 'aria-current': 'true' } : {})}>
      {children}
    </a>
  );
}

/** What stands under a line only while it is chosen. */
export function WhenChosen({ id, children }: { readonly id: string; readonly children: () => ReactNode }): ReactNode {
  return useChoice().id === id ? children() : null;
}
