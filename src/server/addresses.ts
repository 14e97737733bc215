/** Addresses that the user sent → documents. Nothing but these is asked for, and only on public machines or those the server's user allowed. */
import { z } from 'zod';
import { OnrecordError } from '../errors.ts';
import { type Document, type Fetcher, ingest, type Notice } from '../onrecord.ts';
import { firstProblem } from '../record/index.ts';

/** Hosts are asked one after the other, with pauses. */
const most = 20;

const field = z.string().max(1000).nullable().default(null);
export interface AddressRequest {
  readonly addresses: readonly string[];
  readonly outlet: string | null;
  readonly date: string | null;
}

const body = z.object({ addresses: z.array(z.string().min(1).max(2000)).min(1).max(most), outlet: field, date: field });
/** What POST /articles takes beside texts. */
export const addressesBody: z.ZodType = body;

/** The body of a request when it names addresses; undefined when it is of another form. @throws OnrecordError `request-not-understood` */
export function addressesIn(value: unknown): AddressRequest | undefined {
  if (typeof value !== 'object' || value === null || !('addresses' in value)) return undefined;
  const parsed = body.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new OnrecordError('request-not-understood', { why: firstProblem(parsed.error, 'body') });
}

interface At {
  readonly documents: readonly Document[];
  readonly notices: readonly Notice[];
  readonly failed: readonly OnrecordError[];
}

/** @throws OnrecordError `request-not-understood`; the signal's reason when the client went away */
export async function documentsAt(
  { addresses, outlet, date }: AddressRequest,
  fetcher: Fetcher | undefined,
  signal: AbortSignal,
): Promise<At> {
  if (!fetcher) throw new OnrecordError('request-not-understood', { why: 'this server fetches no addresses' });
  // What is no address would be taken for a file of this machine.
  const path = addresses.find((address) => !/^https?:\/\//iu.test(address));
  if (path !== undefined)
    throw new OnrecordError('address-not-usable', { file: path.slice(0, 200), why: 'only http and https are fetched' });
  return ingest([...new Set(addresses)], { fetcher, signal, ...(outlet ? { outlet } : {}), ...(date ? { date } : {}) });
}
