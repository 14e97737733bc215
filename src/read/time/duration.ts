import { numberOf } from './numbers.ts';

const letters: Readonly<Record<string, string>> = { second: 'S', minute: 'M', hour: 'H', day: 'D', week: 'W', month: 'M', year: 'Y' };

/** TimeML value of `three months` (`P3M`), `several years` (`PXY`), `half an hour` (`PT0.5H`). */
export function durationValue(count = '', unit = ''): string | undefined {
  const word = unit.toLowerCase();
  const number = amount(count.toLowerCase().trim());
  const shown = (factor: number): string => (number === undefined ? 'X' : String(number * factor));
  if (word === 'weekend' || word === 'quarter') return word === 'quarter' ? `P${shown(3)}M` : `P${shown(2)}D`;
  if (word === 'fortnight') return `P${shown(2)}W`;
  if (word === 'decade') return number === undefined ? 'PXY' : `P${shown(10)}Y`;
  if (word.startsWith('centur')) return `P${shown(100)}Y`;
  const letter = letters[word];
  if (!letter) return undefined;
  return `P${/^(?:second|minute|hour)$/u.test(word) ? 'T' : ''}${shown(1)}${letter}`;
}

function amount(count: string): number | undefined {
  if (/^an?$/u.test(count)) return 1;
  if (/^half/u.test(count)) return 0.5;
  if (/couple/u.test(count)) return 2;
  const half = /\s+and\s+a\s+half$/u.exec(count);
  const number = numberOf(half ? count.slice(0, half.index) : count);
  return number === undefined ? undefined : number + (half ? 0.5 : 0);
}
