import { baseRight } from '../attributions/phrases.ts';
import type { Word } from '../tokens/lines.ts';

/** What somebody is called who does it. */
const doers: ReadonlyMap<string, readonly string[]> = new Map([
  ['captains', ['captain']],
  ['chairs', ['chair', 'chairman', 'chairwoman', 'chairperson']],
  ['coaches', ['coach']],
  ['commands', ['commander']],
  ['directs', ['director']],
  ['edits', ['editor']],
  ['founded', ['founder']],
  ['heads', ['head']],
  ['leads', ['leader']],
  ['manages', ['manager']],
  ['owns', ['owner']],
]);

/** What the words behind a name that ends before `at` make of its bearer: `, 58,` and `, who chairs the board of trustees`. */
export function madeBehind(words: readonly Word[], at: number): Pick<Behind, 'also' | 'of'> {
  if (words[at]?.text !== ',') return {};
  const age = /^[1-9]\d$/u.test(words[at + 1]?.text ?? '') && /^[,.]$/u.test(words[at + 2]?.text ?? '');
  const next = age ? at + 3 : at + 1;
  const verb = words[next]?.lower === 'who' ? next + 1 + (/^(?:also|now|still)$/u.test(words[next + 1]?.lower ?? '') ? 1 : 0) : -1;
  const of = doers.has(words[verb]?.lower ?? '') ? [...nouns(words, verb + 1), ...complementOf(words, baseRight(words, verb + 1))] : [];
  // `who chairs it` does not tell what.
  const done = of.length > 0 ? (doers.get(words[verb]?.lower ?? '') ?? []) : [];
  const also = [...(age ? [`${words[at + 1]?.text}-year-old`] : []), ...done];
  if (also.length === 0) return {};
  return { also, ...(of.length > 0 ? { of } : {}) };
}

interface Behind {
  readonly also?: readonly string[];
  readonly of?: readonly string[];
}

/** The nouns of the phrase behind `of`, `for` or `at`. */
export const complementOf = (words: readonly Word[], at: number): string[] =>
  /^(?:of|for|at)$/u.test(words[at]?.lower ?? '') ? nouns(words, at + 1) : [];

const nouns = (words: readonly Word[], from: number): string[] =>
  words.slice(from, Math.max(from, baseRight(words, from))).flatMap(({ tag, lower }) => (tag.startsWith('N') ? [lower] : []));
