import { OnrecordError } from '../errors.ts';
import { isGone } from './gone.ts';
import { type Place, shownPlace } from './where.ts';

/** What a database says of itself (a full disk, a damaged page, a server that went away), as an error that a user can act on. */
export function plainly(error: unknown, place: Place): unknown {
  const { code, message } = error as { code?: unknown; message: string };
  const isDatabase = typeof code === 'string' && /^[\dA-Z]{5}$/.test(code);
  if (error instanceof OnrecordError || !(isDatabase || isGone(error))) return error;
  // Data or an index that was damaged.
  if (typeof code === 'string' && /^XX00[12]$/.test(code))
    return new OnrecordError('archive-row-unreadable', { rows: 'a part', why: message }, { cause: error });
  return new OnrecordError('archive-not-usable', { folder: shownPlace(place), why: message || String(code) }, { cause: error });
}
