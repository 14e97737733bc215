/** What the API answers with beside the record, for those who ask: the page takes its types from here. */

/** GET /about: what this server can do, so that a page shows no control that leads nowhere. */
export interface About {
  readonly program: 'onrecord';
  readonly version: string;
  /** The forms in which POST /api/articles takes articles. */
  readonly accepts: readonly ('files' | 'texts' | 'addresses')[];
  readonly limits: {
    /** Bytes of one file, and of all files of one upload. */
    readonly file: number;
    readonly upload: number;
    /** Articles of one request, and of one story. */
    readonly articles: number;
    readonly story: number;
    /** Of one text. */
    readonly characters: number;
  };
}

/** The lists of a record whose facts have ids of their own. */
export const factKinds = ['entities', 'statements', 'claims', 'conflicts', 'updates', 'demands', 'events', 'oversight'] as const;
export type FactKind = (typeof factKinds)[number];

export interface Change {
  readonly kind: FactKind;
  readonly id: string;
}

/** What changed from one record of a story to the next. */
export interface Effect {
  readonly added: readonly Change[];
  readonly removed: readonly Change[];
  readonly altered: readonly Change[];
}
