import type { Quotation } from '../../facts/index.ts';
import type { Line } from '../tokens/lines.ts';
import { overlapping } from '../../text/index.ts';
import { candidates, onlyQuotes } from './find.ts';
import type { Candidate, Range, RawAttribution } from './raw.ts';
import { weak } from './weak.data.ts';

export { merged, withoutTold } from './merge.ts';
export { withQuotations } from './quoted.ts';
export type { Range, RawAttribution } from './raw.ts';

/** Attributions by rules, in text order. */
export function attributionsByRules(lines: readonly Line[], quotations: readonly Quotation[]): RawAttribution[] {
  const found: Candidate[] = [];
  let last: Candidate | undefined;
  let lastLine: Line | undefined;
  for (const line of lines) {
    if (onlyQuotes(line)) {
      const content = line.words.filter((word) => word.tag === 'QUOTE').map((word) => [word.start, word.end] as const);
      const goesOn =
        last !== undefined && lastLine !== undefined && (lastLine.paragraph === line.paragraph || isOpen(quotations, lastLine));
      if (goesOn && last && last.frame === 'quote') {
        const joined: Candidate = { ...last, content: [...last.content, ...content] };
        found[found.indexOf(last)] = joined;
        last = joined;
      } else {
        last = { source: [], cue: [], content, frame: 'quote' };
        found.push(last);
      }
    } else {
      const here = outermost(candidates(line).filter(isStrong));
      found.push(...here);
      last = here.at(-1);
    }
    lastLine = line;
  }
  return found;
}

function isOpen(quotations: readonly Quotation[], line: Line): boolean {
  return quotations.some((quotation) => !quotation.closed && quotation.outer.end === line.end && quotation.outer.start >= line.start);
}

const covers = (a: Candidate, b: Candidate): boolean =>
  a !== b && a.content.some(([start, end]) => b.cue.some(([from, to]) => start <= from && to <= end));

/**
 * Some verbs report in one construction and not in another: `found that`, but not `found a house`. Who denies or demands
 * always says so.
 */
const isStrong = ({ verb, frame }: Candidate): boolean =>
  verb === undefined || (verb.kind === 'speech' && verb.stance !== 'asserts') || !weak[frame]?.has(verb.lemma);

/** Only the outermost of nested attributions, and one reading of each cue. A cue put in between (`Nobody, she said, told her`) is the outer. */
function outermost(list: readonly Candidate[]): Candidate[] {
  // Of `declined` and `declined to comment on` the longer cue is the one that is meant.
  const shorter = (one: Candidate): boolean =>
    list.some(
      (other) =>
        other.frame === 'preposition' &&
        one.cue[0]?.[0] === other.cue[0]?.[0] &&
        (one.cue[0]?.[1] ?? 0) < (other.cue[0]?.[1] ?? 0) &&
        other.content.every(([from, to]) => one.content.some(([start, end]) => start <= from && to <= end)),
    );
  const inserted = (one: Candidate): boolean => one.frame === 'inserted' && one.verb !== undefined;
  return list.filter(
    (candidate) =>
      !shorter(candidate) &&
      !list.some((other) => covers(other, candidate) && (!covers(candidate, other) || (inserted(other) && !inserted(candidate)))),
  );
}

/** Inside what is reported, only a whole construction of saying is heard: `she read her reports`, `he called again` report nothing. */
const isReport = (candidate: Candidate): boolean =>
  candidate.verb === undefined ||
  // `said it would not comment until May`: the refusal is the whole of what is said.
  (isStrong(candidate) && candidate.verb.lemma !== 'comment' && !/^(?:phrase|preposition|infinitive)$/u.test(candidate.frame)) ||
  (candidate.frame === 'preposition' && /^(?:complain|warn|boast|apologi[sz]e|caution|speculate)$/u.test(candidate.verb.lemma));

/** Attributions inside the content of others, one level down: `the paper reported that officials had said …`. */
export function nestedAttributions(
  raw: readonly RawAttribution[],
  lines: readonly Line[],
  inner: readonly Line[],
): (RawAttribution & { within: number })[] {
  const all = [...lines, ...inner].flatMap(candidates);
  const contents = overlapping(
    raw.flatMap(({ content, cue }, at) => content.map(([start, end]) => ({ start, end, at, cue }))),
    (one) => one,
  );
  return all.flatMap((candidate) => {
    const cue = candidate.cue[0];
    if (!cue || candidate.verb?.kind === 'thought' || candidate.verb?.kind === 'attitude' || !isReport(candidate)) return [];
    const within = contents(cue[0], cue[1])
      .filter((one) => one.start <= cue[0] && cue[1] <= one.end && !one.cue.some(([start]) => start === cue[0]))
      .reduce((first, { at }) => (first < 0 ? at : Math.min(first, at)), -1);
    const outer = raw[within];
    if (!outer) return [];
    const own = candidate.content.flatMap((range) => without(range, [...outer.source, ...outer.cue]));
    const inside = ([start, end]: readonly [number, number]): boolean => outer.content.some(([from, to]) => from <= start && end <= to);
    return own.length > 0 && candidate.source.length > 0 && candidate.source.every(inside) && own.every(inside)
      ? [{ source: candidate.source, cue: candidate.cue, content: own, within }]
      : [];
  });
}

/** What is left of a content where the words of an outer cue stand in it. */
function without([start, end]: Range, taken: readonly Range[]): Range[] {
  const cuts = taken.filter(([from, to]) => from < end && to > start);
  if (cuts.length === 0) return [[start, end]];
  const [from, to] = [Math.min(...cuts.map((cut) => cut[0])), Math.max(...cuts.map((cut) => cut[1]))];
  return (
    [
      [start, from],
      [to, end],
    ] as const
  ).filter(([a, b]) => b - a > 2);
}
