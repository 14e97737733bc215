import type { Desk } from '../desk/desk.ts';
import type { Entity, Report, Statement } from '../desk/types.ts';
import { found } from './found.ts';

/** A head is an entity, a name that a user typed, or nobody. */
export type Head = Entity | 'nobody' | { readonly named: string };
export type Row = { readonly head: Head; readonly number: number } | { readonly statement: Statement };

const weight = (report: Report): number =>
  report.slices.reduce((sum, { span, quoted }) => sum + (span.end - span.start) * (quoted ? 1000 : 1), 0);

/** The report to show for a statement: the one with most words in quotation marks, then the longest. */
export function bestReport(statement: Statement): Report {
  return statement.reports.reduce((best, report) => (weight(report) > weight(best) ? report : best), statement.reports[0]);
}

export function pick(desk: Desk, params: URLSearchParams): readonly Statement[] {
  const who = params.get('who') ?? '';
  const kind = params.get('kind') ?? '';
  const stance = params.get('stance') ?? '';
  const outlet = desk.outlets.get(params.get('outlet') ?? '');
  const query = params.get('q') ?? '';
  return desk.record.statements.filter(
    (statement) =>
      (who === '' || (statement.speaker ?? (statement.named === undefined ? 'nobody' : '')) === who) &&
      (kind === '' || statement.kind === kind) &&
      (stance === '' || statement.stance === stance) &&
      (outlet === undefined || statement.reports.some((report) => outlet.documents.includes(report.document))) &&
      found(
        query,
        () =>
          `${desk.nameOf(statement.speaker ?? '')} ${statement.named ?? ''} ${statement.reports.map((report) => desk.textOf(report.slices)).join(' ')}`,
      ),
  );
}

const day = (statement: Statement): string => statement.when?.earliest ?? statement.when?.value ?? '9999';

const NAMED = 'named by a user: ';
const headOf = (desk: Desk, id: string): Head =>
  desk.entities.get(id) ?? (id.startsWith(NAMED) ? { named: id.slice(NAMED.length) } : 'nobody');
export const headKey = (head: Head): string => (head === 'nobody' ? head : 'named' in head ? `${NAMED}${head.named}` : head.id);

/** By speaker, who said most first; nobody last. Within a speaker by the day it was said, unknown days last. */
export function grouped(desk: Desk, statements: readonly Statement[]): readonly Row[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const speaker = desk.entities.get(statement.speaker ?? '')?.id ?? (statement.named === undefined ? '' : `${NAMED}${statement.named}`);
    const list = groups.get(speaker);
    if (list === undefined) groups.set(speaker, [statement]);
    else list.push(statement);
  }
  return [...groups]
    .sort(([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.length - one.length)
    .flatMap(([id, list]): Row[] => [
      { head: headOf(desk, id), number: list.length },
      ...list.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)).map((statement) => ({ statement })),
    ]);
}
