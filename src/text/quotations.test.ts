import { expect, test } from 'vitest';
import { sha256, type Document, spanIn, wordsOf } from '../facts/index.ts';
import { paragraphsOf } from './index.ts';
import { quotations } from './quotations.ts';

const make = (text: string): Document => ({ id: 'd', text, hash: sha256(text), source: 'test', blocks: [] });
const found = (text: string): { words: string; closed: boolean; level: number; speech: boolean }[] => {
  const document = make(text);
  return quotations(document, paragraphsOf(document)).map(({ inner, closed, level, speech }) => ({
    words: wordsOf(document, inner),
    closed,
    level,
    speech,
  }));
};
const words = (text: string): string[] => found(text).map((one) => one.words);

test('curly, straight, single, LaTeX and angle marks', () => {
  expect(words('“We sail at dawn,” she said.')).toEqual(['We sail at dawn,']);
  expect(words('"We sail at dawn," she said.')).toEqual(['We sail at dawn,']);
  expect(words("'We sail at dawn,' she said.")).toEqual(['We sail at dawn,']);
  expect(words('‘We sail at dawn,’ she said.')).toEqual(['We sail at dawn,']);
  expect(words("``We sail at dawn,'' she said.")).toEqual(['We sail at dawn,']);
  expect(words("''We sail at dawn,'' she said.")).toEqual(['We sail at dawn,']);
  expect(words('«We sail at dawn», she said.')).toEqual(['We sail at dawn']);
});

test('marks of two kinds may open and close one quotation', () => {
  expect(words('He saw “no reason" to wait.')).toEqual(['no reason']);
});

test('a quotation inside another', () => {
  expect(found('“He told me ‘not today’ and left,” she said.')).toEqual([
    { words: 'He told me ‘not today’ and left,', closed: true, level: 1, speech: true },
    { words: 'not today', closed: true, level: 2, speech: true },
  ]);
});

test('apostrophes are no quotation marks', () => {
  expect(words("The pilots' boat didn't leave in '98, rock 'n' roll or not.")).toEqual([]);
  expect(words('The pilots’ boat didn’t leave in ’98.')).toEqual([]);
  expect(words("'The pilots' boat is ours,' said Oduya.")).toEqual(["The pilots' boat is ours,"]);
});

test('a quotation that goes on over paragraphs has one entry for each', () => {
  const list = found('“The tide turned at six.\n\n“We had no lamp.”\n\nNobody slept.');
  expect(list.map(({ words: inner, closed }) => [inner, closed])).toEqual([
    ['The tide turned at six.', false],
    ['We had no lamp.', true],
  ]);
});

test('a quotation that is never closed ends with its paragraph', () => {
  expect(found('"We had no lamp, she said.\n\nNobody slept.')).toMatchObject([{ words: 'We had no lamp, she said.', closed: false }]);
});

test('titles, nicknames and words at arm’s length are no speech', () => {
  expect(found('Ada “Skipper” Voss came.')).toMatchObject([{ speech: false }]);
  expect(found('the so-called “quiet fund” of the port')).toMatchObject([{ speech: false }]);
  expect(found('Her book “A Harbour Without Ships” sold well.')).toMatchObject([{ speech: false }]);
  expect(found('He called the plan “madness”.')).toMatchObject([{ speech: true }]);
});

test('spans lie in the text and rebuild their words', () => {
  const document = make('A “b ‘c’ d" e \' f " g “');
  for (const { inner, outer } of quotations(document, [spanIn(document, 0, document.text.length)])) {
    expect(outer.start).toBeLessThan(inner.start);
    expect(document.text.slice(inner.start, inner.end)).toBe(wordsOf(document, inner));
  }
});
