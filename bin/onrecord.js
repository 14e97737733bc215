#!/usr/bin/env node
// Starts the program, on any Node: a Node that is too old hands over to the one that npm installed beside it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const needed = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isOld = major < needed[0] || (major === needed[0] && minor < needed[1]);
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The executable of the npm package `node`, if it is installed. */
function newerNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    return ['node', 'node.exe'].map((name) => join(folder, 'bin', name)).find(existsSync);
  } catch {
    return undefined;
  }
}

async function main() {
  const built = join(root, 'dist', 'cli', 'main.js');
  const source = join(root, 'src', 'cli', 'main.ts');
  const entry = existsSync(built) ? built : existsSync(source) ? source : undefined;
  if (!entry) throw new Error(`onrecord is not built: neither dist/cli/main.js nor src/cli/main.ts is in ${root}`);
  await import(pathToFileURL(entry).href);
}

function handOver(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`cannot start ${node}: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

function fail(message) {
  process.stderr.write(`onrecord: ${message}\n`);
  process.exitCode = 70;
}

if (!isOld) await main().catch((error) => fail(error instanceof Error ? error.message : String(error)));
else {
  const node = newerNode();
  if (node) handOver(node);
  else fail(`needs Node ${needed.join('.')} or newer, this is ${process.versions.node}. Install a newer Node from nodejs.org.`);
}
