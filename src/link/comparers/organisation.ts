import { acronymIn, contentWords, endsWith, initialsOf, organisationCore, startsWith } from '../names.ts';
import type { Profile } from '../profile.ts';
import { institutions, somebodyElse } from '../titles.data.ts';
import { definite, type Surroundings } from '../surroundings.ts';
import { because, type Comparer } from './comparer.ts';

const collective = (p: Profile): boolean => p.referent.kind !== 'person' && !p.referent.anonymous;

/** Organisations, places, documents by a name they share, with or without their company form. */
export const sharedName: Comparer = (a, b) => {
  if (!collective(a) || !collective(b)) return undefined;
  const forms = (p: Profile): Set<string> => new Set(p.names.map((n) => organisationCore(n).join('')).filter((n) => n.length > 1));
  const other = forms(b);
  return [...forms(a)].some((n) => other.has(n)) ? because('same name', 0.95, 'Both are called by the same name.') : undefined;
};

/** `the NCSA` and the name whose first letters these are. */
export const acronym: Comparer = (a, b) => {
  if (!collective(a) || !collective(b)) return undefined;
  const short = (p: Profile): string[] => p.names.map(acronymIn).filter((n) => n !== undefined);
  const long = (p: Profile): string[] => p.names.filter((n) => contentWords(n).length > 1).map(initialsOf);
  const fits = short(a).some((n) => long(b).includes(n)) || short(b).some((n) => long(a).includes(n));
  return fits ? because('acronym', 0.9, 'One is the acronym of the other’s name.') : undefined;
};

/** A name cut to its first or last words, where no other name of the story begins or ends so. */
export const shortName: Comparer = (a, b, story) => {
  if (!collective(a) || !collective(b) || a.core.length === 0 || b.core.length === 0) return undefined;
  const [long, short] = a.core.length >= b.core.length ? [a, b] : [b, a];
  if (long.core.length === short.core.length) return undefined;
  const extra = long.core.length - short.core.length;
  if (startsWith(long.core, short.core)) {
    const rest = long.core.slice(short.core.length);
    const ofBody = long.names.some((n) => startsWith(organisationCore(n.split(/\sof\s/u)[0] ?? ''), short.core));
    if ((!ofBody && rest.some((w) => somebodyElse.has(w))) || others(story, short.core, long.core, startsWith)) return undefined;
    return because('short form of the name', 0.8, 'One name is the beginning of the other, and no other name in the story begins so.');
  }
  if (extra > 1 || short.core.length < 2 || !endsWith(long.core, short.core) || others(story, short.core, long.core, endsWith))
    return undefined;
  return because('short form of the name', 0.8, 'One name lacks the other’s first word, and no other name in the story ends so.');
};

function others(story: Surroundings, short: readonly string[], long: readonly string[], cut: typeof startsWith): boolean {
  const full = long.join(' ');
  return [...story.organisations].some((name) => {
    const core = name.split(' ');
    return name !== full && core.length > short.length && cut(core, short) && !full.startsWith(name) && !name.startsWith(full);
  });
}

/** Institutions that are described in the same words: `the city council`, `police`. */
export const sameDescription: Comparer = (a, b) => {
  if (!collective(a) || !collective(b)) return undefined;
  const forms = (p: Profile): Set<string> =>
    new Set(
      [...p.descriptions, ...p.names]
        .filter((d) => !/^(a|an|his|her|its|their|our|my)\s/i.test(d))
        .map((d) => contentWords(d))
        .filter((words) => words.length > 1 || institutions.has(words[0] ?? ''))
        .map((words) => words.join('')),
    );
  const other = forms(b);
  return [...forms(a)].some((d) => other.has(d))
    ? because('same description', 0.8, 'Both are described in the same words, as something there is one of.')
    : undefined;
};

/** `the union` here and there, where at most one name in the story goes with these words. */
export const onlyOne: Comparer = (a, b, story) => {
  if (!collective(a) || !collective(b) || a.referent.kind === 'document' || b.referent.kind === 'document') return undefined;
  const other = new Set(b.descriptions.map(definite));
  const shared = a.descriptions.map(definite).find((d) => d !== undefined && other.has(d) && (story.described.get(d)?.size ?? 0) <= 1);
  return shared === undefined
    ? undefined
    : because('the only one so called', 0.7, 'Both are described in the same words, which go with one name at most in this story.');
};
