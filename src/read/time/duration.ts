import { numberOf } from './numbers.ts';

const letters: Readonly<Record<string, string>> = { second: 'S', minute: 'M', hour: 'H', day: 'D', week: 'W', month: 'M', year: 'Y' };

/** TimeML value of `three months` (`P3M`), `several years` (`PXY`), `half an hour` (`PT30M`). */
export function durationValue(count = '', unit = ''): string | undefined {
  const word = unit.toLowerCase();
  const number = amount(count.toLowerCase().trim());
  const shown = (factor: number): string => (number === undefined ? 'X' : String(Math.round(number * factor * 100) / 100));
  if (word === 'quarter') return `P${shown(3)}M`;
  if (word === 'weekend') return `P${shown(2)}D`;
  if (word === 'fortnight') return `P${shown(2)}W`;
  if (word === 'decade') return `P${shown(10)}Y`;
  if (word.startsWith('centur')) return `P${shown(100)}Y`;
  if (number === 0.5 && word === 'hour') return 'PT30M';
  if (number === 0.5 && word === 'year') return 'P6M';
  const letter = letters[word];
  if (!letter) return undefined;
  return `P${/^(?:second|minute|hour)$/u.test(word) ? 'T' : ''}${shown(1)}${letter}`;
}

/** `a`, `half a`, `a couple of`, `two and a half`, `25`; undefined for what has no number (`several`), and for ranges. */
export function amount(count: string): number | undefined {
  if (/^an?$/u.test(count)) return 1;
  if (/^(?:an?\s+)?half/u.test(count)) return 0.5;
  if (/quarter/u.test(count)) return 0.25;
  if (/couple/u.test(count)) return 2;
  if (count.endsWith('dozen')) return 12;
  if (/\s(?:or|to)\s/u.test(count)) return undefined;
  const half = /\s+and\s+a\s+half$/u.exec(count);
  const range = /^\d+[-–]\d+$/u.test(count);
  const number = range ? undefined : numberOf(half ? count.slice(0, half.index) : count);
  return number === undefined ? undefined : number + (half ? 0.5 : 0);
}
