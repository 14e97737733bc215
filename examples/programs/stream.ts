/** Who said what, article by article, for some seconds at most: `node stream.ts FOLDER SECONDS` */
import { ingest, readEach, type Span } from 'onrecord';

const [folder = '', seconds = '10'] = process.argv.slice(2);
const { documents } = await ingest([folder]);

try {
  for await (const { document, reading } of readEach(documents, { signal: AbortSignal.timeout(Number(seconds) * 1000) })) {
    const words = ({ start, end }: Span): string => document.text.slice(start, end);
    const names = new Map(reading.referents.map(({ id, name }) => [id, words(name)]));
    const speakers = reading.statements.map(({ speaker = '' }) => names.get(speaker) ?? 'speaker not told');
    console.log(`${document.source}: ${speakers.length} statements, of ${new Set(speakers).size} speakers`);
  }
} catch (error) {
  if (!(error instanceof DOMException && error.name === 'TimeoutError')) throw error;
  console.log('… there was no time for the rest');
}
