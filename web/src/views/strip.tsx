import { type PointerEvent, type ReactElement, useRef, useState } from 'react';
import { useDesk } from '../app/route.ts';
import { type Days, dateWords, dayIso, rangeWords } from '../words/time.ts';
import { barsOf } from './bars.ts';
import { type Group, laneNames, lanes, padded, span, windowOf } from './times.ts';

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
          <div
            key={lane}
            className={`track ${groups.some((group) => group.days !== undefined && group.days.last > group.days.first && group.lanes[lane].length > 0) ? 'ranged' : ''}`}
          >
            <span className="lanename">{laneNames[lane]}</span>
            <div className="bars">
              {barsOf(groups, lane, seen).map((bar) => (
                <button
                  key={bar.key}
                  type="button"
                  className={bar.look}
                  style={{
                    left: `${Math.max(0, at(bar.first))}%`,
                    width: `${Math.min(100, at(bar.last + 1)) - Math.max(0, at(bar.first))}%`,
                  }}
                  aria-label={`${laneNames[lane]}, ${bar.label}: ${bar.number}`}
                  title={`${bar.label}: ${bar.number}`}
                  onClick={() =>
                    bar.look === 'days' ? setSeen(padded(bar)) : document.getElementById(bar.key)?.scrollIntoView({ block: 'start' })
                  }
                >
                  <span>{bar.number}</span>
                </button>
              ))}
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
