/** Who speaks and acts: one row for each name, one for each of the roles in which somebody appears. */
import type { Entity } from '../../facts/index.ts';
import type { Lookup } from '../lookup.ts';
import { link, list, placeColumns, placeOf, plain, reasonsOf, type Row, type Sheet, sheet, timeColumns, timeIn } from './sheet.ts';

const columns = [
  'person',
  'name',
  'part',
  'kind',
  'anonymous',
  'also_called',
  'role_status',
  ...timeColumns('role_time'),
  ...placeColumns,
  'mentions',
  'statements',
  'reasons',
  'link',
];

export function peopleSheet(lookup: Lookup): Sheet {
  const statements = new Map<string, number>();
  for (const { speaker } of lookup.record.statements) if (speaker) statements.set(speaker, (statements.get(speaker) ?? 0) + 1);

  const rowsOf = (entity: Entity): Row[] => {
    const name = lookup.words(entity.name);
    const common = { person: entity.id, name, kind: entity.kind, link: link('people', entity.id) };
    const roles = entity.roles.map((role) => ({
      ...common,
      part: 'role',
      role_status: role.status,
      ...timeIn(lookup, 'role_time', role.time),
      ...placeOf(lookup, plain(role.span)),
    }));
    const itself = {
      ...common,
      part: 'name',
      anonymous: entity.anonymous ? 'yes' : 'no',
      also_called: list(entity.names.filter((other) => other !== name)),
      ...placeOf(lookup, plain(entity.name)),
      mentions: entity.mentions.length,
      statements: statements.get(entity.id) ?? 0,
      reasons: reasonsOf(entity.reasons),
    };
    return [itself, ...roles];
  };
  return sheet('people', columns, lookup.record.entities.flatMap(rowsOf));
}
