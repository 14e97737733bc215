/** Keeps documents in stories while they come: as the program groups them, and as users decided. */
import { type Judgement, wordsIn } from '../facts/index.ts';
import { profileOf, StoryIndex, storyPairs, type StoryPairs } from '../onrecord.ts';
import type { Store } from '../store/index.ts';
import { readableOf } from './readable.ts';

const atOnce = 200;

const keyOf = ([a, b]: readonly [string, string]): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

export class Grouping {
  readonly #store: Store;
  readonly #index = new StoryIndex();
  /** The number of the last document looked at. */
  #seen = 0;
  /** What holds now of what users decided, by pair. */
  #decided = new Map<string, readonly [string, string]>();

  private constructor(store: Store) {
    this.#store = store;
  }

  static async open(store: Store, signal?: AbortSignal): Promise<Grouping> {
    const made = new Grouping(store);
    await made.#catchUp(signal);
    // The first call tells of all: they are as they were kept, unless the program groups otherwise by now.
    made.#index.changes();
    return made;
  }

  /** Takes in what other processes put to stories and decided about them. */
  async #catchUp(signal?: AbortSignal): Promise<void> {
    await this.#decide();
    for await (const { document, story, seq } of this.#store.documents.each(() => undefined, this.#seen)) {
      signal?.throwIfAborted();
      if (story !== undefined) this.#index.add(profileOf(document));
      this.#seen = seq;
    }
  }

  /** Puts what has no story yet to one, and follows what was decided. One process at a time does this. @returns how many stories changed */
  async settle(signal?: AbortSignal): Promise<number> {
    await this.#catchUp(signal);
    let changed = await this.#keep([]);
    // What was damaged belongs to no story; who reads it, and `verify`, tell of it.
    const damaged = new Set<string>();
    for (;;) {
      signal?.throwIfAborted();
      const ids = (await this.#store.stories.homeless(atOnce + damaged.size)).filter((id) => !damaged.has(id));
      if (ids.length === 0) return changed;
      const kept = await readableOf(this.#store, ids, (id) => damaged.add(id));
      for (const { document } of kept) this.#index.add(profileOf(document));
      changed += await this.#keep(kept.map(({ document }) => document.id));
    }
  }

  async #keep(ids: readonly string[]): Promise<number> {
    const groups = this.#index.changes().map(({ articles }) => articles);
    // After a failure between the index and the store, the index does not tell of them again.
    const told = new Set(groups.flat());
    const others = new Set(ids.filter((id) => !told.has(id)).map((id) => this.#index.storyOf(id)?.articles ?? [id]));
    const changed = await this.#store.transaction((own) => own.stories.assign([...groups, ...others]));
    return changed.length;
  }

  async #decide(): Promise<void> {
    const { together, apart } = await this.#pairs();
    const now = new Map<string, readonly [string, string]>();
    for (const [kind, pairs] of [
      ['together', together],
      ['apart', apart],
    ] as const) {
      for (const pair of pairs) {
        this.#index.judge(pair[0], pair[1], kind);
        now.set(keyOf(pair), pair);
      }
    }
    for (const [key, [a, b]] of this.#decided) if (!now.has(key)) this.#index.judge(a, b, undefined);
    this.#decided = now;
  }

  async #pairs(): Promise<StoryPairs> {
    const judgements: readonly Judgement[] = await this.#store.judgements.aboutStories();
    const hashes = judgements.flatMap(({ decision }) => wordsIn(decision).map(({ hash }) => hash));
    const kept = await this.#store.documents.withText(hashes);
    return storyPairs(
      kept.map(({ document }) => document),
      judgements,
    );
  }
}
