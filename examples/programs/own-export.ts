/** A form of its own, a page of quotations in Markdown: `node own-export.ts RECORD.json` */
import { readFile } from 'node:fs/promises';
import { parseRecord } from 'onrecord';
import { bytesOf, fileOf, type Format, lookupOf, visible } from 'onrecord/export';

/** Markdown's own signs are no part of what somebody said. */
const escape = (words: string): string =>
  visible(words)
    .replace(/[\\`*_[\]<>#&|~]/g, '\\$&')
    .replace(/\s+/g, ' ');

const quotations: Format = {
  name: 'quotations',
  title: 'Quotations (Markdown)',
  extension: '.md',
  mediaType: 'text/markdown',
  write(record) {
    const { nameOf, said, outletName, document } = lookupOf(record);
    const lines = record.statements.flatMap(({ speaker, reports }) =>
      reports
        .filter(({ kind }) => kind === 'direct')
        .map(({ document: id, slices }) => {
          const name = speaker === undefined ? 'speaker not told' : nameOf(speaker);
          const where = `${outletName(id) ?? document(id).source}, ${document(id).published?.value ?? 'no date'}`;
          return `- ${escape(name)}: ${escape(said(slices))} (${escape(where)})\n`;
        }),
    );
    return bytesOf(`# ${escape(record.title ?? 'Quotations')}\n\n${lines.join('')}`);
  },
};

const [file = ''] = process.argv.slice(2);
process.stdout.write(fileOf(quotations.write(parseRecord(await readFile(file, 'utf8')))));
