import { type Added, batchesOf, type Known, refusal, sendFiles, settled } from '../add/adding.ts';
import type { StoryRecord } from '../desk/types.ts';
import { type About, type Answer, type Effect, getRecord, type Judged, type Problem, type Taken } from './api.ts';
import { keepEffect } from './kept.ts';

/** What the server is doing for this story just now. */
export type Work =
  | { readonly what: 'judging' }
  | { readonly what: 'reading'; readonly done: number; readonly total: number; readonly source: string }
  | { readonly what: 'comparing'; readonly total: number };

/** A correction that was made, with the record before it, so that what is gone can still be shown. */
export interface Outcome {
  readonly judgement: string;
  readonly effect: Effect;
  readonly before: StoryRecord | undefined;
}

export interface LiveState {
  /** `lost`: the server does not answer; the page keeps trying. */
  readonly connection: 'open' | 'lost';
  readonly record: StoryRecord | undefined;
  readonly work: Work | undefined;
  readonly outcome: Outcome | undefined;
  readonly problem: Problem | undefined;
  /** Articles that were added since the page is open. */
  readonly added: readonly Added[];
  /** Documents that were read since the page is open, by id. */
  readonly read: ReadonlySet<string>;
}

interface RecordEvent {
  readonly record: string | null;
  readonly judgement?: string;
  readonly documents?: readonly string[];
  readonly effect?: Effect;
}

const RETRY_MS = 2000;

/** The connection of an open page to its server: one record at a time, always the newest. */
export class Live {
  readonly about: About;
  #state: LiveState;
  readonly #listeners = new Set<() => void>();
  #events: EventSource | undefined;
  #loading: Promise<void> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(about: About, record: StoryRecord | undefined) {
    this.about = about;
    this.#state = { connection: 'open', record, work: undefined, outcome: undefined, problem: undefined, added: [], read: new Set() };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly state = (): LiveState => this.#state;

  #set(changes: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }

  /**
   * Listens until the page is left. A page that nobody sees lets go when nothing is under way: a browser has six connections to a server, and
   * a story is read in many tabs.
   */
  readonly listen = (): (() => void) => {
    const look = (): void => {
      const idle = this.#state.work === undefined && this.#state.added.every(({ state }) => state !== 'sending');
      if (document.visibilityState === 'visible' && this.#events === undefined) this.#connect();
      else if (document.visibilityState === 'hidden' && idle) this.#leave();
    };
    document.addEventListener('visibilitychange', look);
    this.#connect();
    return () => {
      document.removeEventListener('visibilitychange', look);
      this.#leave();
    };
  };

  #leave(): void {
    clearTimeout(this.#retry);
    this.#events?.close();
    this.#events = undefined;
  }

  /** A browser comes back by itself with the last event it saw; where it gives up, we begin anew. */
  #connect(): void {
    const events = new EventSource('./api/progress');
    this.#events = events;
    const on = (name: string, act: (data: unknown) => void): void =>
      events.addEventListener(name, ({ data }: MessageEvent<string>) => act(JSON.parse(data)));
    events.addEventListener('open', () => this.#set({ connection: 'open' }));
    events.addEventListener('error', () => {
      this.#set({ connection: 'lost' });
      if (events.readyState !== EventSource.CLOSED || this.#events !== events) return;
      this.#retry = setTimeout(() => this.#connect(), RETRY_MS);
    });
    on('reading', (data) => {
      const { done, total, document, source } = data as { done: number; total: number; document: string; source: string };
      this.#set({ work: { what: 'reading', done, total, source }, read: new Set([...this.#state.read, document]) });
    });
    on('comparing', (data) => {
      if (this.#state.work?.what !== 'judging') this.#set({ work: { what: 'comparing', total: (data as { total: number }).total } });
    });
    on('record', (data) => void this.#told(data as RecordEvent));
    on('failed', (data) => this.#set({ work: undefined, problem: data as Problem }));
  }

  async #told({ record, judgement, effect }: RecordEvent): Promise<void> {
    const before = this.#state.record;
    if (record !== null && record !== before?.id) await this.#load();
    if (this.#state.work?.what === 'judging') return;
    this.#set({ work: undefined, ...(judgement && effect && before?.id !== record ? { outcome: { judgement, effect, before } } : {}) });
  }

  /** Fetches the newest record; several calls at once are one. */
  #load(): Promise<void> {
    this.#loading ??= getRecord().then((answer) => {
      this.#loading = undefined;
      this.#set(answer.problem ? { problem: answer.problem } : { record: answer.value });
    });
    return this.#loading;
  }

  /** @returns why it was not made; undefined when it was */
  async judge(send: () => Promise<Answer<Judged>>): Promise<Problem | undefined> {
    this.#set({ work: { what: 'judging' }, problem: undefined, outcome: undefined });
    const before = this.#state.record;
    const answer = await send();
    if (answer.problem) {
      this.#set({ work: undefined });
      return answer.problem;
    }
    const { judgement, record, effect } = answer.value;
    keepEffect(judgement.id, effect);
    // A record that was asked for before may have been the one of a moment ago.
    for (let tries = 0; tries < 2 && this.#state.record?.id !== record; tries++) await this.#load();
    this.#set({ work: undefined, outcome: { judgement: judgement.id, effect, before } });
    return undefined;
  }

  /** Sends articles under the names they are shown by; what is read of them comes by the events. */
  async add(sources: readonly string[], send: () => Promise<Answer<Taken>>): Promise<void> {
    const first = this.#state.added.length;
    const rows = sources.map((source, index): Added => ({ key: `added-${first + index}`, source, state: 'sending' }));
    const keys = new Set(rows.map(({ key }) => key));
    this.#set({ added: [...this.#state.added, ...rows], problem: undefined, outcome: undefined });
    const now = settled(rows, await send());
    const { added } = this.#state;
    const at = added.findIndex(({ key }) => keys.has(key));
    const others = added.filter(({ key }) => !keys.has(key));
    this.#set({ added: [...others.slice(0, at), ...now, ...others.slice(at)] });
  }

  async addFiles(files: readonly File[], known: Known): Promise<void> {
    const refused = files.flatMap((file, index): Added[] => {
      const problem = refusal(file, this.about);
      return problem === undefined
        ? []
        : [{ key: `refused-${this.#state.added.length}-${index}`, source: file.name, state: 'failed', problem }];
    });
    if (refused.length > 0) this.#set({ added: [...this.#state.added, ...refused] });
    const fit = files.filter((file) => refusal(file, this.about) === undefined);
    for (const batch of batchesOf(fit, this.about))
      await this.add(
        batch.map(({ name }) => name),
        () => sendFiles(batch, known),
      );
  }

  /** The outcome or problem that was shown has been seen. */
  readonly seen = (): void => this.#set({ outcome: undefined, problem: undefined });
}
