/** Files that a command writes. */
import { realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { OnrecordError } from '../errors.ts';

const real = async (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** @throws OnrecordError `output-is-input` */
export async function refuseInputs(outputs: readonly string[], inputs: readonly string[]): Promise<void> {
  const read = new Set(await Promise.all(inputs.map(real)));
  for (const output of outputs) if (read.has(await real(output))) throw new OnrecordError('output-is-input', { file: output });
}

/** Writes the whole file or nothing: beside it first, then in its place. @throws OnrecordError `output-not-written` */
export async function writeOutput(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'no such folder' : code === 'EACCES' ? 'permission denied' : code === 'EISDIR' ? 'is a folder' : message;
    throw new OnrecordError('output-not-written', { file: path, why });
  }
}
