/**
 * Counts how many texts of news at large have each stem, for src/cluster: `node scripts/background.ts DATA > src/cluster/background.data.ts`
 * DATA is a folder with polnear/train.jsonl and gum/train.conllu.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEmpty, stemOf, wordsOf } from '../src/cluster/words.ts';

const LEAST = 5;
const [data] = process.argv.slice(2);
if (!data) throw new Error('usage: node scripts/background.ts DATA');
const texts = readFileSync(join(data, 'polnear/train.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);
for (const document of readFileSync(join(data, 'gum/train.conllu'), 'utf8')
  .split(/^# newdoc.*$/m)
  .slice(1)) {
  texts.push([...document.matchAll(/^# text = (.*)$/gm)].map((match) => match[1]).join('\n'));
}
const count = new Map<string, number>();
for (const text of texts) {
  const stems = new Set([...wordsOf(text)].map((word) => stemOf(word.text)));
  for (const stem of stems) if (!isEmpty(stem)) count.set(stem, (count.get(stem) ?? 0) + 1);
}
const classes = new Map<number, string[]>();
for (const [stem, n] of [...count].filter(([, n]) => n >= LEAST).toSorted()) {
  const power = Math.round(Math.log2(n));
  classes.set(power, [...(classes.get(power) ?? []), stem]);
}
const lines = (stems: readonly string[]): string => stems.join(' ').replace(/(.{1,136})(?: |$)/g, '    $1\n');
const entries = [...classes]
  .toSorted(([a], [b]) => b - a)
  .map(([power, stems]) => `  [\n    ${power},\n    \`\n${lines(stems)}    \`,\n  ],\n`);
process.stdout.write(`/**
 * Stems (see words.ts) by how many of ${texts.length} texts have them: about two to the power of the number before them, ${LEAST} at least.
 * Counted in the training parts of PolNeAR and GUM by scripts/background.ts. Sorted.
 */
export const known: readonly (readonly [power: number, stems: string])[] = [
${entries.join('')}];
`);
