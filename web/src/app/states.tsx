import type { ReactElement } from 'react';
import { AddView } from '../add/add.tsx';
import { Dropping } from '../add/dropping.tsx';
import type { Notice } from '../desk/types.ts';
import { useLive, useLiveState } from '../live/use.ts';

/** A desk without a story: what it is for, and the ways to put one on it. */
export function Start({ without }: { readonly without: ReactElement }): ReactElement {
  const live = useLive();
  const problem = useLiveState(live, (state) => state.problem);
  if (live === undefined) return without;
  return (
    <main className="start">
      <h1>Nothing on the record yet</h1>
      <p className="lede">
        <span className="t">
          Add what several outlets wrote about one story. onrecord tells who said what, to whom and when, on whose word it stands, what the
          outlets share, where their accounts part, and which demands have no answer; each line with the printed words beside it.
        </span>
      </p>
      {problem !== undefined && (
        <p role="alert" className="wrong">
          {problem.detail} <span className="soft">{problem.cure}</span>
        </p>
      )}
      <AddView />
      <Dropping />
    </main>
  );
}

export function Loading(): ReactElement {
  return (
    <main className="state" aria-busy="true">
      <p role="status">Reading the record …</p>
    </main>
  );
}

export function Failed({ why, cure, again }: { readonly why: string; readonly cure: string; readonly again: () => void }): ReactElement {
  return (
    <main className="state">
      <h1>This record could not be shown</h1>
      <p role="alert">{why}</p>
      <p className="soft">{cure}</p>
      <button type="button" onClick={again}>
        Try again
      </button>
    </main>
  );
}

export function Empty({ notices }: { readonly notices: readonly Notice[] }): ReactElement {
  return (
    <main className="state">
      <h1>No article in this record</h1>
      <p>Nothing could be read, so there is nothing on the record.</p>
      {notices.length > 0 && (
        <ul>
          {notices.map((notice) => (
            <li key={`${notice.code}${notice.source ?? ''}`}>
              {notice.source !== undefined && (
                <>
                  <bdi>{notice.source}</bdi>:{' '}
                </>
              )}
              {notice.message}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
