import { oppositeWords } from '../words/opposed.ts';
import type { Context } from './context.ts';
import type { Found } from './build.ts';
import { relatedness } from './related.ts';

const RELATED = 2.2;

/** One happening, told by different voices in words that exclude each other. */
export function characterisations(context: Context): Found[] {
  return context.pairs.flatMap(([x, y]): Found[] => {
    if (x.document === y.document && x.speaker === y.speaker) return [];
    if (x.speaker !== undefined && x.speaker === y.speaker) return [];
    const words = oppositeWords(x, y);
    if (!words || x.negative !== y.negative || [x, y].some((u) => u.certainty !== 'certain')) return [];
    const { score, features } = relatedness(x, y);
    if (score < RELATED || features.names === 0) return [];
    return [
      {
        kind: 'characterisation',
        a: x,
        b: y,
        reason: {
          rule: 'words that exclude each other',
          text: 'One happening is told in terms that cannot both be right.',
          score: Math.min(1, Math.round(score * 10) / 100),
        },
      },
    ];
  });
}
