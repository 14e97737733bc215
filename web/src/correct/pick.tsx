import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef, useState } from 'react';
import { found } from '../views/found.ts';
import { OPEN, TYPED } from './body.ts';

export interface Item {
  readonly id: string;
  /** What is looked through. */
  readonly text: string;
  readonly look: ReactNode;
}

const MOST = 40;

/** One of many: a field that narrows the list, and the list. With `typed`, what is written may also be taken as it is. */
export function Pick({
  legend,
  items,
  find,
  typed,
  open,
  chosen,
}: {
  readonly legend: string;
  readonly items: readonly Item[];
  /** Label of the field; absent where the list is short enough without one. */
  readonly find?: string;
  readonly typed?: string;
  readonly open?: string;
  readonly chosen?: string | undefined;
}): ReactElement {
  const [query, setQuery] = useState('');
  const [pick, setPick] = useState(chosen ?? (open === undefined ? '' : OPEN));
  const box = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const fitting = items.filter((item) => found(query, () => item.text));
  const shown = fitting.slice(0, MOST);
  const down = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    box.current?.querySelector<HTMLInputElement>('input[type="radio"]')?.focus();
  };
  const choice = (value: string, look: ReactNode): ReactElement => (
    <label key={value} className="pick">
      <input type="radio" name="pick" value={value} checked={pick === value} onChange={() => setPick(value)} />
      <span>{look}</span>
    </label>
  );
  return (
    <fieldset ref={box} className="picks">
      <legend>{legend}</legend>
      {find !== undefined && (
        <label className="field" htmlFor={id}>
          {find}
          <input
            id={id}
            name="find"
            type="search"
            autoComplete="off"
            maxLength={200}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              if (typed !== undefined && (pick === '' || pick === OPEN || pick === TYPED))
                setPick(event.target.value.trim() === '' ? '' : TYPED);
            }}
            onKeyDown={down}
          />
        </label>
      )}
      <div className="list">
        {open !== undefined && choice(OPEN, open)}
        {typed !== undefined &&
          query.trim() !== '' &&
          choice(
            TYPED,
            <>
              <b>{query.trim()}</b>, {typed}
            </>,
          )}
        {shown.map((item) => choice(item.id, item.look))}
        {shown.length === 0 && typed === undefined && <p className="soft">Nothing fits what is written.</p>}
      </div>
      {fitting.length > shown.length && (
        <p className="soft">{`${(fitting.length - shown.length).toLocaleString('en-GB')} more: write a word to narrow the list.`}</p>
      )}
    </fieldset>
  );
}
