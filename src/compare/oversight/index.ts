import { idOf, overlap, type Demand, type Entity, type Oversight, type Passages, type Reason, type Span } from '../../facts/index.ts';
import { passagesOf, placesOf, type StatementOf } from '../passages.ts';
import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import { doubts, matters, ownPart, power, strongTies } from './patterns.ts';

/**
 * Somebody with power over an inquiry or a decision, and what ties them to it: two sourced facts side by side, never a judgement.
 * Somebody must have asked them to step aside or doubted that it is proper, else kin or money must tie them in so many words.
 */
export function oversightOf(story: Story, units: readonly Unit[], demands: readonly Demand[], statementOf: StatementOf): Oversight[] {
  const asked = new Set(
    demands
      .filter((d) => d.action === 'recuse')
      .map((d) => d.of)
      .filter((id) => id !== undefined),
  );
  return story.entities
    .filter((e) => e.kind === 'person' && !e.anonymous)
    .flatMap((entity) => oversight(story, entity, units, asked.has(entity.id), statementOf) ?? []);
}

function oversight(story: Story, entity: Entity, units: readonly Unit[], asked: boolean, statementOf: StatementOf): Oversight | undefined {
  const about = sentencesAbout(story, entity);
  const where = (pattern: RegExp, own: boolean): Span[] =>
    about.filter((sentence) => {
      const found = pattern.exec(story.words(sentence).toLowerCase());
      return found !== null && (!own || isOf(story, entity, sentence, sentence.start + found.index, found[0]));
    });
  const powers = where(power, true).filter((s) => matters.test(story.words(s).toLowerCase()));
  const [strong, part, doubted] = [where(strongTies, false), where(ownPart, true), where(doubts, false)];
  const tied = strong.length > 0 ? [...strong, ...part] : part;
  if (powers.length === 0 || tied.length === 0) return undefined;
  const weight = (asked ? 2 : 0) + (doubted.length > 0 ? 1 : 0) + (strong.length > 0 ? 1.5 : 0.5) + (part.length > 0 ? 0.5 : 0);
  const openly = asked || doubted.length > 0;
  // Where nobody has asked, it must tie them to somebody of whom the story speaks.
  if (weight < (openly ? 2.5 : 1.5) || (!openly && !tied.some((s) => namesAParty(story, s, entity)))) return undefined;
  const inside = (sentences: readonly Span[]): Passages | undefined => {
    const found = units.filter((u) => sentences.some((s) => s.document === u.document && s.start <= u.span.start && u.span.start < s.end));
    return found.length > 0 ? passagesOf(story, found, statementOf) : undefined;
  };
  const [over, concern] = [inside(powers), inside(tied)];
  if (!over || !concern) return undefined;
  return {
    id: idOf('oversight', ...placesOf(over), '/', ...placesOf(concern)),
    who: entity.id,
    power: over,
    concern,
    reasons: [reasonFor(asked, doubted.length > 0, weight)],
  };
}

function reasonFor(asked: boolean, doubted: boolean, weight: number): Reason {
  const score = Math.min(1, Math.round(weight * 20) / 100);
  if (asked)
    return {
      rule: 'asked to step aside',
      text: 'Somebody called on this person to step aside. One passage tells of their power in the matter, another of what ties them to it.',
      score,
    };
  return doubted
    ? {
        rule: 'doubt about power',
        text: 'It is asked whether this is proper. One passage tells of power in the matter, another of what ties the person to it.',
        score,
      }
    : {
        rule: 'power and tie',
        text: 'One passage tells of power in the matter, another of kin, money or a post that ties the person to it.',
        score,
      };
}

/** So many mentions make somebody a party of the story. */
const PARTY = 3;

const namesAParty = (story: Story, sentence: Span, entity: Entity): boolean =>
  (story.reading(sentence.document)?.referents ?? []).some((r) => {
    const other = story.entityOf(r.id);
    return (
      other !== undefined &&
      other.id !== entity.id &&
      (other.kind === 'person' || other.kind === 'organisation') &&
      other.mentions.length >= PARTY &&
      r.mentions.some((m) => overlap(m.span, sentence))
    );
  });

/** Sentences that name or describe the entity, and those right after that go on with a pronoun. */
function sentencesAbout(story: Story, entity: Entity): Span[] {
  const found = new Map<string, Span>();
  for (const mention of entity.mentions) {
    const sentences = story.reading(mention.document)?.sentences ?? [];
    const at = story.sentenceIndex(mention);
    for (const [offset, sentence] of [sentences[at], sentences[at + 1]].entries()) {
      if (!sentence || (offset === 1 && !/^["“‘']?(?:he|she|his|her|they|it)\b/i.test(story.words(sentence)))) continue;
      if (speaksOfOthers(story, entity, sentence)) continue;
      found.set(`${sentence.document} ${sentence.start}`, sentence);
    }
  }
  return [...found.values()];
}

/** What somebody says of another person tells nothing of the speaker's own power. */
function speaksOfOthers(story: Story, entity: Entity, sentence: Span): boolean {
  const speaks = story.statements.some(
    (s) =>
      s.document === sentence.document && story.entityOf(s.speaker)?.id === entity.id && s.slices.some((x) => overlap(x.span, sentence)),
  );
  if (!speaks) return false;
  if (/\byour?\b/i.test(story.words(sentence))) return true;
  return (story.reading(sentence.document)?.referents ?? []).some((r) => {
    const other = story.entityOf(r.id);
    return other?.kind === 'person' && other.id !== entity.id && r.mentions.some((m) => m.form !== 'pronoun' && overlap(m.span, sentence));
  });
}

const passive = /\b(?:overseen|left the \w+ to|led|chaired|appointed|named|headed)\b/;

/**
 * Whether words at a place in a sentence are about this person: the last one mentioned before them, or, where they are passive,
 * the first after them. A person in the possessive ("Hill's campaign") is not who acts.
 */
function isOf(story: Story, entity: Entity, sentence: Span, at: number, words: string): boolean {
  const people = (story.reading(sentence.document)?.referents ?? [])
    .flatMap((r) => r.mentions.map((m) => ({ span: m.span, form: m.form, entity: story.entityOf(r.id) })))
    .filter(
      (m) =>
        m.entity?.kind === 'person' &&
        // "A senior member" tells of somebody, it is nobody else.
        (m.form !== 'description' || m.entity.id === entity.id) &&
        overlap(m.span, sentence) &&
        !/^['’]/.test(story.document(sentence.document).text.slice(m.span.end, m.span.end + 1)),
    )
    .toSorted((a, b) => a.span.start - b.span.start);
  const before = people.findLast((m) => m.span.start <= at);
  const after = passive.test(words) ? people.find((m) => m.span.start >= at + words.length) : undefined;
  const by =
    /\bby\b/.test(story.document(sentence.document).text.slice(at, after?.span.start ?? at)) || words.endsWith(' to') ? after : undefined;
  return (by ?? before)?.entity?.id === entity.id || (before === undefined && by === undefined);
}
