/** A stage of its own: tells where articles hedge. `node own-stage.ts FOLDER` */
import { ingest, type OwnStage, spanIn, story, verify } from 'onrecord';

const hedge = /\b(?:alleged(?:ly)?|apparently|reportedly|is said to|are said to)\b/giu;

/** A stage takes a reading and gives a new one. What it finds points at the text with `spanIn`, like everything else in a record. */
const hedges: OwnStage = (document, reading) => ({
  ...reading,
  notices: [
    ...reading.notices,
    ...[...document.text.matchAll(hedge)].map(({ index, 0: words }) => ({
      code: 'own-hedge',
      message: 'the article hedges here',
      source: document.id,
      span: spanIn(document, index, index + words.length),
    })),
  ],
});

const [folder = ''] = process.argv.slice(2);
const { documents } = await ingest([folder]);
const record = await story(documents, { stages: [hedges] });
const texts = new Map(record.documents.map(({ id, text }) => [id, text]));
for (const { code, source = '', span } of record.notices)
  if (code === 'own-hedge' && span) console.log(`${span.start}: ${texts.get(source)?.slice(span.start, span.end)}`);
console.log(`${record.statements.length} statements; ${verify(record).length} problems`);
