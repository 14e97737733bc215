/**
 * Many clients at once, reading and writing: `node bench/server.ts [--store file|pglite|postgres] [--clients 200] [--seconds 60] [--writes 0.1]`.
 * Serves the sample story in a process of its own: from a copy of its folder, or from an archive of either kind. A turn of a client in a
 * thousand (`--writes`, in percent) makes a correction or takes one back. In the end every correction that was acknowledged must stand in the
 * log and in the record.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../src/store/index.ts';
import { startPostgres } from '../test/postgres.ts';

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'file' },
    clients: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    writes: { type: 'string', default: '0.1' },
  },
});
const clients = Number(values.clients);
const seconds = Number(values.seconds);
const writes = Number(values.writes) / 100;

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
const sample = join(root, 'examples/ostrey-museum');
const program = join(root, 'bin/onrecord.js');
const postgres = values.store === 'postgres' ? await startPostgres() : undefined;
if (typeof postgres === 'string') throw new Error(postgres);
const archive = postgres ? await postgres.database() : values.store === 'pglite' ? join(folder, 'archive') : undefined;
if (archive === undefined) cpSync(sample, folder, { recursive: true });
else execFileSync(process.execPath, [program, 'archive', 'add', sample, '--archive', archive], { stdio: ['ignore', 'ignore', 'inherit'] });
const server = spawn(process.execPath, [program, 'serve', ...(archive === undefined ? [folder] : ['--archive', archive]), '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise<string>((done, fail) => {
  let out = '';
  server.stdout.on('data', (bytes: Buffer) => {
    out += bytes.toString();
    const found = /Page: (http:\S+)/.exec(out)?.[1];
    if (found) done(found);
  });
  server.once('exit', () => fail(new Error('the server did not start')));
});

let desk = '';
const agent = new Agent({ keepAlive: true, maxSockets: clients });
interface Answer {
  readonly status: number;
  readonly body: string;
}
const ask = (method: string, path: string, body?: unknown): Promise<Answer> =>
  new Promise((done, fail) => {
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = bytes ? { 'content-type': 'application/json', 'content-length': bytes.length } : {};
    const asked = request(new URL(`${desk}${path}`, address), { method, agent, headers, timeout: 30_000 }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
      answer.on('error', fail);
    });
    asked.on('error', fail);
    asked.on('timeout', () => asked.destroy(new Error('no answer in 30 s')));
    asked.end(bytes);
  });

if (archive !== undefined) {
  const { stories } = JSON.parse((await ask('GET', '/api/stories')).body) as { stories: { id: string; articles: number }[] };
  desk = `/story/${stories.toSorted((a, b) => b.articles - a.articles)[0]?.id}`;
}
const first = JSON.parse((await ask('GET', '/api/record')).body) as { id: string; statements: { id: string }[] };
const reads = ['/', '/api/record', '/api/judgements', '/api/articles', '/api/export', '/api/export/csv', '/healthz'];
const times: { readonly kind: 'read' | 'write'; readonly ms: number }[] = [];
const errors = new Map<string, number>();
const kept: string[] = [];
const undone: string[] = [];
const end = performance.now() + seconds * 1000;
let serial = 0;

async function timed(kind: 'read' | 'write', asked: () => Promise<Answer>, expected: readonly number[]): Promise<Answer | undefined> {
  const start = performance.now();
  try {
    const answer = await asked();
    times.push({ kind, ms: performance.now() - start });
    if (expected.includes(answer.status)) return answer;
    const why = `status ${answer.status}: ${answer.body.slice(0, 200)}`;
    errors.set(why, (errors.get(why) ?? 0) + 1);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    errors.set(why, (errors.get(why) ?? 0) + 1);
  }
  return undefined;
}

async function write(): Promise<void> {
  const mine = kept.at(-1);
  if (mine !== undefined && serial % 2 === 1) {
    serial += 1;
    kept.pop();
    const taken = await timed('write', () => ask('DELETE', `/api/judgements/${mine}`, { who: 'bench' }), [201]);
    (taken ? undone : kept).push(mine);
    return;
  }
  const statement = first.statements[serial % first.statements.length]?.id;
  serial += 1;
  const body = { who: `bench ${serial}`, kind: 'date', statement, when: '2024-05-03' };
  // Another correction may have given the statement another id meanwhile: told with 404, and nothing is kept.
  const made = await timed('write', () => ask('POST', '/api/judgements', body), [201, 404]);
  if (made?.status === 201) kept.push((JSON.parse(made.body) as { judgement: { id: string } }).judgement.id);
}

/** What the log of an archive has, once its server has ended. */
async function decidedIn(place: string): Promise<string> {
  const store = await openStore(postgres ? { url: place } : { folder: place });
  const changes = await store.audit.list(1_000_000);
  await store.close();
  return changes.flatMap(({ what, id }) => (what === 'decision' ? [id] : [])).join('\n');
}

async function client(at: number): Promise<void> {
  for (let turn = at; performance.now() < end; turn += 1) {
    if (Math.random() < writes) await write();
    else await timed('read', () => ask('GET', reads[turn % reads.length] ?? '/'), [200]);
  }
}
await Promise.all(Array.from({ length: clients }, (_, at) => client(at)));

const { judgements } = JSON.parse((await ask('GET', '/api/judgements')).body) as { judgements: { id: string; state: string }[] };
const states = new Map(judgements.map(({ id, state }) => [id, state]));
const back = undone.filter((id) => states.get(id) !== 'undone');
agent.destroy();
server.kill('SIGINT');
const stopped = await new Promise<number | null>((done) => server.once('exit', done));
const log = archive === undefined ? readFileSync(join(folder, 'judgements.jsonl'), 'utf8') : await decidedIn(archive);
const lost = [...kept, ...undone].filter((id) => !states.has(id) || !log.includes(id));
await postgres?.stop();
rmSync(folder, { recursive: true, force: true });

for (const kind of ['read', 'write'] as const) {
  const sorted = times.flatMap((one) => (one.kind === kind ? [one.ms] : [])).toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(0);
  console.log(
    `${kind}: ${sorted.length} requests, ${(sorted.length / seconds).toFixed(0)} a second, ms p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(1)}`,
  );
}
console.log(`errors: ${errors.size === 0 ? 'none' : [...errors].map(([why, count]) => `${why} × ${count}`).join(', ')}`);
console.log(
  `corrections acknowledged: ${kept.length + undone.length}; lost: ${lost.length}; undone ones that came back: ${back.length}; exit ${stopped}`,
);
process.exitCode = errors.size > 0 || lost.length > 0 || back.length > 0 || stopped !== 0 ? 1 : 0;
