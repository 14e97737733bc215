import { acronymIn, contentWords, initialsOf, organisationCore } from './names.ts';
import type { Profile } from './profile.ts';

/** Pairs worth comparing: those that share a key. A key with more holders than this says nothing. */
const MOST = 400;

function keysOf(p: Profile): Set<string> {
  const keys = new Set<string>();
  for (const { core } of p.persons) {
    keys.add(`last ${core.at(-1)}`);
    keys.add(`first ${core[0]}`);
  }
  if (p.referent.kind !== 'person') {
    for (const name of p.names) {
      const core = organisationCore(name);
      keys
        .add(`name ${core.join('')}`)
        .add(`begins ${core[0]}`)
        .add(`ends ${core.at(-1)}`);
      const short = acronymIn(name);
      if (short) keys.add(`letters ${short}`);
      if (core.length > 1) keys.add(`letters ${initialsOf(name)}`);
    }
  }
  for (const text of [...p.descriptions, ...(p.referent.kind === 'person' ? [] : p.names)]) {
    const words = contentWords(text);
    keys.add(`described ${words.join('')}`);
    if (p.referent.kind === 'person' || p.referent.kind === 'group') keys.add(`head ${words.at(-1)}`).add(`head ${words[0]}`);
  }
  for (const role of p.roles) keys.add(`described ${role.words.join('')}`);
  if (p.outlet) keys.add(`outlet ${p.outlet}`);
  if (p.referent.anonymous) for (const carrier of p.carriers) keys.add(`carried ${carrier}`);
  return keys;
}

/** Index pairs (smaller first) that share a key, each once, in order. */
export function pairsToCompare(profiles: readonly Profile[]): [number, number][] {
  const blocks = new Map<string, number[]>();
  profiles.forEach((profile, index) => {
    for (const key of keysOf(profile)) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  });
  const seen = new Set<number>();
  for (const block of blocks.values()) {
    if (block.length > MOST) continue;
    block.forEach((a, at) => {
      for (const b of block.slice(at + 1)) seen.add(a * profiles.length + b);
    });
  }
  return [...seen].toSorted((a, b) => a - b).map((code) => [Math.floor(code / profiles.length), code % profiles.length]);
}
