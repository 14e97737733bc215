/** The stories of an archive that are open on desks. */
import type { Archive } from '../../archive/index.ts';
import { makeRecord } from '../../archive/index.ts';
import { OnrecordError } from '../../errors.ts';
import type { Hono } from 'hono';
import { Desk } from '../desk.ts';

interface Open {
  readonly desk: Desk;
  readonly app: Hono;
  /** The story's changes that the desk has. */
  changes: number;
  /** Corrections of the desk that are being kept: they change the story, and the desk has them. */
  keeping: number;
  /** The look for news that is at work, and the one that follows it. */
  look: Promise<boolean>;
  next: Promise<boolean> | undefined;
}

/** A desk holds its story's articles and readings: some 10 MB for a large one. */
const most = 20;
/** How often the stories that somebody looks at are asked for news. */
const lookMs = 2000;

export class Desks {
  readonly #archive: Archive;
  readonly #appOf: (desk: Desk, story: string) => Hono;
  readonly #onFault: (error: unknown) => void;
  readonly #open = new Map<string, Promise<Open>>();
  readonly #timer: NodeJS.Timeout;

  constructor(archive: Archive, appOf: (desk: Desk, story: string) => Hono, onFault: (error: unknown) => void) {
    this.#archive = archive;
    this.#appOf = appOf;
    this.#onFault = onFault;
    this.#timer = setInterval(() => void this.#look(), lookMs).unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** The app of a story's desk, with all that the story has by now. @throws OnrecordError `no-such-story` */
  async appOf(id: string): Promise<Hono> {
    const own = await this.#archive.store.stories.resolve(id);
    if (own === undefined) throw new OnrecordError('no-such-story', { id });
    const known = this.#open.get(own);
    const fresh = known !== undefined && (await this.#fresh(own, await known));
    // Meanwhile another may have opened it anew.
    let opening = this.#open.get(own);
    if (!opening || (opening === known && !fresh)) opening = this.#make(own);
    this.#open.delete(own);
    this.#open.set(own, opening);
    opening.catch(() => this.#open.delete(own));
    for (const first of this.#open.keys()) {
      if (this.#open.size <= most) break;
      this.#open.delete(first);
    }
    return (await opening).app;
  }

  async #make(id: string): Promise<Open> {
    const { line, parts, judgements } = await this.#archive.story(id);
    const kept = await this.#archive.store.stories.record(id);
    const { store, pool } = this.#archive;
    const record = kept && !kept.stale ? kept.record : await makeRecord(store, id, pool);
    const desk = new Desk({
      ...(record ? { record } : {}),
      documents: parts.documents,
      notices: parts.notices,
      readings: new Map(parts.readings),
      judgements,
      onFault: this.#onFault,
      keep: async (judgement) => {
        made.keeping += 1;
        try {
          await this.#archive.judge(id, judgement);
          made.changes += 1;
        } finally {
          made.keeping -= 1;
        }
      },
    });
    const made: Open = {
      changes: line.changes,
      keeping: 0,
      look: Promise.resolve(true),
      next: undefined,
      desk,
      app: this.#appOf(desk, id),
    };
    return made;
  }

  /** One look serves all who asked before it began: many ask at once, and a story is large. */
  #fresh(id: string, open: Open): Promise<boolean> {
    open.next ??= open.look
      .catch(() => true)
      .then(() => {
        open.next = undefined;
        return (open.look = this.#upToDate(id, open));
      });
    return open.next;
  }

  /** Gives a desk the articles that its story got. @returns false when the desk cannot follow: it is opened anew then */
  async #upToDate(id: string, open: Open): Promise<boolean> {
    const line = await this.#archive.store.stories.line(id);
    if (!line) return false;
    if (line.changes === open.changes || open.keeping > 0) return true;
    const { parts, judgements } = await this.#archive.story(id);
    // What came to be kept meanwhile may be in it, and is not yet on the desk: the next look is for the rest.
    if (open.keeping > 0) return true;
    const here = new Set(parts.documents.map((document) => document.id));
    const known = new Set(open.desk.judgements.map((judgement) => judgement.id));
    if (open.desk.documents.some((document) => !here.has(document.id)) || judgements.some((judgement) => !known.has(judgement.id)))
      return false;
    const had = new Set(open.desk.documents.map((document) => document.id));
    const news = parts.documents.filter((document) => !had.has(document.id));
    const ids = new Set(news.map((document) => document.id));
    open.changes = line.changes;
    open.desk.add(
      news,
      parts.notices.filter(({ source }) => source !== undefined && ids.has(source)),
    );
    return true;
  }

  /** Desks that somebody looks at follow their stories. */
  async #look(): Promise<void> {
    for (const [id, opening] of this.#open) {
      try {
        const open = await opening;
        if (open.desk.events.listeners > 0 && !(await this.#fresh(id, open))) this.#open.delete(id);
      } catch (error) {
        this.#onFault(error);
      }
    }
  }
}
