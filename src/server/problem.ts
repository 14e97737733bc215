/** RFC 9457 problem details: what is wrong, and what was expected. */
import type { Context } from 'hono';
import { type Code, OnrecordError } from '../errors.ts';

/** Media type of every refusal. */
export const problemType = 'application/problem+json';

export interface Problem {
  readonly type: 'about:blank';
  /** Code of the error, as docs/errors.md explains it. */
  readonly code: Code;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** What to do about it. */
  readonly cure: string;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Content too large',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Busy',
};

export function problemOf(status: number, error: OnrecordError): Problem {
  return {
    type: 'about:blank',
    code: error.code,
    title: titles[status] ?? 'Error',
    status,
    detail: error.message,
    cure: error.cure,
  };
}

export function problem(status: number, error: OnrecordError): Response {
  const body = problemOf(status, error);
  return Response.json(body, { status, headers: { 'content-type': problemType } });
}

export const refuse = (status: number, code: Code, values: Readonly<Record<string, string | number>> = {}): Response =>
  problem(status, new OnrecordError(code, values));

export const noRecord = (): Response => refuse(404, 'no-record');

/** What answers a path that is there, asked in a way that is not. */
export const otherMethod =
  (methods: readonly string[]) =>
  ({ req: { method, path } }: Context): Response => {
    const response = refuse(405, 'method-not-answered', { method, path });
    response.headers.set('allow', methods.join(', '));
    return response;
  };

/** A fault of ours: nothing of it is told to the outside. */
export const fault = (): Response => refuse(500, 'fault', { why: 'the log on the terminal has more' });
