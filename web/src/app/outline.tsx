import { memo, type MouseEvent, type ReactElement } from 'react';
import { dayIso, daysOf, rangeWords } from '../words/time.ts';
import { count } from '../words/labels.ts';
import { Mark, OutletName } from '../words/outlet.tsx';
import { chained } from '../views/choices.ts';
import { useLive } from '../live/use.ts';
import { Export } from './export.tsx';
import { href, useDesk, type View, viewNames } from './route.ts';

export const Masthead = memo(function Masthead({ title }: { readonly title: string }): ReactElement {
  const { record } = useDesk();
  const live = useLive();
  const days = record.documents.flatMap((document) => (document.published === undefined ? [] : (daysOf(document.published) ?? [])));
  const dates =
    days.length === 0
      ? 'dates not known'
      : rangeWords(dayIso(Math.min(...days.map((day) => day.first))), dayIso(Math.max(...days.map((day) => day.last))));
  return (
    <header className="mast">
      <a className="skip" href="#/overview" onClick={skip}>
        Skip to the view
      </a>
      <h1 dir="auto">{title}</h1>
      <span className="n">
        {count(record.outlets.length, 'outlet')} · {count(record.documents.length, 'article')} · {dates}
      </span>
      <div className="tools">
        {live !== undefined && <a href={href('add')}>Add articles</a>}
        <a href={href('check')}>Checker’s copy</a>
        {live !== undefined && <Export record={record} />}
      </div>
    </header>
  );
});

/** Past the outline, without leaving the address one is at. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('main')?.focus();
}

/** Views with what they hold, then the outlets, then the keys. */
export const Outline = memo(function Outline({ view, onHelp }: { readonly view: View; readonly onHelp: () => void }): ReactElement {
  const desk = useDesk();
  const { record } = desk;
  const live = useLive();
  const corrections = record.judgements.filter(({ decision }) => decision.kind !== 'undo').length;
  const chains = record.claims.filter((claim) => chained(desk, claim)).length;
  const counts: readonly (readonly [View, number?])[] = [
    ['overview'],
    ['claims', record.claims.length],
    ['said', record.statements.length],
    ['word', chains],
    ['timeline'],
    ['conflicts', record.conflicts.length],
    ['demands', record.demands.length],
    ['people', record.entities.filter((entity) => entity.kind !== 'place').length],
    ['articles', record.documents.length],
    ['check'],
    ['notices', record.notices.length],
    ...(live !== undefined || corrections > 0 ? [['corrections', corrections] as const] : []),
  ];
  return (
    <div className="outline">
      <nav aria-label="Views">
        <ul>
          {counts.map(([name, number]) => (
            <li key={name}>
              <a href={href(name)} {...(name === view ? { 'aria-current': 'page' } : {})}>
                {viewNames[name]} {number !== undefined && <span>{number.toLocaleString('en-GB')}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section className="k" aria-labelledby="outlets">
        <h2 id="outlets">Outlets</h2>
        <ul>
          {record.outlets.map((outlet) => (
            <li key={outlet.id} className="outlet">
              <Mark outlet={outlet} />{' '}
              <a
                href={
                  outlet.documents.length === 1 ? href('articles', outlet.documents[0]) : href('articles', undefined, { outlet: outlet.id })
                }
              >
                <OutletName outlet={outlet} />
              </a>
            </li>
          ))}
        </ul>
        <p className="keys">
          <kbd>j</kbd> <kbd>k</kbd> next, previous
          <br />
          <kbd>o</kbd> open words
          <br />
          {live !== undefined && (
            <>
              <kbd>c</kbd> correct
              <br />
            </>
          )}
          <button type="button" className="link" onClick={onHelp}>
            <kbd>?</kbd> all keys
          </button>
        </p>
      </section>
    </div>
  );
});
