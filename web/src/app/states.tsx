import type { ReactElement } from 'react';
import type { Notice } from '../desk/types.ts';

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
