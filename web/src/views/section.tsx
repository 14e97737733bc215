import type { ReactElement, ReactNode } from 'react';
import { go, href, useRoute, type View } from '../app/route.ts';

/** A heading that counts, and leads to its whole list. */
export function Heading({
  id,
  view,
  words,
  number,
  of,
}: {
  readonly id: string;
  readonly view: View;
  readonly words: string;
  readonly number: number;
  readonly of?: number;
}): ReactElement {
  return (
    <h2 id={id}>
      <a href={href(view)}>
        {words} · {number.toLocaleString('en-GB')}
        {of !== undefined && ` of ${of.toLocaleString('en-GB')}`}
      </a>
    </h2>
  );
}

/** The head of a view: what it counts, and its filters. */
export function ViewHead({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactElement {
  return (
    <div className="viewhead">
      <h2>{title}</h2>
      {children !== undefined && (
        <div className="filters" role="group" aria-label="Filters">
          {children}
        </div>
      )}
    </div>
  );
}

/** Filters that are needed less; open where one of them is set. */
export function More({ names, children }: { readonly names: readonly string[]; readonly children: ReactNode }): ReactElement {
  const { params } = useRoute();
  const set = names.filter((name) => params.has(name)).length;
  return (
    <details open={set > 0}>
      <summary>more filters{set > 0 && `, ${set} set`}</summary>
      <div>{children}</div>
    </details>
  );
}

/** Sets one filter in the address, so that a filtered view can be linked to and gone back from. */
function useParam(name: string): readonly [string, (value: string) => void] {
  const { view, id, params } = useRoute();
  const set = (value: string): void => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    next.delete('at');
    next.delete('mark');
    go(href(view, view === 'articles' ? id : undefined, next), true);
  };
  return [params.get(name) ?? '', set];
}

export function Choice({
  name,
  label,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
}): ReactElement {
  const [value, set] = useParam(name);
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => set(event.target.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Search({ label = 'Find' }: { readonly label?: string }): ReactElement {
  const [value, set] = useParam('q');
  return (
    <label>
      {label} <input type="search" value={value} maxLength={200} onChange={(event) => set(event.target.value)} />
    </label>
  );
}
