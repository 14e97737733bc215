import { useEffect, useState } from 'react';
import { addSelected, openAdding } from '../correct/add.tsx';
import { withCorrect } from '../correct/under.tsx';
import { go, href, parse, type View } from './route.ts';

export interface Keys {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

const digits: Record<string, View> = {
  1: 'overview',
  2: 'claims',
  3: 'said',
  4: 'word',
  5: 'timeline',
  6: 'conflicts',
  7: 'demands',
  8: 'people',
  9: 'articles',
  0: 'check',
};

/** The line after or before the one that has the focus or is chosen. */
function step(links: readonly HTMLElement[], by: 1 | -1): HTMLElement | undefined {
  const focused = links.findIndex((link) => link === document.activeElement || link.closest('.line')?.contains(document.activeElement));
  const at = focused >= 0 ? focused : links.findIndex((link) => link.getAttribute('aria-current') === 'true');
  return at < 0 ? links[0] : links[Math.min(links.length - 1, Math.max(0, at + by))];
}

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

function move(selector: string, by: 1 | -1): void {
  const link = step(all(selector), by);
  if (link === undefined) return;
  link.scrollIntoView({ block: 'nearest' });
  const to = link.getAttribute('href');
  if (to !== null && link.dataset['line'] !== 'leaves') go(to, true);
  link.focus();
}

function openWords(): void {
  const { id, view } = parse(window.location.hash);
  const here = document.querySelector<HTMLElement>('main [data-line][aria-current="true"]')?.getAttribute('href');
  if (id === undefined && here && view !== 'articles') go(here, true);
  requestAnimationFrame(() => {
    const wanted = ['.source a.lit', '.source .facts a', '.source a'];
    const words = wanted.map((selector) => document.querySelector<HTMLElement>(selector)).find((element) => element !== null);
    words?.focus({ preventScroll: true });
  });
}

/** The correction of the line that has the focus or is chosen; of an article that is read, a statement to add. */
function correct(): void {
  if (addSelected()) return;
  const focused = document.activeElement?.closest('.line')?.querySelector<HTMLElement>('[data-line]');
  const line = focused ?? document.querySelector<HTMLElement>('main [data-line][aria-current="true"]');
  const { view, id } = parse(line?.getAttribute('href') ?? window.location.hash);
  if (id === undefined) return;
  if (view === 'articles') openAdding(id, []);
  else go(withCorrect(id));
}

/** Single keys. They rest while somebody types, while a modifier is held, and when switched off (WCAG 2.1.4). */
export function useKeys(help: () => void, live: boolean): Keys {
  const [on, set] = useState(true);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target as Element;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, select, textarea, dialog') !== null) return;
      if (event.key === '?') return help();
      if (!on) return;
      const view = digits[event.key];
      if (view !== undefined) go(href(view));
      else if (event.key === 'j') move('main [data-line]', 1);
      else if (event.key === 'k') move('main [data-line]', -1);
      else if (event.key === 'n') move(markSelector(), 1);
      else if (event.key === 'p') move(markSelector(), -1);
      else if (event.key === 'o') openWords();
      else if (event.key === 'c' && live) correct();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on, help, live]);
  return { on, set };
}

const markSelector = (): string => (document.querySelector('main [data-mark]') === null ? '.source [data-mark]' : 'main [data-mark]');
