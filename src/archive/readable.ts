import { OnrecordError } from '../errors.ts';
import type { Numbered, Store } from '../store/index.ts';

/** Documents of an archive. @param onUnreadable told of each whose row was damaged; the others are given */
export async function readableOf(
  store: Store,
  ids: readonly string[],
  onUnreadable: (id: string, error: OnrecordError) => void,
): Promise<Numbered[]> {
  try {
    return await store.documents.get(ids);
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    const [first = '', ...others] = ids;
    if (others.length === 0) {
      onUnreadable(first, error);
      return [];
    }
    const found: Numbered[] = [];
    for (const id of ids) found.push(...(await readableOf(store, [id], onUnreadable)));
    return found;
  }
}
