/**
 * Kills at random while an archive is opened and migrated, taken in, read, corrected, put on the record; after each start all that was
 * acknowledged must be there, and the archive must hold: `node bench/faults/kill.ts [times] [store]` (200; PGlite and PostgreSQL).
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

export interface Killed {
  readonly kind: string;
  /** How often a process was killed, and how often before it had opened the archive. */
  readonly kills: number;
  readonly whileOpening: number;
  /** How often the server itself was killed. */
  readonly serverKills: number;
  /** Documents, readings, judgements, records. */
  readonly acknowledged: readonly number[];
  readonly faults: readonly string[];
}

/** A new archive after so many kills: making one is among what is killed. */
const each = 25;
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
  let [kills, whileOpening, serverKills] = [0, 0, 0];
  const start = (
    place: Place,
    own: string,
  ): { process: ReturnType<typeof spawn>; out: () => string; checked: Promise<boolean>; ended: Promise<void> } => {
    const process_ = spawn(process.execPath, [child, JSON.stringify(place), acks, own], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    const ended = new Promise<void>((done) => process_.once('exit', () => done()));
    const checked = new Promise<boolean>((done) => {
      process_.stdout?.on('data', (part: Buffer) => {
        out += part.toString();
        if (out.includes('checked')) done(true);
      });
      process_.stderr?.on('data', (part: Buffer) => (out += part.toString()));
      void ended.then(() => done(false));
    });
    return { process: process_, out: () => out, checked, ended };
  };
  const note = (out: string): void => void faults.push(...out.split('\n').filter((line) => line.startsWith('fault: ')));
  try {
    while (kills < times) {
      const place = await stores.fresh();
      writeFileSync(acks, '');
      for (let count = 0; count < each && kills < times; count++) {
        const run = start(place, String(seed * 1000 + kills));
        // One in four is killed at any time of its start: the first time the tables are made then.
        if (roll(4) === 0) {
          await Promise.race([wait(roll(4000)), run.checked]);
          if (!run.out().includes('checked')) whileOpening += 1;
        } else if (await run.checked) await wait(roll(1500));
        else faults.push(`it did not start: ${run.out().slice(-2000)}`);
        if (stores.kill && kills % serverEach === serverEach - 1) {
          await stores.kill();
          serverKills += 1;
        }
        run.process.kill('SIGKILL');
        await run.ended;
        note(run.out());
        kills += 1;
        onProgress(kills, faults.length);
      }
      const last = start(place, 'check');
      await last.ended;
      note(last.out());
      if (!last.out().includes('checked')) faults.push(`it did not start: ${last.out().slice(-2000)}`);
      const lines = readFileSync(acks, 'utf8').split('\n');
      for (const [at, kind] of ['document', 'reading', 'judgement', 'record'].entries())
        acknowledged[at] = (acknowledged[at] ?? 0) + lines.filter((line) => line.startsWith(kind)).length;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { kind: stores.kind, kills, whileOpening, serverKills, acknowledged, faults };
}

if (import.meta.main) {
  const times = Number(process.argv[2] ?? 200);
  for (const stores of bothStores()) {
    if (process.argv[3] !== undefined && process.argv[3] !== stores.kind) continue;
    const missing = await stores.start();
    if (missing !== undefined) {
      console.log(`${stores.kind}: ${missing}`);
      continue;
    }
    try {
      const { kills, whileOpening, serverKills, acknowledged, faults } = await killAtRandom(stores, times, 8, (done, found) =>
        console.error(`${stores.kind}: ${done} of ${times}, ${found} faults`),
      );
      const [documents, readings, judgements, records] = acknowledged;
      console.log(
        `${stores.kind}: killed ${kills} times, ${whileOpening} of them while it was opened${serverKills > 0 ? `, the server ${serverKills} times` : ''}; acknowledged ${documents} documents, ${readings} readings, ${judgements} decisions, ${records} records; ${faults.length} faults`,
      );
      for (const fault of faults) console.log(`  ${fault}`);
      if (faults.length > 0) process.exitCode = 1;
    } finally {
      await stores.stop();
    }
  }
}
