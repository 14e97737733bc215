import type { Document, Occasion, TimeExpression } from '../../facts/index.ts';
import { spanIn } from '../../facts/index.ts';
import type { Range, RawAttribution } from '../attributions/index.ts';
import type { Line } from '../tokens/lines.ts';

/** Parts of the sentence of a cue that are neither source, cue nor content: there the article says when, where and to whom. */
export function restOf(line: Line, attribution: RawAttribution): Range[] {
  const taken = [...attribution.source, ...attribution.cue, ...attribution.content].toSorted((a, b) => a[0] - b[0]);
  const rest: Range[] = [];
  let at = line.start;
  for (const [start, end] of taken) {
    if (start >= line.end) break;
    if (start > at) rest.push([at, start]);
    at = Math.max(at, end);
  }
  if (at < line.end) rest.push([at, line.end]);
  return rest.filter(([start, end]) => end - start > 2);
}

const occasionNouns =
  'statement|interview|interviews|letter|email|e-mail|speech|post|tweet|memo|hearing|hearings|conference|briefing|address|testimony|filing|filings|message|report|debate|rally|meeting|session|call|inquest|trial|court|announcement|note|text|article|blog|op-ed|podcast|broadcast|video|parliament|phone|telephone|reply|response|appearance|event|dinner|radio|television|social media|Facebook|Twitter|deposition|affidavit|complaint|lawsuit|petition|motion|resolution|column|book|memoir|visit|assembly|congress|ceremony|service|vigil|march|protest';
const occasion = new RegExp(
  `\\b(?:in|at|during|on|after|before|by|via|through|from|to)\\s+((?:[\\p{L}\\d'’-]+\\s+){0,5}?(?:${occasionNouns})\\b(?:\\s+(?:with|to|of|on|at|before|in)\\s+(?:the\\s+|a\\s+)?[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,3})?)`,
  'iu',
);

/** `in a statement`, `during her confirmation hearing`: where the words fell. */
export function occasionIn(document: Document, rest: readonly Range[]): Occasion | undefined {
  for (const [start, end] of rest) {
    const match = occasion.exec(document.text.slice(start, Math.min(end, start + 300)));
    if (!match?.[1]) continue;
    const from = start + match.index + match[0].length - match[1].length;
    return { span: spanIn(document, from, from + match[1].length) };
  }
  return undefined;
}

/** The time expression that stands with the cue: nothing between them may begin a clause of its own. */
export function saidWhen(
  text: string,
  one: RawAttribution,
  rest: readonly Range[],
  times: readonly TimeExpression[],
): TimeExpression | undefined {
  const cueStart = Math.min(one.cue[0]?.[0] ?? Number.POSITIVE_INFINITY, one.source[0]?.[0] ?? Number.POSITIVE_INFINITY);
  const cueEnd = Math.max(one.cue.at(-1)?.[1] ?? -1, one.source.at(-1)?.[1] ?? -1);
  return times.find(({ span, type }) => {
    if ((type !== 'DATE' && type !== 'TIME') || !rest.some(([start, end]) => start <= span.start && span.end <= end)) return false;
    if (span.end <= cueStart && questioned.test(text.slice(Math.max(0, span.start - 150), span.start))) return false;
    const between =
      span.end <= cueStart
        ? text.slice(span.end, cueStart)
        : span.start >= cueEnd
          ? text.slice(cueEnd, span.start)
          : text.slice(one.cue[0]?.[0] ?? 0, one.cue[0]?.[0] ?? 0);
    return between.length < 90 && !clause.test(between);
  });
}

/** `Asked whether the bridge had closed in May, she said`: a day of the question. */
const questioned = /\b(?:asked|pressed|questioned|challenged|quizzed)\s+(?:\p{L}+\s+){0,3}?(?:how|if|whether|who|why)\b[^.;:!?“”"\n]*$/iu;
const clause = /[;:“”"]|\b(?:who|which|that|after|before|when|while|as|because|since|until|if|but|and)\b/iu;
