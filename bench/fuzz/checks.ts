/** What must hold of every input, whatever it is. */
import { OnrecordError } from '../../src/errors.ts';
import { type Document, type Reading, spanIn } from '../../src/facts/index.ts';
import { documentsOf } from '../../src/ingest/adapt.ts';
import { documentOf, story, verify } from '../../src/onrecord.ts';
import { read } from '../../src/read/index.ts';
import { spent } from '../../test/spent.ts';

/** Milliseconds of processor time for each megabyte begun. */
const msPerMegabyte = 5000;
const megabyte = 1_000_000;

/** Runs within the time that an input of this size may take. */
async function timed<T>(size: number, run: () => T | Promise<T>, factor: number): Promise<T> {
  const started = spent();
  const result = await run();
  const took = spent() - started;
  const limit = msPerMegabyte * factor * Math.max(1, Math.ceil(size / megabyte));
  if (took > limit) throw new Error(`took ${(took / 1000).toFixed(1)} s of processor time for ${size} bytes`);
  return result;
}

/** Every span anywhere in it lies in the text and cuts no character. */
function spansHold(value: unknown, document: Document): void {
  if (Array.isArray(value)) for (const one of value) spansHold(one, document);
  else if (typeof value === 'object' && value !== null) {
    const { document: of, start, end } = value as { document?: unknown; start?: unknown; end?: unknown };
    if (of === document.id && typeof start === 'number' && typeof end === 'number') spanIn(document, start, end);
    for (const one of Object.values(value)) spansHold(one, document);
  }
}

function checkedReading(document: Document): Reading {
  const reading = read(document);
  spansHold(reading, document);
  return reading;
}

/** Bytes → documents or an error that has a code; what comes of them is read. @returns how many documents */
export async function bytesHold(bytes: Uint8Array): Promise<number> {
  const documents: Document[] = [];
  await timed(
    bytes.length,
    async () => {
      try {
        for await (const one of documentsOf({ bytes, shown: 'x', source: 'x', known: {}, around: {} }))
          if (!(one instanceof OnrecordError || 'code' in one)) documents.push(one.document);
      } catch (error) {
        if (!(error instanceof OnrecordError)) throw error;
      }
    },
    1,
  );
  for (const document of documents.slice(0, 5)) await textHolds(document);
  return documents.length;
}

async function textHolds(document: Document): Promise<void> {
  if (!document.text.isWellFormed()) throw new Error('the text is not well formed');
  spansHold(document, document);
  await timed(document.text.length, () => checkedReading(document), 1);
}

const documentIn = (text: string, outlet: string): Document | undefined => {
  try {
    return documentOf({ text, outlet, date: '2025-02-04' });
  } catch (error) {
    if (error instanceof OnrecordError) return undefined;
    throw error;
  }
};

/** A text as it is typed in. */
export async function writtenHolds(text: string): Promise<number> {
  const document = documentIn(text, 'The Mail');
  if (document) await textHolds(document);
  return document ? 1 : 0;
}

/** A story of several texts: its record must hold. */
export async function storyHolds(texts: readonly string[]): Promise<number> {
  const documents = [
    ...new Map(
      texts.flatMap((text, at) => {
        const one = documentIn(text, `Paper ${at}`);
        return one ? [[one.id, one] as const] : [];
      }),
    ).values(),
  ];
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  // Comparing sets what articles say beside each other: it may take longer than reading.
  const record = await timed(
    size,
    () => story(documents, { readings: new Map(documents.map((document) => [document.id, checkedReading(document)])) }),
    2,
  );
  const [problem] = verify(record);
  if (problem) throw new Error(`${problem.path}: ${problem.message}`);
  return documents.length;
}

/** The trained reader on a short text. */
export async function modelHolds(text: string): Promise<number> {
  const document = documentIn(text.slice(0, 4000).toWellFormed(), 'The Mail');
  if (!document) return 0;
  const { read: readWhole } = await import('../../src/onrecord.ts');
  spansHold(await timed(document.text.length, () => readWhole(document), 4), document);
  return 1;
}
