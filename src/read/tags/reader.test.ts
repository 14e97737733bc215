import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader, type Range, type Reader } from './index.ts';
import { type ManifestFile, shippedModels } from '../../onnx/index.ts';

const article = `Ferry to Marrow Island stays in port

The harbour master, Ilse Brandt, said on Monday that the ferry would not sail before the weekend.

“Nobody will board a ship with one engine,” she told reporters. The island's council denied that it had known of the damage.

According to two engineers, the pump had been replaced in March.`;

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.close());

const words = (text: string, ranges: readonly Range[]): string => ranges.map(({ start, end }) => text.slice(start, end)).join(' … ');

describe('the reader', () => {
  it('finds who said what', async () => {
    const attributions = await reader.tag(article);
    const found = attributions.map((a) => [words(article, a.source), words(article, a.cue), words(article, a.content)]);
    expect(found).toContainEqual(['The harbour master, Ilse Brandt,', 'said', 'that the ferry would not sail before the weekend']);
    expect(found.some(([source, cue, content]) => source === 'she' && cue?.startsWith('told') && content?.startsWith('“Nobody'))).toBe(
      true,
    );
    expect(found.some(([source, cue]) => source?.endsWith('council') && cue === 'denied')).toBe(true);
    expect(found.some(([source, cue]) => source === 'two engineers' && cue === 'According to')).toBe(true);
  });

  it('gives every attribution one cue, and scores between 0 and 1', async () => {
    for (const { cue, score } of await reader.tag(article)) {
      expect(cue).toHaveLength(1);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThan(1);
    }
  });

  it('says the same every time, alone or at once with others', async () => {
    const alone = await reader.tag(article);
    const [first, , third] = await Promise.all([reader.tag(article), reader.tag(`${article} More.`), reader.tag(article)]);
    expect(first).toEqual(alone);
    expect(third).toEqual(alone);
  });

  it('has nothing to say of nothing', async () => {
    expect(await reader.tag('')).toEqual([]);
    expect(await reader.tag(' \n\n')).toEqual([]);
  });

  it('reads texts longer than a window', async () => {
    const long = Array.from({ length: 12 }, () => article).join('\n\n');
    const attributions = await reader.tag(long);
    expect(attributions.filter((a) => words(long, a.cue) === 'According to').length).toBeGreaterThan(9);
  });

  it('gives ranges inside the text, on whole words, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('He', 'said', '“', '”', "''", 'they', 'É', '🙂', '\n\n', 'told us', '.', ','), { maxLength: 60 }),
        async (parts) => {
          const text = parts.join(' ');
          const attributions = await reader.tag(text);
          for (const { start, end } of attributions.flatMap((a) => [...a.source, ...a.cue, ...a.content])) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(/[\p{L}]/u.test(text[start - 1] ?? ' ')).toBe(false);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const reading = reader.tag(article, stop.signal);
    stop.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    await expect(reader.tag(article, stop.signal)).rejects.toThrow('enough');
    expect(await reader.tag(article)).not.toEqual([]);
  });
});

describe('WebAssembly', () => {
  it('stands in for the native runtime and finds the same', async () => {
    const other = await openReader({ runtime: 'wasm' });
    try {
      expect(other.runtime).toBe('wasm');
      const cues = async (r: Reader): Promise<string[]> => (await r.tag(article)).map((a) => words(article, a.cue));
      expect(await cues(other)).toEqual(await cues(reader));
    } finally {
      await other.close();
    }
  });
});

describe('opening', () => {
  const folder = mkdtemp(join(tmpdir(), 'reader-'));
  afterAll(async () => rm(await folder, { recursive: true }));

  it('refuses a model that is not the one of its manifest', async () => {
    const at = await folder;
    const { reader: shipped } = JSON.parse(await readFile(join(shippedModels, 'manifest.json'), 'utf8')) as {
      reader: { files: Record<'encoder' | 'roles' | 'vocabulary', ManifestFile> };
    };
    const there = (file: string): string => relative(at, join(shippedModels, file));
    const files = Object.fromEntries(Object.entries(shipped.files).map(([name, entry]) => [name, { ...entry, file: there(entry.file) }]));
    const write = (changed: object): Promise<void> =>
      writeFile(join(at, 'manifest.json'), JSON.stringify({ reader: { ...shipped, files: { ...files, ...changed } } }));
    await write({ roles: { file: there(shipped.files.roles.file), sha256: '0'.repeat(64) } });
    await expect(openReader({ models: at })).rejects.toMatchObject({ code: 'model-damaged' });
    await write({ roles: { file: 'nowhere.onnx', sha256: '0'.repeat(64) } });
    await expect(openReader({ models: at })).rejects.toMatchObject({ code: 'model-not-found' });
    await write({ vocabulary: { file: there(shipped.files.vocabulary.file), sha256: '0'.repeat(64) } });
    await expect(openReader({ models: at })).rejects.toMatchObject({ code: 'model-damaged' });
  });

  it('says so when there is no manifest', async () => {
    await expect(openReader({ models: join(tmpdir(), 'no-such-folder') })).rejects.toMatchObject({ code: 'model-not-found' });
  });
});
