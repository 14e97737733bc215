import type { About, Effect } from '../../../src/server/answers.ts';
import type { StandingJudgement, StoryRecord } from '../desk/types.ts';

export type { About, Effect };

/** What went wrong, in plain words, and what to do about it. */
export interface Problem {
  readonly detail: string;
  readonly cure: string;
}

export interface Judged {
  readonly judgement: StandingJudgement;
  /** Id of the record that was made. */
  readonly record: string;
  readonly effect: Effect;
}

export interface Taken {
  /** `known`: it was on the desk before. */
  readonly articles: readonly { readonly id: string; readonly source: string; readonly known?: boolean }[];
  readonly failed: readonly Problem[];
}

export interface Format {
  readonly name: string;
  readonly title: string;
  readonly extension: string;
}

const unreached: Problem = {
  detail: 'The server could not be reached.',
  cure: 'See whether onrecord still runs in its terminal, then try again. Nothing was changed.',
};

/** An answer, or why there is none. Never throws. */
export type Answer<Value> =
  | { readonly value: Value; readonly problem?: undefined }
  | { readonly problem: Problem; readonly failed: readonly Problem[] };

async function ask<Value>(path: string, init?: RequestInit): Promise<Answer<Value>> {
  try {
    const answer = await fetch(path, init);
    const body = (await answer.json()) as Value & Partial<Problem> & { readonly failed?: readonly Problem[] };
    if (answer.ok) return { value: body };
    const problem = {
      detail: body.detail ?? `The server answered ${answer.status}.`,
      cure: body.cure ?? 'Look at the terminal in which onrecord runs: its last line tells what went wrong.',
    };
    return { problem, failed: body.failed ?? [] };
  } catch {
    return { problem: unreached, failed: [] };
  }
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** What the server can do; undefined where this page is a file, or lies on a server that is no desk. */
export async function aboutServer(): Promise<About | undefined> {
  if (!window.location.protocol.startsWith('http')) return undefined;
  const { value } = (await ask<About>('./api/about')) as { readonly value?: About };
  return value?.program === 'onrecord' && Array.isArray(value.accepts) ? value : undefined;
}

export const getRecord = (): Promise<Answer<StoryRecord>> => ask('./api/record');
export const getFormats = (): Promise<Answer<readonly Format[]>> => ask('./api/export');
export const postJudgement = (body: object): Promise<Answer<Judged>> => ask('./api/judgements', json('POST', body));
export const deleteJudgement = (id: string, body: object): Promise<Answer<Judged>> =>
  ask(`./api/judgements/${encodeURIComponent(id)}`, json('DELETE', body));
export const postTexts = (body: object): Promise<Answer<Taken>> => ask('./api/articles', json('POST', body));
export const postFiles = (body: FormData): Promise<Answer<Taken>> => ask('./api/articles', { method: 'POST', body });
