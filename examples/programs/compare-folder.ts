/** Where the articles of a folder part: `node compare-folder.ts FOLDER`. Ctrl-C stops it. */
import { ingest, story } from 'onrecord';
import { lookupOf } from 'onrecord/export';

const [folder = ''] = process.argv.slice(2);
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

const { documents, failed, notices } = await ingest([folder]);
for (const { message, cure } of failed) console.error(`${message}. ${cure}`);

const record = await story(documents, {
  notices,
  signal: stop.signal,
  onProgress: ({ done, total }) => console.error(`${done} of ${total}`),
});

const { said, outletName } = lookupOf(record);
for (const { kind, sides, reasons } of record.conflicts) {
  console.log(`${kind}: ${reasons[0].text}`);
  for (const { passages } of sides) {
    const [{ document, slices }] = passages;
    console.log(`  ${outletName(document) ?? 'outlet not known'}: ${said(slices)}`);
  }
}
