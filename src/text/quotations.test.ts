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

const level = (text: string): [string, number, boolean][] => found(text).map((one) => [one.words, one.level, one.closed]);

test('what was opened inside and never closed ends with the outer one', () => {
  expect(level('“He wrote «not now and left,” she said.')).toEqual([
    ['He wrote «not now and left,” she said.', 1, false],
    ['not now and left,', 2, true],
  ]);
  expect(level('“He wrote ‘not now and left,” she said.')).toEqual([['He wrote ‘not now and left,', 1, true]]);
});

test('a second straight mark that opens tells that the first was never closed', () => {
  expect(level('"We had no lamp, she said. "We had no boat," he said.')).toEqual([
    ['We had no lamp, she said.', 1, false],
    ['We had no boat,', 1, true],
  ]);
  expect(level('"We had no ‘lamp, she said. "We had no boat," he said.')).toEqual([
    ['We had no ‘lamp, she said.', 1, false],
    ['We had no boat,', 1, true],
  ]);
});

test('marks at the border of a paragraph, or beside white space, open nothing', () => {
  expect(words('He left ” and stayed.')).toEqual([]);
  expect(words('He (”no boat”) left.')).toEqual(['no boat']);
  expect(words('He left" and stayed.')).toEqual([]);
  expect(words('He left “')).toEqual([]);
  expect(words('“”')).toEqual([]);
  expect(words('He had “no boat“ there.')).toEqual(['no boat']);
  expect(words('He had „no boat“ there.')).toEqual(['no boat']);
  expect(words('It was 5"')).toEqual([]);
  expect(words('Left “no boat')).toEqual(['no boat']);
  expect(words('Left “no boat  \u00a0')).toEqual(['no boat']);
});

test('quotations may lie four deep, no deeper', () => {
  expect(level('“a «b “c «d „e')).toEqual([
    ['a «b “c «d „e', 1, false],
    ['b “c «d „e', 2, false],
    ['c «d „e', 3, false],
    ['d „e', 4, false],
  ]);
});

test('single marks over paragraphs go on when the next one begins with a mark', () => {
  expect(level("'We had no lamp and no boat.\n\n'We had no oars,' said Orr.")).toEqual([
    ['We had no lamp and no boat.', 1, false],
    ['We had no oars,', 1, true],
  ]);
  expect(level("He said: 'We had no lamp and no boat.\n\n'We had no oars,' said Orr.")).toEqual([
    ['We had no lamp and no boat.', 1, false],
    ['We had no oars,', 1, true],
  ]);
  expect(level("He said: 'No lamp.\n\n'We had no oars,' said Orr.")).toEqual([['We had no oars,', 1, true]]);
  expect(level("He said: 'We had no lamp and no boat.\n\nWe had no oars, said Orr.")).toEqual([]);
  expect(level("He said: 'We had no lamp and no boat.\n\n''We had no oars,'' said Orr.")).toEqual([['We had no oars,', 1, true]]);
  expect(level("He said: 'We had no lamp and no boat.\n\nIt was 'no oars,' said Orr.")).toEqual([['no oars,', 1, true]]);
  expect(level("  'We had no lamp and no boat.")).toEqual([['We had no lamp and no boat.', 1, false]]);
});

test('an apostrophe behind an s closes only where no surer end comes', () => {
  expect(words("'It is the pilots' said Orr.")).toEqual(['It is the pilots']);
  expect(words("'It is the pilots', said Orr.")).toEqual(['It is the pilots']);
  expect(words("'The pilots' boat sank,' he said. 'Yes.'")).toEqual(["The pilots' boat sank,", 'Yes.']);
  expect(words("'The pilots' he said. 'They swam.'")).toEqual(['The pilots', 'They swam.']);
  expect(words("'The pilots' he said. ‘They didn't.’")).toEqual(['The pilots', "They didn't."]);
  expect(words("'The pilots' boat sank'")).toEqual(["The pilots' boat sank"]);
  expect(words("'THE PILOTS' BOAT SANK.'")).toEqual(["THE PILOTS' BOAT SANK."]);
  expect(words('‘The boat’ sank.')).toEqual(['The boat']);
});

test('words that lose their beginning are no quotation, also inside of one', () => {
  expect(words("‘Tis said they left in ’98s way, 'em all.")).toEqual([]);
  expect(words("'We took 'em home,' said Orr.")).toEqual(["We took 'em home,"]);
  expect(words("'We left them.'round the corner he ran")).toEqual(['We left them.']);
});

const isSpeech = (text: string): boolean | undefined => found(text)[0]?.speech;
test('what is speech: more than eight words, or a mark at the end, whatever stands before', () => {
  expect(isSpeech('the so-called “one two three four five six seven eight”')).toBe(false);
  expect(isSpeech('the so-called “one two three four five six seven eight nine”')).toBe(true);
  expect(isSpeech('He was nicknamed “Stop! now”')).toBe(false);
  expect(isSpeech('He was nicknamed “Stop!”')).toBe(true);
  expect(isSpeech('He was nicknamed “Stop! ”')).toBe(true);
  expect(isSpeech('the ship named   “quiet”')).toBe(false);
  expect(isSpeech('the word “quiet”')).toBe(false);
  expect(isSpeech('a named man said “quiet”')).toBe(true);
});

test('what is a name: one or two words between names, or words that nearly all begin large', () => {
  expect(isSpeech('Ada “The Skipper” Voss came.')).toBe(false);
  expect(isSpeech('Ada “the old skipper” Voss came.')).toBe(true);
  expect(isSpeech('Ada “skipper” came.')).toBe(true);
  expect(isSpeech('Then Ada. “skipper” Voss came.')).toBe(true);
  expect(isSpeech('ada “skipper” Voss came.')).toBe(true);
  expect(isSpeech('Ada “skipper”Voss came.')).toBe(true);
  expect(isSpeech('he sang “Night Boats” there')).toBe(false);
  expect(isSpeech('he sang “Boats” there')).toBe(true);
  expect(isSpeech('he sang “Night Boats of Orr” there')).toBe(false);
  expect(isSpeech('he sang “Night boats” there')).toBe(true);
  expect(isSpeech('he sang “Night boats of Orr” there')).toBe(true);
  expect(isSpeech('he sang: “Night Boats” there')).toBe(true);
  expect(isSpeech('he sang, “Night Boats” there')).toBe(true);
});
