import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ingest, type Span, type Statement, type StoryRecord, story } from '../src/onrecord.ts';

/** A record with its words at hand. */
class Told {
  readonly record: StoryRecord;
  constructor(record: StoryRecord) {
    this.record = record;
  }
  words({ document, start, end }: Span): string {
    return this.record.documents.find(({ id }) => id === document)?.text.slice(start, end) ?? '';
  }
  name(id: string | undefined): string | undefined {
    const entity = this.record.entities.find((one) => one.id === id);
    return entity && this.words(entity.name);
  }
  said(statement: Statement): string {
    return statement.reports.flatMap(({ slices }) => slices.map(({ span }) => this.words(span))).join(' | ');
  }
  /** The statements with these words. */
  with(words: RegExp): Statement[] {
    return this.record.statements.filter((statement) => words.test(this.said(statement)));
  }
  outlets(statement: Statement): number {
    return new Set(statement.reports.map(({ document }) => document)).size;
  }
}

const tell = async (inputs: readonly string[]): Promise<Told> => {
  const { documents, title } = await ingest(inputs);
  return new Told(await story(documents, title === undefined ? {} : { title }));
};

test.each(['hearing', 'interview'])('nobody’s words stand in somebody else’s turn: %s', async (name) => {
  const told = await tell([join(import.meta.dirname, '../examples', name)]);
  expect(told.record.statements.length).toBeGreaterThan(30);
  for (const statement of told.record.statements) {
    expect(told.said(statement)).not.toMatch(/\n|\p{Lu}{4,}:/u);
    expect(statement.occasion && told.words(statement.occasion.span)).not.toBe('letter');
  }
});

describe('the sample story', () => {
  let told: Told;
  beforeAll(async () => {
    told = await tell([join(import.meta.dirname, '../examples/ostrey-museum')]);
  });
  test('the museum and its spokesman, who is not named, are one origin', () => {
    const claim = told.record.claims.find(({ gist }) => gist.some(({ span }) => told.words(span).endsWith('resigned on Tuesday')));
    expect(claim?.origins.map(({ id }) => told.name(id))).toEqual(['the Ostrey Museum']);
    expect(claim?.origins.flatMap(({ chains }) => chains.flatMap(({ via }) => via.map((id) => told.name(id))))).toContain(
      'a museum spokesman',
    );
    expect(claim?.reasons.map(({ rule }) => rule)).toContain('spokesman');
  });

  test.each([
    [/This was not a clever burglary/, 'Owen Larch', 'direct', 2],
    [/I never discussed the tender/, 'Daniel Hythe', 'direct', 2],
    [/I will not resign/, 'Daniel Hythe', 'direct', 1],
    [/I told him twice/, 'Gordon Pask', 'direct', 1],
    [/Every child in this country/, 'Helen Sorrel', 'direct', 1],
    [/We bought that picture/, 'Peter Anstey', 'direct', 1],
    [/They took my pass/, 'Moira Kettle', 'direct', 1],
    [/switched off for 47 minutes/, 'police', 'indirect', 2],
    [/he had never spoken to her/, 'Rupert Colne', 'indirect', 1],
  ])('%s is told of %s, %s, in %d articles at least', (words, speaker, kind, articles) => {
    const [statement, ...others] = told.with(words);
    expect(others).toEqual([]);
    expect(told.name(statement?.speaker)).toContain(speaker);
    expect(statement?.reports.some((report) => report.kind === kind)).toBe(true);
    expect(told.outlets(statement as Statement)).toBeGreaterThanOrEqual(articles);
  });

  test('the denial of a warning stands against the report of it, and against the admission', () => {
    const kinds = told.record.conflicts.filter(({ sides }) => /Nobody ever warned/.test(told.words(sides[0].passages[0].slices[0].span)));
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['denial', 'self']);
    expect(kinds.find(({ kind }) => kind === 'self')?.resolved).toBeDefined();
  });

  test('she who leads the inquiry is shown beside her stepson’s post', () => {
    expect(told.record.oversight.map(({ who }) => told.name(who))).toEqual([expect.stringContaining('Beatrice Colne')]);
  });

  test('a subhead, a title and scare quotes are nobody’s statements', () => {
    expect(told.with(/^Fort Ostrey$|^Girl on a Slipway,?$|^fortress$/)).toEqual([]);
  });
});

const seeds = join(import.meta.dirname, '../../shared/seeds');
const there = existsSync(seeds);

describe.skipIf(!there)(`the two real articles in ${seeds}${there ? '' : ' (skipped: no such folder)'}`, () => {
  let told: Told;
  beforeAll(async () => {
    told = await tell(readdirSync(seeds).map((name) => join(seeds, name)));
  });

  test('what both quote is one statement with two passages, and keeps its limit', () => {
    const [denial, ...others] = told.with(/I never met with any Russian officials/);
    expect(others).toEqual([]);
    expect(told.outlets(denial as Statement)).toBe(2);
    expect(denial).toMatchObject({ kind: 'direct', stance: 'denies' });
    expect(denial?.reports).toHaveLength(2);
    expect(told.name(denial?.speaker)).toContain('Sessions');
    expect(told.words(denial?.scope as Span)).toMatch(/^to discuss issues/);
  });

  test('the hearing answer is its own statement, of the same man, at the hearing', () => {
    const [answer, ...others] = told.with(/called a surrogate/);
    expect(others).toEqual([]);
    expect(told.name(answer?.speaker)).toContain('Sessions');
    expect(answer?.kind).toBe('direct');
    expect(told.words(answer?.occasion?.span as Span)).toMatch(/hearing/);
  });

  test('the two conversations have one origin: unnamed officials, through the paper', () => {
    const claim = told.record.claims.find(({ passages }) => passages.some(({ slices }) => /spoke twice/.test(told.words(slices[0].span))));
    expect(new Set(claim?.passages.map(({ document }) => document)).size).toBe(2);
    expect(claim?.origins).toHaveLength(1);
    const origin = told.record.entities.find(({ id }) => id === claim?.origins[0]?.id);
    expect(origin?.anonymous).toBe(true);
    expect(claim?.origins[0]?.chains.some(({ via }) => via.some((id) => /Post/.test(told.name(id) ?? '')))).toBe(true);
  });

  test('the acknowledgement of the meetings is no new origin', () => {
    const [confirms] = told.with(/^the meetings$/);
    expect(confirms).toMatchObject({ stance: 'confirms' });
    expect(told.name(confirms?.speaker)).toBe('The White House');
    const twice = told.record.claims.find(({ passages }) => passages.some(({ slices }) => /spoke twice/.test(told.words(slices[0].span))));
    expect(twice?.origins.map(({ id }) => id)).not.toContain(confirms?.speaker);
  });

  test('the demands are those that people made, not the prediction', () => {
    const demands = told.record.demands.map(({ action, by }) => `${action}: ${told.name(by)}`).toSorted();
    expect(demands.some((line) => /^recuse: .*Franken/.test(line))).toBe(true);
    expect(demands.some((line) => /^resign: .*Pelosi/.test(line))).toBe(true);
    expect(demands.some((line) => /^investigate: .*Pelosi/.test(line))).toBe(true);
    const words = told.record.demands.flatMap(({ passages }) =>
      passages.flatMap(({ slices }) => slices.map(({ span }) => told.words(span))),
    );
    expect(words.filter((text) => /special counsel/.test(text))).toEqual([]);
  });

  test('the subhead is nobody’s statement, and the new information says nothing', () => {
    expect(told.with(/Fresh calls|^Sessions' continuing refusal/)).toEqual([]);
  });
});
