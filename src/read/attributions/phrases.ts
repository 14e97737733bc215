import type { Word } from '../tokens/lines.ts';

/** Noun phrases around a cue. Places are indexes of words; ends are exclusive. */

const finite: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
export const isFinite = (word: Word | undefined): boolean => word !== undefined && finite.has(word.tag);
export const isVerb = (word: Word | undefined): boolean => word !== undefined && (word.tag.startsWith('V') || word.tag.startsWith('MD'));
const nominal = /^(?:DT|PRP\$|JJ|NN|NNS|NNP|CD|POS)$/u;
const headTag = /^(?:NN|NNS|NNP|CD|PRP|POS|JJ|DT|VBG)$/u;
const dates: RegExp =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|tonight|tomorrow|january|february|march|april|june|july|august|september|october|november|december)$/u;
const occasions: RegExp =
  /^(?:statement|interview|letter|email|e-mail|speech|post|tweet|memo|hearing|conference|report|address|testimony|filing|briefing|message)$/u;
const subordinators: RegExp =
  /^(?:that|because|while|as|when|if|although|though|after|before|since|whether|than|until|unless|where|whereas|but|so|yet|how|why|what|once|even|for|like)$/u;
const linking: RegExp =
  /^(?:of|for|in|at|from|with|on|to|by|between|near|over|into|against|behind|under|within|about|inside|outside|across|among)$/u;
/** Adjectives that bind a noun to what follows: `a person close to her`. */
const bound: RegExp = /^(?:close|familiar|involved|present|acquainted)$/u;
const relative: RegExp = /^(?:who|which|that|whose|whom)$/u;

export const isDate = (word: Word | undefined): boolean => word !== undefined && dates.test(word.lower);
const isNominal = (word: Word | undefined): boolean =>
  word !== undefined &&
  (nominal.test(word.tag) || word.lower === '&' || (word.tag === 'Q' && word.quote >= 0) || /^\(?[RD]-/u.test(word.text));

/** Start of the plain noun phrase (no prepositions) that ends before `end`; `end` itself when there is none. */
export function baseLeft(words: readonly Word[], end: number, from = 0): number {
  const last = words[end - 1];
  if (last?.tag === 'PRP' || last?.tag === 'EX') return end - 1;
  if (!last || !(headTag.test(last.tag) || last.lower === 'who')) return end;
  let at = end;
  while (at > from) {
    const word = words[at - 1];
    const after = words[at];
    if (!word) break;
    if (!isNominal(word)) {
      const inner = /^(?:VBG|VBN|RB|CC)$/u.test(word.tag) && at < end && isInner(words, at - 1);
      if (!inner) break;
    }
    // Two phrases side by side: the later one is the subject.
    if (after && at < end && after.tag !== 'POS' && word.tag !== 'POS') {
      if (parts(word, after)) break;
    }
    at--;
  }
  while (
    at < end &&
    /^(?:CC|POS|Q|RB)$/u.test(words[at]?.tag ?? '') &&
    !/^(?:about|nearly|almost|only|both|even)$/u.test(words[at]?.lower ?? '')
  )
    at++;
  return at;
}

/** Two phrases side by side (`in a statement Oduya said`, `on Monday the board met`): the later one is the subject. */
function parts(word: Word, after: Word): boolean {
  if (dates.test(word.lower) && !/^(?:NN|NNS)$/u.test(after.tag)) return true;
  if (
    word.tag !== 'NNP' &&
    /^(?:morning|afternoon|evening|night|week|month|year)$/u.test(word.lower) &&
    /^(?:NNP|DT|PRP\$)$/u.test(after.tag)
  )
    return true;
  if (occasions.test(word.lower) && /^(?:NNP|DT|PRP\$|CD)$/u.test(after.tag)) return true;
  if (/^(?:DT|PRP\$)$/u.test(after.tag) && /^(?:NN|NNS|NNP|CD)$/u.test(word.tag)) return true;
  return after.tag === 'NNP' && word.tag === 'NNS';
}

/** A participle, adverb or `and` inside a noun phrase: `senior elected officials`, `law and order`. */
function isInner(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  if (!word || !after) return false;
  if (word.tag === 'RB') return /^(?:JJ|CD|VBN)$/u.test(after.tag) && word.lower !== 'also';
  if (word.tag === 'CC') return before?.tag === 'NNP' && after.tag === 'NNP' && word.text === '&';
  return /^(?:NN|NNS|NNP)$/u.test(after.tag) && (before === undefined || /^(?:DT|PRP\$|JJ|CD|POS|,)$/u.test(before.tag));
}

export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** The subject that ends before the verb group at `at`, with what hangs on it: `two people briefed on the matter`, `Oduya, 41, a clerk`. */
export function subjectLeft(words: readonly Word[], at: number): Phrase | undefined {
  let end = at;
  const before = words[at - 1];
  if (before?.tag === ',') return afterInterposed(words, at - 1);
  if (before?.tag === ')') {
    const open = words.findLastIndex((word, place) => place < at && word.tag === '(');
    if (open > 0 && at - open < 8) {
      const inner = subjectLeft(words, open);
      return inner && { from: inner.from, to: end };
    }
  }
  // `A clerk who was there on September 18 said`: the day belongs to what stands before it.
  const day = dayLeft(words, at);
  if (day !== undefined) {
    const before = subjectLeft(words, day);
    // `The head of the board on Monday said`: the day of the saying, where no clause could have it.
    const clause = before !== undefined && words.slice(before.from, before.to).some((word) => relative.test(word.lower) || isVerb(word));
    return before && { from: before.from, to: clause ? at : day };
  }
  // `…, both said`
  if (before?.lower === 'both' && words[at - 2]?.tag === ',') return { from: at - 1, to: at };
  let from = baseLeft(words, end);
  if (from === end) return undefined;
  const head = from;
  from = extendLeft(words, from);
  if (from !== head && isAdjunctStart(words, from)) from = head;
  if (dates.test(words[end - 1]?.lower ?? '') && end - from === 1) return undefined;
  return { from, to: end };
}

/** Where `on September 18` or `on Monday` begins, if it ends before `end`. */
function dayLeft(words: readonly Word[], end: number): number | undefined {
  const at = words[end - 1]?.tag === 'CD' && isDate(words[end - 2]) ? end - 3 : isDate(words[end - 1]) ? end - 2 : undefined;
  return at !== undefined && at > 0 && words[at]?.lower === 'on' ? at : undefined;
}

function isAdjunctStart(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  return before !== undefined && (before.tag === 'IN' || before.tag === 'TO') && from - 1 >= 0 && linking.test(before.lower);
}

/** Over prepositions, relative clauses, participles and `and` to the start of the whole phrase. */
function extendLeft(words: readonly Word[], start: number): number {
  let from = start;
  for (let guard = 0; guard < 12; guard++) {
    const link = words[from - 1];
    if (!link) return from;
    // `thieves of more than 200 coins`
    if (link.lower === 'than' && /^(?:more|less|fewer)$/u.test(words[from - 2]?.lower ?? '') && words[from]?.tag === 'CD') {
      from -= 2;
      continue;
    }
    if ((link.tag === 'IN' || link.tag === 'TO') && linking.test(link.lower)) {
      const left = baseLeft(words, from - 1);
      if (left < from - 1) {
        from = left;
        continue;
      }
      const verb = words[from - 2];
      if (verb && /^(?:VB[NGDZP]|RB|JJ)$/u.test(verb.tag)) {
        const reduced = /^VB[NGD]$/u.test(verb.tag) || bound.test(verb.lower);
        const noun = relativeLeft(words, from - 2) ?? (reduced ? reducedLeft(words, from - 2) : undefined);
        if (noun === undefined) return from;
        from = noun;
        continue;
      }
      return from;
    }
    if (/^VB[NG]$/u.test(link.tag)) {
      const noun = relativeLeft(words, from - 1) ?? reducedLeft(words, from - 1);
      // `a clerk accused of stealing coal`
      if (noun === undefined && link.tag === 'VBG' && words[from - 2]?.tag === 'IN' && linking.test(words[from - 2]?.lower ?? '')) {
        from--;
        continue;
      }
      if (noun === undefined) return from;
      from = noun;
      continue;
    }
    if (isFinite(link) || link.tag === 'VB' || link.tag === 'RB') {
      const noun = relativeLeft(words, from - 1);
      if (noun === undefined) return from;
      from = noun;
      continue;
    }
    if (relative.test(link.lower) && link.tag !== 'DT') {
      const left = baseLeft(words, from - 1);
      if (left === from - 1) return from;
      from = left;
      continue;
    }
    if (link.tag === 'CC' && /^(?:and|or|&)$/u.test(link.lower)) {
      const left = baseLeft(words, from - 1);
      if (left === from - 1) return from;
      const outer = words[left - 1];
      if (outer === undefined || outer.tag === 'QUOTE' || outer.tag === ',' || subordinators.test(outer.lower)) {
        from = left;
        continue;
      }
      return from;
    }
    return from;
  }
  return from;
}

/** `people briefed on …`: the start of the noun phrase before a participle at `at`. */
function reducedLeft(words: readonly Word[], at: number): number | undefined {
  const left = baseLeft(words, at);
  if (left === at || words[at - 1]?.tag === 'PRP' || words[at - 1]?.lower === 'who') return undefined;
  return left;
}

/** From inside a relative clause back to the noun before its `who`. */
function relativeLeft(words: readonly Word[], at: number): number | undefined {
  for (let place = at; place >= Math.max(1, at - 10); place--) {
    const word = words[place];
    if (!word || /^(?:,|:|QUOTE|CC)$/u.test(word.tag)) return undefined;
    if (/^(?:who|which|that)$/u.test(word.lower) && /^(?:WP|IN|DT)$/u.test(word.tag) && isVerb(words[place + 1])) {
      const left = baseLeft(words, place);
      return left === place ? undefined : left;
    }
  }
  return undefined;
}

/** `Oduya, a clerk, said`, `Oduya, at a hearing, said`: the comma at `comma` stands before the verb. */
function afterInterposed(words: readonly Word[], comma: number): Phrase | undefined {
  let segmentEnd = comma;
  let end = comma;
  let described: Phrase | undefined;
  for (let guard = 0; guard < 6; guard++) {
    let open = segmentEnd - 1;
    let depth = 0;
    for (; open >= 0; open--) {
      const tag = words[open]?.tag;
      if (tag === ')') depth++;
      if (tag === '(') depth--;
      if (depth === 0 && (tag === ',' || tag === 'QUOTE' || tag === ':')) break;
    }
    if (open < 0 || words[open]?.tag !== ',') {
      // No comma opens it: what stands before is an adverbial of its own, or the sentence.
      return undefined;
    }
    const first = words[open + 1];
    const segment = words.slice(open + 1, segmentEnd);
    if (segment.some(isFinite) && !segment.some((word) => relative.test(word.lower))) return undefined;
    const adjunct =
      first &&
      (/^(?:RB|VBG|TO)$/u.test(first.tag) || (first.tag === 'IN' && !/^(?:of|from)$/u.test(first.lower)) || dates.test(first.lower));
    if (adjunct) end = open;
    else if (end === comma) end = comma + 1;
    let nameEnd = open;
    if (words[open - 1]?.tag === ')') {
      const bracket = words.findLastIndex((word, place) => place < open && word.tag === '(');
      if (bracket > 0 && open - bracket < 8) nameEnd = bracket;
    }
    const left = baseLeft(words, nameEnd);
    const before = words[left - 1];
    if (left < nameEnd) {
      const start = extendLeft(words, left);
      const outer = words[start - 1];
      if (outer === undefined || outer.tag === 'QUOTE' || outer.tag === 'CC' || subordinators.test(outer.lower) || outer.tag === ':')
        return { from: start, to: end };
      if (outer.tag !== ',' && before?.tag !== ',')
        return isFinite(outer) || outer.tag === 'IN' ? { from: left, to: end } : { from: start, to: end };
      if (outer.tag === ',' && /^(?:DT|CD|JJ|PRP\$|NN)$/u.test(words[start]?.tag ?? '') && words[open - 1]?.tag !== 'NNP') {
        described = { from: start, to: end };
        segmentEnd = open;
        continue;
      }
      return { from: start, to: end };
    }
    // `However, one clerk, who was there, said`: nothing before the description that it could describe.
    if (described && words.slice(0, open).every(({ tag }) => /^(?:RB|CC)$/u.test(tag))) return described;
    segmentEnd = open;
  }
  return undefined;
}

/** End of the plain noun phrase that begins at `from`; `from` when there is none. */
export function baseRight(words: readonly Word[], from: number, to: number = words.length): number {
  if (words[from]?.tag === 'PRP') return from + 1;
  let at = from;
  while (at < to) {
    const word = words[at];
    if (!word) break;
    if (!isNominal(word)) {
      const inner = /^(?:VBG|VBN|RB|CC)$/u.test(word.tag) && isInner(words, at);
      if (!inner) break;
    }
    const before = words[at - 1];
    if (at > from && before && before.tag !== 'POS' && word.tag !== 'POS' && parts(before, word)) break;
    if (at > from && (dates.test(word.lower) || /^(?:nobody|everybody|everyone|nothing|everything|none)$/u.test(word.lower))) break;
    at++;
  }
  return at;
}

/** The phrase after an inverted cue: `said Oduya, a clerk at the port who …`, or after `according to`. */
export function phraseRight(words: readonly Word[], from: number, clauses = true): Phrase | undefined {
  let to = baseRight(words, from);
  if (to === from) return undefined;
  if (words[from]?.tag === 'PRP') return { from, to };
  for (let guard = 0; guard < 16; guard++) {
    const word = words[to];
    if (!word) break;
    if (word.tag === 'IN' && linking.test(word.lower)) {
      if (dates.test(words[to + 1]?.lower ?? '')) break;
      const next = baseRight(words, to + 1);
      if (next === to + 1) break;
      to = next;
      continue;
    }
    if (word.tag === 'CC' && word.lower === 'and') {
      const next = baseRight(words, to + 1);
      if (next === to + 1 || isVerb(words[next])) break;
      to = next;
      continue;
    }
    if (/^VB[NGD]$/u.test(word.tag) && (words[to + 1]?.tag === 'IN' || words[to + 1]?.tag === 'TO' || word.tag === 'VBG')) {
      to = clauseRight(words, to);
      break;
    }
    // `a person close to her`, `officials familiar with the talks`
    if (bound.test(word.lower) && words[to + 1]?.tag.match(/^(?:IN|TO)$/u)) {
      const next = baseRight(words, to + 2);
      if (next === to + 2) break;
      to = next;
      continue;
    }
    if (clauses && /^(?:who|which|that|whose)$/u.test(word.lower)) {
      to = clauseRight(words, to);
      break;
    }
    if (word.tag === '(') {
      const close = words.findIndex((other, place) => place > to && other.tag === ')');
      if (close < 0 || close - to > 8) break;
      to = close + 1;
      continue;
    }
    if (clauses && word.tag === ',') {
      const next = words[to + 1];
      if (!next || next.tag === 'QUOTE') break;
      if (/^(?:who|which|whose)$/u.test(next.lower)) {
        to = clauseRight(words, to + 1);
        break;
      }
      if (/^(?:DT|CD|PRP\$|JJ|NN|NNP)$/u.test(next.tag) && !dates.test(next.lower)) {
        const end = baseRight(words, to + 1);
        if (end === to + 1 || isVerb(words[end])) break;
        // Two names side by side are two people, or a list; a name and a description are one person.
        if (words[to - 1]?.tag === 'NNP' && words.slice(to + 1, end).every((other) => other.tag === 'NNP')) break;
        to = end;
        continue;
      }
      break;
    }
    break;
  }
  return { from, to };
}

/** To the next border: comma before a new clause, dash, quotation or full stop. */
function clauseRight(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length) {
    const word = words[at];
    if (!word || /^(?:\.|:|QUOTE|,)$/u.test(word.tag)) break;
    at++;
  }
  return at;
}

export { dates, linking, occasions, relative, subordinators };
