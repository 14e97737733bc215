import type { Stance } from '../../facts/index.ts';
import { cueVerbs, doubling, irregular } from './cues.data.ts';

export type CueKind = 'speech' | 'thought' | 'evidence' | 'attitude';

/** A reporting verb with what it reports and the stance it gives by itself. */
export interface CueVerb {
  readonly lemma: string;
  readonly kind: CueKind;
  readonly stance: Stance;
}

function forms(verb: string): string[] {
  const stem = doubling.has(verb) ? verb + verb.at(-1) : verb;
  if (/[^aeiou]y$/u.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const s = /(?:s|x|z|ch|sh)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  if (verb.endsWith('ee')) return [verb, s, `${verb}d`, `${verb}ing`];
  if (verb.endsWith('e')) return [verb, s, `${verb}d`, `${verb.slice(0, -1)}ing`];
  return [verb, s, `${stem}ed`, `${stem}ing`];
}

const byLemma = new Map<string, CueVerb>();
for (const [kind, stance, verbs] of cueVerbs)
  for (const lemma of verbs.split(/\s+/u)) if (!byLemma.has(lemma)) byLemma.set(lemma, { lemma, kind, stance: stance as Stance });

const byForm = new Map<string, CueVerb>();
for (const verb of byLemma.values()) for (const form of forms(verb.lemma)) if (!byForm.has(form)) byForm.set(form, verb);
for (const pair of irregular) {
  const [form = '', lemma = ''] = pair.split('=');
  const verb = byLemma.get(lemma);
  if (verb) byForm.set(form, verb);
}

/** The reporting verb that a lower-case form belongs to. */
export const cueVerb = (form: string): CueVerb | undefined => byForm.get(form);
