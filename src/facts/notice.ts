import type { Span } from './span.ts';

/** Something that could not be told or done, said aloud. The codes with their cures stand in `src/errors.ts`. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  /** The document's id, or the name of a file that never became one. */
  readonly source?: string;
  readonly span?: Span;
}
