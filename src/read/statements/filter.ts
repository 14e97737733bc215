import type { StatementKind } from '../../facts/index.ts';
import type { RawAttribution } from '../attributions/index.ts';
import type { Found } from '../mentions/index.ts';
import type { Line } from '../tokens/lines.ts';
import type { CueReading } from './cue.ts';

/** Verbs of taking sides that report words only when words are given. */
const sides =
  /^(?:support|oppose|back|endorse|favou?r|embrace|prefer|cast|champion|reject|assail|attack|welcome|express|condemn|applaud|defend|dismiss|slam|mock|praise|laud|cite|invoke|label|picture|portray|push|plan|propose|recommend|reference|advocate|blame|deride)$/u;
/** `wants the mayor to go`, `wants him gone`: a demand on somebody, not a plan of one's own. */
const wish = /^(?!to\b)(?:\S+\s+){1,8}(?:to\s+\p{Ll}|gone\b|out\b|removed\b|back\b|dismissed\b)/u;
/** Events, findings and moves raise questions and show things; they say nothing. */
const noSpeaker =
  /^(?:affair|allegations?|attack|contacts?|controversy|decision|departure|developments?|disclosures?|discovery|episode|events?|evidence|failure|incident|information|move|news|outcome|results?|revelations?|scandal|situation|story|timing|vote)$/u;
/** `in a report released on Thursday`: where something was said, and not what. */
const onlyWhere =
  /^(?:in|at|during|on|through)\s+(?:an?|the|his|her|its|their)\s+(?:[\p{L}-]+\s+){0,3}(?:report|statement|letter|interview|hearing|briefing|e-?mail|post|conference|speech|filing|memo|documents?|broadcast|newsletter)(?:\s+[\p{L}\d,.]+){0,4}$/iu;
const hypothesis = /\b(?:if|unless|whether|until|before|when|should|in case)\s+$/iu;

/** `said at the hospital`, `told it differently`, `said as they left`: where, how and when is no content. */
function assertsIn(text: string, { content }: RawAttribution, { words }: Line): boolean {
  const [first] = content;
  if (!first || content.some(([from, to]) => text.slice(from, to) !== text.slice(...first))) return true;
  const said = text.slice(...first);
  if (/^(?:as (?!for\b|of\b)|while )/iu.test(said)) return false;
  if (!/^(?:about|after|at|before|by|during|from|in|it|near|on|outside|so|with)\b/iu.test(said) || said.length > 40) return true;
  return words.some(
    ({ start, end, tag }) => /^(?:V|MD|CD|TO|QUOTE|Q)/u.test(tag) && content.some(([from, to]) => from <= start && end <= to),
  );
}

/** Who wants to stay unnamed says nothing to the matter. */
const unnamed =
  /^(?:(?:that )?(?:he|she|they|it) )?(?:not|never) (?:to )?be (?:named|identified|quoted)\b|^(?:for |on condition of )?anonymity\b/iu;
/** `which the bank had demanded`, `a clerk accused of theft`: what was asked for stands elsewhere, and the accused accuses nobody. */
const pointsBack = /^(?:which|whom)$/iu;
const accusedOf = /^accused of$/iu;

const pointing = /^(?:point|answer)$/u;
const thing = /^(?:an?|the|his|her|its|their|my|your)\s/iu;

/** Whether an attribution reports that somebody said something, rather than thought, favoured or may yet say it. */
export function isStatement(
  text: string,
  one: RawAttribution,
  cue: CueReading,
  source: Found | undefined,
  kind: StatementKind,
  line: Line,
): boolean {
  const quoted = kind !== 'indirect';
  if (cue.unreal && !quoted) return false;
  const start = Math.min(one.cue[0]?.[0] ?? Number.POSITIVE_INFINITY, one.source[0]?.[0] ?? Number.POSITIVE_INFINITY);
  if (Number.isFinite(start) && start > line.start && hypothesis.test(text.slice(Math.max(line.start, start - 12), start)) && !quoted)
    return false;
  if (one.cue.length === 0) return quoted;
  if (one.source.length === 0 && (!quoted || cue.lemma === 'ask')) return false;
  if (source && noSpeaker.test(source.head) && !quoted) return false;
  const words = one.content.map(([from, to]) => text.slice(from, to)).join(' ');
  if (!quoted && (unnamed.test(words) || pointsBack.test(words))) return false;
  if (accusedOf.test(one.cue.map((range) => text.slice(...range)).join(' '))) return false;
  // `pointed a lamp at her`, `answering the door`: things done.
  if (!quoted && pointing.test(cue.lemma) && thing.test(words)) return false;
  // `a boat called Night Heron`: a thing that bears a name.
  if (cue.lemma === 'call' && source?.sure === false && source.mention.form === 'description' && /^\p{Lu}/u.test(words)) return false;
  if (source && source.mention.kind === 'place' && source.sure && !quoted) return false;
  if (/\b(?:citing|cited?|cites)\b/u.test(one.cue.map(([from, to]) => text.slice(from, to).toLowerCase()).join(' ')))
    return quoted && cue.lemma !== 'according';
  if (!quoted && one.content.length === 1 && onlyWhere.test(text.slice(...(one.content[0] as [number, number])).trim())) return false;
  if (!quoted && /^(?:say|tell|add|put)$/u.test(cue.lemma) && !assertsIn(text, one, line)) return false;
  if (cue.lemma === 'want') return quoted || wish.test(words);
  if (cue.negative && /^(?:discuss|explain|answer|disclose|reveal|identify|name|mention|admit|acknowledge)$/u.test(cue.lemma))
    return /\bwould|\brefus|\bdeclin/iu.test(one.cue.map(([from, to]) => text.slice(from, to)).join(' '));
  // `called itself`, `charged him`, `told another story`: naming and acting, not saying.
  if (!quoted && /^(?:call|charge|decide|order|put out|cast)$/u.test(cue.lemma) && !/\bto\s\p{Ll}/u.test(words)) return false;
  if (cue.kind === 'thought') return quoted;
  if (cue.kind === 'evidence') return source?.mention.kind === 'document' || (quoted && source !== undefined);
  if (cue.kind === 'attitude' || sides.test(cue.lemma)) return quoted;
  if (cue.negative && /^(?:say|tell|announce|comment|respond|reply|mention|ask|call)$/u.test(cue.lemma))
    return /\bwould\b|\brefus|\bdeclin/iu.test(one.cue.map(([a, b]) => text.slice(a, b)).join(' '));
  return true;
}
