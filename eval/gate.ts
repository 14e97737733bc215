/**
 * Quality does not go down by accident:
 *
 *   npm run gate -- --data DIR
 *
 * compares what `npm run eval` measures with eval/floors.json, and the floors with those of the last commit: a floor may only be
 * lowered with a line `floor: SET, MEASURE: why` in CHANGELOG.md.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, measure } from './run.ts';

/** Data set → measure → lowest F1 in percent. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Lines that say which figures lie under their floor, or are not measured any more. */
export function under(found: readonly Figure[], floors: Floors, sets: ReadonlySet<string>): string[] {
  return Object.entries(floors)
    .filter(([set]) => sets.has(set))
    .flatMap(([set, measures]) =>
      Object.entries(measures).flatMap(([name, floor]) => {
        const figure = found.find((item) => item.set === set && item.measure === name);
        if (!figure) return [`${set}, ${name}: not measured; the floor is ${floor}`];
        return figure.f1 < floor ? [`${set}, ${name}: ${figure.f1} is under the floor of ${floor}`] : [];
      }),
    );
}

/** Lines that say which floors were lowered (or dropped) without a reason. */
export function lowered(before: Floors, now: Floors, changelog: string): string[] {
  return Object.entries(before).flatMap(([set, measures]) =>
    Object.entries(measures).flatMap(([name, floor]) => {
      const value = now[set]?.[name];
      if (value !== undefined && value >= floor) return [];
      if (changelog.includes(`floor: ${set}, ${name}:`)) return [];
      return [
        `${set}, ${name}: the floor went from ${floor} to ${value ?? 'none'} without a line "floor: ${set}, ${name}: why" in CHANGELOG.md`,
      ];
    }),
  );
}

const root = join(import.meta.dirname, '..');

export const readFloors = (): Floors => JSON.parse(readFileSync(join(root, 'eval/floors.json'), 'utf8')) as Floors;

/** The floors of the last commit; none where there is no repository or no such file yet. */
export function committedFloors(): Floors {
  try {
    return JSON.parse(
      execFileSync('git', ['show', 'HEAD:eval/floors.json'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    ) as Floors;
  } catch {
    return {};
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  if (!values.data) {
    console.error('usage: npm run gate -- --data DIR');
    process.exit(2);
  }
  const found = await measure(values.data, (line) => console.error(line));
  const problems = [
    ...under(found, readFloors(), new Set(found.map(({ set }) => set))),
    ...lowered(committedFloors(), readFloors(), readFileSync(join(root, 'CHANGELOG.md'), 'utf8')),
  ];
  for (const line of problems) console.error(line);
  console.log(problems.length === 0 ? `${found.length} figures, none under its floor` : `${problems.length} under the floor`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
