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
    ({ span, subject, statement, negative, certainty }) =>
      `${statement ? 'said ' : ''}${negative ? 'not ' : ''}${certainty}: ${subject ? `[${text.slice(subject.start, subject.end)}] ` : ''}${text.slice(span.start, span.end)}`,
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
    ['certain: The fire killed two welders', 'certain: [The fire] sent 31 people to hospital.'],
  ],
  [
    'a relative clause lies inside',
    'The director, who joined in 2019, sold the cranes.',
    ['certain: The director, who joined in 2019, sold the cranes.', 'certain: [The director] who joined in 2019'],
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
  [
    'what reported words leave over of a sentence is no clause',
    'At the hearing on the cranes, Ivo Krall quickly said the port was sold.',
    ['said certain: the port was sold'],
  ],
  [
    'a sentence is whole, though its verb looks like a noun',
    'Cracks in its wall cost the port the best summer.',
    ['certain: Cracks in its wall cost the port the best summer.'],
  ],
  [
    'a verb behind `and` goes on with the clause before',
    'Ivo Krall is not fit to serve as the chief officer of the port and must resign.',
    ['not certain: Ivo Krall is not fit to serve as the chief officer of the port and must resign.'],
  ],
  [
    'what the main clause was done for, behind a clause of time',
    'Ivo Krall rang the mayor in June, after the crane had failed, to say that another rope was worn.',
    ['certain: Ivo Krall rang the mayor in June', 'certain: the crane had failed', 'certain: to say that another rope was worn.'],
  ],
  [
    'who acts and then speaks',
    'Ivo Krall handed the keys of the port to the mayor on Monday, saying that he was tired.',
    ['certain: Ivo Krall handed the keys of the port to the mayor on Monday', 'said certain: he was tired'],
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
