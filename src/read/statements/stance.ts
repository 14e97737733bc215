import type { Stance } from '../../facts/index.ts';
import type { CueReading } from './cue.ts';

const start = String.raw`^["“‘'\s]*(?:(?:that|and|but|yes|no|well|look|so)\b,?\s+)?["“‘']?`;
const me = String.raw`(?:i|we|he|she|they|it)`;
const noComment =
  /\b(?:no (?:further |immediate |more )?comment|not comment|n['’]t comment|nothing (?:more |further )?to (?:say|add)|no such thing)\b/iu;
const sorry =
  /\b(?:i|we) apologi[sz]e\b|\b(?:am|['’]m|are|['’]re) (?:so |very |deeply |truly )?sorry\b|\bowe[sd]? .{2,40} an apology\b|\bmy apologies\b|\b(?:was|were) sorry\b|\bapologi[sz]ed\b/iu;
const refusal = new RegExp(
  `${start}(?:${me}|the (?:\\p{L}+ ){0,3}?\\p{L}+|nobody)\\s+(?:wo(?:n['’]t)|will not|would not|wouldn['’]t|(?:am|are|is|was|were) not going to|['’](?:m|re|s) not going to|refuses? to|refused to)\\s+\\p{L}+`,
  'iu',
);
const wrong =
  /\b(?:(?:is|was|are|were|['’]s)\s+(?:(?:simply|just|flat|flatly|quite|completely|absolutely|totally|plainly)\s+)?(?:false|untrue|wrong|nonsense|rubbish|baseless|a lie|lies|not true|unfounded|invented|fiction)|absolutely not|never happened|not a word of it|without foundation|no truth|cannot be (?:true|right|so))\b|^["“‘'\s]*(?:(?:this|that)\s+)?(?:not so\b|is not so\b|cannot be[.,:;—]|a (?:bedtime story|fairy tale|fabrication|smear|fantasy|fiction)\b)/iu;
const denial = new RegExp(
  `${start}${me}\\s+(?:(?:had|have|has|did|was|were|is|are|am)\\s+(?:not|never|n['’]t)|(?:had|have|has|did|was|were|is)n['’]t|never|(?:had|has|have)\\s+(?:done|said|seen|known|taken|received|paid|met)\\s+(?:nothing|no)|['’](?:ve|d)\\s+never)\\s+(?:\\p{L}+\\s+)?(?!know|known|believe|think|thought|recall|remember|understand|sure|going|clear|expect|see\\b)`,
  'iu',
);
const nobody = new RegExp(
  `${start}(?:nobody|no one|none of (?:us|them|it)|nothing|neither)\\b[^,.;]{0,60}\\b(?:had|has|have|did|was|were|ever|told|asked|fired|paid|gave)\\b`,
  'iu',
);
const passive =
  /^["“‘'\s]*(?:\p{L}+\s+){1,6}(?:was|were|has|have|had|did)\s?(?:not|never|n['’]t)\s+(?:been\s+)?(?:\p{L}+ed|done|said|made|paid|given|told|taken|met|discussed)\b/u;
/** `no such talks took place`, `there had been no warning`, `not a single cartridge`, `nobody is banning anything`. */
const none = new RegExp(
  String.raw`${start}(?:no such\b|none\b|not (?:a|an|one)\b|at no time\b|(?:nobody|no one)\s+(?!here\b)|to this day ${me}\s+(?:have|has)(?:n['’]t| not)\b|no \p{L}+s?\s+(?:had|has|have|was|were)\b|there\s+(?:had been|has been|have been|was|were|is|are)\s+no\s+(?!reason|doubt|way|point|need|plan|question))`,
  'iu',
);
/** `she did not`, `it had no record`, `he had touched nothing`. */
const short = new RegExp(
  String.raw`${start}${me}\s+(?:(?:did|had|has|have|was|were|is|do|does)(?:n['’]t| not)[\s\p{P}]*$|(?:do|does)(?:n['’]t| not) have\b|(?:had|has|have|saw|took|received|paid)\s+no\s+(?!idea|recollection|choice|comment|plans?|intention|warning|doubt)|(?:had|has|have)\s+\p{L}+\s+(?:nothing|nobody|no one|no\s+(?!idea|recollection|choice|more|longer))\b)|^(?:had|has|have)\s+(?:\p{L}+\s+)?(?:nothing|known nothing|never)\b`,
  'iu',
);
const never = /(?:^|[.!?]\s+)["“‘']?(?:i|we)\s+(?:have\s+|had\s+)?never\s+(?!mind\b|knew\b|thought\b)\p{Ll}/iu;
const must =
  /\b(?:must|should|ought to|needs? to|(?:has|have) to (?:go|resign|stop|step|be|stand|explain)|had to (?:go|resign|stop|step)|(?:cannot|can['’]t|could not) (?:stay|remain|go on|continue)|(?:i|we)(?:['’]d)? (?:want|would like|like|demand|insist|call on|urge|ask)\b)/iu;
const noDemand =
  /\b(?:should(?:n['’]t)? (?:never )?have|must have|should be (?:able|out|done|ready|back|open|over|fine)|must be (?:able\b|\p{L}+y\b|a\b|an\b|the\b|in\b|wrong|right)|(?:i|we) should|(?:i|we) must|(?:i|we) need to|should we|should i|there (?:should|must)|(?:nobody|no one|whoever) (?:\p{L}+ ){0,5}?should|(?:would|['’]d) (?:like|want) to (?:be able|know|think|say|thank|see|help|hear))\b/iu;
const promise = new RegExp(
  `${start}(?:${me}|the (?:company|club|council|firm|government|party|union|hospital|office|board|school|police|ministry|group))\\s+(?:will|would|shall|['’]ll|(?:am|are|was|were) going to|plans? to|planned to|(?:fully |still )?intends? to|means? to)\\s+(?!have\\b|like\\b|be\\s+(?:wrong|a|an|the)\\b|not\\b|never\\b)`,
  'iu',
);
/** `and would vote for him all the same`: the subject stands before. */
const dropped = /^(?:would|will)\s+(?!have\b|be\b|not\b|never\b)\p{Ll}/u;
const agreed = /\b(?:had|has|have|did|was|were|is|are) indeed\b|\b(?:was|were|is) (?:right|correct|genuine|accurate)\b/iu;
const imperative =
  /^["“‘'\s]*(?:please\s+)?(?:let (?:us|them|him|her|me)|do(?:n['’]t| not) \p{Ll}+|stop|tell|give|show|ask|raise|release|resign|go|come|leave|look|listen|bring|send|take|put|open|close|start|end|keep|hand|pay|answer|explain|step)\b(?!\s+(?:is|was|are|were|will|would))/iu;

const wish =
  /^(?:to\s+\p{Ll}|for\s|(?!that\b|whether\b|if\b|how\b|wh\w+\b)(?:\S+\s+){1,6}?(?:gone\b|to\s+(?!the\b|an?\b|his\b|her\b|its\b|their\b|this\b|that\b)\p{Ll}))/u;

/** `asked that the board be dissolved` */
const subjunctive = /^(?!(?:if|whether|how|why|what|when|where|who|which)\b)(?:[\p{L}.'’-]+\s){1,6}be\s/iu;

/** `has written to the board, demanding that`: the participle before the words tells what the verb before it does not. */
const leads: readonly (readonly [RegExp, Stance])[] = [
  [/\b(?:demanding|urging|insisting|calling)(?:\s+(?:that|for))?\s+$/iu, 'demands'],
  [/\b(?:denying|disputing)(?:\s+that)?\s+$/iu, 'denies'],
  [/\b(?:admitting|confirming|conceding|acknowledging)(?:\s+that)?\s+$/iu, 'confirms'],
  [/\b(?:promising|pledging|vowing)(?:\s+(?:that|to))?\s+$/iu, 'promises'],
  [/\basking\s+(?:if|whether|how|why|when|who|what)?\s*$/iu, 'asks'],
];
/** In somebody's own words `she would not` is of another: only `I` and `we` refuse and promise there. */
const others = new RegExp(`${start}(?:he|she|they|it)\\b`, 'iu');
/** `Give me that and I can ring up`: a condition, no order. */
const condition = /\band\s+(?:i|you|we|they|he|she)(?:['’]ll\b|\s+(?:can|could|will|would)\b)/iu;

/** The stance of a statement from its cue, its construction and its words. `content` is as printed; `object` follows an addressee or object. */
export function stanceOf(cue: CueReading, content: string, quoted: boolean, lead = ''): Stance {
  const first = content.slice(0, 240);
  const led = leads.find(([words]) => words.test(lead))?.[1];
  if (led && cue.stance === 'asserts') return led;
  if (!quoted && cue.lemma === 'want' && !/^to\b/u.test(first)) return 'demands';
  if (noComment.test(first)) return 'declines';
  if (
    cue.negative &&
    /^(?:say|tell|comment|answer|discuss|explain|reveal|disclose|confirm|elaborate|name|identify|specify)$/u.test(cue.lemma)
  )
    return 'declines';
  if (cue.negative && /^(?:deny|dispute|contradict)$/u.test(cue.lemma)) return 'confirms';
  // What somebody was told to do is a demand inside another's quotation, too.
  if (cue.lemma === 'tell' ? /^to\s+\p{Ll}/u.test(first) : !quoted && /^(?:ask|advise|want)$/u.test(cue.lemma) && wish.test(first))
    return 'demands';
  if (!quoted && cue.lemma === 'ask' && subjunctive.test(first)) return 'demands';
  if (cue.stance !== 'asserts') return cue.stance;
  if (sorry.test(first)) return 'apologises';
  if (wrong.test(first)) return 'denies';
  if (refusal.test(first) && !(quoted && others.test(first))) return 'declines';
  if (must.test(first) && !noDemand.test(first)) return 'demands';
  if (quoted && imperative.test(first) && !condition.test(first)) return 'demands';
  const sentence = first.split(/[;.—]| (?:because|but|when|if|until) /u)[0] ?? first;
  const clauses = sentence.split(/,\s+|\s+and\s+(?=(?:i|we|he|she|they|it)\b)/iu);
  if (
    clauses.some((clause) => denial.test(clause)) ||
    none.test(sentence) ||
    short.test(sentence) ||
    (quoted && never.test(first)) ||
    nobody.test(sentence) ||
    passive.test(sentence)
  )
    return 'denies';
  if ((promise.test(first) && !(quoted && others.test(first))) || dropped.test(first)) return 'promises';
  if (quoted && /\?[”’"']?$/u.test(content) && !/[.!]\s/u.test(first)) return 'asks';
  return agreed.test(first) ? 'confirms' : 'asserts';
}
