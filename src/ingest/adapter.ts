/** What an adapter takes and gives. */
import type { Notice } from '../facts/index.ts';
import { notice } from '../errors.ts';
import type { Made } from './document.ts';
import type { Around } from './pieces.ts';
import type { Metadata } from './story-file.ts';

/** Something to be read, held as bytes. */
export interface Input {
  readonly bytes: Uint8Array;
  /** As the user named it. */
  readonly shown: string;
  /** What its document is called. */
  readonly source: string;
  /** What the user, a sidecar or a story file says; it goes before what the input says. */
  readonly known: Metadata;
  readonly around: Around;
  /** The content type that came with it: only its encoding is believed. */
  readonly type?: string;
  /** The encoding of the text, when what holds it says so. */
  readonly charset?: string;
}

export type Finding =
  | readonly ['encoding-guessed', { readonly encoding: string }]
  | readonly [
      'encoding-broken' | 'hidden-characters' | 'hidden-passages' | 'page-flattened' | 'feed-items-left',
      { readonly count: number },
    ]
  | readonly ['file-parts-left', { readonly what: string }];

export interface Read extends Made {
  readonly document: Made['document'];
  readonly notices: readonly Notice[];
}

export const withFindings = ({ document, notices }: Made, found: readonly (Finding | undefined)[]): Read => ({
  document,
  notices: [...found.flatMap((finding) => (finding ? [notice(finding[0], { ...finding[1] }, { source: document.id })] : [])), ...notices],
});

export const counted = (
  code: 'hidden-characters' | 'hidden-passages' | 'page-flattened' | 'feed-items-left' | 'encoding-broken',
  count: number | undefined,
): Finding | undefined => (count ? [code, { count }] : undefined);
export const guessedAs = (encoding: string | undefined): Finding | undefined =>
  encoding === undefined ? undefined : ['encoding-guessed', { encoding }];

/** `charset=…` of a content type. */
export const charsetOf = (type: string | undefined): string | undefined =>
  /;\s*charset\s*[=:]\s*["']?\s*([\w.:-]{1,60})/iu.exec(type ?? '')?.[1];
