import type { z } from 'zod';
import { recordSchema } from './schema.ts';
import { FORMAT, type StoryRecord } from './types.ts';

/** What is wrong, and where in the record. */
export interface Problem {
  /** JSON path, as `claims[3].gist[0].span`. */
  readonly path: string;
  readonly message: string;
}

export class RecordError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const first = problems[0];
    super(
      `not a record of the form ${FORMAT}: ${first ? `${first.path}: ${first.message}` : 'unknown'}${problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''}`,
    );
    this.name = 'RecordError';
    this.problems = problems;
  }
}

const pathOf = (parts: readonly PropertyKey[]): string =>
  parts.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`)).join('') || 'record';

/** The first of what is wrong with a value, in words. @param whole what the value is called where all of it is wrong */
export function firstProblem({ issues: [issue] }: Pick<z.ZodError, 'issues'>, whole: string): string {
  return `${issue?.path.join('.') || whole}: ${issue?.message ?? 'not as expected'}`;
}

/**
 * Reads a record from JSON text or an object and checks its form. Whether it is true to its documents is for `verify`.
 * @throws RecordError with every problem found.
 */
export function parseRecord(json: unknown): StoryRecord {
  let value = json;
  if (typeof json === 'string') {
    try {
      value = JSON.parse(json);
    } catch (error) {
      throw new RecordError([{ path: 'record', message: `no JSON: ${(error as Error).message}` }]);
    }
  }
  const parsed = recordSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new RecordError(parsed.error.issues.map((issue) => ({ path: pathOf(issue.path), message: issue.message })));
}
