import type { StoryRecord } from './types.ts';

export type Loaded =
  | { readonly state: 'loading' }
  /** Served, and nothing is on the desk yet. */
  | { readonly state: 'none' }
  | { readonly state: 'ready'; readonly record: StoryRecord }
  | { readonly state: 'failed'; readonly why: string; readonly cure: string };

const lists = [
  'outlets',
  'documents',
  'entities',
  'statements',
  'claims',
  'conflicts',
  'updates',
  'demands',
  'events',
  'oversight',
  'times',
  'notices',
  'judgements',
] as const;

/** Takes what was read for a record, or says why it is none. */
function accept(value: unknown): Loaded {
  if (typeof value !== 'object' || value === null)
    return { state: 'failed', why: 'What was read is no record.', cure: 'Make the page again with onrecord story … --html FILE.' };
  const record = value as StoryRecord;
  if (record.format !== 'onrecord/1') {
    return {
      state: 'failed',
      why: `This page reads records of the form onrecord/1; this one is of the form ${String(record.format).slice(0, 40)}.`,
      cure: 'Use a page and a record made by the same version of onrecord.',
    };
  }
  const missing = lists.filter((name) => !Array.isArray(record[name]));
  if (missing.length > 0)
    return {
      state: 'failed',
      why: `The record has no ${missing.join(', no ')}.`,
      cure: 'The file may be cut off. Make it again from the articles.',
    };
  return { state: 'ready', record };
}

/** The record that stands in the page itself; undefined where there is none. */
function recordInPage(): unknown {
  const words = window.document.getElementById('record')?.textContent ?? 'null';
  return JSON.parse(words) ?? undefined;
}

export const noPageRecord = {
  why: 'There is no record in this page.',
  cure: 'Make a page of a story with onrecord story FILES … --html FILE, or look at one with npm start.',
} as const;

export async function load(): Promise<Loaded> {
  try {
    const inPage = recordInPage();
    if (inPage !== undefined) return accept(inPage);
  } catch {
    return {
      state: 'failed',
      why: 'The record in this page cannot be read; the file may be cut off.',
      cure: 'Make the page again with onrecord story … --html FILE.',
    };
  }
  if (!window.location.protocol.startsWith('http')) return { state: 'failed', ...noPageRecord };
  try {
    const answer = await fetch('./api/record', { headers: { accept: 'application/json' } });
    if (answer.status === 404) return { state: 'none' };
    if (!answer.ok)
      return {
        state: 'failed',
        why: `The server answered ${answer.status} when asked for the record.`,
        cure: 'Look at the terminal in which onrecord runs: its last line tells what went wrong.',
      };
    return accept(await answer.json());
  } catch {
    return {
      state: 'failed',
      why: 'The server could not be reached, or its answer is no record.',
      cure: 'See whether onrecord still runs in its terminal, then try again.',
    };
  }
}
