/** Articles from a form of its own, Markdown with a head of `key: value` lines: `node own-adapter.ts FILES…` */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Document, documentOf, OnrecordError, story } from 'onrecord';

/** An adapter is a function that gives documents. The text is kept exactly as it is given here: all that is ever shown is cut from it. */
async function fromMarkdown(file: string): Promise<Document> {
  const whole = await readFile(file, 'utf8');
  const [, head = '', body = whole] = /^---\n([\s\S]*?)\n---\n+([\s\S]*)$/.exec(whole) ?? [];
  const known = new Map(head.split('\n').map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 1).trim()]));
  const text = body.replace(/^#+ +/gm, '').replace(/\*\*|__/g, '');
  const { outlet = null, date = null, title = null } = Object.fromEntries(known);
  return documentOf({ text, source: basename(file), outlet, date, headline: title });
}

const documents: Document[] = [];
for (const file of process.argv.slice(2)) {
  try {
    documents.push(await fromMarkdown(file));
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    console.error(`${error.message}. ${error.cure}`);
  }
}
const record = await story(documents);
for (const { name, letter } of record.outlets) console.log(`${letter}  ${name ?? 'outlet not known'}`);
console.log(`${record.statements.length} statements, ${record.claims.length} claims`);
