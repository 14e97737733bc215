import type { Profile } from './profile.ts';

/** What else the story holds, for comparers that may only speak where nobody else fits. */
export interface Surroundings {
  /** Full names (two words or more) by their last word, over all documents. */
  readonly fullNames: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Cores of all organisations' names, joined by spaces. */
  readonly organisations: ReadonlySet<string>;
}

export function surroundingsOf(profiles: readonly Profile[]): Surroundings {
  const fullNames = new Map<string, Map<string, readonly string[]>>();
  const organisations = new Set<string>();
  for (const { referent, persons, core } of profiles) {
    if (referent.kind !== 'person') {
      if (core.length > 0) organisations.add(core.join(' '));
      continue;
    }
    for (const name of persons) {
      const last = name.core.at(-1);
      if (last === undefined || name.core.length < 2) continue;
      const known = fullNames.get(last) ?? new Map<string, readonly string[]>();
      known.set(name.core.join(' '), name.core);
      fullNames.set(last, known);
    }
  }
  return { fullNames: new Map([...fullNames].map(([last, names]) => [last, [...names.values()]])), organisations };
}
