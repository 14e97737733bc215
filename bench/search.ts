/**
 * How long searches take in an archive of many statements, on PGlite and on PostgreSQL:
 * `node bench/search.ts [statements]` (100,000). Exits with 1 when the median of a kind of search is over 100 ms.
 */
import { availableParallelism, loadavg } from 'node:os';
import { type Document, type Entity, idOf, spanIn, type Statement, stances, type TimeExpression } from '../src/facts/index.ts';
import { documentOf, type StoryRecord, VERSION } from '../src/onrecord.ts';
import { buildRecord, outletsOf } from '../src/record/index.ts';
import { openStore, type Query, type Store } from '../src/store/index.ts';
import { dice } from '../test/newsroom.ts';
import { bothStores } from '../test/stores.ts';
import { row } from './row.ts';

const wanted = Number(process.argv[2] ?? 100_000);
const perDocument = 10;
const perStory = 5;
const limitMs = 100;
const tries = 40;

const roll = dice(8);
const letters = 'abcdefghijklmnoprstuvw';
const word = (): string => Array.from({ length: 3 + roll(6) }, () => letters[roll(letters.length)]).join('');
const vocabulary = Array.from({ length: 20_000 }, word);
const capital = (one: string): string => `${one[0]?.toUpperCase()}${one.slice(1)}`;
const people = Array.from({ length: 3_000 }, () => `${capital(word())} ${capital(word())}`);
const outlets = Array.from({ length: 60 }, () => `The ${capital(word())}`);
/** Few words are frequent, most are rare, as in any text. */
const zipf = (size: number): number => Math.floor(size ** ((roll(1e9) / 1e9) ** 1.3)) - 1;
const some = <T>(list: readonly T[]): T => list[Math.max(0, Math.min(list.length - 1, zipf(list.length)))] as T;

function documentNamed(number: number): { document: Document; said: { speaker: string; about: string; start: number; end: number }[] } {
  const parts: { speaker: string; about: string; start: number; end: number }[] = [];
  let text = '';
  for (let count = 0; count < perDocument; count++) {
    const [speaker, about] = [some(people), some(people)];
    const content = `${Array.from({ length: 9 + roll(10) }, () => some(vocabulary)).join(' ')} ${about} ${some(vocabulary)}`;
    const start = text.length + 1;
    text += `“${content}” said ${speaker}.\n\n`;
    parts.push({ speaker, about, start, end: start + content.length });
  }
  const date = new Date(Date.UTC(2020, 0, 1) + (number % 1800) * 86_400_000).toISOString().slice(0, 10);
  return { document: documentOf({ text, outlet: some(outlets), date, source: `${number}` }), said: parts };
}

/** A record as the program makes it, as far as the index looks at it. */
function recordOf(made: readonly ReturnType<typeof documentNamed>[]): StoryRecord {
  const entities = new Map<string, Entity>();
  const statements: Statement[] = [];
  const times: TimeExpression[] = [];
  for (const { document, said } of made) {
    for (const { speaker, about, start, end } of said) {
      const at = (name: string, from: number): string => {
        const place = document.text.indexOf(name, from);
        const span = spanIn(document, place, place + name.length);
        const id = idOf('ent', name);
        const known = entities.get(id);
        const mentions = [...(known?.mentions ?? []), span] as unknown as Entity['mentions'];
        entities.set(id, {
          id,
          kind: 'person',
          name: span,
          names: [name],
          referents: [],
          roles: [],
          anonymous: false,
          reasons: [],
          ...known,
          mentions,
        });
        return id;
      };
      at(about, start);
      // One in three tells when what it tells of happened: its first word stands for that.
      if (roll(3) === 0) {
        const span = spanIn(document, start, start + 3);
        const day = new Date(Date.parse(document.published?.value ?? '') - roll(400) * 86_400_000).toISOString().slice(0, 10);
        times.push({ span, type: 'DATE', value: day, time: { value: day, earliest: day, latest: day, span, basis: 'words' } });
      }
      const slices = [{ span: spanIn(document, start, end), quoted: true }] as const;
      const when = { earliest: document.published?.value ?? '', latest: document.published?.value ?? '', basis: 'published' } as const;
      const reported = idOf('rep', document.id, start);
      const derivation = { stage: 'bench', by: 'bench' };
      const common = { via: [], to: [], kind: 'direct', reasons: [] } as const;
      statements.push({
        id: idOf('sta', document.id, start),
        speaker: at(speaker, end),
        ...common,
        stance: stances[roll(4)] ?? 'asserts',
        when,
        reports: [{ document: document.id, reported, slices, source: [], cue: [], via: [], kind: 'direct', derivation }],
      });
    }
  }
  const documents = made.map(({ document }) => document);
  const none = { claims: [], conflicts: [], updates: [], demands: [], events: [], oversight: [], notices: [] };
  return buildRecord({
    version: VERSION,
    outlets: outletsOf(documents),
    documents,
    entities: [...entities.values()],
    statements,
    times,
    ...none,
  });
}

async function fill(store: Store): Promise<number> {
  const started = performance.now();
  for (let number = 0; number * perDocument < wanted; number += perStory) {
    const made = Array.from({ length: perStory }, (_, at) => documentNamed(number + at));
    await store.transaction(async (own) => {
      await own.documents.add(made.map(({ document }) => ({ document, notices: [] })));
      const [id = ''] = await own.stories.assign([made.map(({ document }) => document.id)]);
      await own.stories.save(id, 1, recordOf(made));
    });
  }
  await store.analyze();
  return (performance.now() - started) / 1000;
}

const [frequent, middle, rare] = [vocabulary[1] ?? '', vocabulary[300] ?? '', vocabulary[15_000] ?? ''];
const queries: Readonly<Record<string, Query>> = {
  'nothing asked: the newest': {},
  'all of an outlet': { outlet: outlets[1] ?? '' },
  'all of a kind of stance': { stance: 'denies' },
  'what was printed in a month': { publishedAfter: '2021-05-01', publishedBefore: '2021-05-31' },
  'what happened in a month': { happenedAfter: '2021-05-01', happenedBefore: '2021-05-31' },
  'a frequent word': { words: frequent },
  'a word': { words: middle },
  'a rare word': { words: rare },
  'two words': { words: `${frequent} ${middle}` },
  'a phrase': { words: `"${frequent} ${vocabulary[2]}"` },
  'somebody often heard': { speaker: people[1] ?? '' },
  'somebody seldom heard': { speaker: people[2_500] ?? '' },
  'everything X said about Y': { speaker: people[1] ?? '', about: people[2] ?? '' },
  'about somebody, in one outlet': { about: people[3] ?? '', outlet: outlets[1] ?? '' },
  'a word in a month': { words: frequent, saidAfter: '2021-05-01', saidBefore: '2021-05-31' },
  'a stance of somebody in a year': {
    speaker: people[5] ?? '',
    stance: 'denies',
    publishedAfter: '2022-01-01',
    publishedBefore: '2022-12-31',
  },
  'a word of somebody, said in a year': {
    words: frequent,
    speaker: people[3] ?? '',
    saidAfter: '2022-01-01',
    saidBefore: '2022-12-31',
  },
  'like a sentence': { like: Array.from({ length: 12 }, () => some(vocabulary)).join(' ') },
};

const share = (list: readonly number[], part: number): number => list.toSorted((a, b) => a - b)[Math.floor(list.length * part)] ?? 0;
const shownMs = (list: readonly number[], part: number): string => `${share(list, part).toFixed(1).padStart(6)} ms`;

async function measure(store: Store): Promise<boolean> {
  let slow = false;
  for (const [what, query] of Object.entries(queries)) {
    const times: number[] = [];
    const next: number[] = [];
    let cpu = 0;
    let found = 0;
    for (let count = 0; count < tries; count++) {
      const [started, used] = [performance.now(), process.cpuUsage()];
      const page = await store.search(query);
      times.push(performance.now() - started);
      const { user, system } = process.cpuUsage(used);
      cpu += (user + system) / 1000 / tries;
      found = page.statements.length;
      if (page.next === undefined) continue;
      const asked = performance.now();
      await store.search({ ...query, after: page.next });
      next.push(performance.now() - asked);
    }
    const median = share(times, 0.5);
    slow ||= median > limitMs;
    // PGlite computes in this process: what it used of a core tells more than the clock on a busy machine.
    const own = store.kind === 'pglite' ? `, of a core ${cpu.toFixed(1)} ms` : '';
    row(
      `${store.kind}, ${what}`,
      `${found} found, median ${shownMs(times, 0.5).trim()}, p95 ${shownMs(times, 0.95).trim()}, next page ${next.length > 0 ? shownMs(next, 0.5).trim() : '-'}${own}`,
    );
  }
  return slow;
}

let slow = false;
console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`);
for (const stores of bothStores()) {
  const missing = await stores.start();
  if (missing !== undefined) {
    console.log(`${stores.kind}: ${missing}`);
    continue;
  }
  try {
    const store = await openStore(await stores.place());
    const seconds = await fill(store);
    const sizes = await store.sizes();
    const size = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
    row(
      stores.kind,
      `${wanted} statements, ${(size / 1e6).toFixed(0)} MB (statements ${((sizes.get('statements') ?? 0) / 1e6).toFixed(0)} MB), filled in ${seconds.toFixed(0)} s`,
    );
    slow = (await measure(store)) || slow;
    await store.close();
  } finally {
    await stores.stop();
  }
}
process.exitCode = slow ? 1 : 0;
