import type { Document, Span } from '../../facts/index.ts';
import type { Range } from '../attributions/index.ts';
import { alternatingTurns } from './alternating.ts';
import { labelledTurns } from './labelled.ts';
import type { Label } from './labels.ts';
import { letterTurns } from './letter.ts';

/** Words that one speaker says in one go. */
export interface Turn {
  readonly part: 'asks' | 'answers' | 'speaks';
  readonly label?: Label;
  /** Words elsewhere in the text that name the speaker: `BY MR. VOLL:`, a signature. */
  readonly who?: Range;
  /** Words that name whom it is said to, where the form tells: `Dear Ms. Voll`. */
  readonly to?: Range;
  /** The spoken words, paragraph by paragraph, without the label. */
  readonly words: readonly Range[];
}

export interface Spoken {
  readonly form: 'transcript' | 'interview' | 'letter';
  readonly turns: readonly Turn[];
}

/** The turns of a text whose form says who speaks; undefined for an article, however much it quotes. */
export function spokenIn(document: Document, paragraphs: readonly Span[]): Spoken | undefined {
  const kinds = new Map(document.blocks.map(({ kind, span }) => [span.start, kind]));
  const places = paragraphs.map((span): Place => {
    const kind = kinds.get(span.start) ?? 'paragraph';
    return {
      range: [span.start, span.end],
      words: document.text.slice(span.start, span.end),
      head: kind !== 'paragraph' && kind !== 'subhead',
    };
  });
  return labelledTurns(document.text, places) ?? letterTurns(places) ?? alternatingTurns(places);
}

/** A paragraph; `head` when it is a headline, a date or a byline. */
export interface Place {
  readonly range: Range;
  readonly words: string;
  readonly head: boolean;
}

const reported =
  /[,?!]["”’]\s+(?:\p{L}+\s){0,4}?(?:said|says|told|asked|added)\b|\b(?:said|says|told)\s+(?:\p{L}[\p{L}.’'-]*,?\s){0,5}?["“]/u;

/** Whether a paragraph quotes as articles do. */
export const quotesLikeAnArticle = (words: string): boolean => reported.test(words.slice(0, 1500));

const endNote =
  /^(?:interview(?:er)?(?:ed)?\b|as told to\b|this (?:interview|conversation|transcript|article)\b|the interview was\b|edited (?:by|for)\b|transcri(?:pt|bed)\b|photo|follow\b|read more\b|watch\b|listen\b|©|copyright\b|—|\*|\(|\[|-{2,}|end\b)/iu;
export const isEndNote = (words: string): boolean => endNote.test(words);
