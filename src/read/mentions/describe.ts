import type { EntityKind, Mention, Span } from '../../facts/index.ts';
import { baseRight, isDate, isFinite } from '../attributions/phrases.ts';
import type { Word } from '../tokens/lines.ts';
import { complementOf, madeBehind } from './behind.ts';
import type { Found } from './found.ts';
import { nameForm } from './name.ts';
import {
  documentNouns,
  femaleWords,
  groupNouns,
  maleWords,
  organisationNouns,
  outletNouns,
  outletWords,
  personNouns,
  titles,
} from './words.data.ts';

/** What a mention is made of, before it has its place among the others. */
export type Parts = Omit<Found, 'mention' | 'line' | 'inside' | 'source' | 'main' | 'subordinate' | 'step'> & {
  readonly span: Span;
  readonly headSpan: Span;
  readonly form: Mention['form'];
  readonly kind: EntityKind;
};
type Cut = (from: number, to: number) => Span;

const numbers: Readonly<Record<string, number>> = {
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const nobody =
  /^(?:nobody|no-one|none|nothing|everyone|everybody|everything|anyone|anybody|anything|somebody|someone|something|all|each|most|few|this|that|these|those)$/u;
const skipped = /^(?:dt|prp\$|pos|q)$/u;
const connects = /^(?:of|for|and|&)$/u;
const notName =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i|a\.m|p\.m)\.?$/u;

/** Words of the longest plain noun phrase: what is longer is a heading with capitals throughout, and means nobody. */
const longest = 9;

/** The mentions in the plain noun phrase `[from, to)`: owners of possessives, names, and the phrase itself. */
export function describe(words: readonly Word[], from: number, to: number, span: Cut): Parts[] {
  if (to - from > longest) return [];
  const found: Parts[] = [];
  // `that officials` is mostly a conjunction and a bare plural.
  if (words[from]?.lower === 'that' && words[to - 1]?.tag === 'NNS' && to - from > 1) return describe(words, from + 1, to, span);
  let start = from;
  let owner: string | undefined = words[from]?.tag === 'PRP$' ? words[from]?.lower : undefined;
  for (let at = from; at < to; at++) {
    if (words[at]?.tag !== 'POS' || at === start || ofMembers(words, at)) continue;
    const part = phrase(words, start, at, span, owner);
    if (part) found.push(part);
    owner = part?.words.join(' ') ?? owner;
    start = at + 1;
  }
  if (start < to) {
    const whole = phrase(words, start, to, span, owner, from);
    if (whole) found.push(whole);
    found.push(...innerNames(words, start, to, span, whole));
  }
  return found;
}

const monthShort = /^(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.$/u;
const isName = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.tag === 'NNP' &&
  !notName.test(word.lower) &&
  !monthShort.test(word.lower) &&
  /^[\p{Lu}\d]|^(?:de|da|di|van|von|bin|al|el|la|le)$/iu.test(word.text);

function phrase(words: readonly Word[], from: number, to: number, span: Cut, owner: string | undefined, whole = from): Parts | undefined {
  let start = to;
  while (
    start > from &&
    (isName(words[start - 1]) ||
      (words[start - 1]?.text === '&' && isName(words[start - 2])) ||
      ofMembers(words, start - 1) ||
      (isParticle(words[start - 1]) && isName(words[start]) && isName(words[start - 2])))
  )
    start--;
  const run = words.slice(start, to);
  if (
    run.length > 0 &&
    run.every((word) => titles.has(word.lower) || personNouns.has(word.lower) || groupNouns.has(word.lower)) &&
    kindOf(words[to - 1]?.lower ?? '') !== undefined
  )
    return described(words, from, to, span, owner, whole);
  if (start < to && isName(words[to - 1])) return named(words, from, start, to, span, owner, whole);
  return described(words, from, to, span, owner, whole);
}

/** `the Carters' Union`: the body has its members in its name, and they do not own it. */
const ofMembers = (words: readonly Word[], at: number): boolean =>
  /^['’]$/u.test(words[at]?.text ?? '') &&
  words[at]?.tag === 'POS' &&
  isName(words[at - 1]) &&
  words[at - 1]?.lower.endsWith('s') === true &&
  words[at + 1]?.tag === 'NNP' &&
  bodies.test(words[at + 1]?.lower ?? '');
const bodies =
  /^(?:alliance|association|board|bureau|club|confederation|congress|council|federation|forum|foundation|guild|institute|league|party|society|syndicate|trust|union)$/u;

const isParticle = (word: Word | undefined): boolean => /^(?:de|da|di|van|von|bin|al|el|la|le|of)$/u.test(word?.text ?? '');

function named(
  words: readonly Word[],
  from: number,
  start: number,
  to: number,
  span: Cut,
  owner: string | undefined,
  whole: number,
): Parts {
  const form = nameForm(words, start, to);
  let end = to;
  // `Bank of Lorne`, `Society for Fair Roads`: only organisations have names with prepositions.
  if (form.kind === 'organisation')
    while (connects.test(words[end]?.lower ?? '') && words[end]?.lower !== 'and' && isName(words[end + 1]))
      for (end += 2; isName(words[end]); end++);
  const the = words[start - 1]?.lower === 'the';
  const described = start > from && !(start - from === 1 && skipped.test(words[from]?.tag.toLowerCase() ?? ''));
  const role = form.kind === 'person' ? roleBefore(words, whole, form.from, span) : undefined;
  const kind = form.kind === 'organisation' && described && !the && personNouns.has(words[start - 1]?.lower ?? '') ? 'person' : form.kind;
  const gender = form.gender ?? genderBefore(words, from, start);
  const behind = kind === 'person' ? madeBehind(words, end) : {};
  return {
    span: span(spanStart(words, whole, start, kind, form.kind, the, described), end),
    headSpan: span(end - 1, end),
    form: 'name',
    kind,
    words: words.slice(form.from, end).map((word) => word.lower),
    name: span(form.from, end),
    titles: form.kind === 'person' ? [...form.titles, ...nounsBefore(words, whole, start)] : form.titles,
    head: words[end - 1]?.lower ?? '',
    ...(gender ? { gender } : {}),
    plural: kind === 'group',
    definite: true,
    ...(owner === undefined ? {} : { owner }),
    sure: form.sure,
    own: false,
    outlet: form.outlet,
    subject: isFinite(words[end]) || (words[end]?.tag === 'RB' && isFinite(words[end + 1])),
    roles: role ? [role] : [],
    ...behind,
  };
}

/** A name is mentioned with the title or description in front of it: `chief clerk Orla Teal`, `the news agency North Wire`. */
function spanStart(
  words: readonly Word[],
  whole: number,
  start: number,
  kind: EntityKind,
  form: EntityKind,
  the: boolean,
  described: boolean,
): number {
  if (kind === 'person' && form === 'person') return words[whole]?.tag === 'DT' ? whole + 1 : whole;
  if (the) return start - 1;
  return described && kind === 'organisation' && kindOf(words[start - 1]?.lower ?? '') === 'organisation' ? whole : start;
}

/** Nouns of the description in front of a name: `harbour commissioner`. */
const nounsBefore = (words: readonly Word[], from: number, to: number): string[] =>
  words.slice(from, to).flatMap((word) => (/^(?:NN|NNP)$/u.test(word.tag) ? [word.lower] : []));

function genderBefore(words: readonly Word[], from: number, to: number): 'female' | 'male' | undefined {
  for (let at = from; at < to; at++) {
    if (femaleWords.has(words[at]?.lower ?? '')) return 'female';
    if (maleWords.has(words[at]?.lower ?? '')) return 'male';
  }
  return undefined;
}

/** A description that a source begins with and whose noun is in no list: who speaks is somebody. */
export function unlisted(words: readonly Word[], from: number, to: number, span: Cut): Parts | undefined {
  let end = to;
  while (end > from && /^(?:CC|RB|DT|PRP\$|Q|POS)$/u.test(words[end - 1]?.tag ?? '')) end--;
  const head = words[end - 1];
  if (
    !head ||
    end <= from ||
    isDate(head) ||
    end - from > longest ||
    !/^(?:NN|NNS|NNP|JJ|CD)$/u.test(head.tag) ||
    nobody.test(head.lower) ||
    words[from]?.lower === 'no'
  )
    return undefined;
  const list = words.slice(from, end).filter((word) => !/^(?:DT|PRP\$|POS|Q)$/u.test(word.tag));
  const definite = /^(?:the|this|that|these|those|his|her|its|their|our)$/u.test(words[from]?.lower ?? '');
  const count = list.map((word) => numbers[word.lower]).find((number) => number !== undefined);
  return {
    span: span(from, end),
    headSpan: span(end - 1, end),
    form: 'description',
    kind: head.tag === 'NNS' ? 'group' : definite && head.tag === 'NN' ? 'organisation' : 'person',
    words: list.map((word) => word.lower),
    name: span(from, end),
    titles: [],
    head: head.lower,
    plural: head.tag === 'NNS' || count !== undefined,
    ...(count === undefined ? {} : { number: count }),
    definite,
    sure: false,
    own: false,
    outlet: false,
    subject: true,
    roles: [],
  };
}

/** The title or description in front of a name, without its article. */
function roleBefore(words: readonly Word[], from: number, to: number, span: Cut): Span | undefined {
  let start = from;
  while (start < to && /^(?:DT|CC)$/u.test(words[start]?.tag ?? '')) start++;
  const last = words[to - 1];
  if (!last || !(last.tag === 'NNP' || titles.has(last.lower) || personNouns.has(last.lower))) return undefined;
  if (start >= to || /^(?:mr|mrs|ms|miss|dr|sir|dame)\.?$/u.test(words[start]?.lower ?? '')) return undefined;
  return span(start, to);
}

function described(
  words: readonly Word[],
  from: number,
  to: number,
  span: Cut,
  owner: string | undefined,
  whole: number,
): Parts | undefined {
  let end = to;
  while (end > from && /^(?:CC|RB|DT|PRP\$|Q)$/u.test(words[end - 1]?.tag ?? '')) end--;
  const head = words[end - 1];
  if (!head || end <= from || isDate(head)) return undefined;
  // `one` and `two` stand for people where they act or belong to a group that was named.
  const one =
    /^(?:one|another|other|others|some|many|several|both|two|three|four)$/u.test(head.lower) &&
    end - whole <= 2 &&
    (isFinite(words[end]) || (words[end]?.lower === 'of' && !ofThings(words, end + 1)) || words[end]?.tag === ',');
  const more = /^(?:others|some|many|several)$/u.test(head.lower);
  const kind = kindOf(head.lower) ?? (one && more ? 'group' : undefined);
  if (!kind && !one) return undefined;
  const list = words.slice(from, end).filter((word) => !/^(?:DT|PRP\$|POS|Q)$/u.test(word.tag));
  const gender = femaleWords.has(head.lower) ? ('female' as const) : maleWords.has(head.lower) ? ('male' as const) : undefined;
  const count = list.map((word) => numbers[word.lower]).find((number) => number !== undefined);
  const first = words[whole];
  const of = complementOf(words, end);
  return {
    ...(of.length > 0 ? { of } : {}),
    span: span(whole, end),
    headSpan: span(end - 1, end),
    form: 'description',
    kind: kind ?? 'person',
    words: list.map((word) => word.lower),
    name: span(whole, end),
    titles: [],
    head: head.lower,
    ...(gender ? { gender } : {}),
    plural: head.tag === 'NNS' || groupNouns.has(head.lower) || count !== undefined || more,
    ...(count === undefined ? {} : { number: count }),
    definite: owner !== undefined || /^(?:the|this|that|these|those|both|his|her|its|their|our)$/u.test(first?.lower ?? ''),
    ...(owner === undefined ? {} : { owner }),
    sure: true,
    own: /^(?:this|our)$/u.test(first?.lower ?? ''),
    outlet: outletNouns.has(head.lower),
    subject: isFinite(words[end]) || (words[end]?.tag === 'RB' && isFinite(words[end + 1])),
    roles: [],
  };
}

/** `one of the reasons` is nobody. */
function ofThings(words: readonly Word[], from: number): boolean {
  const last = words[baseRight(words, from) - 1];
  return last !== undefined && /^NNS?$/u.test(last.tag) && kindOf(last.lower) === undefined;
}

/** What a common noun stands for, when it can speak or act. */
export function kindOf(noun: string): EntityKind | undefined {
  if (groupNouns.has(noun)) return 'group';
  if (personNouns.has(noun)) return 'person';
  if (noun.endsWith('-year-old')) return 'person';
  if (documentNouns.has(noun)) return 'document';
  if (organisationNouns.has(noun)) return 'organisation';
  const single = noun.replace(/s$/u, '');
  if (personNouns.has(single)) return 'group';
  return organisationNouns.has(single) && !buildings.test(noun) ? 'group' : undefined;
}

/** `their houses` are no chambers of a parliament. */
const buildings = /^(?:airports|camps|houses|stations|wings|yards)$/u;

/** Names that modify a common noun: `Justice Department` in `Justice Department officials`. */
function innerNames(words: readonly Word[], from: number, to: number, span: Cut, whole: Parts | undefined): Parts[] {
  const found: Parts[] = [];
  const limit = whole?.form === 'name' ? words.findIndex((word) => word.start === whole.name.start) : to;
  if (whole?.form === 'name') return found;
  for (let at = from; at < limit; at++) {
    if (!isName(words[at])) continue;
    let end = at + 1;
    while (end < limit && (isName(words[end]) || (words[end]?.text === '&' && isName(words[end + 1])))) end++;
    const form = nameForm(words, at, end);
    const single = end - at === 1;
    if (end < to && !(single && /(?:an|ish|ese|ic|i|ch)$/u.test(words[at]?.lower ?? '') && !outletWords.has(words[at]?.lower ?? ''))) {
      const part = named(words, at, at, end, span, undefined, at);
      found.push(form.kind === 'person' && !form.sure ? { ...part, kind: 'person', sure: false } : part);
    } else if (end === to && whole === undefined) found.push(named(words, at, at, end, span, undefined, at));
    at = end;
  }
  return found;
}
