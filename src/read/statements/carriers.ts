import type { Range, RawAttribution } from '../attributions/index.ts';
import type { Line } from '../tokens/lines.ts';
import type { CueReading } from './cue.ts';
import type { Given } from './index.ts';
import type { People } from './people.ts';

/** Who passed a statement on and whom it was said to, as indexes of referents. */
export interface Carriers {
  readonly via: readonly number[];
  readonly to: readonly number[];
  /** Who really speaks, when the grammatical source is only the carrier. */
  readonly speaker?: number;
}

const telling = /^(?:tell|assure|remind|inform|warn|ask|urge|advise|write|speak)$/u;
const citing = /\b(?:citing|quoting|cited|quoted)\s+$/iu;
/** Somebody who lends another a voice: `through an assistant`, `in a statement read out by his lawyer`. */
const voice = /\b(?:through|via|read (?:out |aloud )?by|relayed by|conveyed by|passed on by|issued (?:by|through))\s+$/iu;
const addressed = /^\s*(?:to\s+)?$/iu;
const through = /\b(?:interview with|interview on|interview to|told|to|on|via|through|by)\s+(?:the\s+)?$/iu;

/** Reads the words around a cue for outlets that carry and people who are addressed. */
export function carriersOf(
  given: Given,
  one: RawAttribution,
  cue: CueReading,
  rest: readonly Range[],
  line: Line,
  speaker: number | undefined,
  people: People,
): Carriers {
  const { text } = given.document;
  const own = ownOutlet(given);
  const via: number[] = [];
  const to: number[] = [];
  let instead: number | undefined;
  const end = one.cue.at(-1)?.[1] ?? -1;
  // `according to the newspaper, which cited two officials`: whom a source cites stands inside of it.
  for (const range of [...rest, ...one.source]) {
    for (const found of people.within(range)) {
      const { span } = found.mention;
      const at = people.headOf([span.start, span.end]);
      if (at === undefined || at === speaker || (found.mention.form === 'pronoun' && found.head.startsWith('it'))) continue;
      const before = text.slice(Math.max(line.start, span.start - 40), span.start);
      const gap = end >= 0 && span.start >= end ? text.slice(end, span.start) : 'x';
      const outlet = given.coreference.referents[at] !== undefined && isOutlet(given, at);
      if (citing.test(before) && (outlet || speakerIsOutlet(given, speaker))) {
        // `citing officials, the paper said`: the officials speak, the paper carries.
        if (speakerIsOutlet(given, speaker) && speaker !== undefined && !outlet) {
          instead = at;
          if (speaker !== own) via.push(speaker);
        } else if (outlet && at !== own) via.push(at);
        continue;
      }
      if (voice.test(before) && found.mention.form !== 'pronoun' && (found.mention.kind === 'person' || found.mention.kind === 'group')) {
        via.push(at);
        continue;
      }
      if (telling.test(cue.lemma) && addressed.test(gap)) {
        to.push(at);
        if (outlet && at !== own) via.push(at);
        continue;
      }
      if (outlet && through.test(before)) {
        if (!to.includes(at)) to.push(at);
        if (at !== own) via.push(at);
      }
    }
  }
  return { via: [...new Set(via)], to: [...new Set(to)], ...(instead === undefined ? {} : { speaker: instead }) };
}

const isOutlet = (given: Given, at: number): boolean => given.coreference.outlets.has(at);
const speakerIsOutlet = (given: Given, speaker: number | undefined): boolean => speaker !== undefined && isOutlet(given, speaker);
const ownOutlet = (given: Given): number | undefined => given.coreference.own;
