import { Levels, type Linked } from './levels.ts';
import { closeness, ENOUGH, likeness, type Vector, vectorOf } from './likeness.ts';
import { isNear, type Keyed, Postings } from './postings.ts';
import type { Profile } from './profile.ts';

/** Articles on one story. */
export interface StoryGroup {
  /** The first of its articles' ids: it changes when that article goes or one with a lesser id comes. */
  readonly id: string;
  /** Sorted. */
  readonly articles: readonly string[];
  /** What they are about: stems that most of them have, the heaviest first. */
  readonly words: readonly string[];
}

/** Why two articles are, or are not, of one story. */
export interface Why {
  /** Of their words alone, 0 to 1. */
  readonly likeness: number;
  /** With the time between them taken off; both groups' average has to reach `enough`. */
  readonly score: number;
  readonly enough: number;
  /** Days between them; absent: a date is not known. */
  readonly days?: number;
  /** Stems that both have, the most telling first. */
  readonly shared: readonly string[];
  readonly judgement?: 'together' | 'apart';
}

interface Entry extends Keyed {
  readonly day: number | undefined;
  readonly vector: Vector;
  readonly links: Map<string, number>;
}

const none: ReadonlySet<string> = new Set();

const weighed = ({ stems, weights }: Vector): (readonly [string, number])[] => stems.map((stem, at) => [stem, weights[at] ?? 0] as const);

/** Heaviest words of an article by which it is found. */
const KEYS = 16;
const TOLD = 6;

/**
 * Puts articles to stories as they come. What comes out depends on the articles and judgements that are there, not on their order.
 * An article costs what the articles of the weeks around it cost, not what the archive has.
 */
export class StoryIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #stems = new Map<string, string>();
  readonly #postings = new Postings<Entry>();
  readonly #levels = new Levels((id) => this.#linked(id));
  /** Articles whose surroundings changed since stories were last asked for. */
  readonly #changed = new Set<string>();
  /** Those of them whose links to articles that were there before changed, or their judgements. */
  readonly #moved = new Set<string>();
  /** Judgements by article, kept also for articles that are not there yet. */
  readonly #judged = { together: new Map<string, Set<string>>(), apart: new Map<string, Set<string>>() };

  get size(): number {
    return this.#entries.size;
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  /** Does nothing when an article of that id is there. */
  add(profile: Profile): void {
    const { id, day, words } = profile;
    if (this.#entries.has(id)) return;
    const entry: Entry = {
      id,
      day,
      week: day === undefined ? undefined : Math.floor(day / 7),
      keys: words.slice(0, KEYS).map(([stem]) => this.#once(stem)),
      vector: vectorOf(profile, (stem) => this.#once(stem)),
      links: new Map(),
      shared: 0,
    };
    this.#entries.set(id, entry);
    this.#changed.add(id);
    for (const key of this.#postings.add(entry)) this.#unlinkFar(key);
    this.#link(entry);
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#move(id);
    for (const other of this.#judged.together.get(id) ?? none) if (this.#entries.has(other)) this.#move(other);
    for (const other of entry.links.keys()) this.#unlink(entry, this.#entries.get(other) as Entry);
    this.#entries.delete(id);
    for (const key of this.#postings.remove(entry)) for (const other of this.#postings.all(key)) this.#link(other, true);
  }

  /**
   * A user's judgement: the two articles are of one story, or are not; `undefined` takes it back. The later one replaces the earlier,
   * and it holds for articles that come later. Where judgements exclude each other, `apart` wins.
   */
  judge(a: string, b: string, judgement: 'together' | 'apart' | undefined): void {
    if (a === b) return;
    for (const kind of ['together', 'apart'] as const) {
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        const judged = this.#judged[kind];
        if (kind !== judgement) judged.get(x)?.delete(y);
        else judged.set(x, (judged.get(x) ?? new Set()).add(y));
        if (this.#entries.has(x)) this.#move(x);
      }
    }
  }

  /** All stories, sorted by id. An article alone is a story of one. */
  stories(): StoryGroup[] {
    this.#settle();
    return [...this.#levels.stories].map((articles) => this.#told(articles)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  /**
   * Stories that may have changed since this was last called (all of them at first). Every article whose story changed is in one of
   * them, unless it was removed: whoever keeps the stories elsewhere puts these articles to these stories, and is up to date.
   */
  changes(): StoryGroup[] {
    this.#settle();
    return [...this.#levels.made()].map((articles) => this.#told(articles)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  storyOf(article: string): StoryGroup | undefined {
    this.#settle();
    const articles = this.#levels.storyOf(article);
    return articles && this.#told(articles);
  }

  /** Undefined when one of them is not there. */
  why(a: string, b: string): Why | undefined {
    const [x, y] = [this.#entries.get(a), this.#entries.get(b)];
    if (!x || !y) return undefined;
    const alike = likeness(x.vector, y.vector);
    const weights = new Map(weighed(y.vector));
    const shared = weighed(x.vector)
      .map(([stem, weight]) => ({ stem, tells: weight * (weights.get(stem) ?? 0) }))
      .filter(({ tells }) => tells > 0)
      .toSorted((p, q) => q.tells - p.tells);
    const judgement = (['apart', 'together'] as const).find((kind) => this.#judged[kind].get(a)?.has(b));
    return {
      likeness: alike,
      score: alike * closeness(x.day, y.day),
      enough: ENOUGH,
      ...(x.day === undefined || y.day === undefined ? {} : { days: Math.abs(x.day - y.day) }),
      shared: shared.map(({ stem }) => stem),
      ...(judgement ? { judgement } : {}),
    };
  }

  #linked(id: string): Linked | undefined {
    const entry = this.#entries.get(id);
    return entry && { ...entry, together: this.#judged.together.get(id) ?? none, apart: this.#judged.apart.get(id) ?? none };
  }

  #once(stem: string): string {
    const known = this.#stems.get(stem);
    if (known === undefined) this.#stems.set(stem, stem);
    return known ?? stem;
  }

  #move(id: string): void {
    this.#changed.add(id);
    this.#moved.add(id);
  }

  #link(entry: Entry, wasThere: boolean = false): void {
    for (const other of this.#postings.candidates(entry)) {
      const { id } = other;
      if (entry.links.has(id)) continue;
      const score = likeness(entry.vector, other.vector) * closeness(entry.day, other.day);
      if (score < ENOUGH) continue;
      entry.links.set(id, score);
      other.links.set(entry.id, score);
      this.#changed.add(entry.id).add(id);
      if (wasThere) this.#moved.add(entry.id).add(id);
    }
  }

  #unlink(a: Entry, b: Entry): void {
    a.links.delete(b.id);
    b.links.delete(a.id);
    for (const { id } of [a, b]) this.#move(id);
  }

  /** A word became frequent: links between far articles that rested on it go. */
  #unlinkFar(key: string): void {
    for (const entry of this.#postings.all(key)) {
      for (const other of [...entry.links.keys()].map((to) => this.#entries.get(to) as Entry)) {
        if (!isNear(entry.week, other.week) && !this.#postings.compares(entry, other)) this.#unlink(entry, other);
      }
    }
  }

  #settle(): void {
    if (this.#changed.size === 0) return;
    this.#levels.settle(this.#changed, this.#moved);
    this.#changed.clear();
    this.#moved.clear();
  }

  #told(articles: readonly string[]): StoryGroup {
    const weights = new Map<string, number>();
    for (const id of articles) {
      for (const [stem, weight] of weighed((this.#entries.get(id) as Entry).vector)) weights.set(stem, (weights.get(stem) ?? 0) + weight);
    }
    const words = [...weights].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, TOLD);
    return { id: articles[0] as string, articles, words: words.map(([stem]) => stem) };
  }
}
