import type { ReactElement } from 'react';
import { useDesk } from '../app/route.ts';
import type { Entity, Role, Statement } from '../desk/types.ts';
import { roleStates } from './labels.ts';
import { When } from './when.tsx';
import { Name, Names, Printed } from './words.tsx';

/** A role with the time it holds for, as far as the text tells. */
export function RoleWords({ role }: { readonly role: Role }): ReactElement {
  const state = roleStates[role.status];
  return (
    <>
      {state !== '' && `${state}: `}
      <Printed span={role.span} />
      {role.time !== undefined && (
        <>
          {' ('}
          <When time={role.time} />)
        </>
      )}
    </>
  );
}

/** The role that an article gives somebody, or the first that any gives. */
export const roleIn = (entity: Entity | undefined, document: string | undefined): Role | undefined =>
  entity?.roles.find((role) => role.span.document === document) ?? entity?.roles[0];

export function Speaker({ statement, document }: { readonly statement: Statement; readonly document?: string }): ReactElement {
  const desk = useDesk();
  if (statement.speaker === undefined) return <span className="unknown">speaker not found</span>;
  const entity = desk.entities.get(statement.speaker);
  const role = roleIn(entity, document ?? statement.reports[0].document);
  return (
    <>
      <Name id={statement.speaker} />
      {entity?.anonymous && ' (not named)'}
      {role !== undefined && (
        <>
          {', '}
          <RoleWords role={role} />
        </>
      )}
    </>
  );
}

/** Addressee, occasion, time and carriers of a statement: what stands behind its speaker. */
export function Circumstances({
  statement,
  via = statement.via,
  when = true,
}: {
  readonly statement: Statement;
  readonly via?: readonly string[];
  readonly when?: boolean;
}): ReactElement {
  return (
    <>
      {statement.to.length > 0 && (
        <span className="bit">
          to <Names ids={statement.to} />
        </span>
      )}
      {statement.occasion !== undefined && (
        <span className="bit">
          <Printed span={statement.occasion.span} />
        </span>
      )}
      {when && statement.when !== undefined && (
        <span className="bit">
          <When time={statement.when} />
        </span>
      )}
      {via.length > 0 && (
        <span className="bit">
          via <Names ids={via} />
        </span>
      )}
      {statement.scope !== undefined && (
        <span className="bit">
          limited to <Printed span={statement.scope} />
        </span>
      )}
    </>
  );
}

/** Who is behind a passage: its statement's speaker, or the outlet in its own voice. */
export function PassageBy({ document, statement }: { readonly document: string; readonly statement?: string | undefined }): ReactElement {
  const desk = useDesk();
  const said = statement === undefined ? undefined : desk.statements.get(statement);
  if (said === undefined) return <span className="bit">the outlet’s own report, no source</span>;
  const via = said.reports.find((report) => report.document === document)?.via ?? [];
  return (
    <>
      <span className="bit">
        <Speaker statement={said} document={document} />
      </span>
      <Circumstances statement={said} via={via} />
    </>
  );
}
