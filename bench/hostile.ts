/** A megabyte of what makes readers slow: `node bench/hostile.ts`. Exits with 1 when one takes more than 5 s of processor time. */
import { documentOf } from '../src/ingest/index.ts';
import { read } from '../src/read/index.ts';
import { spent } from '../test/spent.ts';
import { row } from './row.ts';

const phrases = [
  'people’s ',
  'he said that ',
  'Ilse Harrow said ',
  'its board’s mayor, ',
  'on Monday ',
  'word ',
  '“No,” he said. ',
  'The board said it.\n',
  '“He said “no” to “it”,” she said. ',
  'Ada Moor, Lew Tarn, Ida Moss, ',
  'according to officials, ',
  'Tarn told Moor that Moss had told him that ',
  'He said he knew that she knew it. ',
  'on 3 May 2024 and on 4 May 2024 ',
  'some 3.5 million tons for $4 billion, or 20 percent ',
  'Q: Did he?\nA: No.\n',
  'Mr. Smith, the mayor of Mell, said: ',
  'THE MAYOR SAID NO. ',
  'x',
];
const characters = 1_000_000;
const limitMs = 5000;

read(documentOf({ text: 'The mayor said on Monday that he would go.' }));
for (const phrase of phrases) {
  const document = documentOf({ text: phrase.repeat(Math.ceil(characters / phrase.length)) });
  const began = spent();
  const { mentions, statements } = read(document);
  const took = spent() - began;
  row(
    `1 MB of ${JSON.stringify(phrase)}`,
    `${(took / 1000).toFixed(1)} s of processor time; ${mentions.length} mentions, ${statements.length} statements`,
  );
  if (took > limitMs) process.exitCode = 1;
}
