/** Which of somebody's titles held at a time: the role that a statement or an event shows them in. */
import type { Entity, Role, Span, Time } from '../facts/index.ts';
import type { Story } from './story.ts';

/** Days that a role without dates of its own is taken to have held before the article that prints it. */
const lasting = 92;
const dayMs = 86_400_000;

const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / dayMs;

/**
 * The role of `entity` that held at `when`, as far as the articles tell; undefined where they do not. `at`: the words that report
 * what was said or happened. A role of the same article and the same sentence goes before others.
 */
export function roleAt(story: Story, entity: Entity | undefined, when: Time | undefined, at: Span): Role | undefined {
  if (!entity || entity.roles.length === 0) return undefined;
  const published = story.day(at.document);
  const from = when?.earliest ?? published;
  const to = when?.latest ?? published;
  const held = entity.roles.filter((role) => holds(story, role, from, to, at));
  const rank = (role: Role): number =>
    (role.time ? 8 : 0) +
    (role.status === 'then' ? 6 : 0) +
    (role.span.document === at.document ? 4 : 0) +
    (besides(story, role.span, at, 1) ? 2 : 0) -
    Math.min(1, role.span.document === at.document ? Math.abs(role.span.start - at.start) / 100_000 : 0.5);
  return held.toSorted((a, b) => rank(b) - rank(a))[0];
}

/** Whether so many borders of sentences at most stand between two places. */
function besides(story: Story, a: Span, b: Span, most: number): boolean {
  return a.document === b.document && Math.abs(story.sentenceIndex(a) - story.sentenceIndex(b)) <= most;
}

function holds(story: Story, role: Role, from: string | undefined, to: string | undefined, at: Span): boolean {
  const { status, time, span } = role;
  if (from !== undefined && time?.latest !== undefined && time.latest < from) return false;
  if (to !== undefined && time?.earliest !== undefined && time.earliest > to) return false;
  // `then a senator` holds at the time of which its own sentence tells.
  if (status === 'then') return time !== undefined || besides(story, span, at, 0);
  if (status === 'former') return time?.latest !== undefined && from !== undefined;
  if (status === 'future') return time?.earliest !== undefined && to !== undefined;
  if (time?.earliest !== undefined) return true;
  const known = story.day(span.document);
  // Without dates: what an article calls somebody held when it was printed, and not long before.
  if (known === undefined || from === undefined) return span.document === at.document;
  return Math.abs(daysBetween(from.slice(0, 10), known)) <= lasting;
}
