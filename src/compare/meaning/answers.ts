import type { PairModel } from './pairs.ts';

/** With fewer texts than this, what they have in common with the others says little. */
const ENOUGH = 8;

/**
 * Which answers to one question say the same, as a table: `said[i][j]` for any two of them.
 *
 * Two answers that say the same are alike to the same others: so the cosines of each to all the rest are compared, not one cosine.
 * The verdict on the two counts beside it. Settings were fitted on other questions' answers (see the model's card).
 */
export async function sameAnswers(model: PairModel, answers: readonly string[]): Promise<boolean[][]> {
  const vectors = await model.embed(answers);
  const pairs = answers.flatMap((_, i) => answers.slice(i + 1).map((__, j) => [i, i + 1 + j] as const));
  const texts = pairs.map(([i, j]) => [answers[i] as string, answers[j] as string] as const);
  const verdicts = await model.judge(texts);
  const backwards = await model.judge(texts.map(([a, b]) => [b, a] as const));
  const cosines = vectors.map((a) => vectors.map((b) => dot(a, b)));
  const enough = answers.length >= ENOUGH;
  const { verdict, same } = enough ? model.settings.answers : model.settings.few;
  const alike = enough
    ? profiles(
        cosines,
        pairs.map(([i, j]) => cosines[i]?.[j] as number),
      )
    : cosines;
  const said = answers.map((_, i) => answers.map((__, j) => i === j));
  for (const [n, [i, j]] of pairs.entries()) {
    const both = ((verdicts[n]?.same ?? 0) + (backwards[n]?.same ?? 0)) / 2;
    const score = (alike[i]?.[j] ?? 0) + verdict * both;
    (said[i] as boolean[])[j] = (said[j] as boolean[])[i] = score >= same;
  }
  return said;
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
};

/** Correlation of every two rows; a text is to itself as near as the nearest two are to each other. */
function profiles(cosines: readonly (readonly number[])[], between: readonly number[]): number[][] {
  const nearest = Math.max(...between);
  const rows = cosines.map((row, i) => {
    const own = row.map((value, j) => (i === j ? nearest : value));
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const centred = own.map((value) => value - mean);
    const length = Math.hypot(...centred) || 1;
    return centred.map((value) => value / length);
  });
  return rows.map((a) => rows.map((b) => dot(a, b)));
}
