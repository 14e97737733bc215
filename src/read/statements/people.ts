import type { Range } from '../attributions/index.ts';
import type { Coreference } from '../coreference/index.ts';
import type { Found, Mentions } from '../mentions/index.ts';

/** Looks up who is mentioned in a range of the text. */
export interface People {
  readonly found: readonly Found[];
  /** Index of the referent of the first mention that heads the range. */
  readonly headOf: (range: Range) => number | undefined;
  /** All referents mentioned in a range, outermost first. */
  readonly allIn: (range: Range) => number[];
  /** Of the owner that stands in a range before what is owned. */
  readonly ownerIn: (range: Range) => number | undefined;
  readonly referentOf: (one: Found) => number | undefined;
  /** The mentions inside a range, in text order. */
  readonly within: (range: Range) => readonly Found[];
  readonly mentionIn: (range: Range) => Found | undefined;
}

export function peopleOf(text: string, mentions: Mentions, coreference: Coreference): People {
  const { found } = mentions;
  const inside = ([start, end]: Range): number[] => {
    const list: number[] = [];
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[middle]?.mention.span.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < found.length && (found[at]?.mention.span.start ?? end) < end; at++)
      if ((found[at]?.mention.span.end ?? end + 1) <= end && !found[at]?.together) list.push(at);
    return list;
  };
  const head = (range: Range): number | undefined => {
    const list = inside(range);
    const first = list[0];
    if (first === undefined) return undefined;
    const start = found[first]?.mention.span.start ?? 0;
    // Of mentions that begin together the longest is the phrase, the others hang on it.
    const together = list.filter((at) => found[at]?.mention.span.start === start);
    const longest = together.reduce(
      (best, at) => ((found[at]?.mention.span.end ?? 0) > (found[best]?.mention.span.end ?? 0) ? at : best),
      first,
    );
    const end = found[longest]?.mention.span.end ?? 0;
    const beside = list.find((at) => {
      const one = found[at];
      return (
        one?.mention.form === 'name' &&
        (one.mention.kind === 'person' || / (?:calling \S+|called|named|known as) $/u.test(text.slice(end, one.mention.span.start))) &&
        one.mention.span.start > end &&
        found[longest]?.mention.form === 'description' &&
        !found[longest]?.plural &&
        joins(text.slice(end, one.mention.span.start), text.slice(start, end))
      );
    });
    if (beside !== undefined) return beside;
    const owned = list.find(
      (at) =>
        (found[at]?.mention.span.start ?? 0) >= end &&
        found[at]?.mention.form === 'name' &&
        found[at]?.owner !== undefined &&
        (found[at]?.mention.span.start ?? 0) - end <= 3,
    );
    return owned ?? longest;
  };
  const places = new Map(found.map((one, at) => [one, at]));
  const referent = (at: number | undefined): number | undefined => (at === undefined ? undefined : coreference.referentOf.get(at));
  return {
    found,
    headOf: (range) => referent(head(range)),
    ownerIn: (range) =>
      inside(range)
        .map(referent)
        .find((at) => at !== undefined),
    referentOf: (one) => referent(places.get(one)),
    within: (range) => inside(range).flatMap((at) => found[at] ?? []),
    mentionIn: (range) => {
      const at = head(range);
      return at === undefined ? undefined : found[at];
    },
    allIn: (range) => [
      ...new Set(
        inside(range)
          .map((at) => coreference.referentOf.get(at))
          .filter((at) => at !== undefined),
      ),
    ],
  };
}

/** `A nurse's union, Oduya` and `union president and former clerk Oduya`: the description and the name are one person. */
function joins(between: string, description: string): boolean {
  if (/\b(?:who|which|whose|that)\b/u.test(between)) return false;
  if (/^\s(?:calling (?:itself|themselves|himself|herself)|called|named|known as)\s(?:the\s)?$/u.test(between)) return true;
  if (/^\sand\s$/u.test(between)) return !/^(?:the|a|an|his|her|its|their|our|my)\s/iu.test(description);
  return /^[^,]{0,60},\s$/u.test(between) && !/\band\b/u.test(between);
}
