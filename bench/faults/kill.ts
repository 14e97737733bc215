/**
 * Kills at random while an archive is opened and migrated, taken in, read, corrected, put on the record; after each start all that was
 * acknowledged must be there, and the archive must hold: `node bench/faults/kill.ts [times] [store] [seed]` (200; PGlite and PostgreSQL; 8).
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Place } from '../../src/store/index.ts';
import { dice } from '../../test/newsroom.ts';
import { bothStores, type Stores } from '../../test/stores.ts';

const child = resolve(import.meta.dirname, 'child.ts');

/** What a process can be killed at; `migration` is opening an archive whose tables are not there yet. */
const works = ['migration', 'opening', 'checking', 'ingest', 'reading', 'record', 'correction'] as const;
export type Doing = (typeof works)[number];

export interface Killed {
  readonly kind: string;
  readonly kills: number;
  /** What it was doing when it was killed, and how often. */
  readonly at: Readonly<Record<Doing, number>>;
  /** How often the server itself was killed. */
  readonly serverKills: number;
  /** Documents, readings, judgements, records. */
  readonly acknowledged: readonly number[];
  readonly faults: readonly string[];
}

/** A new archive after so many kills: making one is among what is killed. */
const each = 20;
/** Of those, so many while its tables are made, as long as they are not. */
const makingEach = 2;
/** How long making them takes, at most. */
const makingMs = { PGlite: 2500, PostgreSQL: 250 };
const serverEach = 10;

export async function killAtRandom(
  stores: Stores,
  times: number,
  seed: number,
  onProgress: (kills: number, faults: number) => void = () => undefined,
): Promise<Killed> {
  const roll = dice(seed);
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-faults-'));
  const acks = join(folder, 'acks');
  const faults: string[] = [];
  const acknowledged = [0, 0, 0, 0];
  const at = Object.fromEntries(works.map((work) => [work, 0])) as Record<Doing, number>;
  let [kills, serverKills] = [0, 0];
  const start = (
    place: Place,
    own: string,
  ): { process: ReturnType<typeof spawn>; out: () => string; said: (word: string) => Promise<boolean>; ended: Promise<void> } => {
    const process_ = spawn(process.execPath, [child, JSON.stringify(place), acks, own], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    const ended = new Promise<void>((done) => process_.once('exit', () => done()));
    for (const stream of [process_.stdout, process_.stderr]) stream?.on('data', (part: Buffer) => (out += part.toString()));
    const said = (word: string): Promise<boolean> =>
      new Promise((done) => {
        const look = (): void => void (out.includes(word) && done(true));
        process_.stdout?.on('data', look);
        look();
        void ended.then(() => done(out.includes(word)));
      });
    return { process: process_, out: () => out, said, ended };
  };
  const note = (out: string): void => void faults.push(...out.split('\n').filter((line) => line.startsWith('fault: ')));
  const log = (): string[] => readFileSync(acks, 'utf8').split('\n');
  const lastDone = (): Doing => {
    const [now = 'opening', ...before] = log()
      .flatMap((line) => (line.startsWith('doing ') ? [line.slice(6) as Doing] : []))
      .reverse();
    return now === 'opening' && !before.includes('checking') ? 'migration' : now;
  };
  try {
    while (kills < times) {
      const place = await stores.fresh();
      writeFileSync(acks, '');
      for (let count = 0; count < each && kills < times; count++) {
        const run = start(place, String(seed * 1000 + kills));
        if (count < makingEach && !log().includes('doing checking')) {
          if (await run.said('opening')) await wait(roll(makingMs[stores.kind]));
          // Of the others, one in four at any time of its start.
        } else if (roll(4) === 0) await Promise.race([wait(roll(4000)), run.said('checked')]);
        else if (await run.said('checked')) await wait(roll(1500));
        else faults.push(`it did not start: ${run.out().slice(-2000)}`);
        if (stores.kill && kills % serverEach === serverEach - 1) {
          await stores.kill();
          serverKills += 1;
        }
        run.process.kill('SIGKILL');
        await run.ended;
        note(run.out());
        at[lastDone()] += 1;
        kills += 1;
        onProgress(kills, faults.length);
      }
      const last = start(place, 'check');
      await last.ended;
      note(last.out());
      if (!last.out().includes('checked')) faults.push(`it did not start: ${last.out().slice(-2000)}`);
      for (const [place_, kind] of ['document', 'reading', 'judgement', 'record'].entries())
        acknowledged[place_] = (acknowledged[place_] ?? 0) + log().filter((line) => line.startsWith(`${kind} `)).length;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { kind: stores.kind, kills, at, serverKills, acknowledged, faults };
}

if (import.meta.main) {
  const [times = 200, seed = 8] = [process.argv[2], process.argv[4]].map((given) => (given === undefined ? undefined : Number(given)));
  for (const stores of bothStores()) {
    if (process.argv[3] !== undefined && process.argv[3] !== stores.kind) continue;
    const missing = await stores.start();
    if (missing !== undefined) {
      console.log(`${stores.kind}: ${missing}`);
      continue;
    }
    try {
      const { kills, at, serverKills, acknowledged, faults } = await killAtRandom(stores, times, seed, (done, found) =>
        console.error(`${stores.kind}: ${done} of ${times}, ${found} faults`),
      );
      const [documents, readings, judgements, records] = acknowledged;
      console.log(
        `${stores.kind}, seed ${seed}: killed ${kills} times${serverKills > 0 ? `, the server ${serverKills} times` : ''} (at ${works.map((work) => `${work} ${at[work]}`).join(', ')}); acknowledged ${documents} documents, ${readings} readings, ${judgements} decisions, ${records} records; ${faults.length} faults`,
      );
      for (const fault of faults) console.log(`  ${fault}`);
      if (faults.length > 0) process.exitCode = 1;
    } finally {
      await stores.stop();
    }
  }
}
