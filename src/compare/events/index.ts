import { bySpan, idOf, type ReportedEvent, type StoryEvent, type Time } from '../../facts/index.ts';
import { clusters, type Scored } from '../cluster.ts';
import { placesOf } from '../passages.ts';
import type { Story } from '../story.ts';
import type { Passages } from '../../facts/index.ts';

/** The happenings of a story. Two reports are of one when type, people and day fit. */
export function eventsOf(story: Story): StoryEvent[] {
  const reports = story.documents
    .flatMap((d) => story.reading(d.id)?.events ?? [])
    .toSorted((a, b) => bySpan(a.span, b.span) || (a.id < b.id ? -1 : 1));
  const who = reports.map((r) => new Set(r.who.map((id) => story.entityOf(id)?.id).filter((id) => id !== undefined)));
  const fits = (a: number, b: number): number => {
    const [x, y] = [reports[a], reports[b]] as [ReportedEvent, ReportedEvent];
    if (x.type !== y.type || x.status !== y.status || apart(x.when, y.when)) return 0;
    const [mine, yours] = [who[a] ?? new Set(), who[b] ?? new Set()];
    const shared = [...mine].filter((id) => yours.has(id)).length;
    const sameDay = x.when?.value !== undefined && x.when.value === y.when?.value;
    return (sameDay ? 1 : 0) + shared / Math.max(1, Math.min(mine.size, yours.size));
  };
  const pairs: Scored[] = [];
  reports.forEach((_, a) => {
    for (let b = a + 1; b < reports.length; b++)
      if (reports[a]?.type === reports[b]?.type && fits(a, b) >= 1) pairs.push({ a, b, score: fits(a, b) });
  });
  return clusters(reports.length, pairs, (a, b) => fits(a, b) > 0)
    .map((group) =>
      merge(
        story,
        group.map((i) => reports[i] as ReportedEvent),
      ),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function apart(a: Time | undefined, b: Time | undefined): boolean {
  if (!a?.earliest || !a.latest || !b?.earliest || !b.latest)
    return a?.value !== undefined && b?.value !== undefined && !a.value.startsWith(b.value) && !b.value.startsWith(a.value);
  return a.latest < b.earliest || b.latest < a.earliest;
}

function merge(story: Story, reports: readonly ReportedEvent[]): StoryEvent {
  const first = reports[0] as ReportedEvent;
  const passages = reports.map((r) => ({
    document: r.document,
    slices: [{ span: r.span, quoted: false }] as const,
  })) as unknown as Passages;
  const when = reports
    .map((r) => r.when)
    .filter((t) => t !== undefined)
    .toSorted(
      (a, b) => Number(b.basis === 'judgement') - Number(a.basis === 'judgement') || (b.value?.length ?? 0) - (a.value?.length ?? 0),
    )[0];
  const where = reports.find((r) => r.where)?.where;
  return {
    id: idOf('event', first.type, ...placesOf(passages)),
    type: first.type,
    who: [...new Set(reports.flatMap((r) => r.who.map((id) => story.entityOf(id)?.id).filter((id) => id !== undefined)))].toSorted(),
    ...(when ? { when } : {}),
    ...(where ? { where } : {}),
    status: first.status,
    passages,
  };
}
