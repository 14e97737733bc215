import type { Document } from '../../facts/index.ts';
import type { Range } from '../attributions/index.ts';
import type { Mentions } from '../mentions/index.ts';
import type { Spoken, Turn } from './spoken.ts';

/** Who stands behind the letters `Q` and `A`, behind `THE WITNESS`, and behind paragraphs without any label. */
export interface Cast {
  readonly of: (turn: Turn) => Range | undefined;
  /** Whether a turn puts something to whoever speaks next. */
  readonly asks: (turn: Turn) => boolean;
  /** Names that no mention covers yet. */
  readonly added: readonly Range[];
}

const name = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s(?:de|van|von|al|bin|\p{Lu}[\p{L}.'’-]*)){1,4}`;
const sworn = [
  new RegExp(
    String.raw`(?:Witness|WITNESS|Testimony of|TESTIMONY OF|Deposition of|DEPOSITION OF|Examination of|EXAMINATION OF|Interview of|Interview with|INTERVIEW OF|INTERVIEW WITH):?\s+(?:(?:Mr|Mrs|Ms|Dr|MR|MRS|MS|DR)\.?\s)?(${name})`,
    'u',
  ),
  new RegExp(String.raw`(?:^|\n)(${name}),[^\n]{0,160}\b(?:sworn|affirmed|called as a witness|testified as follows)`, 'u'),
];

export function asked(document: Document, spoken: Spoken, mentions: Mentions): Cast {
  const { text } = document;
  const start = Math.min(...spoken.turns.map(({ label, words }) => label?.range[0] ?? words[0]?.[0] ?? text.length));
  const before = text.slice(0, start);
  const witness = spoken.form === 'letter' ? undefined : witnessIn(before);
  const needed = spoken.turns.some(({ part, label }) => part === 'answers' || label?.key === 'witness');
  const who = witness ?? (needed ? interviewee(document, spoken, mentions, start) : undefined);
  const own = spoken.form === 'interview' ? ownOutlet(document, mentions) : undefined;
  const asker = askerOf(document, spoken);
  return {
    added: witness ? [witness] : [],
    asks: (turn) =>
      turn.part === 'asks' ||
      (turn.part === 'speaks' && (asks(document, turn) || (spoken.form === 'interview' && turn.label?.key === asker))),
    of: (turn) => {
      if (turn.who) return turn.who;
      if (turn.part === 'answers' || turn.label?.key === 'witness') return who;
      return turn.part === 'asks' ? own : undefined;
    },
  };
}

const asks = (document: Document, { words }: Turn): boolean => words.some(([start, end]) => document.text.slice(start, end).includes('?'));

/** The label with most turns that ask. */
function askerOf(document: Document, { turns }: Spoken): string | undefined {
  const counts = new Map<string, number>();
  for (const turn of turns) if (turn.label && asks(document, turn)) counts.set(turn.label.key, (counts.get(turn.label.key) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function witnessIn(before: string): Range | undefined {
  for (const pattern of sworn) {
    const found = pattern.exec(before);
    if (!found?.[1]) continue;
    const at = found.index + found[0].indexOf(found[1], found[0].startsWith(found[1]) ? 0 : 1);
    return [at, at + found[1].length];
  }
  return undefined;
}

/** The person whom the headline and the introduction name most often; the questions count where they address somebody by name. */
function interviewee(document: Document, spoken: Spoken, mentions: Mentions, start: number): Range | undefined {
  const people = mentions.found.filter(
    ({ mention, words }) => mention.form === 'name' && mention.kind === 'person' && words.length > 1 && mention.span.end <= start,
  );
  const questions = spoken.turns
    .filter(({ part }) => part === 'asks')
    .flatMap(({ words }) => words.map(([a, b]) => document.text.slice(a, b)));
  let best: { range: Range; count: number } | undefined;
  for (const { mention, words } of people) {
    const last = words.at(-1) ?? '';
    const inHead = mentions.found.filter(
      (other) => other.mention.span.end <= start && other.mention.form === 'name' && other.words.at(-1) === last,
    ).length;
    const called = questions.filter((words) =>
      new RegExp(
        String.raw`(?:^|,\s)(?:(?:Mr|Mrs|Ms|Dr|Professor|Minister|Senator)\.?\s)?${last.replace(/[^\p{L}]/gu, '.')}[,?]`,
        'iu',
      ).test(words),
    ).length;
    const by = document.byline && mention.span.start >= document.byline.span.start && mention.span.end <= document.byline.span.end;
    const count = by ? 0 : inHead + 2 * called;
    if (count > (best?.count ?? 0)) best = { range: [mention.span.start, mention.span.end], count };
  }
  return best?.range;
}

/** Words that name the outlet itself, which asks where nobody else is said to. */
function ownOutlet(document: Document, mentions: Mentions): Range | undefined {
  const outlet = document.outlet?.name.toLowerCase().replace(/^the /u, '');
  const found = mentions.found.find(
    ({ mention, words, own }) =>
      mention.form !== 'pronoun' &&
      (mention.form === 'name'
        ? outlet !== undefined && words.join(' ').replace(/^the /u, '') === outlet
        : own && mention.kind === 'organisation'),
  );
  return found ? [found.mention.span.start, found.mention.span.end] : undefined;
}
