import { expect, test } from 'vitest';
import { type Document, spanIn } from '../../facts/index.ts';
import { read } from '../index.ts';
import { spent } from '../../../test/spent.ts';

function propositions(text: string): string[] {
  const frozen = { id: 'doc-1', text };
  const blocks: Document['blocks'] = [...text.matchAll(/[^\n]+/gu)].map((line) => ({
    kind: 'paragraph',
    span: spanIn(frozen, line.index, line.index + line[0].length),
  }));
  const document: Document = { ...frozen, hash: '', source: 'test', published: { value: '2021-04-22', from: 'given' }, blocks };
  return read(document).propositions.map(
    ({ span, statement, negative, certainty }) =>
      `${statement ? 'said ' : ''}${negative ? 'not ' : ''}${certainty}: ${text.slice(span.start, span.end)}`,
  );
}

test.each([
  [
    'a clause for each subject',
    'The port closed on Monday because the cranes were unsafe.',
    ['certain: The port closed on Monday', 'certain: the cranes were unsafe.'],
  ],
  [
    'predicates that share a subject',
    'The fire killed two welders and sent 31 people to hospital.',
    ['certain: The fire killed two welders', 'certain: sent 31 people to hospital.'],
  ],
  [
    'a relative clause lies inside',
    'The director, who joined in 2019, sold the cranes.',
    ['certain: The director, who joined in 2019, sold the cranes.', 'certain: who joined in 2019'],
  ],
  [
    'a statement without its cue',
    'The cranes were sold and the money was spent, Ivo Krall said.',
    ['said certain: The cranes were sold', 'said certain: the money was spent'],
  ],
  [
    'quoted sentences',
    '“We sold the cranes. Nobody told us to wait,” Ivo Krall said.',
    ['said certain: We sold the cranes.', 'said not certain: Nobody told us to wait'],
  ],
  ['what will be', 'Ivo Krall said the port would hire a lawyer.', ['said planned: the port would hire a lawyer']],
  ['what may be', 'The cranes may have failed.', ['hedged: The cranes may have failed.']],
  [
    'what would have been',
    'The port would have closed without the loan.',
    ['not hypothetical: The port would have closed without the loan.'],
  ],
  ['a measure is no denial', 'No more than 40 dockers came to the port.', ['certain: No more than 40 dockers came to the port.']],
])('%s', (_name, text, expected) => {
  expect(propositions(text)).toEqual(expected);
});

test('hostile lines take no time', () => {
  const began = spent();
  for (const bad of [
    'and '.repeat(2000),
    ', who is'.repeat(1000),
    'he said and '.repeat(1000),
    '3 to 4 and '.repeat(1000),
    'if '.repeat(2000),
  ])
    propositions(`The port closed ${bad}.`);
  expect(spent() - began).toBeLessThan(30_000);
});
