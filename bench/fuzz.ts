/**
 * Hostile input, for as long as is wished: `node bench/fuzz.ts [--minutes 1] [--seed N] [--only NAME]`.
 * Every adapter gets sample files that are spoiled, the reader texts that are made to mislead it, the trained reader short ones, the whole
 * flow stories of them. No crash, no hang (5 s of processor time for a megabyte), no span outside, memory within its limit. Each round
 * runs in a process of its own; one that dies or stops answering leaves its input. What fails is shrunk and printed with its seed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { spoiled, written } from './fuzz/cases.ts';
import { bytesHold, modelHolds, storyHolds, writtenHolds } from './fuzz/checks.ts';
import { seeds, texts } from './fuzz/seeds.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    only: { type: 'string' },
    round: { type: 'string' },
    into: { type: 'string' },
  },
});
/** A round of one kind: cases, and the longest that it may take by the clock. */
const cases = 40;
const roundMs = 60_000;
const silentMs = 300_000;
const heapMb = 1024;
const mostRss = 2_000;

interface Outcome {
  readonly kind: string;
  readonly seed: number;
  readonly runs: number;
  readonly documents: number;
  readonly rssMb: number;
  /** What failed, with the shrunk input. */
  readonly failure?: { readonly why: string; readonly input: string };
}

const shown = (value: unknown): string => {
  const text = value instanceof Uint8Array ? `base64:${Buffer.from(value).toString('base64')}` : JSON.stringify(value);
  return text.length > 4000 ? `${text.slice(0, 4000)}… (${text.length} characters)` : text;
};

async function round(kind: string, seed: number, into: string): Promise<Outcome> {
  let [runs, documents] = [0, 0];
  const property = async <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => Promise<number>): Promise<fc.RunDetails<[T]>> =>
    fc.check(
      fc.asyncProperty(arbitrary, async (value) => {
        writeFileSync(into, shown(value));
        process.send?.('alive');
        documents += await holds(value);
        runs += 1;
      }),
      { seed, numRuns: kind === 'model' ? cases / 4 : cases, interruptAfterTimeLimit: roundMs },
    );
  const bytes = (await seeds())[kind];
  const few = fc
    .array(written(texts), { minLength: 2, maxLength: 4 })
    .map((list) => list.map((text) => text.slice(0, 20_000).toWellFormed()));
  const { failed, counterexample, errorInstance } = (await (bytes
    ? property(spoiled(bytes), bytesHold)
    : kind === 'story'
      ? property(few, storyHolds)
      : property(written(texts), kind === 'model' ? modelHolds : writtenHolds))) as fc.RunDetails<[unknown]>;
  const rssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return {
    kind,
    seed,
    runs,
    documents,
    rssMb,
    ...(failed && counterexample
      ? {
          failure: {
            why: errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance),
            input: shown(counterexample[0]),
          },
        }
      : rssMb > mostRss
        ? { failure: { why: `${rssMb} MB were resident`, input: 'see the seed' } }
        : {}),
  };
}

/** A round in a process of its own, ended when it is silent for too long. */
function inChild(kind: string, seed: number, into: string): Promise<Outcome> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heapMb}`, import.meta.filename, '--round', kind, '--seed', String(seed), '--into', into],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  return new Promise((done) => {
    let result: Outcome | undefined;
    let why = 'the process ended';
    const silent = (): void => {
      why = `no answer in ${silentMs / 1000} s`;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(silent, silentMs);
    child.on('message', (message: 'alive' | Outcome) => {
      clearTimeout(timer);
      timer = setTimeout(silent, silentMs);
      if (message !== 'alive') result = message;
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      done(
        result ?? {
          kind,
          seed,
          runs: 0,
          documents: 0,
          rssMb: 0,
          failure: { why: `${why}: ${signal ?? code}`, input: readFileSync(into, 'utf8') },
        },
      );
    });
  });
}

if (values.round !== undefined) {
  process.send?.(await round(values.round, Number(values.seed), values.into ?? ''), () => process.disconnect());
} else {
  const kinds = [...Object.keys(await seeds()), 'written', 'model', 'story'].filter(
    (kind) => values.only === undefined || kind === values.only,
  );
  const end = performance.now() + Number(values.minutes) * 60_000;
  const first = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-fuzz-'));
  const totals = new Map<string, { runs: number; documents: number; rssMb: number; failures: number }>();
  console.log(`seed ${first}`);
  for (let at = 0; at === 0 || performance.now() < end; at++) {
    for (const kind of kinds) {
      const { runs, documents, rssMb, failure, seed } = await inChild(kind, first + at, join(folder, 'input'));
      const before = totals.get(kind) ?? { runs: 0, documents: 0, rssMb: 0, failures: 0 };
      totals.set(kind, {
        runs: before.runs + runs,
        documents: before.documents + documents,
        rssMb: Math.max(before.rssMb, rssMb),
        failures: before.failures + (failure ? 1 : 0),
      });
      if (failure) {
        process.exitCode = 1;
        console.log(`FAILED ${kind}, --only '${kind}' --seed ${seed}: ${failure.why}\n${failure.input}\n`);
      }
      if (performance.now() > end && at > 0) break;
    }
  }
  rmSync(folder, { recursive: true });
  console.log('\n| kind | inputs | documents | most memory, MB | failures |\n| --- | --: | --: | --: | --: |');
  for (const [kind, { runs, documents, rssMb, failures }] of totals)
    console.log(`| ${kind} | ${runs} | ${documents} | ${rssMb} | ${failures} |`);
}
