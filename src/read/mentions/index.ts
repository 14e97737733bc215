import type { Document, Span } from '../../facts/index.ts';
import { bySpan, idOf, spanIn } from '../../facts/index.ts';
import { overlapping } from '../../text/index.ts';
import type { RawAttribution } from '../attributions/index.ts';
import { baseRight, isFinite } from '../attributions/phrases.ts';
import type { Line, Word } from '../tokens/lines.ts';
import { describe, type Parts, unlisted } from './describe.ts';
import type { Apposition, Found } from './found.ts';
import { datelineOf, hangs, type Standing, subjectIn } from './subject.ts';
import { together } from './together.ts';
import { personNouns } from './words.data.ts';

export type { Apposition, Found } from './found.ts';

export interface Mentions {
  readonly found: readonly Found[];
  readonly appositions: readonly Apposition[];
  /** Mentions that the pronoun of an index cannot mean, where the form of the text tells. */
  readonly apart?: ReadonlyMap<number, readonly number[]>;
  /** What the form of a transcript tells of `I`, `you`, `Q`: index of such a mention → index of the one that names who it is. */
  readonly told?: ReadonlyMap<number, number>;
}

const pronouns = /^(?:he|she|they|it|him|her|them|himself|herself|themselves|itself|his|hers|their|its|who)$/u;

/** Every name, description and pronoun that may stand for a person, an organisation, a group, a document or a place. */
export function findMentions(document: Document, lines: readonly Line[], attributions: readonly RawAttribution[]): Mentions {
  const sources = attributions.flatMap((attribution) => attribution.source);
  const all: Found[] = [];
  const near = overlapping(sources, ([start, end]) => ({ start, end }));
  let step = -1;
  lines.forEach((line, at) => {
    if (line.inside === undefined) step++;
    for (const one of inLine(document, line, at, near(line.start, line.end))) all.push({ ...one, step });
  });
  const found = wanted(all.toSorted((a, b) => bySpan(a.mention.span, b.mention.span)));
  const pairs = appositions(document, found);
  // Of two that stand side by side for one, what the first is in the sentence the second is, too.
  for (const [first, second] of pairs) {
    const [a, b] = [found[first], found[second]];
    if (a && b && (a.main || a.subordinate)) found[second] = { ...b, main: a.main, subordinate: a.subordinate, subject: true };
  }
  return { found, appositions: pairs };
}

/** How many sentences later `they` may mean people who were named side by side. */
const reach = 6;

/** Without the groups that no word further on takes up. */
function wanted(found: readonly Found[]): Found[] {
  let taken = Number.POSITIVE_INFINITY;
  return found
    .toReversed()
    .filter((one) => {
      if (one.together) return taken - one.step <= reach;
      if (one.plural && (one.mention.form === 'pronoun' || /^(?:both|two|three|pair|couple)$/u.test(one.head))) taken = one.step;
      return true;
    })
    .toReversed();
}

function inLine(document: Document, line: Line, place: number, sources: readonly (readonly [number, number])[]): Omit<Found, 'step'>[] {
  const { words } = line;
  const found: Omit<Found, 'step'>[] = [];
  // Where and by which agency it was filed: nobody of the story.
  const dateline = datelineOf(words);
  const starts = new Map(words.map((word, at) => [word.start, at]));
  const ends = new Map(words.map((word, at) => [word.end, at]));
  const standing = (start: number, end: number, name = false): Standing => {
    const [from, to] = [starts.get(start), ends.get(end)];
    return from !== undefined && to !== undefined ? subjectIn(words, from, to + 1, dateline, name) : undefined;
  };
  const make = (parts: Parts): void => {
    const { span, headSpan, form, kind, ...rest } = parts;
    const mention = { id: idOf('m', span.document, span.start, span.end), span, head: headSpan, form, kind };
    const [from, to] = [starts.get(span.start), ends.get(span.end)];
    const possessive = span.start === words[from ?? -1]?.start && words[from ?? -1]?.tag === 'PRP$' && from === to;
    const source =
      !possessive &&
      !(form === 'name' && /^(?:NN|NNS|POS)$/u.test(words[(to ?? words.length) + 1]?.tag ?? '')) &&
      sources.some(
        ([start, end]) => start <= span.start && span.end <= end && span.start - start < 60 && isHeadOf(document.text, start, span),
      );
    const stands = standing(span.start, span.end, form === 'name');
    found.push({
      ...rest,
      subject: (rest.subject && !(from !== undefined && hangs(words, from))) || stands !== undefined,
      main: stands === 'main',
      subordinate: stands === 'subordinate',
      mention,
      line: place,
      inside: line.inside ?? -1,
      source,
    });
  };
  const span = (from: number, to: number): Span => spanIn(document, words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
  for (let at = dateline; at < words.length; ) {
    const word = words[at] as Word;
    if (pronouns.test(word.lower) && /^(?:PRP|PRP\$|WP)$/u.test(word.tag)) {
      if (word.lower !== 'who') make(pronoun(words, at, span(at, at + 1)));
      at++;
      if (word.tag !== 'PRP$') continue;
    }
    // `both said`, `both of them said`: the two who were named.
    if (word.lower === 'both' && (isFinite(words[at + 1]) || words[at + 1]?.lower === 'of')) {
      make({ ...pronoun(words, at, span(at, at + 1)), form: 'description', kind: 'group', plural: true, number: 2 });
      at++;
      continue;
    }
    // `Sen. Ida Orr, D-Lorne,`: her party and her place are nobody.
    if (/^\(?[DRI]-\p{Lu}/u.test(word.text) && /^[,(]$/u.test(words[at - 1]?.text ?? (word.text.startsWith('(') ? '(' : ''))) {
      for (at++; words[at]?.tag === 'NNP'; ) at++;
      continue;
    }
    if (/^(?:RB|CC|VBG|VBN|Q|POS|PRP|QUOTE)$/u.test(word.tag)) {
      at++;
      continue;
    }
    const to = baseRight(words, at);
    if (to <= at) {
      at++;
      continue;
    }
    const from = words[at - 1]?.tag === 'PRP$' ? at - 1 : at;
    const parts = describe(words, from, to, span);
    const begins = (words[from] as Word).start;
    if (
      !parts.some((part) => part.span.start === begins || part.headSpan.end === (words[to - 1] as Word).end) &&
      sources.some(([start]) => start === begins)
    ) {
      const part = unlisted(words, from, to, span);
      if (part) parts.push(part);
    }
    for (const part of parts) make(part);
    // A name may reach beyond the plain phrase: `Office of Fair Roads`.
    const end = Math.max(0, ...parts.map((part) => part.span.end));
    at = to;
    while (at < words.length && (words[at]?.start ?? 0) < end) at++;
  }
  return line.inside === undefined ? [...found, ...together(document, found, standing)] : found;
}

/** Whether a mention is what a source names first, not something that hangs on it. */
function isHeadOf(text: string, start: number, span: Span): boolean {
  const before = text.slice(start, span.start);
  return !/\b(?:of|for|from|at|in|to|by|with|on|about|who|that|which|whose)\b/iu.test(before);
}

function pronoun(words: readonly Word[], at: number, span: Span): Parts {
  const { lower } = words[at] as Word;
  const gender = /^(?:he|him|himself|his)$/u.test(lower)
    ? ('male' as const)
    : /^(?:she|her|herself|hers)$/u.test(lower)
      ? ('female' as const)
      : undefined;
  const plural = /^(?:they|them|themselves|their)$/u.test(lower);
  const neuter = /^(?:it|its|itself)$/u.test(lower);
  return {
    span,
    headSpan: span,
    form: 'pronoun',
    kind: plural ? 'group' : neuter ? 'organisation' : 'person',
    words: [lower],
    name: span,
    titles: [],
    head: lower,
    ...(gender ? { gender } : {}),
    plural,
    definite: true,
    sure: false,
    own: false,
    outlet: false,
    subject: isFinite(words[at + 1]),
    roles: [],
  };
}

const named = (one: Found): boolean => one.mention.form === 'name' && one.mention.kind === 'person';
const described = (one: Found): boolean =>
  one.mention.form === 'description' && (!one.plural || one.head === 'one') && (personNouns.has(one.head) || one.mention.kind === 'person');

/** `its director, Orla Teal,` (but not `your sister, Ms. Teal`, who is spoken to) and `Orla Teal, director of …,`: neighbours with only a comma between them. */
function appositions(document: Document, found: readonly Found[]): Apposition[] {
  const pairs: Apposition[] = [];
  found.forEach((left, at) => {
    for (let next = at + 1; next < Math.min(found.length, at + 4); next++) {
      const right = found[next];
      if (!right || right.line !== left.line) break;
      if (right.mention.span.start <= left.mention.span.end) continue;
      const between = document.text.slice(left.mention.span.end, right.mention.span.start);
      if (
        !/^(?:\s*,\s*(?:\d{1,3},\s*)?(?:then\s+|now\s+|who\s+is\s+|also\s+)?|\s+\()$/u.test(between) &&
        !/^\s+(?:of|for|at|in|with)\s[^,.;:"“”]{2,40},\s*$/u.test(between) &&
        // `her guest, the actress and activist Orla Teal`
        !(right.roles.length > 0 && /^(?:,\s+the\s+\p{Ll}[\p{Ll} -]{1,40})?\s+and\s+$/u.test(between) && left.definite)
      )
        continue;
      const after = document.text.slice(right.mention.span.end, right.mention.span.end + 5);
      if (named(left) && described(right) && !right.subject) pairs.push([at, next]);
      else if (
        described(left) &&
        left.owner !== 'your' &&
        (left.definite || left.head === 'one') &&
        named(right) &&
        /^[,.;)\s]/u.test(after)
      )
        pairs.push([at, next]);
      else continue;
      break;
    }
  });
  return pairs;
}
