import type { Document, EventType, ReportedEvent, ReportedStatement, TimeExpression } from '../../facts/index.ts';
import { idOf, spanIn } from '../../facts/index.ts';
import type { Coreference } from '../coreference/index.ts';
import type { Mentions } from '../mentions/index.ts';
import { clauses } from '../propositions/clauses.ts';
import type { Line, Word } from '../tokens/lines.ts';
import { triggers } from './triggers.data.ts';

const verbs = new Map<string, EventType>();
const nouns = new Map<string, EventType>();
for (const [type, verbForms, nounForms] of triggers) {
  for (const form of verbForms.split(' ')) verbs.set(form, type);
  for (const form of nounForms.split(' ')) nouns.set(form, type);
}
const planned = /\b(?:will|to be|is to|are to|due|scheduled|plans?|planned|expected|set to|going to)\b/iu;
const wanted = /\b(?:must|should|ought|demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on)|urg(?:es|ed|ing))\b/iu;
const unreal = /\b(?:if|could|may|might|would|whether)\b/iu;
const negated = /\b(?:not|never|no|nobody|without|den(?:y|ies|ied|ying))\b|n['’]t\b/iu;

/** What a document reports to have happened: one event for each trigger that is a verb, or a noun with people or a time beside it. */
export function eventsIn(
  document: Document,
  lines: readonly Line[],
  mentions: Mentions,
  coreference: Coreference,
  times: readonly TimeExpression[],
  statements: readonly ReportedStatement[],
): ReportedEvent[] {
  const found: ReportedEvent[] = [];
  for (const line of lines) {
    if (line.kind !== 'paragraph') continue;
    const words = line.words;
    words.forEach((word, at) => {
      const type = typeOf(words, at);
      if (!type) return;
      const clause = clauses(line).find(([from, to]) => from <= at && at < to) ?? [0, words.length];
      const start = words[clause[0]]?.start ?? line.start;
      const end = words[clause[1] - 1]?.end ?? line.end;
      const who = [
        ...new Set(
          mentions.found.flatMap((one, index) => {
            const { span } = one.mention;
            const referent = coreference.referentOf.get(index);
            const id = referent === undefined ? undefined : coreference.referents[referent]?.id;
            return id !== undefined &&
              span.start >= start &&
              span.end <= end &&
              (one.mention.kind === 'person' || one.mention.kind === 'group' || one.mention.kind === 'organisation')
              ? [id]
              : [];
          }),
        ),
      ];
      const when = times.find((time) => (time.type === 'DATE' || time.type === 'TIME') && time.span.start >= start && time.span.end <= end);
      if (who.length === 0 && !when) return;
      if (word.tag.startsWith('N') && !when && who.length < 2) return;
      const said = statements.find(({ slices }) => slices.some(({ span }) => span.start <= word.start && word.end <= span.end));
      const context = document.text.slice(start, word.start);
      found.push({
        id: idOf('ev', document.id, type, word.start, word.end),
        document: document.id,
        type,
        trigger: spanIn(document, word.start, word.end),
        span: spanIn(document, start, end),
        who,
        ...(when ? { when: when.time } : {}),
        status: wanted.test(context)
          ? 'demanded'
          : negated.test(context)
            ? 'denied'
            : unreal.test(context)
              ? 'hypothetical'
              : planned.test(context)
                ? 'planned'
                : 'happened',
        ...(said ? { statement: said.id } : {}),
      });
    });
  }
  return found;
}

function typeOf(words: readonly Word[], at: number): EventType | undefined {
  const word = words[at];
  if (!word || word.tag === 'QUOTE') return undefined;
  if (word.tag.startsWith('V')) {
    const type = verbs.get(word.lower);
    if (word.lower === 'stepped' && words[at + 1]?.lower !== 'down') return undefined;
    return type;
  }
  return /^NNS?$/u.test(word.tag) ? nouns.get(word.lower) : undefined;
}
