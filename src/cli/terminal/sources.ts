/** Whose word a line is: speaker, carriers, addressee, day. */
import type { Passage, Side, Statement } from '../../onrecord.ts';
import type { View } from './view.ts';

const list = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Carriers nearest to the article first: `via The Strand, from its own files`. */
const viaOf = (view: View, via: readonly string[]): string =>
  via.length === 0 ? '' : `via ${via.map((id) => view.name(id)).join(', from ')}`;

/** A speaker whom no article mentions: a user may have told a name. */
export const unmentioned = ({ named }: Statement): string =>
  named === undefined ? 'speaker not told' : `${named} (named in a correction)`;

/** What is known of a statement beside its words and speaker. */
export function circumstances(view: View, { speaker, role, to, when, occasion, via }: Statement): string {
  // Whoever was told it and passed it on is named once.
  const told = to.filter((id) => !via.includes(id));
  const addressees = told.length > 0 ? `to ${list(told.map((id) => view.name(id)))}` : '';
  const place = occasion ? view.words(occasion.span) : '';
  // The heading names the present role; one of another time stands with what was said in it.
  const then =
    speaker !== undefined && role && role.status !== 'now' && role.status !== 'acting' ? `as ${role.status} ${view.words(role.span)}` : '';
  return [
    then,
    addressees,
    place,
    view.when(when) ?? '',
    viaOf(
      view,
      via.filter((id) => id !== speaker),
    ),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The line under a passage. */
export function sourceOf(view: View, passage: Passage): string {
  const statement = view.statement(passage.statement);
  if (!statement) return 'the outlet’s own report';
  const speaker = statement.speaker === undefined ? unmentioned(statement) : view.nameAndRole(statement.speaker);
  return [speaker, circumstances(view, statement)].filter(Boolean).join(' · ');
}

/** The line under a side of a conflict, of which one passage is shown. */
export function sourceOfSide(view: View, side: Side, shown: Passage): string {
  if (shown.statement !== undefined) return sourceOf(view, shown);
  if (side.by.length > 0) return list(side.by.map((id) => view.nameAndRole(id)));
  const outlets = new Set(side.passages.map(({ document }) => view.letters([document])));
  return outlets.size > 1 ? 'the outlets’ own reports' : 'the outlet’s own report';
}
