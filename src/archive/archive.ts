/** An archive at work: articles come in, are read, put to stories, and the stories put on the record. */
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { OnrecordError } from '../errors.ts';
import { type Document, type Judgement, judgementOf, type Words, wordsAt } from '../facts/index.ts';
import { VERSION } from '../onrecord.ts';
import { type Kept, openStore, type Place, plainly, type Queue, type Store, type StoryLine } from '../store/index.ts';
import { Grouping } from './grouping.ts';
import { inLanes } from './lanes.ts';
import { Pool } from './pool.ts';
import { type ReadCount, readMissing, type ReadingOptions } from './reading.ts';
import { makeRecord, partsOf, type StoryParts } from './records.ts';

export interface ArchiveOptions {
  /** Threads that read; as many as there are cores, four at most. */
  readonly threads?: number;
  /** Told of what goes wrong in the background, such as a database that is away for a while. */
  readonly onError?: (error: unknown) => void;
}

/** What a user says about stories: who, when, why. */
export type Told = Pick<Judgement, 'who' | 'at' | 'why'>;

/** After so many new articles the database is told what it holds. */
const analyzeEach = 500;
const storiesAtOnce = 20;
/** Each holds a connection while it makes a record. */
const mostLanes = 4;

export class Archive {
  readonly store: Store;
  /** Where several processes share the reading. */
  readonly queue: Queue | undefined;
  readonly #place: Place;
  readonly #threads: number;
  #pool: Pool | undefined;
  #grouping: Promise<Grouping> | undefined;
  #news = 0;

  private constructor(place: Place, store: Store, queue: Queue | undefined, threads: number) {
    this.#place = place;
    this.store = store;
    this.queue = queue;
    this.#threads = threads;
  }

  /** @throws OnrecordError `archive-in-use`, `archive-not-usable`, `archive-newer` */
  static async open(place: Place, { threads, onError }: ArchiveOptions = {}): Promise<Archive> {
    const store = await openStore(place);
    try {
      return new Archive(place, store, await store.openQueue?.(onError), threads ?? Math.min(4, availableParallelism()));
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** Started when there is something to read. */
  get pool(): Pool {
    this.#pool ??= new Pool(this.#threads);
    return this.#pool;
  }

  async close(): Promise<void> {
    await this.#pool?.close();
    await this.queue?.close();
    await this.store.close();
  }

  /** What a database says of itself, as an error that a user can act on; any other error as it is. */
  plainly(error: unknown): unknown {
    return plainly(error, this.#place);
  }

  /** Keeps articles, each once; when it resolves, they are kept. @returns ids of those that are new */
  take = async (items: readonly Kept[]): Promise<readonly string[]> => {
    const added = await this.store.transaction(async (own, db) => {
      const ids = await own.documents.add(items);
      await this.queue?.ask(ids, db);
      return ids;
    });
    this.#news += added.length;
    return added;
  };

  /** Reads with the threads of this process what this version has not read. */
  read(options: ReadingOptions = {}): Promise<ReadCount> {
    return readMissing(this.store, this.pool, options);
  }

  /** Puts what has no story yet to one, and follows what users decided. @returns false where another process does so now */
  async group(signal?: AbortSignal): Promise<boolean> {
    const hold = await this.store.hold('stories');
    if (!hold) return false;
    try {
      if (!this.#grouping && (await this.#isGrouped())) return true;
      const grouping = await this.#open(signal);
      await grouping.settle(signal);
      return true;
    } catch (error) {
      // What the index knows and the store may not have: it is begun anew.
      this.#grouping = undefined;
      throw error;
    } finally {
      await hold.release();
    }
  }

  /** Nothing is new, and nothing was decided: there is no need to look at all that is there. */
  async #isGrouped(): Promise<boolean> {
    const [homeless, decided] = await Promise.all([this.store.stories.homeless(1), this.store.judgements.aboutStories()]);
    return homeless.length === 0 && decided.length === 0;
  }

  #open(signal?: AbortSignal): Promise<Grouping> {
    this.#grouping ??= Grouping.open(this.store, signal);
    return this.#grouping;
  }

  /** Makes the records that are behind, those of the stories that grew last first. */
  async records({ signal, onProgress }: ReadingOptions = {}): Promise<number> {
    let made = 0;
    const total = (await this.store.stories.count()).stale;
    const given = new Set<string>();
    for (;;) {
      signal?.throwIfAborted();
      // A record that another process makes, or that cannot be made, is not waited for.
      const ids = (await this.store.stories.stale(given.size + storiesAtOnce)).filter((id) => !given.has(id)).slice(0, storiesAtOnce);
      if (ids.length === 0) break;
      await inLanes(Math.min(mostLanes, this.#threads), ids, async (id) => {
        signal?.throwIfAborted();
        given.add(id);
        if (await this.#record(id)) made += 1;
        onProgress?.(given.size, Math.max(total, given.size));
      });
    }
    if (this.#news >= analyzeEach) {
      this.#news = 0;
      await this.store.analyze();
    }
    return made;
  }

  async #record(id: string): Promise<boolean> {
    // A folder has one user anyhow, and one connection, which must stay free meanwhile.
    if (this.store.kind === 'pglite') return (await makeRecord(this.store, id, this.pool)) !== undefined;
    return this.store.transaction(
      async (own) => (await own.stories.mine(id)) && (await makeRecord(this.store, id, this.pool)) !== undefined,
    );
  }

  /** Everything that a story's record follows from. @throws OnrecordError `no-such-story` */
  async story(id: string): Promise<{ readonly line: StoryLine; readonly parts: StoryParts; readonly judgements: readonly Judgement[] }> {
    const own = await this.store.stories.resolve(id);
    const line = own === undefined ? undefined : await this.store.stories.line(own);
    if (!line) throw new OnrecordError('no-such-story', { id });
    const parts = await partsOf(this.store, line.id, this.pool);
    return { line, parts, judgements: await this.store.judgements.about(parts.documents) };
  }

  /** Keeps what a user decided about what a story says; when it resolves, it is kept. */
  async judge(story: string, judgement: Judgement): Promise<void> {
    await this.store.transaction(async (own) => {
      await own.judgements.add([judgement]);
      const id = await own.stories.resolve(story);
      if (id !== undefined) await own.stories.touch([id]);
    });
  }

  /** Two stories are one. @throws OnrecordError `no-such-story` */
  async merge(a: string, b: string, told: Told): Promise<Judgement> {
    const [[first], others] = await Promise.all([this.#anchors(a), this.#anchors(b)]);
    const [second] = others;
    if (!first || !second) throw new OnrecordError('no-such-story', { id: a });
    const judgement = judgementOf({ ...told, decision: { kind: 'same-story', a: first.words, b: [second.words] } });
    await this.#decide([judgement]);
    return judgement;
  }

  /**
   * Some articles of a story are another one. What comes to the story later stays with the others.
   * @param documents ids of articles of the story, not all of them
   * @throws OnrecordError `no-such-story`, `wrong-usage`
   */
  async split(story: string, documents: readonly string[], told: Told): Promise<readonly Judgement[]> {
    const anchors = await this.#anchors(story);
    const leaving = anchors.filter(({ id }) => documents.includes(id));
    const staying = anchors.filter(({ id }) => !documents.includes(id));
    const [rest] = staying;
    const [first] = leaving;
    if (leaving.length < documents.length) throw new OnrecordError('wrong-usage', { why: `not all of these articles are in ${story}` });
    if (!first || !rest) throw new OnrecordError('wrong-usage', { why: 'a story is split when some of its articles go and some stay' });
    const apart = leaving.map(({ words }) =>
      judgementOf({
        ...told,
        decision: { kind: 'other-story', a: words, b: [rest.words, ...staying.slice(1, 400).map((one) => one.words)] },
      }),
    );
    const together = leaving
      .slice(1)
      .map(({ words }) => judgementOf({ ...told, decision: { kind: 'same-story', a: first.words, b: [words] } }));
    await this.#decide([...apart, ...together]);
    return [...apart, ...together];
  }

  async #decide(judgements: readonly Judgement[]): Promise<void> {
    await this.store.judgements.add(judgements);
    // Where another process puts articles to stories just now, this one waits for its turn.
    while (!(await this.group())) await wait(200);
  }

  /** The first words of each article of a story: by them a decision about stories knows it again. */
  async #anchors(story: string): Promise<{ readonly id: string; readonly words: Words }[]> {
    const id = await this.store.stories.resolve(story);
    if (id === undefined) throw new OnrecordError('no-such-story', { id: story });
    const kept = await this.store.documents.get(await this.store.stories.documents(id));
    return kept.map(({ document }) => ({ id: document.id, words: wordsAt(document, anchorOf(document)) }));
  }

  /** Makes all that follows from documents and judgements anew: readings of this version, stories, records. The ids are the same. */
  async rebuild(
    options: ReadingOptions & { readonly onStep?: (step: 'reading' | 'grouping' | 'records') => void } = {},
  ): Promise<ReadCount> {
    options.onStep?.('reading');
    const count = await this.read(options);
    await this.store.readings.forgetOthers(VERSION);
    options.onStep?.('grouping');
    await this.store.transaction((own) => own.stories.dissolve());
    this.#grouping = undefined;
    await this.group(options.signal);
    options.onStep?.('records');
    await this.records(options);
    await this.store.analyze();
    return count;
  }
}

function anchorOf({ id, text, blocks }: Document): { readonly document: string; readonly start: number; readonly end: number } {
  const [first] = blocks;
  return { document: id, start: first?.span.start ?? 0, end: first?.span.end ?? text.length };
}
