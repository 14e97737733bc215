/** Which words of `other` are not in `base`, by longest common run of words. Offsets into `other`. */
export interface Piece {
  readonly words: string;
  readonly differs: boolean;
}

const LIMIT = 300;
const split = (text: string): string[] => text.split(/(\s+)/).filter((part) => part !== '');
const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}£$€%]+/gu, '');

/** Undefined where nothing differs but marks and case, where most words differ, or where the texts are too long to compare by word. */
export function differences(base: string, other: string): readonly Piece[] | undefined {
  const ours = split(base)
    .filter((word) => word.trim() !== '')
    .map(plain);
  const parts = split(other);
  const theirs = parts.map(plain);
  if (ours.length > LIMIT || theirs.length > LIMIT * 2) return undefined;
  const width = ours.length + 1;
  const best = new Uint16Array((theirs.length + 1) * width);
  for (let row = theirs.length - 1; row >= 0; row--) {
    for (let column = ours.length - 1; column >= 0; column--) {
      const same = theirs[row] !== '' && theirs[row] === ours[column];
      best[row * width + column] = same
        ? (best[(row + 1) * width + column + 1] ?? 0) + 1
        : Math.max(best[(row + 1) * width + column] ?? 0, best[row * width + column + 1] ?? 0);
    }
  }
  const pieces: Piece[] = [];
  const add = (words: string, differs: boolean): void => {
    const last = pieces.at(-1);
    if (last !== undefined && last.differs === differs) pieces[pieces.length - 1] = { words: last.words + words, differs };
    else pieces.push({ words, differs });
  };
  let column = 0;
  for (const [row, words] of parts.entries()) {
    const word = theirs[row];
    if (word === '') {
      add(words, false);
      continue;
    }
    const skipped = best[(row + 1) * width + column] ?? 0;
    const whole = best[row * width + column] ?? 0;
    if (whole === skipped) {
      add(words, true);
      continue;
    }
    while (word !== ours[column]) column++;
    column++;
    add(words, false);
  }
  const words = theirs.filter((word) => word !== '').length;
  const same = best[0] ?? 0;
  return same === words || same < words / 2 ? undefined : pieces;
}
