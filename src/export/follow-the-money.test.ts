import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostileRecord, sampleRecord } from '../../test/records.ts';
import type { StoryRecord } from '../record/index.ts';
import { followTheMoney } from './follow-the-money.ts';

interface Line {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const textOf = (record: StoryRecord): string => new TextDecoder().decode(followTheMoney.write(record) as Uint8Array);
const linesOf = (record: StoryRecord): readonly Line[] =>
  textOf(record)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** A Python that has the library: `pip install followthemoney`. ONRECORD_PYTHON names another than python3. */
const python = process.env['ONRECORD_PYTHON'] ?? 'python3';
const hasLibrary = spawnSync(python, ['-c', 'import followthemoney']).status === 0;
if (!hasLibrary) console.warn(`skipped: ${python} has no followthemoney, so its own library did not read the export (set ONRECORD_PYTHON)`);

/** Reads lines as the library does, cleaning every value; prints what it refused or changed. */
const reader = `
import json, sys
from followthemoney import model
from followthemoney.proxy import EntityProxy
changed, count = [], 0
for line in open(sys.argv[1], encoding='utf-8'):
    data = json.loads(line)
    proxy = EntityProxy.from_dict(data, cleaned=False)
    proxy.schema.validate(data)
    if proxy.schema.abstract: changed.append([data['id'], 'abstract'])
    for name in proxy.schema.required:
        if not proxy.get(name) and data['schema'] != 'Document': changed.append([data['id'], 'lacks', name])
    for name, values in data['properties'].items():
        if sorted(v.strip() for v in proxy.get(name)) != sorted(v.strip() for v in values): changed.append([data['id'], name, values, proxy.get(name)])
    count += 1
print(json.dumps([count, changed]))
`;

describe.skipIf(!hasLibrary)('read by its own library', () => {
  test.each([
    ['the sample', sampleRecord],
    ['a hostile record', async () => hostileRecord()],
  ] as const)('%s: nothing is refused, nothing is changed', async (name, of) => {
    const record = await of();
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-ftm-'));
    try {
      writeFileSync(join(folder, 'lines'), followTheMoney.write(record) as Uint8Array);
      const [count, changed] = JSON.parse(execFileSync(python, ['-c', reader, join(folder, 'lines')], { encoding: 'utf8' }));
      expect(count).toBe(linesOf(record).length);
      // The library takes control characters out of names; all else comes back.
      if (name === 'the sample') expect(changed).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test.each([
  ['the sample', sampleRecord],
  ['a hostile record', async () => hostileRecord()],
] as const)('%s: every reference leads somewhere', async (_, of) => {
  const lines = linesOf(await of());
  const known = new Set(lines.map(({ id }) => id));
  const references = ['document', 'resolved', 'entity', 'holder', 'post', 'involved', 'proof'];
  const dangling = lines.flatMap(({ properties }) => references.flatMap((name) => properties[name] ?? [])).filter((id) => !known.has(id));
  expect(dangling).toEqual([]);
  expect(known.size).toBe(lines.length);
});

test('only what is reported to have happened is an event', async () => {
  const record = await sampleRecord();
  const events = linesOf(record).filter(({ schema }) => schema === 'Event');
  expect(new Set(events.map(({ id }) => id))).toEqual(
    new Set(record.events.filter(({ status }) => status === 'happened').map(({ id }) => id)),
  );
});

test('a line is a line', () => {
  expect(textOf(hostileRecord())).not.toMatch(/[^\n\P{Cc}]|[\u202e\u2028]/u);
});
