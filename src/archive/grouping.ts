/** Keeps documents in stories while they come: what the program groups, with what users decided. */
import { type Document, type Judgement, storyPairs, type StoryPairs } from '../onrecord.ts';
import { wordsIn } from '../facts/index.ts';
import type { Store } from '../store/index.ts';
import { decided } from './decided.ts';

/** Groups articles as they come; the order in which they come changes nothing. */
export interface Grouper {
  /** @returns the groups that these change or are in, each with all its documents */
  add(documents: readonly Document[]): Promise<readonly (readonly string[])[]>;
}

const atOnce = 200;

export class Grouping {
  readonly #store: Store;
  readonly #grouper: Grouper;
  /** The program's groups, by document. */
  readonly #groups = new Map<string, readonly string[]>();

  private constructor(store: Store, grouper: Grouper) {
    this.#store = store;
    this.#grouper = grouper;
  }

  /** Takes in all that has a story already. */
  static async open(store: Store, grouper: Grouper, signal?: AbortSignal): Promise<Grouping> {
    const made = new Grouping(store, grouper);
    let some: Document[] = [];
    const flush = async (): Promise<void> => {
      made.#note(await grouper.add(some));
      some = [];
    };
    for await (const { document, story } of store.documents.each()) {
      signal?.throwIfAborted();
      if (story === undefined) continue;
      some.push(document);
      if (some.length >= atOnce) await flush();
    }
    await flush();
    return made;
  }

  #note(groups: readonly (readonly string[])[]): void {
    for (const group of groups) for (const id of group) this.#groups.set(id, group);
  }

  /** Puts what has no story yet to one. @returns ids of the stories that changed */
  async settle(signal?: AbortSignal): Promise<Set<string>> {
    const changed = new Set<string>();
    for (;;) {
      signal?.throwIfAborted();
      const ids = await this.#store.stories.homeless(atOnce);
      if (ids.length === 0) return changed;
      const kept = await this.#store.documents.get(ids);
      const groups = await this.#grouper.add(kept.map(({ document }) => document));
      this.#note(groups);
      for (const id of await this.#assign([...groups.flat(), ...ids])) changed.add(id);
    }
  }

  /** A decision about stories was kept: the stories of its documents follow it. */
  async follow(judgements: readonly Judgement[]): Promise<string[]> {
    const hashes = judgements.flatMap(({ decision }) => wordsIn(decision).map(({ hash }) => hash));
    const kept = await this.#store.documents.withText(hashes);
    return this.#assign(kept.map(({ document }) => document.id));
  }

  async #pairs(): Promise<StoryPairs> {
    const judgements = await this.#store.judgements.aboutStories();
    if (judgements.length === 0) return { together: [], apart: [] };
    const hashes = judgements.flatMap(({ decision }) => wordsIn(decision).map(({ hash }) => hash));
    const kept = await this.#store.documents.withText(hashes);
    return storyPairs(
      kept.map(({ document }) => document),
      judgements,
    );
  }

  async #assign(documents: readonly string[]): Promise<string[]> {
    const pairs = await this.#pairs();
    const linked = Map.groupBy(
      pairs.together.flatMap(([a, b]) => [
        { from: a, to: b },
        { from: b, to: a },
      ]),
      ({ from }) => from,
    );
    // All groups that decisions tie to these.
    const groups = new Set<readonly string[]>();
    const waiting = [...documents];
    const seen = new Set(waiting);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const group = this.#groups.get(id) ?? [id];
      if (groups.has(group)) continue;
      groups.add(group);
      for (const one of group) {
        for (const { to } of linked.get(one) ?? []) {
          if (seen.has(to)) continue;
          seen.add(to);
          waiting.push(to);
        }
      }
    }
    return this.#store.transaction((own) => own.stories.assign(decided([...groups], pairs)));
  }
}
