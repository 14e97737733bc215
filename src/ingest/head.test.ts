import { expect, test } from 'vitest';
import { dateIn, datelineIn, datePrefixIn, isByline, isHeading, isSignature, labelIn } from './head.ts';

const all = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });

test.each([
  ['PORT LISTER, March 3 (Reuters) — The quay is shut.', 'March 3', 'Reuters'],
  ['ST. AGNES, N.Y., Sept. 26, 2019 (UPI) – The quay is shut.', 'Sept. 26, 2019', 'UPI'],
  ['Port Lister (AP) - The quay is shut.', undefined, 'AP'],
  ['Paris, 3 May 2024 -- “The quay is shut,” he said.', '3 May 2024', undefined],
  ['(CNB) — The quay is shut.', undefined, 'CNB'],
  ['LISTER — The quay is shut.', undefined, undefined],
])('a dateline: %s', (text, day, agency) => {
  const found = datelineIn(text, all(text));
  expect([found?.day?.words, found?.agency?.words]).toEqual([day, agency]);
  expect(text.slice(found?.range.end).trimStart()).toMatch(/^(?:“)?The quay/);
});

test.each([
  'Ms Lister — The owner of the quay — said no.',
  'NATO — the alliance — said no.',
  'The owner and the board - one after the other - said no.',
  'WELL-KNOWN owners said no.',
  'The owner (Lister) said no.',
])('no dateline: %s', (text) => expect(datelineIn(text, all(text))).toBeUndefined());

test.each([
  ['Published 3 May 2024', '3 May 2024', 'published'],
  ['Friday, May 3, 2024 at 10:30 a.m. EST', 'May 3, 2024', 'plain'],
  ['Published: 06:30 GMT, 3 May 2024', '3 May 2024', 'published'],
  ['Last updated: 2024-05-03', '2024-05-03', 'updated'],
])('a date line: %s', (text, words, label) => expect(dateIn(text, all(text))).toMatchObject({ words, label }));

test.each(['On 3 May 2024 the quay was shut', '3 May 2024 was a Friday.'])('no date line: %s', (text) =>
  expect(dateIn(text, all(text))).toBeUndefined(),
);

test('a date in front of the text on its line', () => {
  const text = 'date 2019-11-02 The quay is shut.';
  expect(datePrefixIn(text, all(text))).toMatchObject({ day: { words: '2019-11-02' }, whole: { start: 0, end: 15 } });
  expect(datePrefixIn('2019 was a good year', { start: 0, end: 20 })).toBeUndefined();
});

test.each([
  'By Ana Reyes',
  'By ANA REYES and Tom Ode, political editor',
  'EXCLUSIVE by Jo Dent',
  'By our own reporters',
  'By Ana Reyes Jr.',
  '(Reporting by Ana Reyes; Editing by Jo Dent)',
  'Additional reporting: Gull News',
])('a byline: %s', (words) => expect(isByline(words)).toBe(true));
test.each(['By noon the quay was shut', 'By Tuesday, the quay was shut again.', 'Bylaws are read by few', 'By the time they came'])(
  'no byline: %s',
  (words) => expect(isByline(words)).toBe(false),
);

test('a signature', () => {
  expect(isSignature('— Gull News Service')).toBe(true);
  expect(isSignature('— “I never did,” she said')).toBe(false);
});

test('labels say what a line is', () => {
  const text = 'Outlet: The Lister Mail';
  expect(labelIn('Source: Lister Pictures', { start: 0, end: 23 })).toMatchObject({ label: 'credit' });
  expect(labelIn(text, all(text))).toMatchObject({ label: 'outlet', words: 'The Lister Mail' });
  expect(labelIn('A source: told us', { start: 0, end: 17 })).toBeUndefined();
});

test('headings are short and no sentences', () => {
  expect(isHeading('Quay is shut', 90)).toBe(true);
  expect(isHeading('Who shut the quay?', 90)).toBe(true);
  expect(isHeading('He opened a second quay in the U.S.', 90)).toBe(false);
  expect(isHeading('the quay', 90)).toBe(false);
  expect(isHeading('The boat left the harbour. It sank', 90)).toBe(false);
  expect(isHeading('The quay is shut.', 90)).toBe(false);
  expect(isHeading('“The quay is shut.”', 90)).toBe(false);
  expect(isHeading('- the quay', 90)).toBe(false);
  expect(isHeading('MS REYES: Who shut it?', 90)).toBe(false);
  expect(isHeading('Q. Who shut it?', 90)).toBe(false);
});
