import { overlap } from '../../facts/index.ts';
import type { Story } from '../story.ts';
import { featuresOf } from '../features.ts';
import { textOf, type Unit } from '../units.ts';
import { oneSide } from '../sides.ts';
import { conceptOf } from '../words/concept.ts';
import type { Found } from './build.ts';
import type { Context } from './context.ts';
import { withWhatPrecedes } from './near.ts';
import { apart, isReport, saidOn } from './related.ts';
import { scopeCovers } from './scope.ts';

/** Words of those who say that nothing reached them. Over lower-cased text. */
const unaware: readonly RegExp[] = [
  /\b(?:nobody|no one|no-one|none of (?:them|us)|not one|no (?:\w+ ){1,5})\b[^.]{0,30}\b(?:told|warned|informed|asked|notified|contacted|approached|complained|objected|written|wrote|rung|reached|came|consulted)\b/,
  /\b(?:no|not a single|(?:not|never|n['’]t) (?:\w+ ){1,3}any) (?:\w+ ){0,2}(?:reports?|complaints?|requests?|approach|messages?|warnings?|notice|notification|letters?|calls?|e-?mails?|record of|word of|knowledge|idea)\b/,
  /\b(?:not|never|n['’]t) (?:\w+ ){0,2}(?:seen|aware|known?|heard|receive[d]?|told|warned|informed|notified|asked|consulted)\b(?! (?:who|why|what|how|whether|if|where))(?<!\b(?:is|was|are|were) not known)/,
  /\b(?:first|only) (?:heard|learn(?:ed|t)|knew|found out)\b/,
  /\b(?:heard|knew|known|received) (?:of )?(?:nothing|no)\b|\bunaware\b|\bnews to (?:me|us|him|her|it|them)\b/,
];
/** Of those who deny by the cue alone: "denied that it had been warned". */
const beingTold = /\b(?:been|was|were) (?:told|warned|informed|asked|notified|approached)\b|\b(?:knew|known|seen|heard|received)\b/;

/** A verb of telling before the one who is told, and how that one stands before "was told", "received", "had known". Over lower-cased text. */
const tells =
  /\b(?:told|warn(?:ed|ing)|informed|notified|alerted|e-?mailed|begged|asked(?! about)|urged|rang|phoned|telephoned|briefed|approached|contacted|reached|call(?:ed|ing) on|showed|(?:wrote|written|complained|objected) to|(?:reported|forwarded|sent|handed|copied|given|disclosed|addressed|submitted) (?:\S+ ){0,4}to|raised (?:\S+ ){0,4}with) (?:\S+ ){0,2}$/;
const isTold =
  /^(?:,[^,]{0,40},)? ?(?:\S+ ){0,2}?(?:(?:was|were|been|being|got|is) (?:\w+ ){0,2}?(?:told|warned|informed|notified|alerted|e-?mailed|asked(?! (?:about|whether|if|how|why|what|when))|urged|briefed|approached|contacted|sent|handed|given|shown|copied)\b|(?:got|received|opened|read|saw|signed|forwarded|answered) (?:an?|the|his|her|its|their|that|\w+) (?:\S+ ){0,2}?(?:e-?mails?|letters?|reports?|messages?|warnings?|complaints?|requests?|forms?|notes?|memos?|notices?|log)\b|read it\b|(?:knew|known) (?:of|about|that)\b)/;

/** Words of telling and knowing tie no two reports together. */
const ofTelling = new Set(
  `told tell warned warning inform notify alert email e-mail write letter forward send reach receive give report complain ask urge call ring phone brief aware know read open raise flag
  request beg hand see hear learn record knowledge message notice approach first morning day`
    .split(/\s+/)
    .map(conceptOf),
);

const NEAR = 4;
const LEAST = 0.2;
const LEANING = 0.5;
/** Fewer words tell too little of what somebody was told. */
const SHORTEST = 6;
/** Words that lean on what was told before. */
const leans = /\b(?:such|that|this|it|one|anything|nothing|any|none|news)\b/;

/** Somebody says that nothing had reached them; another account tells that it had. */
export function unawareOf(context: Context): Found[] {
  const { story } = context;
  const text = (unit: Unit): string => textOf(story, unit);
  const saying = context.units.filter(
    (u) =>
      u.statement &&
      u.certainty !== 'hypothetical' &&
      ['asserts', 'denies', 'declines', 'confirms'].includes(u.statement.stance) &&
      (unaware.some((pattern) => pattern.test(text(u))) || (u.negative && u.statement.stance === 'denies' && beingTold.test(text(u)))),
  );
  if (saying.length === 0) return [];
  const telling = context.units
    .filter(
      (u) =>
        u.words.length >= SHORTEST &&
        !u.negative &&
        u.certainty === 'certain' &&
        !['asks', 'demands', 'denies', 'declines'].includes(u.statement?.stance ?? '') &&
        !unaware.some((pattern) => pattern.test(text(u))),
    )
    .flatMap((unit) => {
      const who = toldIn(story, unit);
      return who.size > 0 ? [{ unit, who }] : [];
    });
  const best = new Map<string, Found>();
  for (const a of saying) {
    for (const b of telling) {
      const found = between(context, a, b.unit, b.who);
      const key = context.claimOf(a)?.claim.id ?? a.id;
      if (found && (found.reason.score ?? 0) > (best.get(key)?.reason.score ?? 0)) best.set(key, found);
    }
  }
  return [...best.values()];
}

/** Who is told something in these words. */
function toldIn(story: Story, unit: Unit): Set<string> {
  const { text } = story.document(unit.document);
  const own = /^i$/i;
  const found = new Set<string>();
  for (const referent of story.reading(unit.document)?.referents ?? []) {
    const entity = story.entityOf(referent.id);
    if (!entity || entity.kind === 'place') continue;
    for (const { span } of referent.mentions) {
      if (!overlap(span, unit.span)) continue;
      const before = text.slice(Math.max(unit.span.start, span.start - 70), span.start).toLowerCase();
      const after = text.slice(span.end, Math.min(unit.span.end, span.end + 90)).toLowerCase();
      if (tells.test(before) || isTold.test(after)) found.add(entity.id);
    }
  }
  if (
    unit.speaker !== undefined &&
    unit.words.some((w) => own.test(w)) &&
    /\bi (?:\w+ )?(?:read|knew|was told|was warned|had known|received|opened|saw)\b/.test(story.words(unit.span).toLowerCase())
  )
    found.add(unit.speaker);
  return found;
}

function between(context: Context, a: Unit, b: Unit, who: ReadonlySet<string>): Found | undefined {
  const { story } = context;
  const own = oneSide(story, a.speaker, b.speaker);
  if (a.statement === b.statement || (own && (saidOn(story, b) <= saidOn(story, a) || a.document === b.document))) return undefined;
  const unknowing = [a.speaker, ...[...a.names].filter((id) => ['organisation', 'group'].includes(story.entity(id)?.kind ?? ''))];
  if (![...who].some((id) => unknowing.some((one) => oneSide(story, id, one)))) return undefined;
  const distance = apart(story, a, b) ?? Number.POSITIVE_INFINITY;
  // "No such letter" leans on what stands before it.
  const direct = tied(a, b);
  const tie =
    direct > 0 || !leans.test(story.words(a.span).toLowerCase())
      ? direct
      : LEANING * tied(withWhatPrecedes(context, a, 2), withWhatPrecedes(context, b, 1));
  if ((tie < LEAST && distance > NEAR) || !scopeCovers(context, a, b)) return undefined;
  const score = 1 + tie + (distance <= NEAR ? 0.5 : 0);
  const { timesSame, timesOther } = featuresOf(a, b);
  // Both agree that it was told; only since when is in dispute.
  const otherDay = !own && !a.negative && timesOther > 0 && timesSame === 0;
  return {
    kind: own ? 'self' : otherDay ? 'date' : isReport(story, b) ? 'statement-vs-report' : 'denial',
    a,
    b,
    ...(a.statement?.scope ? { scope: a.statement.scope } : {}),
    reason: {
      rule: 'not told, and told',
      text: otherDay
        ? 'One side says that it heard of it at another time than the other tells.'
        : 'One side says that it did not know or was not told, the other tells that it was.',
      score: Math.min(1, Math.round(score * 25) / 100),
    },
  };
}

function tied(a: Unit, b: Unit): number {
  let tie = 0;
  for (const [key, weight] of a.weights) {
    const other = b.weights.get(key);
    if (other !== undefined && !key.startsWith('@') && !ofTelling.has(key)) tie += Math.min(weight, other);
  }
  return tie;
}
