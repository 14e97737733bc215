/** One writer to a folder: PGlite does not lock its own, and two processes would damage it. */
import { join } from 'node:path';
import { OnrecordError } from '../../errors.ts';

/** Node 22 says at each start that SQLite is new there. */
async function sqlite(): Promise<typeof import('node:sqlite')> {
  const { emitWarning } = process;
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]): void => {
    if (!String(warning).includes('SQLite')) Reflect.apply(emitWarning, process, [warning, ...rest]);
  }) as typeof emitWarning;
  try {
    return await import('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

/**
 * Holds the folder until it is let go or the process ends, however it ends: the system lets go of the file's lock then.
 * @returns what lets go
 * @throws OnrecordError `archive-in-use`
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const { DatabaseSync } = await sqlite();
  const file = new DatabaseSync(join(folder, 'lock'));
  try {
    file.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode === 5) throw new OnrecordError('archive-in-use', { folder });
    throw new OnrecordError('archive-not-usable', { folder, why: (error as Error).message });
  }
  return () => file.close();
}
