/** What the thread that opens a PDF says. */

/** A run of letters on a page. Points, from the upper left corner; `base` is the line it stands on. */
export interface Item {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  /** Runs that are too small for any eye, or reach out of the page. */
  readonly unseen: number;
  /** Runs that do not stand upright, such as stamps. */
  readonly turned: number;
}

export type Said =
  | { readonly kind: 'opened'; readonly pages: number; readonly modified?: string }
  | ({ readonly kind: 'page' } & Page)
  | { readonly kind: 'failed'; readonly why: 'locked' | 'damaged'; readonly detail: string }
  | { readonly kind: 'done' };
