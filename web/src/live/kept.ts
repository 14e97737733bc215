import { effectWords } from '../correct/effect.ts';
import type { Effect } from './api.ts';

/** What this browser keeps: who corrects, and in a few words what each correction changed. Neither holds words of an article. */

const WHO = 'onrecord.who';
const EFFECTS = 'onrecord.effects';
const MOST = 300;

/** A browser may forbid it, as some do for files; then nothing is kept. */
function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}
function store(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Kept until the page is left, by whoever asked.
  }
}

export const keptWho = (): string => stored(WHO) ?? '';
export const keepWho = (who: string): void => store(WHO, who);

function effects(): Record<string, string> {
  try {
    const found: unknown = JSON.parse(stored(EFFECTS) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Record<string, string>) : {};
  } catch {
    return {};
  }
}

export const keepEffect = (judgement: string, effect: Effect): void =>
  store(EFFECTS, JSON.stringify(Object.fromEntries([...Object.entries(effects()), [judgement, effectWords(effect)]].slice(-MOST))));

export function keptEffect(judgement: string): string | undefined {
  const words: unknown = effects()[judgement];
  return typeof words === 'string' ? words : undefined;
}
