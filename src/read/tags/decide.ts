/** Model outputs → attributions in words. `training/reader/decode.py` has the same rules. */
import { argumentGrammar, bestPath, cueGrammar, logSum, roleColumns, spansIn, tag, type Words } from './grammar.ts';
import type { Settings } from './settings.ts';

/** Log-probabilities of words, row by row: `columns` for each word. */
export interface Table {
  readonly values: Float64Array;
  readonly columns: number;
}

export interface Cue extends Words {
  /** The encoder's log-odds that this is a cue. */
  readonly odds: number;
}

/** A possible cue, and what the role layer says of the words from `first` on. */
export interface Candidate extends Cue {
  readonly judged: number;
  readonly first: number;
  readonly tags: Table;
}

/** Source and contents of a cue. */
interface Arguments {
  readonly source: readonly Words[];
  readonly content: readonly Words[];
  /** Log-probability of the reading of all words around the cue. */
  readonly mass: number;
}

export interface Decision extends Arguments {
  readonly cue: Words;
  /** 0 to 1: of those with 0.9, nine in ten have the right source and, give or take an edge, the right content. */
  readonly score: number;
}

const far = -1e9;
const sourceColumns = [1, 2, 3, 4] as const;
const contentColumns = [5, 6, 7, 8] as const;
const noCue = [0, ...sourceColumns, ...contentColumns];
const noArgument = [0, 9, 10, 11, 12];

/** Possible cues by the encoder alone, sought with some indulgence. */
export function findCues({ values, columns }: Table, look: number): Cue[] {
  const lifted = values.map((value, i) => (i % columns === 0 ? value : value + look));
  const path = bestPath(lifted, columns, cueGrammar);
  return spansIn(path, 0).map(({ start, end }) => {
    let odds = 0;
    for (let w = start; w < end; w++) odds += (values[w * columns + (path[w] ?? 0)] ?? far) - (values[w * columns] ?? far);
    return { start, end, odds };
  });
}

/** The best range of words near a candidate, by both looks at it. */
function settleCue(cue: Table, c: Candidate, mix: number): Words {
  const { first, tags } = c;
  const low = Math.max(first, c.start - 3);
  const high = Math.min(first + tags.values.length / roleColumns, c.end + 3);
  const gain = (w: number, kind: number): number => {
    const at = w * cue.columns;
    const row = (w - first) * roleColumns;
    const encoder = (cue.values[at + kind] ?? far) - (cue.values[at] ?? far);
    const roles = (tags.values[row + 8 + kind] ?? far) - logSum(tags.values, row, noCue);
    return (1 - mix) * encoder + mix * roles;
  };
  let best: Words = c;
  let top = -Infinity;
  for (let start = low; start < c.end; start++) {
    for (let end = Math.max(start, c.start) + 1; end <= high; end++) {
      let score = end - start === 1 ? gain(start, tag.single) : gain(start, tag.begin) + gain(end - 1, tag.end);
      for (let w = start + 1; w < end - 1; w++) score += gain(w, tag.inside);
      if (score > top) [best, top] = [{ start, end }, score];
    }
  }
  return best;
}

/** Source and contents of a cue: words whole, nothing on the cue, one source at most. */
function settleArguments(c: Candidate, cue: Words, settings: Settings): Arguments {
  const { values } = c.tags;
  const n = values.length / roleColumns;
  const scores = new Float64Array(n * 9);
  for (let w = 0; w < n; w++) {
    const taken = w + c.first >= cue.start && w + c.first < cue.end;
    scores[w * 9] = taken ? 0 : logSum(values, w * roleColumns, noArgument);
    for (const k of sourceColumns) scores[w * 9 + k] = taken ? far : (values[w * roleColumns + k] ?? far) + settings.source;
    for (const k of contentColumns) scores[w * 9 + k] = taken ? far : (values[w * roleColumns + k] ?? far) + settings.content;
  }
  const path = bestPath(scores, 9, argumentGrammar);
  let mass = 0;
  for (const [w, column] of path.entries()) mass += scores[w * 9 + column] ?? 0;
  return { source: spansIn(path, 0, c.first), content: spansIn(path, 4, c.first), mass };
}

/** What the score is made of, in the order of `Settings.calibration` after the bias. */
function featuresOf({ odds, judged, tags }: Candidate, { source, content, mass }: Arguments): number[] {
  const words = tags.values.length / roleColumns;
  return [odds, judged, mass, source.length === 0 ? 1 : 0, content.length === 0 ? 1 : 0, content.length > 1 ? 1 : 0, words / 100];
}

/** Bias and weights → probability. */
function probability([bias = 0, ...weights]: readonly number[], features: readonly number[]): number {
  const odds = features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias);
  return 1 / (1 + Math.exp(-odds));
}

/** Settles the spans of all candidates and keeps those that are likely enough to be right. */
export function decide(cue: Table, candidates: readonly Candidate[], settings: Settings): Decision[] {
  return candidates
    .map((candidate) => {
      const span = settings.cueMix > 0 ? settleCue(cue, candidate, settings.cueMix) : { start: candidate.start, end: candidate.end };
      const found = settleArguments(candidate, span, settings);
      return { cue: span, ...found, score: probability(settings.calibration, featuresOf(candidate, found)) };
    })
    .filter(({ score }) => score >= settings.least);
}
