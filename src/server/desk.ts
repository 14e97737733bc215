/** One story on the desk: its articles, what users decided, and the record that follows from both. */
import { OnrecordError } from '../errors.ts';
import { type Document, type Judgement, type Notice, type Reading, type StoryRecord, story } from '../onrecord.ts';
import type { Effect } from './answers.ts';
import { effectOf } from './effect.ts';
import { Events } from './events.ts';

export interface DeskOptions {
  readonly documents?: readonly Document[];
  readonly title?: string;
  /** What ingest could not do. */
  readonly notices?: readonly Notice[];
  /** The record of these documents and judgements, when it was made already. */
  readonly record?: StoryRecord;
  /** By document id; kept, so that no article is read twice. */
  readonly readings?: Map<string, Reading>;
  readonly judgements?: readonly Judgement[];
  /** Keeps a judgement for the next run; resolves when it is on the disk. Without it they last as long as the desk. */
  readonly keep?: (judgement: Judgement, documents: readonly Document[]) => Promise<void>;
  /** What was decided about the first articles of an empty desk in an earlier run. */
  readonly recall?: (documents: readonly Document[]) => Promise<readonly Judgement[]>;
  /** Told of every fault in work that nobody waits for. */
  readonly onFault?: (error: unknown) => void;
}

export interface Outcome {
  readonly record: StoryRecord;
  readonly effect: Effect;
}

export class Desk {
  readonly events: Events = new Events();
  #documents: readonly Document[];
  #notices: readonly Notice[];
  #judgements: readonly Judgement[];
  #record: StoryRecord | undefined;
  readonly #readings: Map<string, Reading>;
  readonly #options: DeskOptions;
  /** One piece of work at a time: reading keeps a processor busy. */
  #work: Promise<unknown> = Promise.resolve();

  constructor(options: DeskOptions = {}) {
    this.#options = options;
    this.#record = options.record;
    this.#documents = options.documents ?? options.record?.documents ?? [];
    this.#notices = options.notices ?? [];
    this.#judgements = options.judgements ?? [];
    this.#readings = options.readings ?? new Map();
  }

  get record(): StoryRecord | undefined {
    return this.#record;
  }

  get documents(): readonly Document[] {
    return this.#documents;
  }

  get judgements(): readonly Judgement[] {
    return this.#judgements;
  }

  /** The time for a new judgement: after all earlier ones, also when the clock was set back, for of two that contradict the later counts. */
  now(): string {
    const last = this.#judgements.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), 0);
    return new Date(Math.max(Date.now(), last + 1)).toISOString();
  }

  /** Keeps a judgement and makes the record anew. One that is known already changes nothing. */
  judge(judgement: Judgement): Promise<Outcome> {
    return this.#next(async () => {
      if (!this.#judgements.some(({ id }) => id === judgement.id)) {
        await this.#options.keep?.(judgement, this.#documents);
        this.#judgements = [...this.#judgements, judgement];
      }
      return this.#make({ judgement: judgement.id });
    });
  }

  /**
   * Takes articles in, but those that are here already. The reading goes on after the answer, event by event.
   * @returns ids of what is new
   */
  add(documents: readonly Document[], notices: readonly Notice[]): ReadonlySet<string> {
    const here = new Set(this.#documents.map(({ id }) => id));
    const taken = documents.filter(({ id }) => !here.has(id));
    const ids = new Set(taken.map(({ id }) => id));
    if (taken.length > 0) {
      this.#documents = [...this.#documents, ...taken];
      this.#notices = [...this.#notices, ...notices.filter(({ source }) => source === undefined || !here.has(source))];
      this.#next(() => this.#make({ documents: [...ids] })).catch((error: unknown) => this.#fail(error));
    }
    return ids;
  }

  /** Resolves when no work is left. */
  async idle(): Promise<void> {
    await this.#work.catch(() => undefined);
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.catch(() => undefined).then(work);
    this.#work = done;
    return done;
  }

  async #make(because: Readonly<Record<string, unknown>>): Promise<Outcome> {
    const before = this.#record;
    const documents = this.#documents;
    const { title, recall } = this.#options;
    if (!before && recall) this.#judgements = [...(await recall(documents)), ...this.#judgements];
    const record = await story(documents, {
      notices: this.#notices,
      judgements: this.#judgements,
      readings: this.#readings,
      ...(title === undefined ? {} : { title }),
      onProgress: ({ done, total, document }) => {
        if (!document) this.events.push('comparing', { total });
        else if (before?.documents.every(({ id }) => id !== document.id) ?? true)
          this.events.push('reading', { done, total, document: document.id, source: document.source });
      },
    });
    this.#record = record;
    const effect = effectOf(before, record);
    this.events.push('record', { record: record.id, ...because, effect });
    return { record, effect };
  }

  #fail(error: unknown): void {
    this.#options.onFault?.(error);
    const told = error instanceof OnrecordError ? error : new OnrecordError('fault', { why: 'the log on the terminal has more' });
    this.events.push('failed', { code: told.code, detail: told.message, cure: told.cure });
  }
}
