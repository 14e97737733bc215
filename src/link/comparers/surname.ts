import { endsWith, firstNamesFit } from '../names.ts';
import type { Profile } from '../profile.ts';
import type { Surroundings } from '../surroundings.ts';
import { because, type Comparer } from './comparer.ts';

/** A last name alone, and a person of that name: only where nobody else in the story bears it. */
export const surname: Comparer = (a, b, story) => {
  if (a.referent.kind !== 'person' || b.referent.kind !== 'person' || a.core.length === 0 || b.core.length === 0) return undefined;
  const [long, short] = a.core.length >= b.core.length ? [a, b] : [b, a];
  if (!endsWith(long.core, short.core)) return firstAlone(long, short, story);
  const last = short.core.at(-1) ?? '';
  const bearers = distinctPeople(story.fullNames.get(last) ?? []);
  if (bearers > 1) {
    const role = sharedRole(long, short);
    if (!role || long.core.length < 2) return undefined;
    return because(
      'same last name and role',
      0.7,
      'The last name is the same, and so is the role, which no other person of that name has.',
    );
  }
  return sharedRole(long, short)
    ? because('same last name and role', 0.93, 'The last name is the same, and so is the role.')
    : because('only one of that last name', 0.85, 'The last name is the same, and nobody else in the story bears it.');
};

function firstAlone(long: Profile, short: Profile, story: Surroundings): ReturnType<Comparer> {
  const [only, ...more] = short.core;
  if (only === undefined || more.length > 0 || long.core.length < 2 || long.core[0] !== only) return undefined;
  const titled = short.persons.some((p) => p.title.includes('sir') || p.title.includes('dame'));
  const others = [...story.fullNames.values()].flat().filter((name) => name[0] === only && name.join(' ') !== long.core.join(' '));
  if (!titled || others.length > 0) return undefined;
  return because('title and first name', 0.85, 'A title that goes with first names, and only one person of the story has that first name.');
}

/** How many people bear these full names at least: names whose first parts fit each other count once. */
function distinctPeople(names: readonly (readonly string[])[]): number {
  const people: (readonly string[])[] = [];
  for (const name of names)
    if (!people.some((p) => firstNamesFit(p[0] ?? '', name[0] ?? '') || endsWith(p, name) || endsWith(name, p))) people.push(name);
  return people.length;
}

const empty = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'the', 'a', 'of', 'former', 'his', 'her', 'chief', 'director']);

const rolesOf = (p: Profile): Set<string> =>
  new Set([
    ...p.roles.flatMap((r) => r.words),
    ...p.persons.flatMap((n) => n.title),
    ...p.descriptions.flatMap((d) => d.toLowerCase().split(/\s+/)),
  ]);

function sharedRole(a: Profile, b: Profile): boolean {
  const other = rolesOf(b);
  return [...rolesOf(a)].some((w) => !empty.has(w) && other.has(w));
}
