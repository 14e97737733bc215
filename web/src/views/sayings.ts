import type { Desk } from '../desk/desk.ts';
import type { Entity, Report, Statement } from '../desk/types.ts';
import { found } from './found.ts';

export type Row = { readonly head: Entity | 'nobody'; readonly number: number } | { readonly statement: Statement };

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
      (who === '' || (statement.speaker ?? 'nobody') === who) &&
      (kind === '' || statement.kind === kind) &&
      (stance === '' || statement.stance === stance) &&
      (outlet === undefined || statement.reports.some((report) => outlet.documents.includes(report.document))) &&
      found(
        query,
        () => `${desk.nameOf(statement.speaker ?? '')} ${statement.reports.map((report) => desk.textOf(report.slices)).join(' ')}`,
      ),
  );
}

const day = (statement: Statement): string => statement.when?.earliest ?? statement.when?.value ?? '9999';

/** By speaker, who said most first; nobody last. Within a speaker by the day it was said, unknown days last. */
export function grouped(desk: Desk, statements: readonly Statement[]): readonly Row[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const speaker = desk.entities.get(statement.speaker ?? '')?.id ?? '';
    const list = groups.get(speaker);
    if (list === undefined) groups.set(speaker, [statement]);
    else list.push(statement);
  }
  return [...groups]
    .sort(([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.length - one.length)
    .flatMap(([id, list]): Row[] => [
      { head: desk.entities.get(id) ?? 'nobody', number: list.length },
      ...list.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)).map((statement) => ({ statement })),
    ]);
}
