import { type ReactElement, useEffect, useRef } from 'react';
import { useLive } from '../live/use.ts';
import type { Keys } from './keys.ts';

const rows: readonly (readonly [string, string, 'live'?])[] = [
  ['1 … 9', 'the views, in the order of the outline'],
  ['0', 'the checker’s copy'],
  ['j  k', 'next and previous line'],
  ['o', 'to the words of the line, in their article'],
  ['n  p', 'next and previous mark in the article'],
  ['c', 'correct the line; with words selected in an article, add a statement', 'live'],
  ['← → + −', 'in the drawn timeline: earlier, later, closer, wider'],
  ['Ctrl F', 'the browser’s own search; long lists are drawn whole for it'],
  ['Esc', 'leave a correction; close the source (on a narrow screen)'],
  ['?', 'this sheet'],
];

export function Help({ keys, close }: { readonly keys: Keys; readonly close: () => void }): ReactElement {
  const sheet = useRef<HTMLDialogElement>(null);
  const live = useLive();
  const shown = rows.filter(([, , needs]) => needs === undefined || live !== undefined);
  useEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog ref={sheet} className="help" aria-labelledby="help-title" onClose={close}>
      <h2 id="help-title">Keys and signs</h2>
      <table>
        <tbody>
          {shown.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <label>
          <input type="checkbox" checked={keys.on} onChange={(event) => keys.set(event.target.checked)} /> single keys on
        </label>
      </p>
      <p className="soft">
        ● says · ◐ says with a difference · ◆ only here · ○ silent · ▲ in conflict. <span className="say">Words in this face</span> were
        printed by an outlet; all others are the tool’s. Quotation marks stand only where an outlet printed them.
      </p>
      <button type="button" onClick={() => sheet.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
