import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useChoice } from '../app/route.ts';
import { count } from './labels.ts';
import { showWhole, useWhole } from './whole.ts';

const SHORT = 80;
const HEIGHT = (): number => 76;
/** Lines that are less than this out of sight are drawn too. */
const BEYOND = 240;
/** So many lines on each side of the focus and of the chosen line stay, so that the next one is there for Tab and for the keys. */
const NEAR = 2;

export const idOf = ({ id }: { readonly id: string }): string => id;

interface Props<Item> {
  readonly items: readonly Item[];
  /** Itself always the same function, as `height` is: what is known about the lines hangs on them. */
  readonly keyOf: (item: Item) => string;
  readonly chosen?: (item: Item) => boolean;
  /** One line, and several. */
  readonly noun: string;
  readonly nouns?: string;
  /** A guess in pixels; each line is measured once it is drawn. */
  readonly height?: (item: Item) => number;
  /** A list no longer than this stands in the page whole. */
  readonly short?: number;
  /** Its lines are rows of a table, which counts them itself. */
  readonly rows?: boolean;
  /** A line to go to; a new object goes there again. */
  readonly goTo?: { readonly key: string } | undefined;
  readonly children: (item: Item, index: number) => ReactNode;
}

/**
 * A list of which only the lines in sight are in the page, with those that have the focus or are chosen. On paper, for the browser's own
 * search, and where somebody asks for it, it is whole (`whole.ts`).
 */
export function List<Item>({
  items,
  keyOf,
  chosen = () => false,
  noun,
  nouns = `${noun}s`,
  height = HEIGHT,
  short = SHORT,
  rows = false,
  goTo,
  children,
}: Props<Item>): ReactElement | null {
  const whole = useWhole();
  const { asked } = useChoice();
  const list = useRef<HTMLDivElement>(null);
  const long = items.length > short;
  const at = items.findIndex(chosen);
  const [focused, setFocused] = useState(-1);
  const scrollMargin = useTop(list, long);
  const { length } = items;
  /** Where the chosen line may lie, if it is far down as the list opens: then the lines there are drawn first. */
  const far = useRef<number>(undefined);
  far.current ??= long && asked && at >= 0 ? beyond(items.slice(0, at).reduce((sum, item) => sum + height(item), 0)) : 0;
  const rangeExtractor = useCallback(
    (range: Range): number[] => {
      if (whole) return Array.from({ length }, (_, index) => index);
      const near = [at, focused].filter((index) => index >= 0).flatMap((index) => around(index, length));
      return [...new Set([...defaultRangeExtractor(range), ...near])].sort((a, b) => a - b);
    },
    [whole, length, at, focused],
  );
  // oxlint-disable-next-line react/incompatible-library -- it concerns the React compiler, which is not used here
  const virtualizer = useWindowVirtualizer<HTMLDivElement>({
    count: length,
    enabled: long,
    estimateSize: useCallback((index: number) => height(items[index] as Item), [items, height]),
    getItemKey: useCallback((index: number) => keyOf(items[index] as Item), [items, keyOf]),
    rangeExtractor,
    overscan: items[0] === undefined ? 0 : Math.ceil(BEYOND / height(items[0])),
    scrollMargin,
    scrollPaddingStart: 60,
    ...(far.current > 0 ? { initialOffset: far.current } : {}),
    // Above a list stand the masthead and its own head.
    initialRect: { width: window.innerWidth, height: window.innerHeight - 160 },
  });
  // Before a line itself asks to be seen: from far away its place is a guess, which is mended while the lines about it are measured.
  useLayoutEffect(() => {
    if (long && asked && at >= 0 && (far.current !== 0 || !inSight(list.current, at))) virtualizer.scrollToIndex(at, { align: 'start' });
    far.current = 0;
  }, [long, asked, at, virtualizer]);
  const gone = useRef<object | undefined>(undefined);
  useEffect(() => {
    if (goTo === gone.current) return;
    gone.current = goTo;
    const index = items.findIndex((item) => keyOf(item) === goTo?.key);
    if (index < 0) return;
    if (long) virtualizer.scrollToIndex(index, { align: 'start' });
    else list.current?.children[index]?.scrollIntoView({ block: 'start' });
  }, [goTo, items, keyOf, long, virtualizer]);
  if (length === 0) return null;
  const shown = long ? virtualizer.getVirtualItems() : items.map((_, index) => ({ index, start: 0, end: 0 }));
  const rest = long ? virtualizer.getTotalSize() + scrollMargin - (shown.at(-1)?.end ?? 0) : 0;
  return (
    <>
      {long && !whole && !rows && <AtOnce lines={count(length, noun, nouns)} />}
      <div
        ref={list}
        className={`rows ${whole ? 'whole' : ''}`}
        role={rows ? 'rowgroup' : 'list'}
        onFocus={(event) => long && setFocused(indexAt(event))}
        {...(rest > 0 ? { style: { paddingBottom: rest } } : {})}
      >
        {shown.map(({ index, start }, place) => {
          const item = items[index] as Item;
          const gap = long ? start - (shown[place - 1]?.end ?? scrollMargin) : 0;
          return (
            <div
              key={keyOf(item)}
              className="row"
              data-index={index}
              {...(rows ? { role: 'presentation' } : { role: 'listitem', 'aria-setsize': length, 'aria-posinset': index + 1 })}
              {...(long ? { ref: virtualizer.measureElement } : {})}
              {...(gap > 0 ? { style: { marginTop: gap } } : {})}
            >
              {children(item, index)}
            </div>
          );
        })}
      </div>
    </>
  );
}

/** For what reads the page as it is: a screen reader, the browser's menu, an extension. */
export function AtOnce({ lines }: { readonly lines: string }): ReactElement {
  return (
    <p className="by at-once">
      <button
        type="button"
        className="link"
        title="For a search from the browser’s menu or a reader that goes on by itself. Printing and Ctrl F do so of their own."
        onClick={showWhole}
      >
        Draw all {lines} at once
      </button>
    </p>
  );
}

const beyond = (offset: number): number => (offset > window.innerHeight ? offset : 0);

function around(index: number, length: number): number[] {
  const first = Math.max(0, index - NEAR);
  return Array.from({ length: Math.max(0, Math.min(length - 1, index + NEAR) - first + 1) }, (_, step) => first + step);
}

const indexAt = (event: FocusEvent): number => Number(event.target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1);

function inSight(list: HTMLElement | null, index: number): boolean {
  const box = list?.querySelector(`:scope > [data-index="${index}"]`)?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < window.innerHeight;
}

/** Where the list begins in the page; what stands above it may grow. */
function useTop(list: RefObject<HTMLElement | null>, long: boolean): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (!long) return;
    const measure = (): void => {
      if (list.current !== null) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, [list, long]);
  return top;
}
