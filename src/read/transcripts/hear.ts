import type { Document, EntityKind, Gender, Span } from '../../facts/index.ts';
import { bySpan, idOf, spanIn } from '../../facts/index.ts';
import type { Range } from '../attributions/index.ts';
import type { Coreference } from '../coreference/index.ts';
import type { Found, Mentions } from '../mentions/index.ts';
import { femaleWords, maleWords, organisationWords, outletWords } from '../mentions/words.data.ts';
import type { Line } from '../tokens/lines.ts';
import { asked, type Cast } from './cast.ts';
import type { Label } from './labels.ts';
import { firstFrom } from './sorted.ts';
import type { Spoken, Turn } from './spoken.ts';
import { labelTitles } from './words.data.ts';

/** The mentions of a text with those that its form adds. */
export interface Heard {
  readonly mentions: Mentions;
  /** Index of the mention that names the speaker of each turn, where one does. */
  readonly speakers: ReadonlyMap<Turn, number>;
  readonly addressees: ReadonlyMap<Turn, number>;
}

/** Adds labels, signatures, `I` and `you` of the turns to the mentions. */
export function hear(document: Document, spoken: Spoken | undefined, mentions: Mentions, lines: readonly Line[]): Heard {
  if (!spoken) return { mentions, speakers: new Map(), addressees: new Map() };
  const cast = asked(document, spoken, mentions);
  const made = new Map<string, Found>();
  const add = (range: Range, found: Found): void => void made.set(range.join(), found);
  for (const turn of spoken.turns) {
    const { label } = turn;
    if (label && label.form !== 'answer' && label.form !== 'question') add(label.name, labelMention(document, label, lines));
    else if (label && !cast.of(turn)) add(label.name, letterMention(document, label, lines));
    for (const range of [turn.who, turn.to]) if (range) add(range, nameMention(document, range, undefined, lines));
  }
  for (const range of cast.added) add(range, nameMention(document, range, undefined, lines));
  const extra = [...made.values()];
  const taken = [
    ...spoken.turns.flatMap(({ label, who, to }) => [label?.range, label?.role, who, to].filter((range) => range !== undefined)),
    ...cast.added,
  ].toSorted((a, b) => a[0] - b[0]);
  const covered = ({ start, end }: Span): boolean => {
    const before = taken[firstFrom(taken, end, ([from]) => from) - 1];
    return before !== undefined && start < before[1];
  };
  // `Mr. Chairman` has a title and a capital, and is no name.
  const kept = mentions.found
    .filter(({ mention }) => !covered(mention.span))
    .map((one) => (called(document, one) ? { ...one, mention: { ...one.mention, form: 'description' as const } } : one));
  const first = firstPersons(document, spoken, cast, lines);
  const found = [...kept, ...extra, ...first.map(({ found: one }) => one)].toSorted((a, b) => bySpan(a.mention.span, b.mention.span));
  const place = new Map(found.map((one, at) => [one, at]));
  const known = new Map<string, number | undefined>();
  const at = (range: Range | undefined): number | undefined => {
    if (range === undefined) return undefined;
    const key = range.join();
    if (!known.has(key)) known.set(key, mentionAt(found, range));
    return known.get(key);
  };
  const speakers = new Map<Turn, number>();
  const addressees = new Map<Turn, number>();
  for (const turn of spoken.turns) {
    const who = at(cast.of(turn) ?? turn.who ?? turn.label?.name);
    if (who !== undefined) speakers.set(turn, who);
    const to = at(turn.to);
    if (to !== undefined) addressees.set(turn, to);
  }
  const told = new Map<number, number>();
  const after = new Map(spoken.turns.map((turn, index) => [turn, spoken.turns[index + 1]]));
  first.forEach(({ found: one, turn }) => {
    const index = place.get(one);
    const next = after.get(turn);
    const who = one.head.startsWith('you') ? next && speakers.get(next) : speakers.get(turn);
    if (index !== undefined && who !== undefined) told.set(index, who);
  });
  for (const [turn, who] of speakers)
    for (const [start, end] of turn.words)
      for (
        let index = firstFrom(found, start, ({ mention }) => mention.span.start);
        (found[index]?.mention.span.end ?? end + 1) <= end;
        index++
      )
        if (found[index]?.mention.form === 'description' && isOneself(document.text, start, found[index]?.mention.span.start ?? 0))
          told.set(index, who);
  for (const [turn, who] of speakers) {
    const own = at(turn.label?.name);
    if (own !== undefined && own !== who && found[own]?.mention.form !== 'name') told.set(own, who);
  }
  for (const [index, who] of chairs(document, found, speakers)) told.set(index, who);
  const appositions = mentions.appositions.flatMap(([a, b]) => {
    const [left, right] = [mentions.found[a], mentions.found[b]].map((one) => (one ? place.get(one) : undefined));
    return left === undefined || right === undefined ? [] : [[left, right] as const];
  });
  return { mentions: { found, appositions, told, apart: apartIn(spoken, found, speakers, cast) }, speakers, addressees };
}

/** Whom `he` and `they` of each turn cannot mean: whoever speaks, and in an interview whoever asks. */
function apartIn(spoken: Spoken, found: readonly Found[], speakers: ReadonlyMap<Turn, number>, cast: Cast): Map<number, readonly number[]> {
  const asking = spoken.form === 'interview' ? spoken.turns.filter((turn) => cast.asks(turn)) : [];
  const askers = [...new Set(asking.flatMap((turn) => speakers.get(turn) ?? []))];
  const apart = new Map<number, readonly number[]>();
  for (const turn of spoken.turns) {
    const own = speakers.get(turn);
    const they = own === undefined ? askers : [own, ...askers];
    if (they.length === 0) continue;
    for (const [start, end] of turn.words) {
      let index = firstFrom(found, start, ({ mention }) => mention.span.start);
      for (; (found[index]?.mention.span.end ?? end + 1) <= end; index++)
        if (found[index]?.mention.form === 'pronoun') apart.set(index, they);
    }
  }
  return apart;
}

/** `I was the acting head of the authority`: what the speaker tells to be. */
const isOneself = (text: string, from: number, at: number): boolean =>
  /\bI(?:['’]m| am| was| have been| had been)(?: (?:still|then|also|only|just))? $/u.test(text.slice(Math.max(from, at - 24), at));

export const referentOf = (mention: number | undefined, coreference: Coreference): string | undefined => {
  const at = mention === undefined ? undefined : coreference.referentOf.get(mention);
  return at === undefined ? undefined : coreference.referents[at]?.id;
};

/** The mention that covers a range, or begins where it begins. */
function mentionAt(found: readonly Found[], [start, end]: Range): number | undefined {
  const from = firstFrom(found, start, ({ mention }) => mention.span.start);
  for (let index = from; index < found.length && found[index]?.mention.span.start === start; index++)
    if ((found[index]?.mention.span.end ?? 0) >= end && found[index]?.mention.form !== 'pronoun') return index;
  for (let index = from - 1; index >= Math.max(0, from - 10); index--)
    if ((found[index]?.mention.span.end ?? 0) >= end && found[index]?.mention.form !== 'pronoun') return index;
  return undefined;
}

const lineAt = (lines: readonly Line[], start: number): number => Math.max(0, firstFrom(lines, start + 1, (line) => line.start) - 1);

function labelMention(document: Document, label: Label, lines: readonly Line[]): Found {
  if (label.form === 'name') return nameMention(document, label.name, label.role, lines);
  const words = label.key.split(' ');
  const one = base(document, label.name, lines, label.key === 'court' ? 'organisation' : 'person', 'description');
  return { ...one, words, head: words.at(-1) ?? '', definite: label.form === 'role', ...genderOf(words) };
}

/** `Q` where nobody is named: the letter stands for whoever asks. */
const letterMention = (document: Document, label: Label, lines: readonly Line[]): Found => ({
  ...base(document, label.name, lines, 'person', 'name'),
  words: [label.key === '?' ? 'q' : 'a'],
  head: label.key === '?' ? 'q' : 'a',
});

function nameMention(document: Document, range: Range, role: Range | undefined, lines: readonly Line[]): Found {
  const printed = document.text.slice(...range);
  const words = [...printed.matchAll(/[^\s,]+/gu)];
  let from = 0;
  while (from < words.length - 1 && labelTitles.has(plain(words[from]?.[0] ?? ''))) from++;
  const titles = words.slice(0, from).map((word) => plain(word[0]));
  const names = words.slice(from).map((word) => word[0].toLowerCase());
  const outlet = isOutlet(document, names);
  const organisation =
    from === 0 &&
    (outlet || names.some((word, at) => at > 0 && organisationWords.has(word)) || (names.length === 1 && outletWords.has(names[0] ?? '')));
  const start = range[0] + (words[from]?.index ?? 0);
  return {
    ...base(document, range, lines, organisation ? 'organisation' : 'person', 'name'),
    name: spanIn(document, start, range[1]),
    words: names,
    titles,
    head: names.at(-1) ?? '',
    outlet: organisation && outlet,
    roles: role
      ? [spanIn(document, ...role)]
      : from > 0 && !/^(?:mr|mrs|ms|miss|dr|sir|dame)$/u.test(titles.join(' '))
        ? [spanIn(document, range[0], range[0] + (words[from - 1]?.index ?? 0) + (words[from - 1]?.[0].length ?? 1))]
        : [],
    ...genderOf(titles),
  };
}

const plain = (word: string): string => word.toLowerCase().replace(/\.$/u, '');

function isOutlet(document: Document, names: readonly string[]): boolean {
  const outlet = document.outlet?.name.toLowerCase().replace(/^the /u, '') ?? '';
  const label = names.join(' ').replace(/^the /u, '');
  return outlet !== '' && (outlet === label || outlet.endsWith(` ${label}`) || outlet.startsWith(`${label} `));
}

function genderOf(words: readonly string[]): { gender?: Gender } {
  if (words.some((word) => femaleWords.has(word))) return { gender: 'female' };
  return words.some((word) => maleWords.has(word)) ? { gender: 'male' } : {};
}

function base(document: Document, range: Range, lines: readonly Line[], kind: EntityKind, form: Found['mention']['form']): Found {
  const span = spanIn(document, ...range);
  return {
    mention: { id: idOf('m', document.id, range[0], range[1]), span, head: span, form, kind },
    line: lineAt(lines, range[0]),
    step: lineAt(lines, range[0]),
    words: [],
    name: span,
    titles: [],
    head: '',
    plural: false,
    definite: true,
    sure: true,
    own: false,
    outlet: false,
    subject: true,
    main: true,
    subordinate: false,
    source: true,
    inside: -1,
    roles: [],
  };
}

/** `I`, `me`, `my` of each turn: the speaker; `you` and `your` of those who ask: whoever answers. */
function firstPersons(
  document: Document,
  spoken: Spoken,
  cast: Cast,
  lines: readonly Line[],
): { readonly found: Found; readonly turn: Turn }[] {
  return spoken.turns.flatMap((turn) =>
    turn.words.flatMap(([start, end]) => {
      const pattern = cast.asks(turn)
        ? /\b(?:I|[Mm]e|[Mm]y|[Mm]yself|[Mm]ine|[Yy]ou|[Yy]ours?)\b/gu
        : /\b(?:I|[Mm]e|[Mm]y|[Mm]yself|[Mm]ine)\b/gu;
      const words = document.text.slice(start, end);
      const quoted = [...words.matchAll(/["“][^"”]{0,2000}["”]/gu)].map((match) => [match.index, match.index + match[0].length] as const);
      return [...words.matchAll(pattern)]
        .filter(({ index }) => !quoted.some(([from, to]) => from <= index && index < to))
        .map(({ 0: word, index }) => {
          const at: Range = [start + index, start + index + word.length];
          return {
            turn,
            found: {
              ...base(document, at, lines, 'person', 'pronoun'),
              words: [word.toLowerCase()],
              head: word.toLowerCase(),
              source: false,
            },
          };
        });
    }),
  );
}

const chair = /\bchair(?:man|woman|person)?\b/iu;
const toTheChair = /^(?:madam|mr\.?|mister|mrs\.?|ms\.?)\s+chair(?:man|woman|person)?$/iu;

const called = ({ text }: Document, { mention: { span } }: Found): boolean => toTheChair.test(text.slice(span.start, span.end));

/** `Madam Chairwoman` is whoever sits there, where one label tells who does. */
function chairs(document: Document, found: readonly Found[], speakers: ReadonlyMap<Turn, number>): [number, number][] {
  const { text } = document;
  const sitting = [...speakers].filter(([{ label }]) => label !== undefined && chair.test(text.slice(...label.range)));
  const who = sitting[0]?.[1];
  if (who === undefined || new Set(sitting.map(([{ label }]) => label?.key)).size > 1) return [];
  return found.flatMap((one, index): [number, number][] => (index !== who && called(document, one) ? [[index, who]] : []));
}
