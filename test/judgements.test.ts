/** What users correct: applied, undone, and still there after the articles were read anew. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Document, type Judgement, type Reading, spanIn, type Span, type StandingJudgement } from '../src/facts/index.ts';
import { documentOf, parseRecord, story, type StoryRecord, verify } from '../src/onrecord.ts';
import { judgementFrom } from '../src/server/decide.ts';
import { type Article, articles } from './quay.ts';

const now = '2024-05-06T10:00:00Z';
const later = '2024-05-06T11:00:00Z';
const documents = articles.map((article) => documentOf(article));
const [mail, post, gazette] = documents as [Document, Document, Document];
const readings = new Map<string, Reading>();

const at = (document: Document, words: string): Span => {
  const start = document.text.indexOf(words);
  return spanIn(document, start, start + words.length);
};
const words = (span: Span, among: readonly Document[] = documents): string =>
  among.find(({ id }) => id === span.document)?.text.slice(span.start, span.end) ?? '';
const make = (judgements: readonly Judgement[], among: readonly Document[] = documents): Promise<StoryRecord> =>
  story(among, { judgements, readings });

let plain: StoryRecord;
beforeAll(async () => {
  plain = await make([]);
});

const statementAt = (record: StoryRecord, span: Span): StoryRecord['statements'][number] => {
  const found = record.statements.find(({ reports }) =>
    reports.some(({ slices }) => slices.some((one) => one.span.document === span.document && one.span.start === span.start)),
  );
  if (!found) throw new Error(`no statement at ${words(span)}`);
  return found;
};
const claimAt = (record: StoryRecord, span: Span): StoryRecord['claims'][number] | undefined =>
  record.claims.find(({ passages }) =>
    passages.some(({ slices }) => slices.some((one) => one.span.document === span.document && one.span.start === span.start)),
  );
const entityAt = (record: StoryRecord, span: Span): StoryRecord['entities'][number] | undefined =>
  record.entities.find(({ mentions }) =>
    mentions.some((one) => one.document === span.document && one.start === span.start && one.end === span.end),
  );
const speakerOf = (record: StoryRecord, span: Span): string | undefined => {
  const { speaker } = statementAt(record, span);
  const entity = record.entities.find(({ id }) => id === speaker);
  return entity && words(entity.name, record.documents);
};

const forty = at(mail, 'Forty boats are moored at the new pier');
const sixty = at(gazette, 'Sixty boats are moored at the new pier');
const drawings = at(mail, 'The drawings of the wall were kept in a cellar');
const met = at(mail, 'He met the fishermen on Wednesday');

/** Every kind of correction, and how a record shows that it holds. */
const corrections: readonly {
  readonly name: string;
  readonly body: () => Record<string, unknown>;
  readonly holds: (record: StoryRecord) => void;
  readonly document: Document;
  readonly words: string;
}[] = [
  {
    name: 'wrong speaker: somebody of the story',
    body: () => ({
      kind: 'speaker',
      statement: statementAt(plain, forty).id,
      speaker: { entity: entityAt(plain, at(post, 'harbour master Ida Brack'))?.id },
    }),
    holds: (record) => {
      expect(speakerOf(record, forty)).toMatch(/Brack/);
      expect(statementAt(record, forty).reports[0].derivation.stage).toBe('judgement');
    },
    document: mail,
    words: 'Forty boats are moored at the new pier',
  },
  {
    name: 'wrong speaker: somebody only another article mentions',
    body: () => ({
      kind: 'speaker',
      statement: statementAt(plain, sixty).id,
      documents: [gazette.id],
      speaker: { mention: at(mail, 'Nora Quill') },
    }),
    holds: (record) => expect(speakerOf(record, sixty)).toBe('Nora Quill'),
    document: gazette,
    words: 'Sixty boats are moored at the new pier',
  },
  {
    name: 'wrong speaker: a name that is typed, and printed',
    body: () => ({ kind: 'speaker', statement: statementAt(plain, forty).id, speaker: { name: 'nora quill' } }),
    holds: (record) => expect(speakerOf(record, forty)).toBe('Nora Quill'),
    document: mail,
    words: 'Forty boats are moored at the new pier',
  },
  {
    name: 'wrong speaker: a name that nobody printed',
    body: () => ({ kind: 'speaker', statement: statementAt(plain, forty).id, speaker: { name: 'Zoe Arrow' } }),
    holds: (record) => {
      expect(statementAt(record, forty).speaker).toBeUndefined();
      expect(statementAt(record, forty).named).toBe('Zoe Arrow');
    },
    document: mail,
    words: 'Forty boats are moored at the new pier',
  },
  {
    name: 'the same person',
    body: () => ({ kind: 'same-entity', a: at(mail, 'Nora Quill'), b: entityAt(plain, at(post, 'Carl Ott'))?.id }),
    holds: (record) => expect(entityAt(record, at(mail, 'Nora Quill'))).toBe(entityAt(record, at(post, 'Carl Ott'))),
    document: mail,
    words: 'Nora Quill',
  },
  {
    name: 'not the same person, in one article',
    body: () => ({ kind: 'other-entity', a: at(gazette, 'Ida Brack'), b: entityAt(plain, at(post, 'Ida Brack'))?.id }),
    holds: (record) => {
      expect(entityAt(record, at(gazette, 'Ida Brack'))?.id).not.toBe(entityAt(record, at(post, 'Ida Brack'))?.id);
      expect(entityAt(record, at(mail, 'Ida Brack'))).toBe(entityAt(record, at(post, 'Ida Brack')));
    },
    document: gazette,
    words: 'Ida Brack',
  },
  {
    name: 'not the same person, at one place',
    body: () => ({ kind: 'other-entity', scope: 'mention', a: at(mail, 'the mayor'), b: entityAt(plain, at(post, 'Carl Ott'))?.id }),
    holds: (record) => {
      expect(entityAt(record, at(mail, 'the mayor'))?.names).toEqual(['the mayor']);
      expect(speakerOf(record, forty)).toBe('the mayor');
      expect(entityAt(record, at(mail, 'Mayor Carl Ott'))).toBe(entityAt(record, at(post, 'Carl Ott')));
    },
    document: mail,
    words: 'the mayor',
  },
  {
    name: 'the same claim',
    body: () => ({ kind: 'same-claim', a: claimAt(plain, forty)?.id, b: claimAt(plain, met)?.id }),
    holds: (record) => {
      expect(claimAt(record, met)).toBe(claimAt(record, forty));
      expect(claimAt(record, met)).toBe(claimAt(record, sixty));
      expect(claimAt(record, met)?.reasons.map(({ rule }) => rule)).toContain('user');
    },
    document: mail,
    words: 'He met the fishermen on Wednesday',
  },
  {
    name: 'not the same claim',
    body: () => ({ kind: 'other-claim', claim: claimAt(plain, forty)?.id, passage: sixty }),
    holds: (record) => expect(claimAt(record, forty)?.id).not.toBe(claimAt(record, sixty)?.id),
    document: gazette,
    words: 'Sixty boats are moored at the new pier',
  },
  {
    name: 'not a conflict',
    body: () => ({ kind: 'no-conflict', conflict: plain.conflicts[0]?.id }),
    holds: (record) => expect(record.conflicts).toEqual([]),
    document: mail,
    words: 'the old quay had been shut',
  },
  {
    name: 'said on another day',
    body: () => ({ kind: 'date', statement: statementAt(plain, forty).id, when: '2024-04' }),
    holds: (record) =>
      expect(statementAt(record, forty).when).toEqual({
        value: '2024-04',
        earliest: '2024-04-01',
        latest: '2024-04-30',
        basis: 'judgement',
      }),
    document: mail,
    words: 'Forty boats are moored at the new pier',
  },
  {
    name: 'said on a day that the articles do not tell',
    body: () => ({ kind: 'date', statement: statementAt(plain, forty).id, when: null }),
    holds: (record) => expect(statementAt(record, forty).when).toBeUndefined(),
    document: mail,
    words: 'Forty boats are moored at the new pier',
  },
  {
    name: 'happened on another day',
    body: () => ({ kind: 'date', event: plain.events.find(({ type }) => type === 'resignation')?.id, when: '2024-05-01/2024-05-02' }),
    holds: (record) =>
      expect(record.events.find(({ type }) => type === 'resignation')?.when).toEqual({
        earliest: '2024-05-01',
        latest: '2024-05-02',
        basis: 'judgement',
      }),
    document: post,
    words: 'Brack resigned on Friday',
  },
  {
    name: 'not a statement',
    body: () => ({ kind: 'no-statement', statement: statementAt(plain, forty).id }),
    holds: (record) => {
      expect(() => statementAt(record, forty)).toThrow();
      expect(claimAt(record, forty)?.passages.every(({ statement }) => statement === undefined)).toBe(true);
    },
    document: mail,
    words: 'Forty boats are moored at the new pier',
  },
  {
    name: 'a statement that was not seen',
    body: () => ({ kind: 'statement', content: drawings, source: at(mail, 'Nora Quill of the archive'), cue: at(mail, 'remembers') }),
    holds: (record) => {
      expect(speakerOf(record, drawings)).toBe('Nora Quill');
      expect(statementAt(record, drawings)).toMatchObject({ kind: 'indirect', stance: 'asserts' });
    },
    document: mail,
    words: 'The drawings of the wall were kept in a cellar',
  },
];

const judged = (body: Record<string, unknown>, record: StoryRecord = plain, when: string = now): Judgement =>
  judgementFrom({ who: 'Ida', why: 'seen', ...body }, record, when);
const undo = (record: StoryRecord, judgement: string): Judgement => judged({ kind: 'undo', judgement }, record, later);
const standing = (record: StoryRecord, id: string): StandingJudgement =>
  record.judgements.find((one) => one.id === id) as StandingJudgement;

/** All of a record but the corrections themselves. */
const rest = (record: StoryRecord): unknown => ({ ...record, id: undefined, judgements: undefined });

/** A newer version of one article: the same file, another text. */
const changed = (document: Document, how: (text: string) => string): Document[] =>
  documents.map((one, index) => (one === document ? documentOf({ ...(articles[index] as Article), text: how(one.text) }) : one));

test('without corrections a record has an empty list of them', () => expect(plain.judgements).toEqual([]));

describe.each(corrections)('$name', ({ body, holds, document, words: said }) => {
  let judgement: Judgement;
  let record: StoryRecord;
  beforeAll(async () => {
    judgement = judged(body());
    record = await make([judgement]);
  });

  test('is applied, and the record holds', () => {
    expect(() => holds(plain)).toThrow();
    holds(record);
    const { state, gone, facts } = standing(record, judgement.id);
    expect({ state, gone }).toEqual({ state: 'holds', gone: [] });
    const known = new Set([record.statements, record.entities, record.claims, record.events].flat().map(({ id }) => id));
    expect(facts.filter((id) => !known.has(id))).toEqual([]);
    expect(verify(record)).toEqual([]);
    expect(parseRecord(JSON.stringify(record))).toEqual(record);
  });

  test('is undone without a trace, and brought back', async () => {
    const undone = undo(record, judgement.id);
    const without = await make([undone, judgement]);
    expect(rest(without)).toEqual(rest(plain));
    expect(standing(without, judgement.id)).toMatchObject({ state: 'undone', facts: [] });
    const back = judged({ kind: 'undo', judgement: undone.id }, without, '2024-05-06T12:00:00Z');
    expect(rest(await make([judgement, undone, back]))).toEqual(rest(record));
  });

  test('survives another order of the articles, and one more', async () => {
    expect(await make([judgement], documents.toReversed())).toEqual(record);
    const more = documentOf({
      text: 'The ferry runs again, the shipping office said.',
      source: 'more.txt',
      outlet: 'The Echo',
      date: '2024-05-06',
    });
    const larger = await make([judgement], [more, ...documents]);
    holds(larger);
    expect(verify(larger)).toEqual([]);
  });

  test('survives a newer version of the article that still has its words', async () => {
    const newer = await make(
      [judgement],
      changed(document, (text) => `${text}\n\nThe Mail corrected the name of a boat in this article.`),
    );
    expect(standing(newer, judgement.id)).toMatchObject({ state: 'holds' });
    expect(verify(newer)).toEqual([]);
  });

  test('loses its hold when its words are gone, and says so', async () => {
    const cut = changed(document, (text) => text.split(said).join('Something else stands here'));
    const newer = await make([judgement], cut);
    const { gone } = standing(newer, judgement.id);
    expect(gone.map((one) => one.words).join(' ')).toContain(said);
    expect(newer.notices.map(({ code }) => code)).toContain(
      standing(newer, judgement.id).state === 'orphaned' ? 'judgement-orphaned' : 'judgement-partly-gone',
    );
    expect(verify(newer)).toEqual([]);
  });

  test('is orphaned, never moved, when its article is another', async () => {
    const other = await make([judgement], [documentOf({ text: 'The ferry runs again, the shipping office said.', source: 'more.txt' })]);
    expect(standing(other, judgement.id)).toMatchObject({ state: 'orphaned', facts: [] });
    expect(other.notices.map(({ code }) => code)).toContain('judgement-orphaned');
    expect(verify(other)).toEqual([]);
  });
});

describe('several corrections', () => {
  test('all at once, in any order, give the same bytes', async () => {
    const all = corrections.map(({ body }, index) => judged(body(), plain, `2024-05-06T10:${10 + index}:00Z`));
    const record = await make(all);
    expect(verify(record)).toEqual([]);
    expect(JSON.stringify(await make(all.toReversed(), documents.toReversed()))).toBe(JSON.stringify(record));
  });

  test('of two that say the opposite the later counts', async () => {
    const apart = judged({ kind: 'other-claim', claim: claimAt(plain, forty)?.id, passage: sixty });
    const together = judged({ kind: 'same-claim', a: forty, b: sixty }, plain, later);
    const record = await make([together, apart]);
    expect(claimAt(record, forty)).toBe(claimAt(record, sixty));
    expect(standing(record, apart.id).state).toBe('idle');
  });

  test('a changed or invented one does not pass', async () => {
    const judgement = judged(corrections[0]?.body() ?? {});
    const record = await make([judgement]);
    const forged = { ...record, judgements: record.judgements.map((one) => ({ ...one, who: 'Somebody else' })) };
    expect(() => parseRecord(JSON.stringify(forged))).toThrow(/changed after it was made/);
    expect(verify({ ...record, judgements: [] }).map(({ message }) => message)).toContain(`no judgement ${judgement.id} in this record`);
    const hidden = { ...record, judgements: record.judgements.map((one) => ({ ...one, gone: [wordsOf(one)] })) };
    expect(verify(hidden).map(({ message }) => message)).toContain('words that are there are told as gone');
  });

  test('a quotation that is added keeps its marks outside', async () => {
    const quoted = at(post, '“Nobody may moor there before June,”');
    const record = await make([judged({ kind: 'statement', content: quoted, speaker: { name: 'Carl Ott' }, stance: 'promises' })]);
    const found = statementAt(record, at(post, 'Nobody may moor there before June'));
    expect(found.reports.map(({ slices }) => slices.map((one) => one.quoted))).toContainEqual([true]);
    expect(verify(record)).toEqual([]);
  });
});

const wordsOf = ({ decision }: StandingJudgement): StandingJudgement['gone'][number] => {
  if (decision.kind !== 'speaker') throw new Error('no speaker');
  return decision.about[0];
};

describe('what is refused', () => {
  test.each([
    ['nobody', { who: ' ', kind: 'no-statement', statement: 'S' }, /who/],
    ['an unknown kind', { kind: 'guess' }, /kind/],
    ['a fact that is not there', { kind: 'no-conflict', conflict: 'conflict-x' }, /conflict-x/],
    ['a place outside the text', { kind: 'statement', content: { document: mail.id, start: 1, end: 9_999_999 } }, /not inside/],
    ['a day that is none', { kind: 'date', statement: 'S', when: '2024-02-31' }, /day/],
    ['a statement over two articles', { kind: 'statement', content: [at(mail, 'Nora Quill'), at(post, 'Carl Ott')] }, /several articles/],
    ['an empty name', { kind: 'speaker', statement: 'S', speaker: { name: ' ' } }, /speaker/],
  ])('%s', (_, body, why) => {
    const filled = JSON.parse(JSON.stringify(body).replace('"S"', JSON.stringify(statementAt(plain, forty).id))) as Record<string, unknown>;
    expect(() => judged(filled)).toThrow(why);
  });
});
