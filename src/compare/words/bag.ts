import type { Span } from '../../facts/index.ts';
import { bySpan, overlap } from '../../facts/index.ts';
import { tokens } from '../../text/index.ts';
import type { Story } from '../story.ts';
import { conceptOf } from './concept.ts';
import { fold } from './fold.ts';
import { stopWords } from './stop.data.ts';

/** What some words of a document speak of, without regard to order. */
export interface Bag {
  /** Concepts of the words that count; names are in `names` only. */
  readonly concepts: ReadonlySet<string>;
  /** Entities that are named, described or stand behind a pronoun here. */
  readonly names: ReadonlySet<string>;
  /** Folded words in order, for finding what was copied. */
  readonly words: readonly string[];
}

const firstPerson = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours']);

/** Mentions of every document with the entity behind them, in text order; made once. */
export type Mentions = ReadonlyMap<string, readonly MentionAt[]>;

interface MentionAt {
  readonly span: Span;
  readonly entity: string;
  readonly named: boolean;
}

export function mentionsOf(story: Story): Mentions {
  return new Map(
    story.documents.map(({ id }) => {
      const found = (story.reading(id)?.referents ?? []).flatMap((referent) => {
        const entity = story.entityOf(referent.id);
        return entity ? referent.mentions.map((m) => ({ span: m.span, entity: entity.id, named: m.form === 'name' })) : [];
      });
      return [id, found.toSorted((a, b) => bySpan(a.span, b.span))] as const;
    }),
  );
}

/** No mention is longer than this, for finding those that begin before a span. */
const LONGEST = 400;

function mentionsAt(sorted: readonly MentionAt[], span: Span): MentionAt[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as MentionAt).span.start < span.start - LONGEST) low = middle + 1;
    else high = middle;
  }
  const found: MentionAt[] = [];
  for (let at = low; at < sorted.length; at++) {
    const mention = sorted[at] as MentionAt;
    if (mention.span.start >= span.end) break;
    if (overlap(mention.span, span)) found.push(mention);
  }
  return found;
}

/** @param speaker id of the entity that `I` stands for, if the words are its own */
export function bagOf(story: Story, mentions: Mentions, spans: readonly Span[], speaker: string | undefined): Bag {
  const concepts = new Set<string>();
  const names = new Set<string>();
  const words: string[] = [];
  for (const span of spans) {
    const here = mentionsAt(mentions.get(span.document) ?? [], span);
    for (const m of here) names.add(m.entity);
    for (const token of tokens(story.document(span.document).text, span.start, span.end)) {
      if (!/[\p{L}\d]/u.test(token.text)) continue;
      const word = fold(token.text);
      words.push(word);
      if (firstPerson.has(word) && speaker !== undefined) names.add(speaker);
      if (stopWords.has(word) || here.some((m) => m.named && m.span.start <= token.start && token.end <= m.span.end)) continue;
      if (word.length > 1) concepts.add(/^\p{Sc}?\d/u.test(word) ? `#${word.replace(/[^\d.]/g, '')}` : conceptOf(word));
    }
  }
  return { concepts, names, words };
}
