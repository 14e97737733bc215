import type { ReactElement } from 'react';
import { useDesk } from '../app/route.ts';
import type { Desk } from '../desk/desk.ts';
import type { Entity, Role, Statement } from '../desk/types.ts';
import { roleStates } from './labels.ts';
import { When } from './when.tsx';
import { Name, Names, Printed } from './words.tsx';

/** A role with the time it holds for, as far as the text tells. */
export function RoleWords({ role }: { readonly role: Role }): ReactElement {
  const state = roleStates.get(role.status);
  return (
    <>
      {state !== undefined && `${state}: `}
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

/** The present role that an article gives somebody, or that any gives; else a role of another time from that article. */
export function roleIn(entity: Entity | undefined, document: string | undefined): Role | undefined {
  const present = entity?.roles.filter((role) => role.status === 'now' || role.status === 'acting') ?? [];
  const here = (role: Role): boolean => role.span.document === document;
  return present.find(here) ?? present[0] ?? entity?.roles.find(here);
}

/** Each role once, however often and with whatever article it is printed. */
export function distinct(desk: Desk, roles: readonly Role[]): Role[] {
  const seen = new Set<string>();
  return roles.filter((role) => {
    const key = `${role.status} ${desk
      .words(role.span)
      .toLowerCase()
      .replace(/^(an?|the) /, '')}`;
    return !seen.has(key) && seen.add(key);
  });
}

const countingWords = (words: string): string[] =>
  (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word !== 's' && !/^(?:the|an?|his|her|its|their|our|of)$/.test(word),
  );

/** `Museum director Daniel Hythe` already tells that he is `the museum’s director`. */
function toldBy(name: string, role: string): boolean {
  const known = new Set(countingWords(name));
  return countingWords(role).every((word) => known.has(word));
}

/** A speaker whom no article names: a user did, or nobody is known. */
export function Nobody({ named }: { readonly named: string | undefined }): ReactElement {
  if (named === undefined) return <span className="unknown">speaker not found</span>;
  return (
    <span className="named">
      <bdi className="hand">{named}</bdi> (a user’s word; no article prints it)
    </span>
  );
}

export function Speaker({ statement, document }: { readonly statement: Statement; readonly document?: string }): ReactElement {
  const desk = useDesk();
  if (statement.speaker === undefined) return <Nobody named={statement.named} />;
  const entity = desk.entities.get(statement.speaker);
  const found = statement.role ?? roleIn(entity, document ?? statement.reports[0].document);
  const role = found && entity && toldBy(desk.words(entity.name), desk.words(found.span)) ? undefined : found;
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

type Part = 'to' | 'occasion' | 'when' | 'via' | 'scope';
const parts: readonly Part[] = ['to', 'occasion', 'when', 'via', 'scope'];

/** Addressee, occasion, time, carriers and limit of a statement: what stands behind its speaker. */
export function Circumstances({
  statement,
  via = statement.via,
  show = parts,
}: {
  readonly statement: Statement;
  readonly via?: readonly string[];
  readonly show?: readonly Part[];
}): ReactElement {
  return (
    <>
      {show.includes('to') && statement.to.length > 0 && (
        <span className="bit">
          to <Names ids={statement.to} />
        </span>
      )}
      {show.includes('occasion') && statement.occasion !== undefined && (
        <span className="bit">
          <Printed span={statement.occasion.span} />
        </span>
      )}
      {show.includes('when') && statement.when !== undefined && (
        <span className="bit">
          <When time={statement.when} />
        </span>
      )}
      {show.includes('via') && via.length > 0 && (
        <span className="bit">
          via <Names ids={via} />
        </span>
      )}
      {show.includes('scope') && statement.scope !== undefined && (
        <span className="bit">
          limited to <Printed span={statement.scope} />
        </span>
      )}
    </>
  );
}

/** Who is behind a passage: its statement's speaker, or the outlet in its own voice. `brief`: without occasion, time and addressee. */
export function PassageBy({
  document,
  statement,
  brief = false,
}: {
  readonly document: string;
  readonly statement?: string | undefined;
  readonly brief?: boolean;
}): ReactElement {
  const desk = useDesk();
  const said = statement === undefined ? undefined : desk.statements.get(statement);
  if (said === undefined) return <span className="bit">the outlet’s own report, no source</span>;
  const via = said.reports.find((report) => report.document === document)?.via ?? [];
  return (
    <>
      <span className="bit">
        <Speaker statement={said} document={document} />
      </span>
      <Circumstances statement={said} via={via} {...(brief ? { show: ['via', 'scope'] as const } : {})} />
    </>
  );
}
