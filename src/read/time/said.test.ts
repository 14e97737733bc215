import { expect, test } from 'vitest';
import { type Attribution, type Document, idOf, type ReportedStatement, spanIn, type TimeExpression } from '../../facts/index.ts';
import { paragraphsOf, quotations, sentences } from '../../text/index.ts';
import { allLines } from '../tokens/lines.ts';
import { datedStatements, timesIn } from './index.ts';

/** Each statement as `[content, cue, source]`, words that occur once. */
function dated(text: string, published: string, said: readonly (readonly [string, string, string])[]): (string | undefined)[] {
  const id = 'doc-1';
  const bare: Document = { id, text, hash: '', source: 'test', published: { value: published, from: 'given' }, blocks: [] };
  const document: Document = { ...bare, blocks: paragraphsOf(bare).map((span) => ({ kind: 'paragraph', span })) };
  const paragraphs = paragraphsOf(document);
  const { lines, inner } = allLines(document, paragraphs, quotations(document, paragraphs));
  const times: TimeExpression[] = timesIn(document, sentences(document, paragraphs), [...lines, ...inner], () => undefined);
  const at = (words: string) => spanIn(document, text.indexOf(words), text.indexOf(words) + words.length);
  const sources = [...new Set(said.map(([, , source]) => source))];
  const referents = sources.map((source) => {
    const found: number[] = [];
    for (let place = text.indexOf(source); place >= 0; place = text.indexOf(source, place + 1)) found.push(place);
    const mentions = found.map((place) => ({
      id: `m${place}`,
      span: spanIn(document, place, place + source.length),
      head: spanIn(document, place, place + source.length),
      form: 'name' as const,
      kind: 'person' as const,
    }));
    return { id: source, kind: 'person' as const, name: at(source), mentions, roles: [], anonymous: /^(?:two|officials)/u.test(source) };
  });
  const statements = said.map(([content, cue, source]): ReportedStatement => {
    const attribution: Attribution = {
      id: idOf('a', content),
      source: [at(source)],
      cue: [at(cue)],
      content: [at(content)],
      derivation: { stage: 'attributions', by: 'test' },
    };
    return {
      id: idOf('s', content),
      document: id,
      attribution,
      speaker: source,
      via: [],
      to: [],
      kind: 'indirect',
      stance: 'asserts',
      slices: [{ span: at(content), quoted: false }],
    };
  });
  return datedStatements(document, times, referents, statements).map(({ when }) => when && `${when.value} to ${when.latest}`);
}

test('the day that the paragraph tells of holds for what is said in it', () => {
  expect(
    dated('A bridge fell in Orlo.\n\nOn March 5 Petra Lunn went before the panel. The steel was old, replied Petra Lunn.', '2021-04-20', [
      ['The steel was old', 'replied', 'Petra Lunn'],
    ]),
  ).toEqual(['2021-03-05 to 2021-03-05']);
});

test('an article that opens with the day of publication reports that day', () => {
  expect(
    dated('Dock workers in Orlo went on strike on Thursday over pay.\n\nThe port is shut, Ivo Krall said.', '2021-04-22', [
      ['The port is shut', 'said', 'Ivo Krall'],
    ]),
  ).toEqual(['2021-04-22 to 2021-04-22']);
});

test('where the article opens with the day before, people spoke then, or until it was printed; unnamed sources at any time', () => {
  const text =
    'The board of Orlo Docks dismissed Ivo Krall on Wednesday.\n\nIt was a farce, Ivo Krall said.\n\nThe docks opened long ago.\n\nThe sea is rising, Mona Behr said. The docks were sold, officials said.';
  const said = [
    ['It was a farce', 'said', 'Ivo Krall'],
    ['The sea is rising', 'said', 'Mona Behr'],
    ['The docks were sold', 'said', 'officials'],
  ] as const;
  expect(dated(text, '2021-04-22', said)).toEqual(['2021-04-21 to 2021-04-22', '2021-04-21 to 2021-04-22', undefined]);
});

test('no day is made of a perfect tense, a paper, or an older scene', () => {
  expect(
    dated('Ivo Krall left Orlo Docks on Thursday.\n\nThe harbour is sound, Ivo Krall has said.', '2021-04-22', [
      ['The harbour is sound', 'said', 'Ivo Krall'],
    ]),
  ).toEqual([undefined]);
  expect(
    dated('Orlo Docks shut on Thursday.\n\nThe cranes were worn, the report said.', '2021-04-22', [
      ['The cranes were worn', 'said', 'the report'],
    ]),
  ).toEqual([undefined]);
  expect(
    dated('Orlo Docks shut on April 2.\n\nThe cranes were worn, Ivo Krall said.', '2021-04-22', [
      ['The cranes were worn', 'said', 'Ivo Krall'],
    ]),
  ).toEqual([undefined]);
});
