import type { PGliteOptions } from '@electric-sql/pglite';

/** What the worker need not compile itself. */
export type Compiled = Pick<PGliteOptions, 'pgliteWasmModule' | 'initdbWasmModule'>;

/** What the worker is started with. */
export interface Start {
  readonly folder: string;
  readonly compiled: Compiled;
}

export interface Ask {
  readonly id: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface Answer {
  readonly command: string;
  readonly rowCount: number;
  readonly rows: readonly unknown[];
}

export interface Fault {
  readonly message: string;
  /** SQLSTATE, where the database gave one. */
  readonly code?: string;
}

export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly fault: Fault }
  | { readonly kind: 'done'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: number; readonly fault: Fault };
