/** The library's streaming, cancelling and own stages. */
import { describe, expect, test } from 'vitest';
import type { Document, Reading } from '../src/facts/index.ts';
import { documentOf, type OwnStage, readEach, spanIn, story, verify } from '../src/onrecord.ts';
import { articles } from './quay.ts';

const documents = articles.map((article) => documentOf(article));
const sources = (list: readonly { readonly document: Document }[]): string[] => list.map(({ document }) => document.source);

describe('readEach', () => {
  test('takes articles as they come, and reads nothing ahead', async () => {
    const asked: string[] = [];
    async function* coming(): AsyncGenerator<Document> {
      for (const document of documents) {
        asked.push(document.source);
        yield document;
      }
    }
    const got = [];
    for await (const one of readEach(coming())) {
      got.push(one);
      if (got.length === 2) break;
    }
    expect(sources(got)).toEqual(['mail.txt', 'post.txt']);
    expect(asked).toEqual(['mail.txt', 'post.txt']);
    expect(got.every(({ document, reading }) => reading.document === document.id && reading.statements.length > 0)).toBe(true);
  });

  test('stops with the reason of its signal', async () => {
    const stop = new AbortController();
    const got: Reading[] = [];
    const all = async (): Promise<void> => {
      for await (const { reading } of readEach(documents, { signal: stop.signal })) {
        got.push(reading);
        stop.abort(new Error('enough'));
      }
    };
    await expect(all()).rejects.toThrow('enough');
    expect(got).toHaveLength(1);
    await expect(story(documents, { signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow('never');
  });

  test('does not read again what is kept', async () => {
    const readings = new Map<string, Reading>();
    const calls: string[] = [];
    const stage: OwnStage = ({ source }, reading) => (calls.push(source), reading);
    const first = await story(documents.slice(0, 2), { readings, stages: [stage] });
    const second = await story(documents, { readings, stages: [stage] });
    expect(calls).toEqual(['mail.txt', 'post.txt', 'gazette.txt']);
    expect([first.documents.length, second.documents.length, second.id]).toEqual([2, 3, (await story(documents)).id]);
  });
});

test('stages of one’s own run in their order, and what they add is in the record', async () => {
  const add =
    (code: string): OwnStage =>
    async (document, reading) => ({
      ...reading,
      notices: [...reading.notices, { code, message: String(reading.notices.length), source: document.id, span: spanIn(document, 0, 4) }],
    });
  const record = await story(documents, { stages: [add('own-one'), add('own-two')] });
  const own = record.notices.filter(({ code }) => code.startsWith('own-'));
  expect(own.map(({ code }) => code)).toEqual(['own-one', 'own-two', 'own-one', 'own-two', 'own-one', 'own-two']);
  expect(Number(own[1]?.message)).toBe(Number(own[0]?.message) + 1);
  expect(verify(record)).toEqual([]);
  await expect(story(documents, { stages: [() => Promise.reject(new Error('broken'))] })).rejects.toThrow('broken');
});
