/** Files and addresses that a command is given. */
import { createFetcher, ingest, type Ingested, type IngestOptions } from '../onrecord.ts';

export interface InputFlags {
  readonly outlet?: string;
  readonly date?: string;
  /** Hosts that may be private. */
  readonly allowPrivate?: readonly string[];
}

/** What the user knows of inputs that do not say. */
export const knownOf = ({ outlet, date }: InputFlags): Pick<IngestOptions, 'outlet' | 'date'> => ({
  ...(outlet ? { outlet } : {}),
  ...(date ? { date } : {}),
});

/** Files and addresses → documents. Only hosts that are named with --allow-private may be private. */
export async function takeIn(inputs: readonly string[], flags: InputFlags, options: IngestOptions = {}): Promise<Ingested> {
  const fetcher = createFetcher({ allowPrivate: flags.allowPrivate ?? [] });
  try {
    return await ingest(inputs, { ...knownOf(flags), ...options, fetcher });
  } finally {
    await fetcher.close();
  }
}
