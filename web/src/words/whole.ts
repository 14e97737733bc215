import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { parse, usePlace, type View } from '../app/route.ts';

let onPaper = false;
/** The view whose lists were asked for whole; another view begins as a window again. */
let asked: View | undefined;
const watchers = new Set<() => void>();

/** All lines are in the page when this returns: what the browser does next, it does with all of them. */
function tell(): void {
  flushSync(() => {
    for (const changed of watchers) changed();
  });
}

function paper(on: boolean): void {
  onPaper = on;
  tell();
}

export function showWhole(): void {
  const { view } = parse(window.location.hash);
  if (asked === view) return;
  asked = view;
  tell();
}

const watch = (changed: () => void): (() => void) => {
  watchers.add(changed);
  return () => watchers.delete(changed);
};

/** Whether lists hold all their lines, and not only those in sight: on paper, for the browser's own search, and where somebody asks. */
export function useWhole(): boolean {
  const { view } = usePlace();
  return useSyncExternalStore(watch, () => onPaper || asked === view);
}

/** Printing and the browser's own search see a line only while it is in the page. */
export function watchWhole(): () => void {
  const before = (): void => paper(true);
  const after = (): void => paper(false);
  const press = (event: KeyboardEvent): void => {
    if (((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') || event.key === 'F3') showWhole();
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  window.addEventListener('keydown', press, { capture: true });
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    window.removeEventListener('keydown', press, { capture: true });
  };
}
