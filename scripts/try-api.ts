/** The API against its own description: `node scripts/try-api.ts [OPTIONS of schemathesis run]`. SCHEMATHESIS names another command. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ingest, story } from '../src/onrecord.ts';
import { createApp, Desk, listen } from '../src/server/index.ts';

const root = resolve(import.meta.dirname, '..');
const { documents, title } = await ingest([join(root, 'examples/ostrey-museum')]);
const record = await story(documents, title === undefined ? {} : { title });
const app = createApp({ desk: new Desk({ documents, record }), page: '<p>', changesPerMinute: 1_000_000, onFault: console.error });
const server = await listen(app, 0);
// It leaves a cache where it runs.
const folder = await mkdtemp(join(tmpdir(), 'onrecord-api-'));
const args = ['--config-file', join(root, 'scripts/schemathesis.toml'), 'run', `${server.url}openapi.json`, ...process.argv.slice(2)];
const tried = spawn(process.env['SCHEMATHESIS'] ?? 'schemathesis', args, { cwd: folder, stdio: 'inherit' });
process.exitCode = await new Promise<number>((done) =>
  tried.once('error', (error) => (console.error(error.message), done(127))).once('exit', (code) => done(code ?? 1)),
);
await server.close();
await rm(folder, { recursive: true });
