import { bySpan, contains, idOf, wordsOf, type Entity, type EntityKind, type Span, type Spans } from '../facts/index.ts';
import { fold } from './names.ts';
import type { Group } from './groups.ts';

/** A group of referents as an entity of the story. */
export function entityOf(group: Group): Entity {
  const { members } = group;
  const texts = new Map(members.map((m) => [m.document.id, m.document]));
  const text = (span: Span): string => wordsOf(texts.get(span.document) as { id: string; text: string }, span);
  const referents = members.map((m) => m.referent);
  const mentions = referents.flatMap((r) => r.mentions);
  const spans = uniqueSpans([...referents.map((r) => r.name), ...mentions.map((m) => m.span)]);
  const printed = uniqueSpans([...referents.map((r) => r.name), ...mentions.filter((m) => m.form !== 'pronoun').map((m) => m.span)]).map(
    text,
  );
  const names = [...new Set(printed)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const outlet = members.find((m) => m.outlet)?.outlet;
  return {
    id: idOf(
      'entity',
      ...referents
        .map((r) => r.name)
        .toSorted(bySpan)
        .flatMap((s) => [s.document, s.start, s.end]),
    ),
    kind: commonest(referents.map((r) => r.kind)),
    name: bestName(group, text),
    names,
    referents: referents.map((r) => r.id).toSorted(),
    mentions: spans as unknown as Spans,
    roles: referents.flatMap((r) => r.roles).toSorted((a, b) => bySpan(a.span, b.span)),
    anonymous: referents.every((r) => r.anonymous),
    ...(outlet ? { outlet } : {}),
    reasons: group.reasons,
  };
}

function uniqueSpans(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted(bySpan);
  return sorted.filter((span, i) => i === 0 || bySpan(sorted[i - 1] as Span, span) !== 0);
}

const commonest = (kinds: readonly EntityKind[]): EntityKind => {
  const count = (kind: EntityKind): number => kinds.filter((k) => k === kind).length;
  return kinds.toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0] ?? 'organisation';
};

/** The fullest name without title, else the fullest description; the first printed of equals. */
function bestName({ members }: Group, text: (span: Span) => string): Span {
  const candidates = members.flatMap((m) => [
    {
      span: m.referent.name,
      // People are named without what stands before their names; bodies with their article.
      form:
        m.referent.mentions.find((x) =>
          m.referent.kind === 'person' ? x.form === 'name' && contains(x.span, m.referent.name) : bySpan(x.span, m.referent.name) === 0,
        )?.form ?? 'description',
      core: m.core,
    },
    ...m.referent.mentions.filter((x) => x.form === 'name').map((x) => ({ span: x.span, form: x.form, core: m.core })),
  ]);
  const rank = (c: (typeof candidates)[number]): number => {
    const words = fold(text(c.span));
    const inCore = c.core.filter((w) => words.includes(w)).length;
    return (c.form === 'name' ? 1000 : 0) + inCore * 100 - (c.form === 'name' ? words.length : -words.length) / 10;
  };
  const ranked = candidates.map((candidate) => ({ span: candidate.span, rank: rank(candidate) }));
  const best = ranked.toSorted((a, b) => b.rank - a.rank || bySpan(a.span, b.span))[0];
  return (best ?? { span: (members[0] as Group['members'][number]).referent.name }).span;
}
