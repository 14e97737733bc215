import type { Line, Word } from '../tokens/lines.ts';
import { clauseEnd, contentRight, isClause, lineEnd, quotesEnd, startsNew } from './content.ts';
import type { Group } from './groups.ts';
import { groups } from './groups.ts';
import type { Phrase } from './phrases.ts';
import { isFinite, occasions, phraseRight, subjectLeft } from './phrases.ts';
import type { Candidate, Frame, Range } from './raw.ts';

/** A comma before a verb of saying, and nothing but its subject after it. */
function invertedInsert(words: readonly Word[], group: Group): boolean {
  if (
    words[group.from - 1]?.tag !== ',' ||
    group.form !== 'finite' ||
    !/^(?:say|write|add|report|explain|note|recall|warn|announce|insist|tweet)$/u.test(group.verb.lemma)
  )
    return false;
  const phrase = phraseRight(words, group.to);
  const after = phrase && words[phrase.to];
  return (
    phrase !== undefined &&
    words[phrase.from]?.tag !== 'PRP' &&
    (after === undefined || /^(?:\.|,|:|QUOTE|IN|WP|TO)$/u.test(after.tag) || /^(?:on|in|at|who)$/u.test(after.lower))
  );
}

const made = new WeakMap<Line, readonly Candidate[]>();

/** All candidates of one line, in text order; nothing is judged yet. Kept with the line: two stages ask for them. */
export function candidates(line: Line): readonly Candidate[] {
  const known = made.get(line);
  if (known) return known;
  const list = findIn(line);
  made.set(line, list);
  return list;
}

function findIn(line: Line): Candidate[] {
  const found: Candidate[] = [...accordingTo(line)];
  const all = groups(line);
  const sources = new Map<Group, Phrase | undefined>();
  for (const group of all) {
    const candidate = fromVerb(line, group, all, sources);
    if (candidate) found.push(candidate);
  }
  const quoted = found.filter(({ frame }) => frame === 'quote').flatMap(({ content }) => content);
  const kept = found.filter(
    ({ verb, content }) => verb !== undefined || !content.some(([start, end]) => quoted.some(([from, to]) => start <= from && to <= end)),
  );
  return kept.sort((a, b) => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0));
}

const range = (words: readonly Word[], from: number, to: number): Range[] => {
  const first = words[from];
  const last = words[to - 1];
  return first && last && to > from ? [[first.start, last.end]] : [];
};

function fromVerb(line: Line, group: Group, all: readonly Group[], sources: Map<Group, Phrase | undefined>): Candidate | undefined {
  const { words } = line;
  let right = contentRight(line, group);
  let source = sourceOf(words, group, all, sources);
  let content: Range[] = range(words, right.from, right.to);
  let frame: Frame = right.frame;
  const quoteBefore = group.form === 'participle' || group.form === 'infinitive' ? undefined : quoteLeft(words, group, source);
  const inverted = quoteBefore !== undefined && quoteBefore === group.from - 1 ? phraseRight(words, group.to) : undefined;
  if (inverted && group.verb.lemma !== 'tell' && words[group.to]?.tag !== ',') {
    source = inverted;
    content = quotesLeft(words, quoteBefore as number);
    const more = words[inverted.to]?.tag === ',' || words[inverted.to]?.tag === ':' ? inverted.to + 1 : inverted.to;
    if (words[more]?.tag === 'QUOTE') content = [...content, ...range(words, more, quotesEnd(words, more))];
    frame = 'quote';
  } else if (quoteBefore !== undefined) {
    const before = quotesLeft(words, quoteBefore);
    content = frame === 'quote' ? [...before, ...content] : before;
    frame = 'quote';
  } else if (invertedInsert(words, group) && isClause(words, 0, group.from - 1)) {
    // `The road will close, said Oduya, a clerk at the port.`
    source = phraseRight(words, group.to);
    content = range(words, 0, group.from - 1);
    frame = 'inserted';
  } else if (frame === 'none') {
    const left = source && insertedLeft(words, source, group);
    if (!left) return undefined;
    content = left;
    frame = 'inserted';
    right = { ...right, cueTo: group.to };
  } else if (frame === 'phrase' || frame === 'preposition' || frame === 'clause') {
    // `The road, the mayor said on Monday, will close`.
    const first = words[right.from];
    const aside =
      frame === 'preposition' ||
      (frame === 'clause' && /^(?:IN|WRB|RB|VBG)$/u.test(first?.tag ?? '') && !/^(?:there|that)$/u.test(first?.lower ?? ''));
    const left = source && aside && saying.test(group.verb.lemma) ? insertedLeft(words, source, group) : undefined;
    if (left) {
      content = left;
      frame = 'inserted';
    }
  }
  sources.set(group, source);
  if (content.length === 0) return undefined;
  const cue = range(
    words,
    group.from,
    frame === 'preposition' || right.frame === 'quote' ? Math.max(group.to, right.cueTo) : occasionEnd(words, group.to, right),
  );
  return { source: source ? range(words, source.from, source.to) : [], cue, content, verb: group.verb, frame };
}

/** `said in a statement that …`: the occasion right after the verb counts as cue. */
function occasionEnd(words: readonly Word[], to: number, right: { readonly from: number; readonly frame: Frame }): number {
  if (words[to]?.lower !== 'in' || right.from <= to) return to;
  for (let at = to + 1; at < Math.min(to + 4, right.from); at++) if (occasions.test(words[at]?.lower ?? '')) return at + 1;
  return to;
}

const saying =
  /^(?:say|add|tell|note|write|explain|report|announce|argue|insist|claim|acknowledge|conclude|confirm|estimate|maintain|recall|remark|observe|state|testify|warn)$/u;

/** The subject of a cue: before it, or that of the verb it hangs on. */
function sourceOf(
  words: readonly Word[],
  group: Group,
  all: readonly Group[],
  sources: Map<Group, Phrase | undefined>,
): Phrase | undefined {
  const earlier = all.findLast((other) => other.head < group.head && sources.get(other));
  const before = words[group.from - 1];
  if (group.form === 'finite') {
    const coordinated =
      (before?.tag === 'CC' && before.lower !== 'both') ||
      words[group.from]?.lower === 'then' ||
      (before?.tag === ',' && words[group.from - 2]?.tag !== 'NNP' && all.some((other) => other.to <= group.from - 1));
    if (coordinated && (before?.tag !== ',' || words[group.from]?.lower === 'then'))
      return (earlier && sources.get(earlier)) ?? firstSubject(words, group.from - 1);
    return subjectLeft(words, group.from) ?? (coordinated && earlier ? sources.get(earlier) : undefined);
  }
  if (group.form === 'participle' || group.form === 'infinitive') {
    // `with Oduya saying`, `letters showing`: its own subject stands right before it.
    if (before && before.tag !== ',' && /^(?:NN|NNS|NNP|PRP|EX)$/u.test(before.tag)) {
      const own = subjectLeft(words, group.from);
      if (
        own &&
        !words.slice(own.from, own.to).some((word) => isFinite(word)) &&
        (words[own.from - 1]?.lower === 'with' || !words.slice(0, own.from).some(isFinite))
      )
        return own;
    }
    // `…, arguing that …` goes with the main clause, not with a cue inside what was said.
    const main =
      before?.tag === ',' ? all.find((other) => other.head < group.head && other.form === 'finite' && sources.get(other)) : undefined;
    if (main ?? earlier) return sources.get((main ?? earlier) as Group);
    if (group.from === 0 || (group.from === 1 && before?.tag === 'IN')) return mainSubject(words, group.to);
    if (before?.tag === 'IN') return undefined;
    return firstSubject(words, group.from);
  }
  return undefined;
}

/** The subject of the first finite verb before a place. */
function firstSubject(words: readonly Word[], end: number): Phrase | undefined {
  const verb = words.findIndex((word, at) => at < end && isFinite(word));
  if (verb <= 0) return undefined;
  let start = verb;
  while (start > 0 && /^(?:RB|MD|VBD|VBZ|VBP)$/u.test(words[start - 1]?.tag ?? '')) start--;
  return subjectLeft(words, start);
}

/** `Conceding that …, the mayor warned`: the subject after the comma that ends the opening phrase. */
function mainSubject(words: readonly Word[], from: number): Phrase | undefined {
  for (let comma = from; comma < words.length - 1; comma++) {
    if (words[comma]?.tag !== ',') continue;
    const phrase = phraseRight(words, comma + 1);
    if (phrase && (isFinite(words[phrase.to]) || (words[phrase.to]?.tag === 'RB' && isFinite(words[phrase.to + 1])))) return phrase;
  }
  return undefined;
}

/** Index of a quotation that stands right before the cue or before its source. */
function quoteLeft(words: readonly Word[], group: Group, source: Phrase | undefined): number | undefined {
  const at = words[group.from - 1]?.tag === 'QUOTE' ? group.from - 1 : source && source.to <= group.from ? source.from - 1 : -1;
  const place = words[at]?.tag === ',' ? at - 1 : at;
  return words[place]?.tag === 'QUOTE' ? place : undefined;
}

function quotesLeft(words: readonly Word[], at: number): Range[] {
  let from = at;
  while (words[from - 1]?.tag === 'QUOTE') from--;
  return range(words, from, at + 1);
}

/** `The road will close, the mayor said` and `The road, the mayor said, will close`. */
function insertedLeft(words: readonly Word[], source: Phrase, group: Group): Range[] | undefined {
  if (source.to > group.from) return undefined;
  let comma = source.from - 1;
  // `… “again in daylight,” he said`: the mark that closes a worked-in quotation stands behind the comma.
  const closing = words[comma]?.tag === 'Q' && words[comma - 1]?.tag === ',';
  if (closing) comma--;
  if (words[comma]?.tag !== ',' || comma < 1 || !/^(?:speech|evidence)$/u.test(group.verb.kind)) return undefined;
  if (!isClause(words, 0, comma) && !(words[group.to]?.tag === ',' && group.to < words.length - 2)) return undefined;
  let from = 0;
  while (/^(?:CC|Q|RB)$/u.test(words[from]?.tag ?? '') && from < comma - 2 && words[from]?.tag === 'CC') from++;
  const left = range(words, from, closing ? comma + 2 : comma);
  const end = lineEnd(words);
  let after = group.to;
  while (after < end && words[after]?.tag !== ',') after++;
  if (
    after < end - 1 &&
    words[after]?.tag === ',' &&
    // `At the gate, Oduya said, a guard told her that …`: what is no clause yet goes on, whatever comes.
    (!startsNew(words, after + 1, end) || !isClause(words, 0, comma)) &&
    // `It had sailed, she said, with 30 people`: a count is no way of saying it.
    (words[after + 1]?.tag !== 'IN' || !isClause(words, 0, comma) || (words[after + 1]?.lower === 'with' && words[after + 2]?.tag === 'CD'))
  )
    return [...left, ...range(words, after + 1, clauseEnd(words, after + 1, end))];
  return left;
}

/** `according to` and what it credits. */
function accordingTo(line: Line): Candidate[] {
  const { words } = line;
  const found: Candidate[] = [];
  words.forEach((word, at) => {
    if (word.lower !== 'according' || words[at + 1]?.lower !== 'to') return;
    const phrase = phraseRight(words, at + 2);
    if (!phrase) return;
    const end = lineEnd(words);
    const content: Range[] = [];
    if (at === 0 || words[at - 1]?.tag === 'CC') {
      const from = words[phrase.to]?.tag === ',' ? phrase.to + 1 : phrase.to;
      content.push(...range(words, from, clauseEnd(words, from, end)));
    } else {
      const to = words[at - 1]?.tag === ',' ? at - 1 : at;
      content.push(...range(words, 0, to));
      if (words[phrase.to]?.tag === ',' && phrase.to + 2 < end) content.push(...range(words, phrase.to + 1, end));
    }
    if (content.length > 0)
      found.push({ source: range(words, phrase.from, phrase.to), cue: range(words, at, at + 2), content, frame: 'inserted' });
  });
  return found;
}

/** Quotations of a line that stands alone, without any cue. */
export const onlyQuotes = (line: Line): boolean =>
  line.words.length > 0 && line.words.every((word) => word.tag === 'QUOTE' || word.tag === '.' || word.tag === ':');
