/** One named file → its bytes, within limits, or the reason why not. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { OnrecordError } from '../errors.ts';
import { headLength } from './kind.ts';

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

async function headOf(handle: FileHandle): Promise<Uint8Array> {
  const head = new Uint8Array(headLength);
  return head.subarray(0, (await handle.read(head, 0, headLength, 0)).bytesRead);
}

/**
 * @param limitOf bytes, or what tells them from the first bytes
 * @throws OnrecordError `file-not-found`, `file-not-regular`, `file-too-large`, `file-empty`, `file-not-readable`
 */
export async function readBytes(
  path: string,
  shown: string,
  limitOf: number | ((head: Uint8Array) => number) = textLimit,
): Promise<Uint8Array> {
  try {
    // Non-blocking, so that opening a pipe that nobody writes to does not hang.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new OnrecordError('file-not-regular', { file: shown });
      const limit = typeof limitOf === 'number' ? limitOf : limitOf(await headOf(handle));
      if (stat.size > limit) throw new OnrecordError('file-too-large', { file: shown, limit: Math.round(limit / 1024 / 1024) });
      if (stat.size === 0) throw new OnrecordError('file-empty', { file: shown });
      const bytes = new Uint8Array(stat.size);
      let filled = 0;
      // A file that grows meanwhile is read as it was.
      for (let more = 1; more > 0 && filled < bytes.length; filled += more)
        more = (await handle.read(bytes, filled, bytes.length - filled, filled)).bytesRead;
      return bytes.subarray(0, filled);
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
