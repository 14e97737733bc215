import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Document, type Entity, type Slice, type Span, type Statement, spanIn } from '../../facts/index.ts';
import { documentOf } from '../../ingest/index.ts';
import { buildRecord, outletsOf, type StoryRecord } from '../../record/index.ts';
import { renderRecord } from './record.ts';
import { widthOf } from './width.ts';

const mail = documentOf({
  text: 'The sluice keeper slept, two neighbours told the Mail. “I was awake all night,” keeper Odd Vane said. “Ask anyone.”',
  outlet: 'The Mail',
  date: '2024-05-03',
  headline: 'Who shut the sluice?',
});
const post = documentOf({
  text: 'Odd Vane was asleep, the Mail reported. \u001b[31m“Never,” he said.\nVane must go, said Ina Rask.',
  source: 'post.txt',
});

const at = (document: Document, words: string): Span => {
  const start = document.text.indexOf(words);
  return spanIn(document, start, start + words.length);
};
const slice = (document: Document, words: string, quoted = false): Slice => ({ span: at(document, words), quoted });

const entity = (id: string, name: Span, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'person',
  name,
  names: [],
  referents: [],
  mentions: [name],
  roles: [],
  anonymous: false,
  reasons: [],
  ...more,
});
const statement = (id: string, document: Document, slices: readonly [Slice, ...Slice[]], more: Partial<Statement>): Statement => ({
  id,
  via: [],
  to: [],
  kind: 'direct',
  stance: 'asserts',
  reports: [
    {
      document: document.id,
      reported: id,
      slices,
      source: [],
      cue: [],
      via: [],
      kind: 'direct',
      derivation: { stage: 'attributions', by: 'test' },
    },
  ],
  reasons: [],
  ...more,
});

const vane = entity('e1', at(mail, 'Odd Vane'), { roles: [{ span: at(mail, 'keeper'), status: 'now' }] });
const neighbours = entity('e2', at(mail, 'two neighbours'), { kind: 'group', anonymous: true });
const awake = slice(mail, 'I was awake all night,', true);
const anyone = slice(mail, 'Ask anyone.', true);
const slept = slice(mail, 'The sluice keeper slept');
const asleep = slice(post, 'Odd Vane was asleep');
const says = statement('s1', mail, [awake, anyone], { speaker: 'e1', when: { basis: 'words', value: '2024-05-02' } });
const told = statement('s2', mail, [slept], { speaker: 'e2', kind: 'indirect' });
const lost = statement('s3', post, [slice(post, 'Never,', true)], { stance: 'denies' });
const reason = [{ rule: 'test', text: 'test' }] as const;

const documents = [mail, post];
const outlets = outletsOf(documents);
const [a, b] = outlets.map(({ id }) => id) as [string, string];
const record: StoryRecord = buildRecord({
  version: '0.0.0',
  outlets,
  documents,
  entities: [vane, neighbours],
  statements: [says, told, lost],
  claims: [
    {
      id: 'c1',
      gist: [slept],
      passages: [
        { document: mail.id, slices: [slept], statement: 's2' },
        { document: post.id, slices: [asleep] },
      ],
      positions: [
        { outlet: a, sign: 'says' },
        { outlet: b, sign: 'differs' },
      ],
      origins: [{ kind: 'entity', id: 'e2', chains: [] }],
      acknowledgements: [],
      reasons: [],
    },
  ],
  conflicts: [
    {
      id: 'k1',
      kind: 'denial',
      sides: [
        {
          passages: [
            { document: mail.id, slices: [slept], statement: 's2' },
            { document: post.id, slices: [asleep] },
          ],
          by: ['e2'],
        },
        { passages: [{ document: mail.id, slices: [awake, anyone], statement: 's1' }], by: ['e1'] },
      ],
      reasons: reason,
    },
  ],
  updates: [],
  demands: [
    {
      id: 'd1',
      of: 'e1',
      action: 'resign',
      passages: [{ document: post.id, slices: [slice(post, 'Vane must go')] }],
      answers: [],
      reasons: [],
    },
  ],
  events: [],
  oversight: [],
  times: [],
  notices: [{ code: 'speaker-not-found', message: 'the speaker of “Never,” could not be told', source: post.id, span: at(post, 'Never,') }],
});

const page = (width: number, colour = false): string => renderRecord(record, { width, colour, allClaims: false, allStatements: false });

describe('the record on a terminal', () => {
  test('looks like this', () => expect(page(96)).toMatchSnapshot());

  test.each([40, 60, 80, 110])('keeps to %i columns', (width) => {
    for (const line of page(width).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  test('quotation marks stand only around what was printed in them', () => {
    const quoted = [...page(200).matchAll(/“([^”]+)”/g)].map(([, words]) => words);
    const printed = [awake, anyone].map(({ span }) => mail.text.slice(span.start, span.end)).concat('Never,');
    expect(quoted.length).toBeGreaterThan(3);
    for (const words of quoted) expect(printed).toContain(words);
  });

  test('escape codes of a text never reach the terminal', () => {
    expect(page(96)).not.toContain('\u001b');
    expect(stripVTControlCharacters(page(96, true))).toBe(page(96));
  });

  test('a record of nothing', () => {
    const { format: _, id: __, ...parts } = record;
    const empty = buildRecord({ ...parts, statements: [], claims: [], conflicts: [], demands: [], notices: [], entities: [] });
    expect(renderRecord(empty, { width: 80, colour: false, allClaims: true, allStatements: true })).toContain('nothing found');
  });
});
