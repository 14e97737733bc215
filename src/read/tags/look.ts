/** The role layer's look at each cue: what is around it, and whether it is one. */
import type { Models } from '../../onnx/index.ts';
import { cropStart, cropsOf, type Place, usualRoom } from './crops.ts';
import type { Candidate, Cue } from './decide.ts';
import { encode, type Seen, windowsAtOnce } from './encode.ts';
import type { Featured } from './features.ts';
import { addLogs, means, roleColumns } from './grammar.ts';
import { groupsOf, home, type Window, windowAround } from './windows.ts';

const cuesAtOnce = 16;

interface Placed extends Place {
  readonly cue: Cue;
  readonly window: Window;
}

const placed = (cue: Cue, { firsts }: Featured, { window, states, length, padded }: Seen): Placed => ({
  cue,
  window,
  states,
  length,
  size: states.length / padded,
  start: (firsts[cue.start] ?? 0) - window.start + 1,
  end: (firsts[cue.end] ?? 0) - window.start + 1,
});

/**
 * The role layer's view of each cue. Where an argument reaches the edge of what it saw, it looks again: at the whole window, and then
 * at a window with the cue in its middle.
 */
export async function lookAtCues(
  featured: Featured,
  seen: readonly Seen[],
  cues: readonly Cue[],
  models: Models,
  signal: AbortSignal | undefined,
): Promise<Candidate[]> {
  const { firsts, units } = featured;
  const windows = seen.map(({ window }) => window);
  const places = cues.flatMap((cue) => {
    const at = home(windows, units.length, firsts[cue.start] ?? 0, (firsts[cue.end] ?? 0) - 1);
    return at === undefined ? [] : [placed(cue, featured, seen[at] as Seen)];
  });
  const found = await look(featured, places, usualRoom, models, signal);
  const narrow = places.filter((place) => reaches(found.get(place.cue), units[place.window.start] ?? 0, units[place.window.end - 1] ?? 0));
  for (const [cue, candidate] of await look(featured, narrow, wholeWindow, models, signal)) found.set(cue, candidate);
  const cut = narrow.filter((place) => reaches(found.get(place.cue), 0, units.at(-1) ?? 0));
  const around = cut.map(({ cue }) => windowAround(featured, firsts[cue.start] ?? 0, firsts[cue.end] ?? 0));
  const anew: Placed[] = [];
  for (let i = 0; i < around.length; i += windowsAtOnce) {
    for (const [j, view] of (await encode(featured, around.slice(i, i + windowsAtOnce), models, signal)).entries()) {
      anew.push(placed((cut[i + j] as Placed).cue, featured, view));
    }
  }
  for (const [cue, candidate] of await look(featured, anew, wholeWindow, models, signal)) found.set(cue, candidate);
  return [...found.values()].sort((a, b) => a.start - b.start);
}

const wholeWindow = 256;
const argumentColumns = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Whether an argument seems to touch an end of the words that were seen, short of the given ones. */
function reaches(candidate: Candidate | undefined, first: number, last: number): boolean {
  if (!candidate) return false;
  const { values } = candidate.tags;
  const argument = (row: number): boolean => {
    const at = row * roleColumns;
    return argumentColumns.some((c) => (values[at + c] ?? 0) > (values[at] ?? 0));
  };
  const rows = values.length / roleColumns;
  return (candidate.first > first && argument(0)) || (candidate.first + rows - 1 < last && argument(rows - 1));
}

async function look(
  { firsts, units }: Featured,
  places: readonly Placed[],
  room: number,
  models: Models,
  signal: AbortSignal | undefined,
): Promise<Map<Cue, Candidate>> {
  const found = new Map<Cue, Candidate>();
  for (const group of groupsOf(places, ({ length }) => length, room === usualRoom ? cuesAtOnce : windowsAtOnce)) {
    const { feeds, width } = cropsOf(group, room);
    const outputs = await models.run('roles', feeds, signal);
    const logits = outputs['tags']?.data as Float32Array;
    const judged = outputs['judged']?.data as Float32Array;
    for (const [i, place] of group.entries()) {
      const from = cropStart(place, room);
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
      found.set(place.cue, { ...place.cue, judged: judged[i] ?? 0, first, tags: { values, columns: roleColumns } });
    }
  }
  return found;
}
