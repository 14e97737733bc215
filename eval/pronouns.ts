/**
 * Whether pronouns that are sources mean whom they should:
 *
 *   node eval/pronouns.ts POLNEAR.jsonl [--list]
 *
 * `pronouns.json` has 100 of PolNeAR dev's 370 personal pronouns that are a whole source, drawn by a seed, and for each the place of words
 * that mean the same, found by reading; null where it is the writer, whom the article does not name. No text is kept.
 */
import { readFileSync } from 'node:fs';
import { documentOf, type Reading, read } from '../src/onrecord.ts';

type Place = readonly [start: number, end: number];

export interface Checked {
  readonly id: string;
  readonly pronoun: Place;
  readonly means: Place | null;
}

export type Verdict = 'right' | 'somebody else' | 'nobody' | 'the writer';

/** Right when the pronoun and the words of the same meaning are mentions of one referent. */
export function verdictOf({ referents }: Pick<Reading, 'referents'>, { pronoun, means }: Checked): Verdict {
  if (!means) return 'the writer';
  const referent = referents.find(({ mentions }) => mentions.some(({ span }) => span.start === pronoun[0] && span.end === pronoun[1]));
  // What stands alone was tied to nobody.
  if (!referent || referent.mentions.length === 1) return 'nobody';
  return referent.mentions.some(({ span, form }) => form !== 'pronoun' && span.start < means[1] && means[0] < span.end)
    ? 'right'
    : 'somebody else';
}

if (import.meta.main) {
  const [file, list] = process.argv.slice(2);
  if (!file) {
    console.error('usage: node eval/pronouns.ts POLNEAR.jsonl [--list]');
    process.exitCode = 2;
  } else {
    const texts = new Map(
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as { readonly id: string; readonly text: string })
        .map(({ id, text }) => [id, text]),
    );
    const checked = ['pronouns.json', 'pronouns-train.json']
      .flatMap((name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Checked[])
      .filter(({ id }) => texts.has(id));
    if (checked.length === 0) throw new Error(`${file} has none of the articles: is it PolNeAR?`);
    const counts: Record<Verdict, number> = { right: 0, 'somebody else': 0, nobody: 0, 'the writer': 0 };
    for (const [id, ones] of Map.groupBy(checked, ({ id }) => id)) {
      const text = texts.get(id) ?? '';
      const reading = await read(documentOf({ text, source: id }));
      for (const one of ones) {
        const verdict = verdictOf(reading, one);
        counts[verdict]++;
        if (list) console.log(`${verdict}\t${id}\t${one.pronoun[0]}`);
      }
    }
    const of = checked.length - counts['the writer'];
    console.log(`right ${counts.right} of ${of} (${((100 * counts.right) / of).toFixed(1)} %)`);
    console.log(`somebody else ${counts['somebody else']}, nobody ${counts.nobody}; beside these the writer ${counts['the writer']}`);
  }
}
