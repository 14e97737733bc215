import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Judgement, judgementOf } from '../facts/index.ts';
import { appendJudgement, logFor, readJudgements } from './index.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-log-'));
  file = join(folder, 'deep', 'judgements.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = { hash: 'a'.repeat(64), source: 'quay.txt', start: 4, end: 12, words: 'the quay' };
const judgement = (why: string): Judgement =>
  judgementOf({ who: 'Ida', at: '2024-05-06T10:00:00+02:00', why, decision: { kind: 'no-statement', about: [place] } });
const codes = async (): Promise<string[]> => (await readJudgements(file)).notices.map(({ code }) => code);

test('what was written is read, in order; a log that is not there is empty', async () => {
  expect(await readJudgements(file)).toEqual({ judgements: [], notices: [] });
  const all = ['one\nline', 'two \u2028 “quoted”', '🎭'].map(judgement);
  for (const one of all) await appendJudgement(file, one);
  expect(await readJudgements(file)).toEqual({ judgements: all, notices: [] });
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(3);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('a last line that was cut off is told, kept, and never glued to the next', async () => {
  await appendJudgement(file, judgement('one'));
  const cut = JSON.stringify(judgement('two')).slice(0, -20);
  appendFileSync(file, cut);
  expect((await readJudgements(file)).judgements).toEqual([judgement('one')]);
  expect(await codes()).toEqual(['judgement-log-cut']);
  await appendJudgement(file, judgement('three'));
  expect((await readJudgements(file)).judgements).toEqual([judgement('one'), judgement('three')]);
  expect(await codes()).toEqual(['judgement-line-unreadable']);
  expect(readFileSync(file, 'utf8')).toContain(`${cut}\n`);
});

test('a whole last line without its end counts', async () => {
  await appendJudgement(file, judgement('one'));
  writeFileSync(file, `${readFileSync(file, 'utf8')}${JSON.stringify(judgement('two'))}`);
  expect((await readJudgements(file)).judgements).toHaveLength(2);
  await appendJudgement(file, judgement('three'));
  expect(await readJudgements(file)).toEqual({ judgements: ['one', 'two', 'three'].map(judgement), notices: [] });
});

test('a line that was changed by hand is not applied', async () => {
  await appendJudgement(file, judgement('one'));
  writeFileSync(file, readFileSync(file, 'utf8').replace('"Ida"', '"Ott"'));
  const { judgements, notices } = await readJudgements(file);
  expect(judgements).toEqual([]);
  expect(notices[0]?.message).toMatch(/line 1 .*changed after it was made/);
});

test('a folder is no log', async () => {
  await expect(readJudgements(folder)).rejects.toMatchObject({ code: 'judgements-not-readable' });
  await expect(appendJudgement(folder, judgement('one'))).rejects.toMatchObject({ code: 'output-not-written' });
});

test('it is kept in the folder of the story, else with the user', () => {
  const env = { XDG_DATA_HOME: folder };
  expect(logFor([folder], [], env)).toBe(join(folder, 'judgements.jsonl'));
  const other = logFor(['a.txt', 'b.txt'], [], env);
  expect(other.startsWith(join(folder, 'onrecord', 'judgements'))).toBe(true);
  expect(logFor(['b.txt', 'a.txt'], [], env)).toBe(other);
});
