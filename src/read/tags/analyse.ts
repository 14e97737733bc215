/** Text → what the model says of it, before any decision. */
import type { Models, Tensor } from '../../onnx/index.ts';
import { cropStart, cropsOf } from './crops.ts';
import { type Candidate, type Cue, findCues, type Table } from './decide.ts';
import type { Featured } from './features.ts';
import { addLogs, roleColumns } from './grammar.ts';
import { type FoundMention, mentionsIn } from './mentions.ts';
import { depth, groupsOf, home, type Window, windowsOf } from './windows.ts';

export interface Analysis {
  readonly cue: Table;
  readonly candidates: readonly Candidate[];
  readonly mentions: readonly FoundMention[];
}

/** A window's own rows of the encoder's outputs. Position p of the window is piece window.start + p - 1. */
export interface Seen {
  readonly window: Window;
  /** Positions, [CLS] and [SEP] among them. */
  readonly length: number;
  readonly states: Float32Array;
  readonly cue: Float32Array;
  readonly kinds: Float32Array;
  readonly forms: Float32Array;
  /** [padded, padded]; row and column are positions. */
  readonly spans: Float32Array;
  readonly padded: number;
}

const [opening, closing] = [101, 102];
const cueColumns = 5;
/** Together with windows of 256 pieces these keep the memory small. */
const windowsAtOnce = 8;
const cuesAtOnce = 16;

/** Runs the encoder over all windows and the role layer over all possible cues. Rejects as `Models.run` does. */
export async function analyse(featured: Featured, models: Models, look: number, signal?: AbortSignal): Promise<Analysis> {
  const windows = windowsOf(featured);
  const seen: Seen[] = [];
  for (const group of groupsOf(windows, ({ start, end }) => end - start, windowsAtOnce)) {
    seen.push(...(await encode(featured, group, models, signal)));
  }
  seen.sort((a, b) => a.window.start - b.window.start);
  const cue = cueTable(featured, seen);
  return {
    cue,
    candidates: await secondLook(featured, seen, findCues(cue, look), models, signal),
    mentions: mentionsIn(featured, seen),
  };
}

async function encode(featured: Featured, windows: readonly Window[], models: Models, signal: AbortSignal | undefined): Promise<Seen[]> {
  const padded = Math.max(...windows.map(({ start, end }) => end - start)) + 2;
  const n = windows.length;
  const column = (): Int32Array => new Int32Array(n * padded);
  const [ids, cases, quotes, gaps, mask] = [column(), column(), column(), column(), column()];
  for (const [i, { start, end }] of windows.entries()) {
    const from = i * padded;
    const count = end - start;
    ids[from] = opening;
    ids.set(featured.pieces.ids.subarray(start, end), from + 1);
    ids[from + count + 1] = closing;
    for (let j = 0; j < count; j++) {
      // 0 is kept for special pieces and padding.
      cases[from + 1 + j] = (featured.cases[start + j] ?? 0) + 1;
      quotes[from + 1 + j] = (featured.quotes[start + j] ?? 0) + 1;
      gaps[from + 1 + j] = (featured.gaps[start + j] ?? 0) + 1;
    }
    mask.fill(1, from, from + count + 2);
  }
  const dims = [n, padded];
  const feeds = Object.fromEntries(
    Object.entries({ ids, case: cases, quote: quotes, gap: gaps, mask }).map(([name, data]) => [name, { dims, data }]),
  );
  const outputs = await models.run('encoder', feeds, signal);
  const rows = (name: string, i: number): Float32Array => {
    const { data, dims: shape } = outputs[name] as Tensor;
    const size = shape.slice(1).reduce((product, d) => product * d, 1);
    return (data as Float32Array).subarray(i * size, (i + 1) * size);
  };
  return windows.map((window, i) => ({
    window,
    length: window.end - window.start + 2,
    states: rows('states', i),
    cue: rows('cue', i),
    kinds: rows('kinds', i),
    forms: rows('forms', i),
    spans: rows('spans', i),
    padded,
  }));
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

/** Divides sums over pieces by the number of pieces of each word, from word `first` on. */
function means(sums: Float64Array, columns: number, firsts: Int32Array, first: number, low = 0, high = Infinity): Float64Array {
  return sums.map((sum, i) => {
    const word = first + Math.floor(i / columns);
    return sum / (Math.min(firsts[word + 1] ?? 0, high) - Math.max(firsts[word] ?? 0, low));
  });
}

async function secondLook(
  featured: Featured,
  seen: readonly Seen[],
  cues: readonly Cue[],
  models: Models,
  signal: AbortSignal | undefined,
): Promise<Candidate[]> {
  const { firsts, units } = featured;
  const windows = seen.map(({ window }) => window);
  const places = cues.flatMap((cue) => {
    const [from, to] = [firsts[cue.start] ?? 0, firsts[cue.end] ?? 0];
    const at = home(windows, units.length, from, to - 1);
    if (at === undefined) return [];
    const { window, states, length } = seen[at] as Seen;
    return [{ cue, window, states, length, start: from - window.start + 1, end: to - window.start + 1 }];
  });
  const found: Candidate[] = [];
  for (const group of groupsOf(places, ({ length }) => length, cuesAtOnce)) {
    const size = (group[0]?.states.length ?? 0) / (seen.find(({ states }) => states === group[0]?.states)?.padded ?? 1);
    const { feeds, width } = cropsOf(group, size);
    const outputs = await models.run('roles', feeds, signal);
    const logits = outputs['tags']?.data as Float32Array;
    const judged = outputs['judged']?.data as Float32Array;
    for (const [i, place] of group.entries()) {
      const from = cropStart(place);
      // Positions of pieces only: [CLS] and [SEP] are cut off.
      const low = Math.max(1, from);
      const high = Math.min(from + width, place.length - 1);
      const shift = place.window.start - 1;
      const first = units[low + shift] ?? 0;
      const sums = new Float64Array(((units[high - 1 + shift] ?? 0) - first + 1) * roleColumns);
      for (let at = low; at < high; at++) {
        const row = (i * width + at - from) * roleColumns;
        addLogs(logits, row, sums, ((units[at + shift] ?? 0) - first) * roleColumns, roleColumns);
      }
      const values = means(sums, roleColumns, firsts, first, low + shift, high + shift);
      found.push({ ...place.cue, judged: judged[i] ?? 0, first, tags: { values, columns: roleColumns } });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
