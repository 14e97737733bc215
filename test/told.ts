/** Small stories for tests of link and compare: read, linked and compared by the real thing. */
import { type Compared, compare } from '../src/compare/index.ts';
import {
  type Document,
  type Entity,
  type IdentityJudgement,
  type Outlet,
  type Passage,
  type Reading,
  wordsOf,
} from '../src/facts/index.ts';
import { documentOf } from '../src/ingest/index.ts';
import { link } from '../src/link/index.ts';
import { read } from '../src/read/index.ts';
import { outletsOf } from '../src/record/index.ts';

export interface Told {
  readonly documents: readonly Document[];
  readonly readings: readonly Reading[];
  readonly entities: readonly Entity[];
  readonly outlets: readonly Outlet[];
  readonly compared: Compared;
  /** The printed words of passages, each with its outlet. */
  readonly words: (passages: readonly Passage[]) => string[];
  readonly name: (entity: string | undefined) => string | undefined;
  /** The entity that has this printed form. */
  readonly called: (form: string) => Entity;
}

/** Articles as `[outlet, day, text]`. */
export type Article = readonly [outlet: string, day: string, text: string];

export function told(
  articles: readonly Article[],
  judge: (documents: readonly Document[]) => readonly IdentityJudgement[] = () => [],
): Told {
  const documents = articles.map(([outlet, date, text]) => documentOf({ text, outlet, date }));
  const readings = documents.map((document) => read(document));
  const entities = link(documents, readings, judge(documents));
  const outlets = outletsOf(documents);
  const byId = new Map(documents.map((d) => [d.id, d]));
  const text = (span: Parameters<typeof wordsOf>[1]): string => wordsOf(byId.get(span.document) as Document, span);
  return {
    documents,
    readings,
    entities,
    outlets,
    compared: compare({ documents, readings, entities, outlets }),
    words: (passages) => passages.map((p) => `${byId.get(p.document)?.outlet?.name}: ${p.slices.map((s) => text(s.span)).join(' … ')}`),
    name: (id) => {
      const entity = entities.find((e) => e.id === id);
      return entity && text(entity.name);
    },
    called: (form) => {
      const entity = entities.find((e) => e.names.includes(form));
      if (!entity) throw new Error(`no entity is called ${form}; there are ${entities.map((e) => e.names[0]).join(', ')}`);
      return entity;
    },
  };
}
