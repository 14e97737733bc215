/** Who said what in one article: `node read-article.ts FILE` */
import { readFile } from 'node:fs/promises';
import { documentOf, read, type Span } from 'onrecord';

const [file = ''] = process.argv.slice(2);
const document = documentOf({ text: await readFile(file, 'utf8') });
const { statements, referents } = await read(document);

const words = ({ start, end }: Span): string => document.text.slice(start, end);
const names = new Map(referents.map(({ id, name }) => [id, words(name)]));
for (const { speaker = '', stance, slices } of statements) {
  const said = slices.map(({ span, quoted }) => (quoted ? `“${words(span)}”` : words(span)));
  console.log(`${names.get(speaker) ?? 'speaker not told'} ${stance}: ${said.join(' … ')}`);
}
