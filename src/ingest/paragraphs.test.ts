import { expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

const paragraphs = (text: string): string[] => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

test('blank lines part paragraphs; blanks around are not part of them', () => {
  expect(paragraphs('  One.\n\n \t\nTwo. \n\n')).toEqual(['One.', 'Two.']);
});

test('a line a paragraph', () => {
  expect(paragraphs('The ferry did not sail on Tuesday.\nNobody said why.\nIt sailed on Wednesday.')).toHaveLength(3);
});

test('lines broken at a margin are one paragraph', () => {
  const wrapped = [
    'The harbour board put off its vote on the',
    'new quay on Tuesday after three members',
    'stayed away from the meeting in the old',
    'customs house.',
    '',
    'The chair, who had called the meeting for',
    'ten, waited until noon and then sent those',
    'who had come home again.',
  ].join('\n');
  expect(paragraphs(wrapped)).toHaveLength(2);
});

test('an indented line opens a paragraph in wrapped text', () => {
  const wrapped = [
    '   The harbour board put off its vote on a',
    'new quay on Tuesday after three members',
    'stayed away from the meeting in the old',
    'customs house, which has no heating now.',
    '   The chair, who had called the meeting',
    'for ten, waited until noon and then sent',
    'those who had come home again.',
  ].join('\n');
  expect(paragraphs(wrapped)).toHaveLength(2);
});

test('nothing in nothing', () => expect(paragraphs(' \n\n ')).toEqual([]));

test('a transcript with broken lines has a paragraph for each turn', () => {
  const text = `MR. BRASK: Who had the key to the lower berth on the night
when the boat was taken?
  THE WITNESS: I gave mine back in January, and the harbour
office has my receipt for it.
  Q. To whom?
  A. To the clerk, who put it
in her drawer.`;
  expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end).split(/[:.]/u)[0])).toEqual(['MR', 'THE WITNESS', 'Q', 'A']);
});

test('where lines go on at the margin, an indented line of a transcript is a new paragraph', () => {
  const text = `    Chairwoman Aas. We are here to ask why eleven boats were
taken out of service.
    I have read every report.
    Mr. Holt. We told the ministry on the next day, and it
knew.
    The Chairwoman. By letter?
    Mr. Holt. By telephone.`;
  expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end).split(/\s/u).slice(0, 2).join(' '))).toEqual([
    'Chairwoman Aas.',
    'I have',
    'Mr. Holt.',
    'The Chairwoman.',
    'Mr. Holt.',
  ]);
});
