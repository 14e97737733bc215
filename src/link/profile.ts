import { bySpan, idOf, wordsOf, type Document, type Gender, type Reading, type Referent, type Span } from '../facts/index.ts';
import { acronymIn, contentWords, endsWith, organisationCore, parsePerson, startsWith, wordsIn, type PrintedName } from './names.ts';

/** What is known of a referent for comparing it with others. */
export interface Profile {
  readonly referent: Referent;
  readonly document: Document;
  /** Printed forms that are names, and those that describe; without pronouns. */
  readonly names: readonly string[];
  readonly descriptions: readonly string[];
  readonly persons: readonly PrintedName[];
  /** The name with most words, titles left out. */
  readonly core: readonly string[];
  readonly gender?: Gender;
  readonly roles: readonly { readonly words: readonly string[]; readonly status: string }[];
  /** Id of the story's outlet that it is. */
  readonly outlet?: string;
  /** Outlets that carried what it said: its own document's, or those the statements came through. */
  readonly carriers: ReadonlySet<string>;
}

export interface OutletName {
  readonly id: string;
  readonly words: readonly string[];
}

const plain = (name: string): string => name.toLowerCase().replace(/^the /, '').replace(/\s+/g, ' ').trim();

/** The same id that a record gives to the outlet. */
export const outletId = (name: string): string => idOf('outlet', plain(name));

export function outletNames(documents: readonly Document[]): OutletName[] {
  const names = new Map<string, OutletName>();
  for (const { outlet } of documents)
    if (outlet) names.set(outletId(outlet.name), { id: outletId(outlet.name), words: wordsIn(plain(outlet.name)) });
  return [...names.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The outlet that a printed form names, in full or by its first or last words, where only one fits. */
export function outletNamed(form: string, outlets: readonly OutletName[]): string | undefined {
  const words = wordsIn(form).filter((w) => w !== 'the');
  if (words.length === 0) return undefined;
  const full = outlets.filter((o) => o.words.length === words.length && startsWith(o.words, words));
  if (full.length === 1) return full[0]?.id;
  const acronym = acronymIn(form);
  const part = outlets.filter(
    (o) =>
      endsWith(o.words, words) || startsWith(o.words, words) || (acronym !== undefined && o.words.map((w) => w[0]).join('') === acronym),
  );
  return part.length === 1 ? part[0]?.id : undefined;
}

const ownPaper = /^(this|our) (news)?(paper|station|site|programme|magazine|agency)$/i;

export function profilesOf(documents: readonly Document[], readings: readonly Reading[]): Profile[] {
  const outlets = outletNames(documents);
  const byId = new Map(documents.map((d) => [d.id, d]));
  return readings
    .flatMap((reading) => {
      const document = byId.get(reading.document);
      return document ? ofDocument(document, reading, outlets) : [];
    })
    .toSorted((a, b) => bySpan(a.referent.name, b.referent.name) || (a.referent.id < b.referent.id ? -1 : 1));
}

function ofDocument(document: Document, reading: Reading, outlets: readonly OutletName[]): Profile[] {
  const own = document.outlet ? outletId(document.outlet.name) : undefined;
  const words = (span: Span): string => wordsOf(document, span);
  const outletOf = new Map<string, string>();
  for (const referent of reading.referents) {
    if (referent.kind === 'person' || referent.kind === 'place' || referent.anonymous) continue;
    const fullest = words(referent.name);
    const printed = referent.mentions.filter((m) => m.form !== 'pronoun').map((m) => words(m.span));
    // Who has a full name of another kind is no outlet because a part of it begins or ends as an outlet's does.
    const forms = outletNamed(fullest, outlets) === undefined && contentWords(fullest).length > 1 ? [] : [fullest, ...printed];
    const named = printed.some((form) => ownPaper.test(form))
      ? own
      : forms.map((form) => outletNamed(form, outlets)).find((id) => id !== undefined);
    if (named) outletOf.set(referent.id, named);
  }
  const carriers = new Map<string, Set<string>>();
  for (const statement of reading.statements) {
    if (!statement.speaker) continue;
    const through = statement.via.map((id) => outletOf.get(id)).filter((id) => id !== undefined);
    const found = through.length > 0 ? through : statement.via.length === 0 && own ? [own] : [];
    const set = carriers.get(statement.speaker) ?? new Set<string>();
    for (const id of found) set.add(id);
    carriers.set(statement.speaker, set);
  }
  return reading.referents.map((referent) =>
    profileOf(referent, document, outletOf.get(referent.id), carriers.get(referent.id) ?? new Set()),
  );
}

function profileOf(referent: Referent, document: Document, outlet: string | undefined, carriers: ReadonlySet<string>): Profile {
  const forms = (form: 'name' | 'description'): string[] => [
    ...new Set(referent.mentions.filter((m) => m.form === form).map((m) => wordsOf(document, m.span))),
  ];
  const names = forms('name');
  // "Ward's agent" is not a form of Ward's name.
  const persons =
    referent.kind === 'person'
      ? names
          .filter((n) => !/['’]s?\s/u.test(n))
          .map(parsePerson)
          .filter((p) => p.core.length > 0)
      : [];
  const cores = referent.kind === 'person' ? persons.map((p) => p.core) : names.map(organisationCore);
  const core = cores.toSorted((a, b) => b.length - a.length || (a.join(' ') < b.join(' ') ? -1 : 1))[0] ?? [];
  const told = new Set(persons.map((p) => p.gender).filter((g) => g !== undefined));
  const gender = referent.gender ?? (told.size === 1 ? [...told][0] : undefined);
  return {
    referent,
    document,
    names,
    descriptions: forms('description'),
    persons,
    core,
    roles: referent.roles.map((r) => ({ words: contentWords(wordsOf(document, r.span)), status: r.status })),
    carriers,
    ...(gender ? { gender } : {}),
    ...(outlet ? { outlet } : {}),
  };
}
