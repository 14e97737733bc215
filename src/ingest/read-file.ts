/** One named file → its bytes, within limits, or the reason why not. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { OnrecordError } from '../errors.ts';

/** 5 MB: about four novels. An article has a few kilobytes. */
export const textLimit: number = 5 * 1024 * 1024;
/** A story file holds many articles. */
export const storyLimit: number = 64 * 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'links lead in a circle',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ENAMETOOLONG: 'the name is too long',
};

/** A system error in words; others keep their own. */
export function systemReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code !== undefined && (reasons[code] ?? code)) || String(message);
}

/** @throws OnrecordError `file-not-found`, `file-not-regular`, `file-too-large`, `file-empty`, `file-not-readable` */
export async function readBytes(path: string, shown: string, limit: number = textLimit): Promise<Uint8Array> {
  try {
    // Non-blocking, so that opening a pipe that nobody writes to does not hang.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new OnrecordError('file-not-regular', { file: shown });
      if (stat.size > limit) throw new OnrecordError('file-too-large', { file: shown, limit: Math.round(limit / 1024 / 1024) });
      if (stat.size === 0) throw new OnrecordError('file-empty', { file: shown });
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof OnrecordError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new OnrecordError('file-not-found', { file: shown });
    throw new OnrecordError('file-not-readable', { file: shown, why: systemReason(error) });
  }
}
