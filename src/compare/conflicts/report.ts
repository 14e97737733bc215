import type { Unit } from '../units.ts';
import { opposition } from '../words/opposed.ts';
import type { Context } from './context.ts';
import type { Found } from './build.ts';
import { isReport, relatedness, saidOn } from './related.ts';

const RELATED = 3.4;

/** What somebody said does not fit what is reported to be so. The report is not older than the statement, else things moved on. */
export function reportConflicts(context: Context): Found[] {
  const { story } = context;
  return context.pairs.flatMap(([x, y]): Found[] => {
    const statement = isStatement(context, x) ? x : isStatement(context, y) ? y : undefined;
    const report = statement === x ? y : x;
    if (!statement || isStatement(context, report) || !isReport(story, report) || context.claimOf(x) === context.claimOf(y)) return [];
    if (report.negative || report.certainty !== 'certain' || statement.certainty !== 'certain') return [];
    const { score, features } = relatedness(statement, report);
    const way = opposition(statement, report);
    if (score < RELATED || features.common < 2 || !way) return [];
    if (saidOn(story, report) < saidOn(story, statement) && features.timesSame === 0) return [];
    return [
      {
        kind: 'statement-vs-report',
        a: statement,
        b: report,
        reason: {
          rule: `statement and report by ${way.by}`,
          text: 'What was said does not fit what is reported to have happened.',
          score: Math.min(1, Math.round(score * 10) / 100),
        },
      },
    ];
  });
}

function isStatement({ story }: Context, unit: Unit): boolean {
  return (
    unit.statement !== undefined && !isReport(story, unit) && ['asserts', 'denies', 'confirms', 'promises'].includes(unit.statement.stance)
  );
}
