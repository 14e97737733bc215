import { expect, test } from 'vitest';
import { documentOf } from '../../ingest/index.ts';
import { paragraphsOf, quotations } from '../../text/index.ts';
import type { Range, RawAttribution } from './raw.ts';
import { withQuotations } from './quoted.ts';

/** An attribution by its words; each must be in the text once. */
function attributionIn(text: string, cue: string, ...contents: readonly string[]): RawAttribution {
  const place = (words: string): Range => {
    const at = text.indexOf(words);
    expect(at, words).toBeGreaterThanOrEqual(0);
    return [at, at + words.length];
  };
  return { source: [], cue: [place(cue)], content: contents.map(place) };
}
function heard(text: string, ...found: readonly RawAttribution[]): string[][] {
  const document = documentOf({ text });
  return withQuotations(text, quotations(document, paragraphsOf(document)), found).map(({ content }) =>
    content.map((range) => text.slice(...range)),
  );
}

test('a quotation that was cut at its end or at its beginning is taken whole', () => {
  const text = 'Orla Venn said: “The tide gate was open. Nobody closed it, and the yard flooded by six.” She left at noon.';
  const whole = [['“The tide gate was open. Nobody closed it, and the yard flooded by six.”']];
  expect(heard(text, attributionIn(text, 'said:', '“The tide gate was open.'))).toEqual(whole);
  expect(heard(text, attributionIn(text, 'said:', 'and the yard flooded by six.”'))).toEqual(whole);
});

test('words before a quotation stay with it', () => {
  const text = 'Venn said the gate “was never closed, not once in May”.';
  expect(heard(text, attributionIn(text, 'said', 'the gate “was never closed'))).toEqual([
    ['the gate “was never closed, not once in May”'],
  ]);
});

test('what somebody is quoted as telling of somebody else does not keep the quotation from its speaker', () => {
  const text = '“The clerk swore the gate was shut, and we went home,” Venn said.';
  const told = attributionIn(text, 'swore', 'the gate was shut');
  expect(heard(text, attributionIn(text, 'said', '“The clerk swore'), told)).toEqual([
    ['“The clerk swore the gate was shut, and we went home,”'],
    ['the gate was shut'],
  ]);
});

test('a quotation that two share is left as it is', () => {
  const text = '“We shut the gate. We did not,” said Venn and answered Moll.';
  const found = [attributionIn(text, 'said', 'We shut the gate.'), attributionIn(text, 'answered', 'We did not')];
  expect(heard(text, ...found)).toEqual([['We shut the gate.'], ['We did not']]);
});

test('what is quoted right after the words that tell who speaks is the same speaker’s', () => {
  const text = '“The gate was open,” Venn said on Friday, as the water fell. “We told the council so.”';
  expect(heard(text, attributionIn(text, 'said', '“The gate was open,”'))).toEqual([['“The gate was open,”', '“We told the council so.”']]);
});

test.each([
  ['in the next paragraph', '“The gate was open,” Venn said.\n“We told the council so.”'],
  ['after a sentence that goes on', '“The gate was open,” Venn said, and the sign read “Closed on Sundays”'],
  ['after words without a cue', '“The gate was open,” Venn said. “No.” The clerk shook his head. “It was shut.”'],
])('not %s', (_, text) => {
  const [[first = '', ...more] = []] = heard(text, attributionIn(text, 'said', '“The gate was open,”'));
  expect(first).toBe('“The gate was open,”');
  expect(more.join()).not.toMatch(/council|Sundays|shut/u);
});
