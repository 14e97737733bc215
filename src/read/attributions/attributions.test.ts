import { describe, expect, test } from 'vitest';
import { sha256, type Document } from '../../facts/index.ts';
import { paragraphsOf, quotations } from '../../text/index.ts';
import { allLines } from '../tokens/lines.ts';
import { attributionsByRules, nestedAttributions, type Range } from './index.ts';

const words = (text: string, ranges: readonly Range[]): string => ranges.map(([start, end]) => text.slice(start, end)).join(' | ');

function found(text: string): string[][] {
  const document: Document = { id: 'd', text, hash: sha256(text), source: 'test', blocks: [] };
  const paragraphs = paragraphsOf(document);
  const marks = quotations(document, paragraphs);
  const { lines } = allLines(document, paragraphs, marks);
  return attributionsByRules(lines, marks).map(({ source, cue, content }) => [words(text, source), words(text, cue), words(text, content)]);
}

function nested(text: string): string[][] {
  const document: Document = { id: 'd', text, hash: sha256(text), source: 'test', blocks: [] };
  const { lines, inner } = allLines(document, paragraphsOf(document), []);
  return nestedAttributions(attributionsByRules(lines, []), lines, inner).map(({ source, content }) => [
    words(text, source),
    words(text, content),
  ]);
}

describe('quotations', () => {
  test.each([
    ['“We sail at dawn,” said Mara Voss, the harbour pilot.', ['Mara Voss, the harbour pilot', 'said', '“We sail at dawn,”']],
    ['“We sail at dawn,” the pilot said. “Nobody waits.”', ['the pilot', 'said', '“We sail at dawn,” | “Nobody waits.”']],
    ['“We sail,” Voss added, “when the fog lifts.”', ['Voss', 'added', '“We sail,” | “when the fog lifts.”']],
    ['In a statement Voss said, “Nobody waits.”', ['Voss', 'said', '“Nobody waits.”']],
    ['Asked about the fog, the pilot replied: “Nobody waits.”', ['the pilot', 'replied:', '“Nobody waits.”']],
  ])('%s', (text, wanted) => expect(found(text)).toContainEqual(wanted));
  test('one with no cue stands alone', () => expect(found('The fog lifted.\n\n“Nobody waits.”')).toEqual([['', '', '“Nobody waits.”']]));
  test('one that goes on in the next paragraph stays with its cue', () =>
    expect(found('“We sail at dawn,” Voss said. “The fog is thin.\n\n“Nobody waits.”')).toEqual([
      ['Voss', 'said', '“We sail at dawn,” | “The fog is thin. | “Nobody waits.”'],
    ]));
});

describe('reported clauses', () => {
  test.each([
    ['The mayor said on Monday that the pier was safe.', ['The mayor', 'said', 'that the pier was safe']],
    ['The mayor said the pier was safe, adding that it would open soon.', ['The mayor', 'said', 'the pier was safe']],
    ['The mayor said the pier was safe, adding that it would open soon.', ['The mayor', 'adding', 'that it would open soon']],
    [
      'Two people briefed on the talks told the Lorne Courier that the pier had been sold.',
      ['Two people briefed on the talks', 'told', 'that the pier had been sold'],
    ],
    ['The pier was sold in May, the owner said.', ['the owner', 'said', 'The pier was sold in May']],
    [
      'The pier was sold in May, said Ida Bruun, who runs the fish hall.',
      ['Ida Bruun, who runs the fish hall', 'said', 'The pier was sold in May'],
    ],
    [
      'At the gate, the clerk said, a guard told her that the pier was sold.',
      ['the clerk', 'said', 'At the gate | a guard told her that the pier was sold'],
    ],
    ['A source close to Bruun insisted the pier was safe.', ['A source close to Bruun', 'insisted', 'the pier was safe']],
    [
      'The husband of a clerk accused of taking more than 300 keys from the hall said the pier was safe.',
      ['The husband of a clerk accused of taking more than 300 keys from the hall', 'said', 'the pier was safe'],
    ],
    [
      'However, one deckhand, who did not want to be seen, said that the pier was sold.',
      ['one deckhand, who did not want to be seen,', 'said', 'that the pier was sold'],
    ],
    ['The head of the Pier Board on Monday said the hall was safe.', ['The head of the Pier Board', 'said', 'the hall was safe']],
    ['Bruun said that was untrue.', ['Bruun', 'said', 'that was untrue']],
    ['Bruun acknowledged for the first time on Friday that the pier was sold.', ['Bruun', 'acknowledged', 'that the pier was sold']],
    ['Bruun told traders on a conference call later that the pier was sold.', ['Bruun', 'told', 'that the pier was sold']],
    ['Bruun warned the board about the locks before they failed.', ['Bruun', 'warned', 'the locks before they failed']],
    ['It had sailed, Bruun said, with 30 people on deck.', ['Bruun', 'said', 'It had sailed | with 30 people on deck']],
    ['Bruun declined to comment on the price but defended the sale.', ['Bruun', 'declined to comment on', 'the price']],
    ['Nobody had asked her to leave, she told the clerks.', ['she', 'told', 'Nobody had asked her to leave']],
    [
      'A clerk who was in the hall on September 18 confirmed that the pier was sold.',
      ['A clerk who was in the hall on September 18', 'confirmed', 'that the pier was sold'],
    ],
    ['The pier was sold in May, two auditors concluded in a report.', ['two auditors', 'concluded', 'The pier was sold in May']],
    ['The pier, the owner said, was sold in May.', ['the owner', 'said', 'The pier | was sold in May']],
    ['According to port records, the pier was sold in May.', ['port records', 'According to', 'the pier was sold in May']],
    ['The pier was sold in May, port records show.', ['port records', 'show', 'The pier was sold in May']],
    ['Bruun declined to comment and called for an inquiry.', ['Bruun', 'called for', 'an inquiry']],
    [
      'The minister urged the chair of the board, Ida Bruun, to hand the inquiry to a judge.',
      ['The minister', 'urged', 'to hand the inquiry to a judge'],
    ],
    [
      'Ida Bruun dined with the builder at the lodge on Friday, both said.',
      ['both', 'said', 'Ida Bruun dined with the builder at the lodge on Friday'],
    ],
    ['Ida Bruun, 61, a fish trader, urged the board to resign.', ['Ida Bruun, 61, a fish trader,', 'urged', 'to resign']],
    [
      'The board denied the sale, with its chair Ida Bruun saying, “Nothing was sold.”',
      ['its chair Ida Bruun', 'saying', '“Nothing was sold.”'],
    ],
  ])('%s', (text, wanted) => expect(found(text)).toContainEqual(wanted));
  test.each([
    ['the accused accuses nobody', 'A clerk accused of theft has left the hall.'],
    ['what was asked for stands before', 'The keys, which the board had asked for, went over on Monday.'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]));
  test('a cue inside reported words is no attribution of its own, but a nested one', () => {
    const text = 'The Courier reported that officials said the pier was sold.';
    expect(found(text)).toEqual([['The Courier', 'reported', 'that officials said the pier was sold']]);
    expect(nested(text)).toEqual([['officials', 'the pier was sold']]);
  });
  test.each([
    ['Bruun said the clerk had read her letters in May.', []],
    ['Bruun said the clerk called him again after she had left.', []],
    ['Bruun said the clerk asked for it on Monday.', []],
    ['Bruun said the clerk had complained about the locks.', [['the clerk', 'the locks']]],
  ])('inside reported words only saying is heard: %s', (text, wanted) => expect(nested(text)).toEqual(wanted));
});
