/** Where the archive is: what was named, DATABASE_URL, or a folder of the user's own. */
import { join } from 'node:path';
import { dataFolder, type Place } from '../../store/index.ts';

const isAddress = (given: string): boolean => /^postgres(?:ql)?:\/\//i.test(given);

/** @param asked a folder, or an address of PostgreSQL */
export function placeFor(asked: string | undefined, env: NodeJS.ProcessEnv): Place {
  const given = asked ?? env['DATABASE_URL'];
  if (!given) return { folder: join(dataFolder(env), 'archive') };
  return isAddress(given) ? { url: given } : { folder: given };
}
