import type { Document, Referent, Role, Span, TimeExpression } from '../../facts/index.ts';
import { spanIn } from '../../facts/index.ts';
import type { Coreference } from '../coreference/index.ts';
import type { Mentions } from '../mentions/index.ts';
import type { Line } from '../tokens/lines.ts';
import { type RoleWords, rolesBeside } from './find.ts';
import { roleOf } from './time.ts';

/** Referents with their titles and capacities, each in the words of the text, in text order and without repetition. */
export function withRoles(
  document: Document,
  lines: readonly Line[],
  mentions: Mentions,
  { referents, referentOf }: Coreference,
  times: readonly TimeExpression[],
): Referent[] {
  const beside = new Map<number, RoleWords[]>();
  const add = (at: number, words: RoleWords): void => {
    const referent = referentOf.get(at);
    if (referent === undefined) return;
    const list = beside.get(referent);
    if (list) list.push(words);
    else beside.set(referent, [words]);
  };
  // The order that mentions count their lines in.
  const inOrder = lines.toSorted((a, b) => a.start - b.start || b.end - a.end);
  mentions.found.forEach(({ mention, name, line: place }, at) => {
    const line = inOrder[place];
    if (
      mention.form !== 'name' ||
      mention.kind !== 'person' ||
      line?.kind !== 'paragraph' ||
      name.start < line.start ||
      name.end > line.end
    )
      return;
    const from = line.words.findIndex(({ end }) => end > name.start);
    const to = line.words.findIndex(({ start }) => start >= name.end);
    for (const words of rolesBeside(document, line, from, to < 0 ? line.words.length : to)) add(at, words);
  });
  for (const [a, b] of mentions.appositions) {
    const [described, named] = mentions.found[a]?.mention.form === 'name' ? [b, a] : [a, b];
    const [role, name] = [mentions.found[described], mentions.found[named]];
    if (
      !role ||
      !name ||
      name.mention.kind !== 'person' ||
      role.mention.form !== 'description' ||
      role.mention.span.start > name.mention.span.start
    )
      continue;
    const span = title(document, role.mention.span, name.mention.span.start);
    add(named, { span, until: Math.min(document.text.length, name.mention.span.end + 60) });
  }
  return referents.map((referent, at) => ({
    ...referent,
    roles: once(
      document,
      (beside.get(at) ?? []).toSorted((a, b) => a.span.start - b.span.start).map((words) => roleOf(document, words, times)),
    ),
  }));
}

/** `the president of the union` in front of `, Mona Behr`, without the article. */
function title(document: Document, { start, end }: Span, name: number): Span {
  const between = document.text.slice(end, name);
  const rest = /^\s(?:of|for|at|in)\s[^,.;:"“”]{2,60}(?=,\s$)/u.exec(between)?.[0].length ?? 0;
  const lead = /^(?:the|an?|his|her|its|their)\s/iu.exec(document.text.slice(start, start + 6))?.[0].length ?? 0;
  return spanIn(document, start + lead, end + rest);
}

/** The fullest of roles that say the same; one that lies inside another is the same. */
function once(document: Document, roles: readonly Role[]): Role[] {
  const words = ({ span }: Role): string => document.text.slice(span.start, span.end).toLowerCase();
  return roles.filter(
    (role, at) =>
      !roles.some((other, place) => {
        if (place === at || other.status !== role.status) return false;
        if (
          other.span.start <= role.span.start &&
          role.span.end <= other.span.end &&
          (other.span.end - other.span.start > role.span.end - role.span.start || place < at)
        )
          return true;
        return place < at && words(other) === words(role) && role.time === undefined;
      }),
  );
}
