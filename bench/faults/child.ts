/**
 * Works on an archive until it is killed. First it checks that all is there that was acknowledged before, and that the archive holds.
 * What it does, and what it acknowledges, it writes to a file: `node child.ts PLACE ACKS SEED`.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { keepReading } from '../../src/archive/reading.ts';
import { Grouping } from '../../src/archive/grouping.ts';
import { judgementOf, spanIn, wordsAt } from '../../src/facts/index.ts';
import { read } from '../../src/read/index.ts';
import { story, VERSION } from '../../src/onrecord.ts';
import { openStore, type Place, type Store } from '../../src/store/index.ts';
import { articleOf, dice, documentFor } from '../../test/newsroom.ts';
import type { Doing } from './kill.ts';

const [, , place = '', acks = '', seed = '0'] = process.argv;
const roll = dice(Number(seed));

/** Written by the system even when this process is killed the moment after. */
const acknowledge = (kind: string, id: string): void => appendFileSync(acks, `${kind} ${id}\n`);
const doing = (what: Doing): void => appendFileSync(acks, `doing ${what}\n`);
const acknowledged = (kind: string): string[] =>
  readFileSync(acks, 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []));

/** @returns all that is missing or does not hold */
async function check(store: Store): Promise<string[]> {
  const faults: string[] = [];
  const lacking = (kind: string, here: ReadonlySet<string>): void => {
    for (const id of acknowledged(kind)) if (!here.has(id)) faults.push(`${kind} ${id} was acknowledged and is missing`);
  };
  const documents = new Set<string>();
  for await (const { document } of store.documents.each()) documents.add(document.id);
  lacking('document', documents);
  const judgements = new Set<string>();
  for await (const { id } of store.judgements.each()) judgements.add(id);
  lacking('judgement', judgements);
  lacking('reading', new Set((await store.readings.get([...documents], VERSION)).keys()));
  for (const id of acknowledged('record')) {
    const own = await store.stories.resolve(id);
    // A record may be behind, or of a story that was joined to another one; it is never gone.
    if (own === undefined || !(await store.stories.line(own))) faults.push(`record ${id} was acknowledged and is missing`);
  }
  for await (const { path, message } of store.verify({ version: VERSION })) faults.push(`${path}: ${message}`);
  return faults;
}

/** Short steps are done several times: else nearly every kill would meet the long ones. */
const many = 6;

async function workOn(store: Store): Promise<void> {
  const grouping = await Grouping.open(store);
  for (let count = 0; ; count++) {
    const kind = roll(5);
    if (kind <= 1) {
      doing('ingest');
      for (let left = roll(many); left >= 0; left--) {
        const documents = Array.from({ length: 1 + roll(2) }, () => documentFor(articleOf(roll(100_000), roll(3))));
        const added = await store.transaction((own) => own.documents.add(documents.map((document) => ({ document, notices: [] }))));
        for (const id of added) acknowledge('document', id);
      }
    } else if (kind === 2) {
      doing('reading');
      for (const { id } of await store.readings.missing(3, VERSION)) {
        const [kept] = await store.documents.get([id]);
        if (!kept) continue;
        await store.transaction((own) => keepReading(own, read(kept.document)));
        acknowledge('reading', id);
      }
    } else if (kind === 3) {
      doing('record');
      await grouping.settle();
      for (const id of await store.stories.stale(3)) {
        const line = await store.stories.line(id);
        const kept = await store.documents.get(await store.stories.documents(id));
        const documents = kept.map(({ document }) => document);
        const readings = new Map(documents.map((document) => [document.id, read(document)]));
        const record = await story(documents, { readings, judgements: await store.judgements.about(documents) });
        if (await store.transaction((own) => own.stories.save(id, line?.changes ?? 0, record))) acknowledge('record', id);
      }
    } else {
      doing('correction');
      const number = 1 + roll(Math.max(1, await store.documents.last()));
      let left = 5 * many;
      for await (const { document, story: own } of store.documents.each(undefined, number - 1)) {
        if (left-- === 0) break;
        const about = wordsAt(document, spanIn(document, 0, 10));
        const judgement = judgementOf({
          who: 'bench',
          at: '2024-05-03T10:00:00Z',
          why: `${seed} ${count}`,
          decision: { kind: 'no-statement', about: [about] },
        });
        await store.transaction(async (inside) => {
          await inside.judgements.add([judgement]);
          if (own !== undefined) await inside.stories.touch([own]);
        });
        acknowledge('judgement', judgement.id);
      }
    }
  }
}

doing('opening');
process.stdout.write('opening\n');
const store = await openStore(JSON.parse(place) as Place);
doing('checking');
const faults = await check(store);
for (const fault of faults) process.stdout.write(`fault: ${fault}\n`);
process.stdout.write(
  `checked ${acknowledged('document').length} ${acknowledged('reading').length} ${acknowledged('judgement').length} ${acknowledged('record').length}\n`,
);
if (seed === 'check') {
  await store.close();
  process.exit(faults.length > 0 ? 1 : 0);
}
await workOn(store);
