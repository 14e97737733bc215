import type { ReactElement } from 'react';
import { workWords } from '../add/add.tsx';
import { useLive, useLiveState } from '../live/use.ts';
import { href } from './route.ts';

/** A line under the masthead while the server works, or does not answer. */
export function WorkBar(): ReactElement | null {
  const live = useLive();
  const work = useLiveState(live, (state) => state.work);
  const lost = useLiveState(live, (state) => state.connection) === 'lost';
  if (live === undefined) return null;
  return (
    <div className={`work ${work === undefined && !lost ? 'idle' : ''}`} role="status">
      {lost && <span className="clash">The server does not answer; what you see may be old. Trying again …</span>}
      {!lost && work !== undefined && (
        <>
          <span className="turning" aria-hidden="true" />{' '}
          {work.what === 'judging' ? workWords(work) : <a href={href('add')}>{workWords(work)}</a>}
        </>
      )}
    </div>
  );
}
