/** Where a story's corrections are kept. */
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { type Document, sha256 } from '../facts/index.ts';

/** The user's own folder for what onrecord keeps: XDG_DATA_HOME, or ~/.local/share. */
export function dataFolder(env: NodeJS.ProcessEnv): string {
  const given = env['XDG_DATA_HOME'];
  return join(given && isAbsolute(given) ? given : join(homedir(), '.local', 'share'), 'onrecord');
}

const fileName = 'judgements.jsonl';

/** Of a single folder that may be written to: a file in it. Else a file in the user's data folder, named by a hash of the articles. */
export function logFor(inputs: readonly string[], documents: readonly Document[], env: NodeJS.ProcessEnv): string {
  const [folder] = inputs;
  if (folder !== undefined && inputs.length === 1 && isOurs(folder)) return join(folder, fileName);
  const hashes = documents.map(({ hash }) => hash).toSorted();
  return join(dataFolder(env), 'judgements', `${sha256(hashes.join('\n')).slice(0, 24)}.jsonl`);
}

function isOurs(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
