import { describe, expect, test } from 'vitest';
import { type Document, sha256, spanIn, wordsOf } from '../../facts/index.ts';
import { read } from '../index.ts';

/** Speakers of a text's statements, in order. */
function speakers(text: string, extra: Partial<Document> = {}): (string | undefined)[] {
  const bare: Document = { id: 'd', text, hash: sha256(text), source: 'test', blocks: [], ...extra };
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map((line) => ({
    kind: 'paragraph' as const,
    span: spanIn(bare, line.index, line.index + line[0].length),
  }));
  const document = { ...bare, blocks };
  const reading = read(document);
  return reading.statements.map(({ speaker }) => {
    const name = reading.referents.find(({ id }) => id === speaker)?.name;
    return name && wordsOf(document, name);
  });
}

describe('descriptions', () => {
  test.each([
    [
      'a body is no person, though a person’s title has its noun',
      'The Lorne Museum opened in May. Museum director Ida Bruun was there. The museum said the tank was new.',
      'Lorne Museum',
    ],
    [
      'the one named last of a body and another that is only described',
      'A museum in Vale was robbed. The Lorne Museum lent it two boats. The museum said the boats were safe.',
      'Lorne Museum',
    ],
    [
      'both are the two who were named last',
      'Two clerks with a key told Ida Bruun that the port was sold. The gate was open, both of them said.',
      'Two clerks',
    ],
    [
      'the same people are those who spoke',
      'Three deckhands said the gate was open. Ida Bruun saw it. The lock was gone, according to the same deckhands.',
      'Three deckhands',
    ],
    [
      'a newspaper at the start is the one that is named later',
      'The port was sold in secret, a newspaper reported on Monday. Nobody saw it. The Lorne Courier said the price was low.',
      'Lorne Courier',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text).at(-1)).toContain(speaker));
  test('a newspaper at the start has the name that is printed later', () => {
    const text = 'The port was sold in secret, a newspaper reported on Monday. The Lorne Courier said the price was low.';
    expect(speakers(text)[0]).toContain('Lorne Courier');
  });
});

describe('pronouns', () => {
  test.each([
    [
      'the subject of the sentence goes ahead of that of a clause which hangs on it',
      'Vera Moe opened the gate, a day after Ida Bruun, the clerk, had locked it. “I see no fog,” she said.',
      'Vera Moe',
    ],
    [
      'the first phrase of a sentence is its subject, whatever stands before its verb',
      'Ida Bruun met Vera Moe. Vera Moe, standing by the gate, took it. Her boat was red, she said.',
      'Vera Moe',
    ],
    [
      'people whom `and` puts side by side are they',
      'Ida Bruun, a clerk, and Karl Moe want more of the port. The boats, they said, were old.',
      'Ida Bruun, a clerk, and Karl Moe',
    ],
    [
      'a name behind a preposition is not the subject',
      'Karl Moe met the clerks. The rise of Sten Lund gave Moe a reason to go on. He said the boat was old.',
      'Karl Moe',
    ],
    [
      'who is quoted with `as` is no less a speaker',
      'Karl Moe had sold it. But, as Sten Lund said, nobody knew the price. Any letter of the late Mr. Moe, he said, was old.',
      'Sten Lund',
    ],
    ['one of several reasons is nobody', 'Karl Moe left the port. One of the reasons was the fog. He said the boat was old.', 'Karl Moe'],
    [
      'a name in front of a noun does not speak',
      'Sten Lund, a Moe supporter, said he had seen it. “I saw Karl Moe,” he said.',
      'Sten Lund',
    ],
    [
      'a guest who has two trades and a name',
      'Her guest, the singer and gardener Ida Bruun, came late, as she said the fog was thick.',
      'Ida Bruun',
    ],
    [
      'his lawyer is not he',
      'Ida Bruun had sued Karl Moe. His lawyer, Sten Lund, said the letter was late. The boat, he said, was old.',
      'Sten Lund',
    ],
    [
      'a dateline is no subject',
      'LORNE, May 3 (Wire) - The Lorne Rowing Club met on Friday. It said the boat was sold.',
      'Lorne Rowing Club',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text).at(-1)).toContain(speaker));

  test.each([
    [
      'the one who bore it alone before the others came',
      'Karl Moe bought the boat. Moe said it was red. Ida Moe came later. Nobody saw it. The fog was thick, Moe said.',
      'Karl Moe',
    ],
    [
      'no gender from a first name that is a surname here',
      'Ida Warren bought the boat. A porter is late, Warren said. “The boat is old,” she said.',
      'Ida Warren',
    ],
  ])('a surname alone: %s', (_, text, speaker) => expect(speakers(text).at(-1)).toContain(speaker));
  test.each([
    [
      'the one named in full right before, whatever is known of the gender of the other',
      'Anna Moe sold the boat. Nobody saw it. Fog came in at six. A porter slept. Yevka Moe bought it. The fog was thick, Ms. Moe said.',
      'Yevka Moe',
    ],
    ['the one of that gender', 'Anna Moe sold the boat. Karl Moe bought it. The fog was thick, Ms. Moe said.', 'Anna Moe'],
  ])('a surname with a title: %s', (_, text, speaker) => expect(speakers(text).at(-1)).toContain(speaker));
  test('a surname alone means nobody where two bear it from the start', () => {
    expect(speakers('Karl Moe and Ida Moe bought the boat. The fog was thick, Moe said.').at(-1)).toBe('Moe');
  });

  test('a heading with capitals throughout is nobody’s name', () => {
    const text = `Mayor Tom Reed Calls Anna Bell ‘A Disgrace’ Over Harbour Comments

Mayor Tom Reed met councillor Anna Bell after she said the boat was old.`;
    expect(speakers(text).at(-1)).toMatch(/^(?:councillor )?Anna Bell$/u);
  });
});
