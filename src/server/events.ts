/** What happens on the desk, in order, kept for those who come back after a cut connection. */
import { randomBytes } from 'node:crypto';

export type EventName = 'reading' | 'comparing' | 'record' | 'failed';

export interface DeskEvent {
  readonly id: string;
  readonly event: EventName;
  readonly data: unknown;
}

const kept = 500;

export class Events {
  /** Tells the events of this process from those of one before. */
  readonly #run = randomBytes(4).toString('hex');
  readonly #events: DeskEvent[] = [];
  readonly #listeners = new Set<(event: DeskEvent) => void>();
  #count = 0;

  push(event: EventName, data: unknown): void {
    this.#count += 1;
    const made: DeskEvent = { id: `${this.#run}-${this.#count}`, event, data };
    this.#events.push(made);
    if (this.#events.length > kept) this.#events.shift();
    for (const listener of this.#listeners) listener(made);
  }

  /** Those after the one with this id; undefined when it is not known (any more). */
  after(id: string): readonly DeskEvent[] | undefined {
    const [run, count = ''] = id.split('-');
    if (run !== this.#run || !/^\d{1,15}$/.test(count)) return undefined;
    const missed = this.#count - Number(count);
    return missed < 0 || missed > this.#events.length ? undefined : this.#events.slice(this.#events.length - missed);
  }

  /** The id of the last event. */
  get last(): string {
    return `${this.#run}-${this.#count}`;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** @returns what ends it */
  listen(listener: (event: DeskEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
