import type { ReportedEvent } from '../../facts/index.ts';
import { contains, overlap } from '../../facts/index.ts';

interface Weighed {
  readonly event: ReportedEvent;
  readonly weight: number;
}

/** Of overlapping readings the surest; of one happening told again and again the first telling, unless a later one has other people or another day. */
export function onceEach(all: readonly Weighed[]): ReportedEvent[] {
  const kept: Weighed[] = [];
  for (const one of all.toSorted((a, b) => b.weight - a.weight || a.event.span.start - b.event.span.start)) {
    const { event } = one;
    if (kept.some((other) => clash(other.event, event))) continue;
    kept.push(one);
  }
  const inOrder = kept.map(({ event }) => event).toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const told: ReportedEvent[] = [];
  for (const event of inOrder) if (!told.some((other) => isSame(other, event))) told.push(event);
  return told;
}

/** One inside the other is a reading of the same words, unless each has a day of its own. */
function clash(a: ReportedEvent, b: ReportedEvent): boolean {
  if (!overlap(a.span, b.span) || !(contains(a.span, b.span) || contains(b.span, a.span))) return false;
  return a.type === b.type || a.when?.value === undefined || b.when?.value === undefined || a.when.value === b.when.value;
}

function isSame(first: ReportedEvent, again: ReportedEvent): boolean {
  if (first.type !== again.type || first.status !== again.status || first.type === 'other') return false;
  if (again.when?.value !== undefined) return first.when?.value === again.when.value && shares(first, again);
  return again.who.length === 0 || shares(first, again) || first.type === 'vote' || first.type === 'meeting' || first.type === 'hearing';
}

const shares = (a: ReportedEvent, b: ReportedEvent): boolean => b.who.length === 0 || a.who.some((id) => b.who.includes(id));
