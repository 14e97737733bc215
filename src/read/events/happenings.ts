import type { Document, EventType, TimeExpression } from '../../facts/index.ts';
import { isFinite } from '../attributions/phrases.ts';
import { cueVerb } from '../attributions/verbs.ts';
import { type Clause, clauses } from '../propositions/clauses.ts';
import type { Line, Word } from '../tokens/lines.ts';
import type { Happening } from './index.ts';
import { statusAt } from './status.ts';
import { bodies, triggers } from './triggers.data.ts';

const verbs = new Map<string, EventType>();
for (const { type, verbs: forms } of triggers) for (const form of forms.split(' ')) if (form !== '') verbs.set(form, type);

/** Longer clauses are looked at up to here: patterns must not take long on hostile text. */
const most = 500;
/** Needs no date to be worth telling. */
const strong = new Set<EventType>([
  'resignation',
  'dismissal',
  'appointment',
  'arrest',
  'charge',
  'ruling',
  'death',
  'accident',
  'agreement',
  'investigation',
  'vote',
  'payment',
  'publication',
  'hearing',
]);
/** What these tell without a day in a clause of time or cause is background. */
const background = new Set<EventType>(['appointment', 'vote', 'publication', 'hearing', 'investigation']);
const corrects = /^(?:correction|clarification|editor|copyright)/iu;
/** Days that a verb of no special kind needs before it counts as an event: named ones, not hours and not `that evening`. */
const named =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s+\d|\d\s+\p{Lu}|\byesterday\b|\btoday\b|\blast\s+night\b/iu;
const limits = /\b(?:since|until|till|by|before|from|to|of|dated|earliest)\s+(?:the\s+)?$/iu;
const tally = /\b(?:\d{1,3}[-–]\d{1,3}|\d{1,3}\s+to\s+\d{1,3}|\d{1,3}\s+votes?\s+to\s+\d{1,3})\b/u;

/** The events of a line's clauses: of each clause the one its verb tells. */
export function happeningsIn(document: Document, line: Line, here: readonly TimeExpression[], borders: readonly number[]): Happening[] {
  if (corrects.test(line.words[0]?.text ?? '')) return [];
  return clauses(line, borders).flatMap((clause) => happening(document, line, clause, here) ?? []);
}

function happening(document: Document, { words }: Line, clause: Clause, dated: readonly TimeExpression[]): Happening | undefined {
  const main = mainVerb(words, clause);
  if (main === undefined || words[clause.from]?.tag === 'QUOTE') return undefined;
  const start = words[clause.from + (clause.link !== undefined && !/^(?:who|which)$/u.test(clause.link) ? 1 : 0)]?.start ?? 0;
  const end = tail(words, clause, main);
  const text = document.text.slice(start, Math.min(end, start + most));
  const own = dated.filter(({ span }) => span.start >= start && span.end <= end);
  const day = own.find(({ time }) => time.earliest !== undefined && time.earliest === time.latest) ?? own[0];
  const found = typed(words, clause, main, text, start);
  const at = found?.at ?? main;
  const word = words[at] as Word;
  const status = statusAt(words, clause.from, at, clause.link);
  const made = (type: EventType, weight: number): Happening => ({
    type,
    start,
    end,
    trigger: [word.start, word.end],
    status,
    weight,
    ...(day ? { when: day.time } : {}),
  });
  if (!found) {
    const isDay =
      day !== undefined &&
      day.time.earliest === day.time.latest &&
      named.test(document.text.slice(day.span.start, day.span.end)) &&
      !limits.test(document.text.slice(Math.max(0, day.span.start - 16), day.span.start));
    return isDay && clause.link === undefined && status === 'happened' && isDeed(words, main) ? made('other', 1) : undefined;
  }
  if (status === 'planned' && !day && found.type !== 'appointment' && found.type !== 'investigation') return undefined;
  if (!day && clause.link !== undefined && background.has(found.type)) return undefined;
  if (!day && found.type === 'vote' && !bodies.test(text)) return undefined;
  if (!day && !strong.has(found.type) && !(found.type === 'meeting' && status === 'happened' && sharing.test(text))) return undefined;
  return made(found.type, (day ? 2 : 0) + 3);
}

/** Who shared a table with whom is told for its own sake. */
const sharing = /\b(?:had\s+(?:lunch|dinner|breakfast|drinks|a\s+drink|coffee)|dined|sat\s+down)\s+with\b/iu;

/** The type that the main verb, a verb joined to it, or a phrase of the clause tells. */
function typed(
  words: readonly Word[],
  { to }: Clause,
  main: number,
  text: string,
  offset: number,
): { type: EventType; at: number } | undefined {
  if (tally.test(text) && bodies.test(text)) return { type: 'vote', at: main };
  for (let at = main; at < Math.min(to, main + 6); at++) {
    const word = words[at] as Word;
    if (at > main && !/^(?:V|RB|TO)/u.test(word.tag)) break;
    const type = word.tag.startsWith('V') ? verbs.get(word.lower) : undefined;
    if (type) return { type, at };
  }
  for (const { type, phrases } of triggers) {
    const match = phrases?.exec(text);
    if (!match) continue;
    const begin = offset + match.index;
    const word = words[main] as Word;
    // The phrase must be what the clause says, not what something in it is described by.
    if (begin > word.end + 25 || begin + match[0].length < word.start) continue;
    return { type, at: main };
  }
  return undefined;
}

/** The last verb of the first finite verb group: `has been called in` hangs on `called`. */
function mainVerb(words: readonly Word[], { from, to }: Clause): number | undefined {
  let first = -1;
  for (let at = from; at < to; at++) {
    const word = words[at] as Word;
    if (isFinite(word) && !/^['’]s$/u.test(word.lower)) {
      first = at;
      break;
    }
  }
  if (first < 0) {
    const participle = words
      .slice(from, to)
      .findIndex(({ tag }, at) => tag === 'VBN' && !/^(?:NN|JJ)/u.test(words[from + at + 1]?.tag ?? ''));
    return participle < 0 ? undefined : from + participle;
  }
  let last = first;
  for (let at = first + 1; at < Math.min(to, first + 6); at++) {
    const word = words[at] as Word;
    if (/^(?:VB|VBN|VBG|VBD)$/u.test(word.tag)) last = at;
    else if (!/^(?:RB|MD)$/u.test(word.tag)) break;
  }
  return last;
}

const states =
  /^(?:be|is|are|was|were|been|being|has|have|had|seemed|appeared|remained|stood|lay|looked|felt|knew|thought|believed|wanted|hoped|feared|expected|meant|needed|included|contained|showed|held|kept)$/u;

/** A past act, not a state and not a saying. */
function isDeed(words: readonly Word[], main: number): boolean {
  const word = words[main] as Word;
  return /^(?:VBD|VBN)$/u.test(word.tag) && !states.test(word.lower) && cueVerb(word.lower) === undefined;
}

/** Where the clause proper ends: before a comma that only adds how or with what outcome. */
function tail(words: readonly Word[], { from, to }: Clause, main: number): number {
  for (let at = Math.max(main + 2, from + 3); at < to - 1; at++) {
    const next = words[at + 1];
    if (
      words[at]?.text === ',' &&
      next &&
      (next.tag === 'VBG' || /^(?:after|before|with|amid|despite|following|in|as|while|citing|according)$/u.test(next.lower))
    )
      return words[at - 1]?.end ?? 0;
  }
  let last = to - 1;
  while (last > from && /^[.,;:!?—–-]$/u.test(words[last]?.text ?? '')) last--;
  return words[last]?.end ?? 0;
}
