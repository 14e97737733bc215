import {
  type CSSProperties,
  type HTMLAttributes,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useDesk } from '../app/route.ts';
import { type Days, dateWords, dayIso, rangeWords } from '../words/time.ts';
import { type Bar, barsOf } from './bars.ts';
import { pinched, shifted, wideOf, zoomed } from './sight.ts';
import { type Group, laneNames, lanes, padded, span, windowOf } from './times.ts';

/**
 * The dates drawn to scale: a day as a stroke, a range as a dotted bar, each with how many facts it holds. Drag or two fingers move and zoom it,
 * the wheel with Ctrl zooms, arrow keys with + and − do both, and so do buttons.
 */
export function Strip({ groups, toDay }: { readonly groups: readonly Group[]; readonly toDay: (key: string) => void }): ReactElement {
  const desk = useDesk();
  const [seen, setSeen] = useState<Days>(() => windowOf(desk, groups));
  const all = span(groups.map((group) => group.days));
  const outside = (side: 'before' | 'after'): number =>
    groups
      .filter(({ days }) => days !== undefined && (side === 'before' ? days.last < seen.first : days.first > seen.last))
      .reduce((sum, group) => sum + group.size, 0);
  const step = Math.max(1, Math.round(wideOf(seen) / 5));
  const acts: readonly (readonly [string, () => Days | undefined])[] = [
    ['earlier', () => shifted(seen, -step)],
    ['later', () => shifted(seen, step)],
    ['closer', () => zoomed(seen, 0.5)],
    ['wider', () => zoomed(seen, 2)],
    ['all', () => all && padded(all)],
  ];
  const keys: Readonly<Record<string, string>> = {
    ArrowLeft: 'earlier',
    ArrowRight: 'later',
    '+': 'closer',
    '=': 'closer',
    '-': 'wider',
    '−': 'wider',
    Home: 'all',
  };
  const press = (event: KeyboardEvent): void => {
    const act = acts.find(([name]) => name === keys[event.key]);
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    setSeen((old) => act[1]() ?? old);
  };
  const plane = useGestures(seen, setSeen);
  const width = useWidth(plane.ref);
  return (
    <div className="strip">
      <div className="filters" role="group" aria-label="What part of time is drawn">
        {acts.map(([name, act]) => (
          <button key={name} type="button" onClick={() => setSeen((old) => act() ?? old)}>
            {name}
          </button>
        ))}
      </div>
      <p className="span" aria-live="polite">
        {rangeWords(dayIso(seen.first), dayIso(seen.last))}
        {outside('before') > 0 && ` · ${outside('before')} before`}
        {outside('after') > 0 && ` · ${outside('after')} after`}
      </p>
      <div
        className="time"
        role="group"
        tabIndex={0}
        aria-label="Dates, drawn. Left and right move, plus and minus zoom, Home shows all. The table below says the same."
        onKeyDown={press}
        {...plane}
      >
        {lanes.map((lane) => (
          <Track key={lane} name={laneNames[lane]} bars={barsOf(groups, lane, seen, width)} seen={seen} open={setSeen} toDay={toDay} />
        ))}
        <div className="track scale" aria-hidden="true">
          <span className="lanename" />
          <div className="bars">
            {ticks(seen).map((day) => (
              <i
                key={day}
                className={day > seen.last - wideOf(seen) * 0.1 ? 'late' : ''}
                style={{ left: `${((day - seen.first) / wideOf(seen)) * 100}%` }}
              >
                {short(day, wideOf(seen))}
              </i>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

/** One clock: known days at the foot, ranges in rows above them. */
function Track({
  name,
  bars,
  seen,
  open,
  toDay,
}: {
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly seen: Days;
  readonly open: (days: Days) => void;
  readonly toDay: (key: string) => void;
}): ReactElement {
  const rows = Math.max(0, ...bars.map((bar) => bar.row));
  const share = (day: number): number => Math.min(100, Math.max(0, ((day - seen.first) / wideOf(seen)) * 100));
  return (
    <div className="track" style={{ '--rows': rows } as CSSProperties}>
      <span className="lanename">{name}</span>
      <div className="bars">
        {bars.map((bar) => (
          <button
            key={bar.key}
            type="button"
            className={bar.look}
            style={{ left: `${share(bar.first)}%`, width: `${share(bar.last + 1) - share(bar.first)}%`, '--row': bar.row } as CSSProperties}
            aria-label={`${name}, ${bar.label}: ${bar.number}`}
            title={`${bar.label}: ${bar.number}`}
            onClick={() => (bar.look === 'days' ? open(padded(bar)) : toDay(bar.key))}
          >
            <span>{bar.number}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

interface Hold {
  readonly from: Days;
  /** Where each finger went down, and is, as shares of the width. */
  /** The days were moved: what is let go over a bar is no click on it. */
  readonly moved: boolean;
  readonly fingers: Map<number, { readonly down: number; now: number }>;
}

/** Dragging with one pointer, pinching with two, the wheel: with Ctrl it zooms, sideways it moves, else the page scrolls. */
function useGestures(
  seen: Days,
  set: (days: Days) => void,
): HTMLAttributes<HTMLDivElement> & { readonly ref: RefObject<HTMLDivElement | null> } {
  const plane = useRef<HTMLDivElement>(null);
  const hold = useRef<Hold | undefined>(undefined);
  const now = useRef(seen);
  useEffect(() => {
    now.current = seen;
  }, [seen]);
  useEffect(() => {
    const box = plane.current;
    if (box === null) return;
    const wheel = (event: WheelEvent): void => {
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.shiftKey ? event.deltaY : 0;
      if (!event.ctrlKey && sideways === 0) return;
      event.preventDefault();
      const at = shareOf(box, event.clientX);
      set(
        event.ctrlKey
          ? zoomed(now.current, 1.0025 ** event.deltaY, at)
          : shifted(now.current, (sideways / box.clientWidth) * wideOf(now.current)),
      );
    };
    // React listens passively, and a passive listener cannot keep the page from zooming.
    box.addEventListener('wheel', wheel, { passive: false });
    return () => box.removeEventListener('wheel', wheel);
  }, [set]);
  /** What the fingers are on is what is seen when one of them comes or goes. */
  const anew = (moved: boolean): void => {
    const fingers = new Map([...(hold.current?.fingers ?? [])].map(([id, { now: at }]) => [id, { down: at, now: at }]));
    hold.current = { from: now.current, fingers, moved };
  };
  const end = ({ pointerId }: PointerEvent): void => {
    hold.current?.fingers.delete(pointerId);
    anew(hold.current?.moved ?? false);
  };
  return {
    ref: plane,
    onPointerDown: (event) => {
      const at = shareOf(event.currentTarget, event.clientX);
      anew(false);
      hold.current?.fingers.set(event.pointerId, { down: at, now: at });
    },
    onPointerMove: (event) => {
      const finger = hold.current?.fingers.get(event.pointerId);
      if (finger === undefined || hold.current === undefined) return;
      finger.now = shareOf(event.currentTarget, event.clientX);
      const [one, other] = [...hold.current.fingers.values()];
      if (one === undefined) return;
      if (Math.abs(finger.now - finger.down) > 0.01) hold.current = { ...hold.current, moved: true };
      const { from } = hold.current;
      set(
        other === undefined
          ? shifted(from, (one.down - one.now) * wideOf(from))
          : pinched(from, [one.down, other.down], [one.now, other.now]),
      );
    },
    onClickCapture: (event) => {
      if (hold.current?.moved === true && event.detail > 0) event.stopPropagation();
    },
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: end,
  };
}

/** How wide the drawn days are, as the window has it. */
function useWidth(plane: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(700);
  useEffect(() => {
    const bars = plane.current?.querySelector('.bars');
    if (!bars) return;
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 700)));
    watcher.observe(bars);
    return () => watcher.disconnect();
  }, [plane]);
  return width;
}

/** Where a point lies between the left and the right of the drawn days. */
function shareOf(box: HTMLElement, x: number): number {
  const bars = (box.querySelector('.bars') ?? box).getBoundingClientRect();
  return (x - bars.left) / Math.max(1, bars.width);
}

function ticks(seen: Days): number[] {
  const step = Math.max(1, Math.ceil(wideOf(seen) / 6));
  return Array.from({ length: 6 }, (_, index) => seen.first + index * step).filter((day) => day <= seen.last);
}

const short = (day: number, wide: number): string => {
  const words = dateWords(dayIso(day)).split(' ');
  const month = (words[1] ?? '').slice(0, 3);
  return wide > 700 ? `${month} ${words[2]}` : `${words[0]} ${month}`;
};
