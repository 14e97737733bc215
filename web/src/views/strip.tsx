import { type PointerEvent, type ReactElement, useRef, useState } from 'react';
import { useDesk } from '../app/route.ts';
import { type Days, dateWords, dayIso, rangeWords } from '../words/time.ts';
import { type Group, lanes, laneNames, padded, span, windowOf } from './times.ts';

/** The dates drawn to scale: a day as a stroke, a range as a bar, each with how many facts it holds. Drag to pan; buttons and keys do the same. */
export function Strip({ groups }: { readonly groups: readonly Group[] }): ReactElement {
  const desk = useDesk();
  const [seen, setSeen] = useState<Days>(() => windowOf(desk, groups));
  const drag = useRef<{ x: number; from: Days } | undefined>(undefined);
  const wide = seen.last - seen.first + 1;
  const at = (day: number): number => ((day - seen.first) / wide) * 100;
  const shift = (by: number, from = seen): void => setSeen({ first: from.first + by, last: from.last + by });
  const zoom = (by: number): void => {
    const half = Math.max(2, (wide * by) / 2);
    const middle = (seen.first + seen.last) / 2;
    setSeen({ first: Math.round(middle - half), last: Math.round(middle + half) });
  };
  const all = span(groups.map((group) => group.days));
  const pull = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag.current === undefined) return;
    const days = Math.round(((drag.current.x - event.clientX) / event.currentTarget.clientWidth) * wide);
    shift(days, drag.current.from);
  };
  const step = Math.max(1, Math.round(wide / 5));
  const outside = (side: 'before' | 'after'): number =>
    groups
      .filter(({ days }) => days !== undefined && (side === 'before' ? days.last < seen.first : days.first > seen.last))
      .reduce((sum, group) => sum + group.size, 0);
  return (
    <div className="strip">
      <div className="filters" role="group" aria-label="What part of time is drawn">
        <button type="button" onClick={() => shift(-step)}>
          earlier
        </button>
        <button type="button" onClick={() => shift(step)}>
          later
        </button>
        <button type="button" onClick={() => zoom(0.5)}>
          closer
        </button>
        <button type="button" onClick={() => zoom(2)}>
          wider
        </button>
        {all !== undefined && (
          <button type="button" onClick={() => setSeen(padded(all))}>
            all
          </button>
        )}
        <span className="soft" aria-live="polite">
          {rangeWords(dayIso(seen.first), dayIso(seen.last))}
          {outside('before') > 0 && ` · ${outside('before')} before`}
          {outside('after') > 0 && ` · ${outside('after')} after`}
        </span>
      </div>
      <div
        className="time"
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, from: seen };
        }}
        onPointerMove={pull}
        onPointerUp={() => {
          drag.current = undefined;
        }}
        onPointerLeave={() => {
          drag.current = undefined;
        }}
      >
        {lanes.map((lane) => (
          <div key={lane} className="track">
            <span className="lanename">{laneNames[lane]}</span>
            <div className="bars">
              {groups.map(({ key, days, label, lanes: own }) => {
                const number = own[lane].length;
                if (number === 0 || days === undefined || days.last < seen.first || days.first > seen.last) return null;
                const from = Math.max(0, at(days.first));
                const to = Math.min(100, at(days.last + 1));
                const range = days.last > days.first;
                return (
                  <button
                    key={key}
                    type="button"
                    className={range ? 'range' : 'day'}
                    style={{ left: `${from}%`, width: range ? `${Math.max(0.6, to - from)}%` : `${Math.min(to - from, 1.6)}%` }}
                    aria-label={`${laneNames[lane]}, ${label}: ${number}`}
                    title={`${label}: ${number}`}
                    onClick={() => document.getElementById(key)?.scrollIntoView({ block: 'start' })}
                  >
                    <span>{number}</span>
                  </button>
                );
              })}
            </div>
          </div>
        ))}
        <div className="track scale" aria-hidden="true">
          <span className="lanename" />
          <div className="bars">
            {ticks(seen).map((day) => (
              <i key={day} style={{ left: `${at(day)}%` }}>
                {short(day, wide)}
              </i>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

function ticks(seen: Days): number[] {
  const step = Math.max(1, Math.ceil((seen.last - seen.first + 1) / 6));
  return Array.from({ length: 6 }, (_, index) => seen.first + index * step).filter((day) => day <= seen.last);
}

const short = (day: number, wide: number): string => {
  const words = dateWords(dayIso(day)).split(' ');
  const month = (words[1] ?? '').slice(0, 3);
  return wide > 700 ? `${month} ${words[2]}` : `${words[0]} ${month}`;
};
