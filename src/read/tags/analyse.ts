/** Text → what the model says of it, before any decision. */
import type { Models } from '../../onnx/index.ts';
import { type Candidate, findCues, type Table } from './decide.ts';
import { encode, type Seen } from './encode.ts';
import type { Featured } from './features.ts';
import { addLogs, means } from './grammar.ts';
import { lookAtCues } from './look.ts';
import { depth, windowsOf } from './windows.ts';

export interface Analysis {
  readonly cue: Table;
  readonly candidates: readonly Candidate[];
}

const cueColumns = 5;

/** Runs the encoder over all windows and the role layer over all possible cues. Rejects as `Models.run` does. */
export async function analyse(featured: Featured, models: Models, look: number, signal?: AbortSignal): Promise<Analysis> {
  const seen: Seen[] = [];
  for (const window of windowsOf(featured)) seen.push(await encode(featured, window, models, signal));
  const cue = cueTable(featured, seen);
  return { cue, candidates: await lookAtCues(featured, seen, findCues(cue, look), models, signal) };
}

/** Mean log-probabilities of each word's pieces, each piece judged in the window where it stands most inside. */
function cueTable({ units, firsts }: Featured, seen: readonly Seen[]): Table {
  const n = units.length;
  const values = new Float64Array((firsts.length - 1) * cueColumns);
  let at = 0;
  for (let piece = 0; piece < n; piece++) {
    const next = seen[at + 1]?.window;
    // Windows overlap two by two: once the next one is deeper, it stays so.
    if (next && depth(next, piece, n) > depth(seen[at]?.window ?? next, piece, n)) at++;
    const { window, cue } = seen[at] as Seen;
    addLogs(cue, (piece - window.start + 1) * cueColumns, values, (units[piece] ?? 0) * cueColumns, cueColumns);
  }
  return { values: means(values, cueColumns, firsts, 0), columns: cueColumns };
}
