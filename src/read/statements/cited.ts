import type { People } from './people.ts';
import type { Given } from './index.ts';

/** How many sentences away an outlet may tell whom it has its report from. */
const reach = 3;
const citing = /\b(?:citing|cited|cites|quoting|quoted)\s+$|\b(?:its|the (?:news)?paper['’]s) sources? (?:was|were|is|are)\s+$/iu;

/** Whom an outlet has its report from, where the article says so once: by the outlet's referent, with the place of the sentence. */
export type Cited = ReadonlyMap<number, { readonly who: number; readonly step: number }>;

export function citedBy(given: Given, people: People): Cited {
  const { document, coreference } = given;
  const found = new Map<number, { who: number; step: number } | undefined>();
  const outlets = [...coreference.outlets].filter((at) => at !== coreference.own);
  if (outlets.length === 0) return new Map();
  given.lines.forEach((line, step) => {
    const inside = people.within([line.start, line.end]);
    const outlet = inside.map((one) => people.referentOf(one)).find((at) => at !== undefined && outlets.includes(at));
    if (outlet === undefined) return;
    for (const one of inside) {
      const who = people.headOf([one.mention.span.start, one.mention.span.end]);
      if (who === undefined || coreference.outlets.has(who) || one.mention.form === 'pronoun' || one.mention.kind === 'place') continue;
      if (!citing.test(document.text.slice(Math.max(line.start, one.mention.span.start - 40), one.mention.span.start))) continue;
      const known = found.get(outlet);
      if (!found.has(outlet)) found.set(outlet, { who, step });
      else if (known?.who !== who) found.set(outlet, undefined);
    }
  });
  return new Map([...found].flatMap(([outlet, cited]) => (cited ? [[outlet, cited] as const] : [])));
}

/** Who really speaks where an outlet's words stand near the sentence that tells whom it has them from, or open the article. */
export function citedFor(cited: Cited, speaker: number | undefined, step: number): number | undefined {
  const one = speaker === undefined ? undefined : cited.get(speaker);
  return one && (Math.abs(one.step - step) <= reach || step < 2) ? one.who : undefined;
}
