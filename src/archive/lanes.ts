/** Runs for each item, some at the same time. After a failure nothing more is begun, and what was begun is waited for. */
export async function inLanes<Item>(lanes: number, items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const item of waiting) {
      if (failed) return;
      try {
        await run(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  for (const end of await Promise.allSettled(Array.from({ length: lanes }, lane))) if (end.status === 'rejected') throw end.reason;
}
