import type { Gender, Mention, Span } from '../../facts/index.ts';

/** A mention with what its words tell, for deciding who is meant. */
export interface Found {
  readonly mention: Mention;
  /** Place in the order of all lines. */
  readonly line: number;
  /** Place of the sentence it stands in or inside of: what one quotation holds is one step. */
  readonly step: number;
  /** Lower-case words without articles and possessives; of a name without its titles. */
  readonly words: readonly string[];
  /** The name proper, or the description. */
  readonly name: Span;
  readonly titles: readonly string[];
  readonly head: string;
  readonly gender?: Gender;
  readonly plural: boolean;
  readonly number?: number;
  readonly definite: boolean;
  /** `his`, `her`, `its`, `their` or the words of a name before a possessive: whose it is. */
  readonly owner?: string;
  /** Of a name: false when nothing but the default speaks for its kind. */
  readonly sure: boolean;
  /** `this newspaper`, `our reporter`: of the outlet that prints it. */
  readonly own: boolean;
  readonly outlet: boolean;
  /** A subject of its sentence, or the source of an attribution. */
  readonly subject: boolean;
  /** Subject of the sentence, not of a clause that hangs on it. */
  readonly main: boolean;
  readonly subordinate: boolean;
  readonly source: boolean;
  /** Index of the quotation it stands in; -1 outside. */
  readonly inside: number;
  /** Of a description: the words of what it is of, `trustees` in `the chair of the trustees`. */
  readonly of?: readonly string[];
  /** What the words right behind a name make of its bearer: `58-year-old` for `, 58,`, `chair` for `, who chairs`. */
  readonly also?: readonly string[];
  /** Several names side by side, `Ida Orr and Karl Moe`, which `they` may mean; `words` has their last words. */
  readonly together?: true;
  /** Descriptions that stand with a name: `the harbour commissioner`. */
  readonly roles: readonly Span[];
}

/** Two mentions that the grammar puts side by side as the same: `its director, Orla Teal`. Indexes of {@link Found}. */
export type Apposition = readonly [number, number];
