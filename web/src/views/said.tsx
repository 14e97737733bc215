import { memo, type ReactElement, useMemo } from 'react';
import { href, useChoice, useDesk, useHere, usePlace } from '../app/route.ts';
import type { Desk } from '../desk/desk.ts';
import type { Statement } from '../desk/types.ts';
import { Circumstances, distinct, Nobody, RoleWords } from '../words/by.tsx';
import { count, kindNames, stanceNames } from '../words/labels.ts';
import { Line, LineLink, WhenChosen } from '../words/line.tsx';
import { List } from '../words/list.tsx';
import { Marks } from '../words/outlet.tsx';
import { When } from '../words/when.tsx';
import { Name, Words } from '../words/words.tsx';
import { Reports } from './reports.tsx';
import { bestReport, grouped, type Head, headKey, pick, type Row } from './sayings.ts';
import { Choice, More, Search, ViewHead } from './section.tsx';

const keyOf = (row: Row): string => ('statement' in row ? row.statement.id : headKey(row.head));

export function Said(): ReactElement {
  const desk = useDesk();
  const { filters } = usePlace();
  const { id } = useChoice();
  const all = desk.record.statements;
  const statements = useMemo(() => pick(desk, new URLSearchParams(filters)), [desk, filters]);
  const rows = useMemo(() => grouped(desk, statements), [desk, statements]);
  return (
    <section aria-label="Who said what">
      <ViewHead
        title={`Who said what · ${statements.length === all.length ? count(all.length, 'statement') : `${statements.length.toLocaleString('en-GB')} of ${count(all.length, 'statement')}`}`}
      >
        <Search />
        <Choice name="who" label="Speaker" options={[['', 'anybody'], ...speakers(desk)]} />
        <More names={['kind', 'stance', 'outlet']}>
          <Choice
            name="kind"
            label="Words"
            options={[
              ['', 'all'],
              ['direct', 'quoted'],
              ['indirect', 'paraphrased'],
              ['mixed', 'part quoted'],
            ]}
          />
          <Choice name="stance" label="Stance" options={[['', 'any'], ...Object.entries(stanceNames)]} />
          <Choice
            name="outlet"
            label="In"
            options={[
              ['', 'any outlet'],
              ...desk.record.outlets.map((outlet) => [outlet.id, `${outlet.letter}  ${desk.outletName(outlet)}`] as const),
            ]}
          />
        </More>
      </ViewHead>
      {rows.length === 0 && (
        <p className="none">{all.length === 0 ? 'No statement was found in these articles.' : 'No statement fits these filters.'}</p>
      )}
      <List items={rows} keyOf={keyOf} noun="line" chosen={(row) => 'statement' in row && row.statement.id === id}>
        {(row) => ('statement' in row ? <StatementLine statement={row.statement} /> : <PersonHead who={row.head} number={row.number} />)}
      </List>
    </section>
  );
}

function PersonHead({ who: head, number }: { readonly who: Head; readonly number: number }): ReactElement {
  const desk = useDesk();
  const who = head === 'nobody' || 'named' in head ? 'nobody' : head;
  return (
    <h3 className="person">
      {who !== 'nobody' ? (
        <Name id={who.id} />
      ) : head === 'nobody' || !('named' in head) ? (
        <span className="unknown">Speaker not found</span>
      ) : (
        <Nobody named={head.named} />
      )}
      <span className="by">
        {who !== 'nobody' && who.anonymous && <span className="bit">not named</span>}
        {who !== 'nobody' &&
          distinct(desk, who.roles)
            .slice(0, 4)
            .map((role) => (
              <span className="bit" key={`${role.span.document}${role.span.start}`}>
                <RoleWords role={role} />
              </span>
            ))}
        <span className="bit">{count(number, 'statement')}</span>
      </span>
    </h3>
  );
}

const StatementLine = memo(function StatementLine({ statement }: { readonly statement: Statement }): ReactElement {
  const desk = useDesk();
  const here = useHere();
  const best = bestReport(statement);
  const at = statement.reports.indexOf(best);
  return (
    <Line to={here(statement.id, at)} id={statement.id} className={`statement ${statement.kind}`}>
      <div className="when-col">
        <When time={statement.when} />
      </div>
      <div>
        <LineLink to={here(statement.id, at)} id={statement.id}>
          <Words slices={best.slices} />
        </LineLink>
        <div className="by">
          <RoleThen statement={statement} />
          <Circumstances statement={statement} show={['to', 'occasion', 'via', 'scope']} />
          <Clash statement={statement} />
        </div>
        <WhenChosen id={statement.id}>{() => <Reports statement={statement} />}</WhenChosen>
      </div>
      <div className="stance">
        {stanceNames[statement.stance]}
        <small>{kindNames[statement.kind]}</small>
      </div>
      <Marks
        outlets={desk.outletsOf(statement.reports)}
        href={(outlet) =>
          here(
            statement.id,
            statement.reports.findIndex((report) => outlet.documents.includes(report.document)),
          )
        }
      />
    </Line>
  );
});

/** The capacity in which somebody spoke, where the articles give several. */
function RoleThen({ statement }: { readonly statement: Statement }): ReactElement | null {
  const desk = useDesk();
  const roles = distinct(desk, desk.entities.get(statement.speaker ?? '')?.roles ?? []);
  if (statement.role === undefined || roles.length < 2) return null;
  return (
    <span className="bit">
      as <RoleWords role={statement.role} />
    </span>
  );
}

function Clash({ statement }: { readonly statement: Statement }): ReactElement | null {
  const { length } = useDesk().conflictsOf(statement.id);
  if (length === 0) return null;
  return (
    <span className="bit">
      <a className="clash" href={href('conflicts', undefined, { of: statement.id })}>
        ▲ in {length === 1 ? 'conflict' : `${length} conflicts`}
      </a>
    </span>
  );
}

function speakers(desk: Desk): (readonly [string, string])[] {
  const ids = new Set(desk.record.statements.flatMap((statement) => statement.speaker ?? []));
  const named = [...ids].map((id) => [id, desk.nameOf(id)] as const).sort((a, b) => a[1].localeCompare(b[1]));
  return desk.record.statements.some((statement) => statement.speaker === undefined && statement.named === undefined)
    ? [...named, ['nobody', 'speaker not found']]
    : named;
}
