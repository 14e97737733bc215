/** Files that a command writes. */
import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { OnrecordError } from '../errors.ts';

const real = async (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** @throws OnrecordError `output-is-input` */
export async function refuseInputs(outputs: readonly string[], inputs: readonly string[]): Promise<void> {
  const read = new Set(await Promise.all(inputs.map(real)));
  for (const output of outputs) if (read.has(await real(output))) throw new OnrecordError('output-is-input', { file: output });
}

const whyNot = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'no such folder',
    EACCES: 'permission denied',
    EISDIR: 'is a folder',
    ENOTDIR: 'is no folder',
    EEXIST: 'is no folder',
  };
  return known[code ?? ''] ?? message;
};

/** Writes the whole file or nothing: beside it first, then in its place. @throws OnrecordError `output-not-written` */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new OnrecordError('output-not-written', { file: path, why: whyNot(error) });
  }
}

/** The files of one folder, which is made where it is missing; what else lies in it stays. @throws OnrecordError `output-not-written` */
export async function writeFolder(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const made = await stat(path).catch(() => undefined);
  if (!made?.isDirectory()) {
    await mkdir(path).catch((error: unknown) => {
      throw new OnrecordError('output-not-written', { file: path, why: whyNot(error) });
    });
  }
  for (const [name, content] of files) await writeOutput(join(path, name), content);
}
