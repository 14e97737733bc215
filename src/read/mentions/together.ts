import type { Document } from '../../facts/index.ts';
import { idOf, spanIn } from '../../facts/index.ts';
import type { Found } from './found.ts';
import type { Standing } from './subject.ts';

type InLine = Omit<Found, 'step'>;

/** People of one list; more than that is a roll of names. */
const most = 6;
const last = /^(?:,?\s+and|,[^,.;:()"“”]{2,50},\s+and)\s+$/u;
const before = /^(?:,|\s+and)\s+$/u;

/** `Ida Orr, the clerk, and Karl Moe`: names that an `and` puts side by side, whom a later `they` may mean. */
export function together(document: Document, found: readonly InLine[], standing: (start: number, end: number) => Standing): InLine[] {
  const names = found
    .filter(({ mention }) => mention.form === 'name' && mention.kind === 'person')
    .toSorted((a, b) => a.mention.span.start - b.mention.span.start);
  const groups: InLine[] = [];
  for (let from = 0; from < names.length - 1; ) {
    let to = from;
    let joined = from;
    while (to - from < most && names[to + 1]) {
      const between = document.text.slice(names[to]?.mention.span.end, names[to + 1]?.mention.span.start);
      const ends = last.test(between);
      if (!ends && !before.test(between)) break;
      to++;
      if (ends) joined = to;
    }
    if (joined > from) groups.push(groupOf(document, names.slice(from, joined + 1), standing));
    from = Math.max(from, joined) + 1;
  }
  return groups;
}

function groupOf(document: Document, people: readonly InLine[], standing: (start: number, end: number) => Standing): InLine {
  const [first, final] = [people[0], people.at(-1)];
  if (!first || !final) throw new RangeError('a group of nobody');
  const [{ start }, { end }] = [first.mention.span, final.mention.span];
  const span = spanIn(document, start, end);
  const stands = standing(start, end);
  return {
    mention: { id: idOf('m', document.id, start, end), span, head: final.mention.head, form: 'description', kind: 'group' },
    words: people.map((one) => one.words.at(-1) ?? ''),
    name: span,
    titles: [],
    head: '',
    plural: true,
    number: people.length,
    definite: true,
    sure: true,
    own: false,
    outlet: false,
    subject: first.subject || stands !== undefined,
    main: stands === 'main',
    subordinate: stands === 'subordinate',
    source: first.source,
    line: first.line,
    inside: first.inside,
    roles: [],
    together: true,
  };
}
