import { overlap } from '../facts/index.ts';
import type { Story } from './story.ts';

const headWords =
  /\b(?:director|chief|chair(?:man|woman|person)?|president|head|minister|mayor|secretary|boss|manager|commissioner|superintendent|principal|governor|dean|owner|founder)\b/i;
const voiceWords = /\b(?:spokes(?:man|men|woman|women|person|people)|lawyers?|attorneys?|solicitors?|counsel|press office(?:r)?)\b/i;
const known = new Map<RegExp, WeakMap<Story, ReadonlyMap<string, ReadonlySet<string>>>>([
  [voiceWords, new WeakMap()],
  [headWords, new WeakMap()],
]);

/** For whom spokespeople and lawyers speak: whoever is named in their description, or last before it ("the firm denied it; a spokesman, …"). */
function voices(story: Story, by: RegExp = voiceWords): ReadonlyMap<string, ReadonlySet<string>> {
  const cached = known.get(by)?.get(story);
  if (cached) return cached;
  const found = new Map<string, Set<string>>();
  for (const entity of story.entities) {
    for (const { span } of entity.roles) {
      const words = story.words(span);
      if (!by.test(words)) continue;
      const person = /lawyer|attorney|solicitor|counsel/i.test(words);
      const sentence = story.sentence(span);
      const from = Math.min(sentence.start, story.sentenceBefore(sentence)?.start ?? sentence.start);
      const whom = (story.reading(span.document)?.referents ?? [])
        .flatMap((referent) => {
          const one = story.entityOf(referent.id);
          const fits =
            one && one.id !== entity.id && one.outlet === undefined && (one.kind === 'organisation' || (person && one.kind === 'person'));
          return fits
            ? referent.mentions
                .filter((m) => m.span.start >= from && (m.span.end <= span.start || overlap(m.span, span)))
                .map((m) => ({ at: m.span.start, id: one.id }))
            : [];
        })
        .toSorted((a, b) => b.at - a.at)[0];
      if (whom) found.set(entity.id, (found.get(entity.id) ?? new Set()).add(whom.id));
    }
  }
  known.get(by)?.set(story, found);
  return found;
}

interface Described {
  /** What the one who is spoken for is named by in a description. */
  readonly names: readonly string[];
  /** All that the one who speaks is called. */
  readonly as: string;
}
const described = new WeakMap<Story, Map<string, Described | undefined>>();
const answered = new WeakMap<Story, Map<string, Map<string, boolean>>>();

function describe(story: Story, id: string): Described | undefined {
  const entity = story.entity(id);
  if (!entity) return undefined;
  const parts = story
    .words(entity.name)
    .split(/\s+/)
    .filter((w) => w.length > 2);
  // A person's last name; any name that an organisation bears.
  const names =
    entity.kind === 'person' ? parts.slice(-1) : parts.filter((w) => /^\p{Lu}/u.test(w) && !/^(?:The|Group|Council|Board)$/.test(w));
  return {
    names: names.map((name) => name.toLowerCase()),
    as: [...entity.names, ...entity.roles.map((r) => story.words(r.span))].join(' | ').toLowerCase(),
  };
}

/** What was told before of the same story, or `tell` it now. */
function kept<T>(all: WeakMap<Story, Map<string, T>>, story: Story, key: string, tell: () => T): T {
  const mine = all.get(story) ?? new Map<string, T>();
  all.set(story, mine);
  if (!mine.has(key)) mine.set(key, tell());
  return mine.get(key) as T;
}

/** A spokesperson, lawyer or office whose description or role names the one they speak for. */
export function speaksFor(story: Story, speaker: string | undefined, whom: string | undefined): boolean {
  if (speaker === undefined || whom === undefined) return false;
  const known = kept(answered, story, speaker, () => new Map<string, boolean>());
  let found = known.get(whom);
  if (found === undefined) {
    const [voice, target] = [speaker, whom].map((id) => kept(described, story, id, () => describe(story, id)));
    found =
      voice !== undefined &&
      target !== undefined &&
      (voices(story).get(speaker)?.has(whom) === true || target.names.some((name) => voice.as.includes(name)));
    known.set(whom, found);
  }
  return found;
}

/** Whether somebody heads an organisation: "its director, NAME", "the club's chairman". */
export const heads = (story: Story, somebody: string | undefined, whom: string | undefined): boolean =>
  somebody !== undefined && whom !== undefined && voices(story, headWords).get(somebody)?.has(whom) === true;

/** Two speakers of whom one is the other or speaks for it, or who both speak for a third. */
export function oneSide(story: Story, a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a === b || speaksFor(story, a, b) || speaksFor(story, b, a)) return true;
  const [mine, theirs] = [voices(story).get(a), voices(story).get(b)];
  return mine !== undefined && theirs !== undefined && [...mine].some((id) => theirs.has(id));
}
