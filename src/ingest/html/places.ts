/** Where the lines of an article stand in the source of its page. */
import { Parser } from 'htmlparser2';
import type { Place } from '../../facts/index.ts';
import { freeze } from '../freeze.ts';

/** Elements whose content is no text of the page. */
const silent = new Set(['script', 'style', 'noscript', 'template', 'title', 'textarea', 'svg', 'iframe', 'object']);

/** The letters of a text without blanks and without what no reader sees: parsers differ about these. */
const dense = (text: string): string => (plain.test(text) ? text.replace(/\s+/gu, '') : freeze(text).text.replace(/\s+/gu, ''));
const plain = /^[\t\n\x20-\x7e]*$/;

/** A run of letters of the page: where it begins among all letters, and where in the source. */
interface Run {
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/**
 * For each line, in the order of the page, its place; undefined for lines that the page does not print in one go.
 * @param html what the lines were taken from
 */
export function placesIn(html: string, lines: readonly string[]): (Place | undefined)[] {
  const runs: Run[] = [];
  const parts: string[] = [];
  let length = 0;
  let quiet = 0;
  const parser = new Parser(
    {
      onopentag: (name) => void (quiet += silent.has(name) ? 1 : 0),
      onclosetag: (name) => void (quiet -= silent.has(name) ? 1 : 0),
      ontext(words) {
        if (quiet > 0) return;
        const { startIndex, endIndex } = parser;
        // An entity is one run with its whole source.
        const literal = endIndex - startIndex + 1 === words.length;
        const simple = plain.test(words);
        for (const { 0: found, index } of words.matchAll(/\S+/g)) {
          const letters = simple ? found : dense(found);
          if (letters === '') continue;
          runs.push({
            from: length,
            start: literal ? startIndex + index : startIndex,
            end: literal ? startIndex + index + found.length : endIndex + 1,
          });
          parts.push(letters);
          length += letters.length;
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  const letters = parts.join('');
  const runAt = (at: number): Run | undefined => {
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.from ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return runs[low - 1];
  };
  let from = 0;
  return lines.map((line) => {
    const wanted = dense(line);
    if (wanted === '') return undefined;
    const ahead = letters.indexOf(wanted, from);
    const at = ahead === -1 ? letters.indexOf(wanted) : ahead;
    const [first, last] = at === -1 ? [] : [runAt(at), runAt(at + wanted.length - 1)];
    if (!first || !last) return undefined;
    if (ahead !== -1) from = at + wanted.length;
    const inside = (run: Run, place: number): number => Math.min(run.end, run.start + place - run.from);
    return { characters: [inside(first, at), Math.max(inside(last, at + wanted.length), inside(first, at) + 1)] };
  });
}
