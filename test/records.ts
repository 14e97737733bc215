/** Records for tests of what leaves: the sample story, and one whose every word is an attack. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Document,
  type Entity,
  judgementOf,
  sha256,
  type Slices,
  type Span,
  spanIn,
  type Statement,
  wordsAt,
} from '../src/facts/index.ts';
import { ingest, type StoryRecord, story } from '../src/onrecord.ts';
import { buildRecord, outletsOf } from '../src/record/index.ts';

const root: string = resolve(import.meta.dirname, '..');

let sample: Promise<StoryRecord> | undefined;
/** The sample story, read once for each test file. */
export function sampleRecord(): Promise<StoryRecord> {
  sample ??= ingest([resolve(root, 'examples/ostrey-museum')]).then(({ documents, title }) => story(documents, title ? { title } : {}));
  return sample;
}

export const docs = (file: string): string => readFileSync(resolve(root, 'docs', file), 'utf8');

/** What each of these must not do stands in the tests. */
export const attacks: readonly string[] = [
  '=HYPERLINK("http://evil.example","🎭")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1+9)',
  '\uff1d1+1',
  '\t=1+1',
  ' =1+1',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '\u202etxt.exe\u202c \u2066over\u2069',
  'bell\u0007 escape\u001b[2J null\u0000',
  '_x0041_ & "quoted", comma',
  "'; DROP TABLE claims;--",
  ']]> &amp; &#0;',
  '🎭🎭 after two pairs',
  '__proto__',
  '\ufeffmark \ufffe none',
];

/** One article in which every attack is said by a speaker named like an attack; it holds as `verify` has it. */
export function hostileRecord(): StoryRecord {
  let text = '🎭 ';
  const places: { start: number; end: number }[] = [];
  for (const attack of attacks) {
    text += '“';
    places.push({ start: text.length, end: text.length + attack.length });
    text += `${attack}” said `;
    places.push({ start: text.length, end: text.length + attack.length });
    text += `${attack}.\r\n\r\n`;
  }
  const hash = sha256(text);
  const frozen = { id: 'doc-"><&\u202e', text };
  const spans = places.map(({ start, end }) => spanIn(frozen, start, end));
  const [first = spanIn(frozen, 0, 2)] = spans;
  const document: Document = {
    ...frozen,
    hash,
    source: '../=cmd\r\n"x",<b>\u202e.txt',
    outlet: { name: '@outlet </script>\u0000', from: 'given' },
    published: { value: '2024-05-03', from: 'given' },
    headline: { words: '=1+1 <b>\u202e', span: first },
    blocks: [{ kind: 'paragraph', span: spanIn(frozen, 0, text.length) }],
  };
  const entities: Entity[] = [];
  const statements: Statement[] = [];
  for (const [index, attack] of attacks.entries()) {
    const content = spans[2 * index] as Span;
    const source = spans[2 * index + 1] as Span;
    const speaker = `entity-${index}-${attack}`;
    entities.push({
      id: speaker,
      kind: index % 2 === 0 ? 'person' : 'organisation',
      name: source,
      names: [attack, '=1'],
      referents: [],
      mentions: [source],
      roles: [{ span: source, status: 'former' }],
      anonymous: false,
      reasons: [],
    });
    // A straight mark inside would end the quotation.
    const slices: Slices = [{ span: content, quoted: !attack.includes('"') }];
    const common = { via: [speaker], kind: 'direct' as const, slices };
    statements.push({
      id: `statement-${index}`,
      speaker,
      via: [speaker],
      to: [speaker],
      kind: 'direct',
      stance: 'asserts',
      reports: [
        {
          ...common,
          document: document.id,
          reported: `rep-${index}`,
          source: [source],
          cue: [],
          derivation: { stage: '=stage', by: attack, score: 0.5 },
        },
      ],
      reasons: [{ rule: attack, text: attack }],
    });
  }
  const passages = attacks.map((attack, index) => ({
    document: document.id,
    slices: [{ span: spans[2 * index] as Span, quoted: !attack.includes('"') }] as Slices,
    statement: `statement-${index}`,
  }));
  const [passage] = passages as [(typeof passages)[number]];
  const speaker = entities[0]?.id ?? '';
  const outlets = outletsOf([document]);
  const outlet = outlets[0]?.id ?? '';
  return buildRecord({
    version: '0.0.0',
    title: '</script><script>alert(1)</script>\u202e',
    outlets,
    documents: [document],
    entities,
    statements,
    claims: [
      {
        id: 'claim-1',
        gist: passage.slices,
        passages: [passage, ...passages.slice(1)],
        positions: [{ outlet, sign: 'differs', difference: first }],
        origins: [
          { kind: 'entity', id: speaker, chains: [{ via: [speaker], document: document.id, credit: [] }] },
          { kind: 'outlet', id: outlet, chains: [{ via: [], document: document.id, credit: [] }] },
        ],
        acknowledgements: ['statement-0'],
        reasons: [],
      },
    ],
    conflicts: [
      {
        id: 'conflict-1',
        kind: 'denial',
        sides: [
          { passages: [passage], by: [speaker] },
          { passages: [passage], by: [] },
        ],
        scope: first,
        resolved: passage,
        reasons: [{ rule: '=1', text: '=1+1' }],
      },
    ],
    updates: [{ id: 'update-1', earlier: [passage], later: [passage], reasons: [{ rule: '=1', text: '=1+1' }] }],
    demands: [{ id: 'demand-1', by: speaker, of: speaker, action: 'act', passages: [passage], answers: ['statement-0'], reasons: [] }],
    events: [
      {
        id: 'event-1',
        type: 'meeting',
        who: [speaker],
        where: first,
        when: { value: '2024-W18', earliest: '2024-04-29', latest: '2024-05-05', span: first, basis: 'words' },
        status: 'happened',
        passages: [passage],
      },
      { id: 'event-2', type: 'vote', who: [speaker], status: 'denied', passages: [passage] },
    ],
    oversight: [{ id: 'oversight-1', who: speaker, power: [passage], concern: [passage], reasons: [{ rule: '=1', text: '=1+1' }] }],
    times: [],
    notices: [
      { code: 'speaker-not-found', message: '=1+1', source: document.id, span: first },
      { code: 'file-empty', message: '+1', source: '@x' },
    ],
    judgements: [
      {
        ...judgementOf({
          who: '=user \u202e',
          at: '2024-05-04T09:00:00Z',
          why: '</script><script>alert(1)</script>',
          decision: { kind: 'no-statement', about: [wordsAt(document, first)] },
        }),
        state: 'holds',
        gone: [],
        facts: ['statement-0'],
      },
    ],
  });
}
