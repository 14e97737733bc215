import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';

const STEP = 60;

/** A long list that grows as its end comes near, so that thousands of lines open at once. What is chosen is always in it. */
export function useGrowing<Item>(
  items: readonly Item[],
  noun: string,
  chosen: (item: Item) => boolean,
): { readonly shown: readonly Item[]; readonly more: ReactElement | null } {
  const [wanted, setWanted] = useState(STEP);
  const end = useRef<HTMLButtonElement>(null);
  const at = items.findIndex(chosen);
  const length = Math.min(items.length, Math.max(wanted, at < 0 ? 0 : at + 10));
  const left = items.length - length;
  useEffect(() => {
    const button = end.current;
    if (button === null || left === 0) return;
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some((entry) => entry.isIntersecting)) setWanted(length + STEP);
      },
      { rootMargin: '800px' },
    );
    watcher.observe(button);
    return () => watcher.disconnect();
  }, [length, left]);
  const more =
    left === 0 ? null : (
      <button ref={end} type="button" className="more" onClick={() => setWanted(length + STEP)}>
        {`Show more ${noun}: ${length.toLocaleString('en-GB')} of ${items.length.toLocaleString('en-GB')} shown`}
      </button>
    );
  return { shown: items.slice(0, length), more };
}

export function Grow<Item>({
  items,
  chosen = () => false,
  noun,
  children,
}: {
  readonly items: readonly Item[];
  readonly chosen?: (item: Item) => boolean;
  readonly noun: string;
  readonly children: (item: Item) => ReactNode;
}): ReactElement {
  const { shown, more } = useGrowing(items, noun, chosen);
  return (
    <>
      {shown.map(children)}
      {more}
    </>
  );
}
