/** The role layer's look at each cue: what is around it, and whether it is one. */
import type { Models } from '../../onnx/index.ts';
import { cropStart, feedsOf, type Place } from './crops.ts';
import type { Candidate, Cue } from './decide.ts';
import { encode, type Seen } from './encode.ts';
import type { Featured } from './features.ts';
import { addLogs, means, roleColumns } from './grammar.ts';
import { home, windowAround } from './windows.ts';

/** Pieces around a cue that the role layer sees; it judges the nearest first, since most arguments are near. */
const [room, near] = [144, 72];
const wholeWindow = 256;

interface Placed extends Place {
  readonly cue: Cue;
  readonly seen: Seen;
}

const placed = (cue: Cue, { firsts }: Featured, seen: Seen): Placed => ({
  cue,
  seen,
  start: (firsts[cue.start] ?? 0) - seen.window.start + 1,
  end: (firsts[cue.end] ?? 0) - seen.window.start + 1,
});

/**
 * The role layer's view of each cue. Where an argument reaches the edge of what was judged, it looks again: at all it saw, at the whole
 * window, and then at a window with the cue in its middle.
 */
export async function lookAtCues(
  featured: Featured,
  all: readonly Seen[],
  cues: readonly Cue[],
  models: Models,
  signal: AbortSignal | undefined,
): Promise<Candidate[]> {
  const { firsts, units } = featured;
  const windows = all.map(({ window }) => window);
  const found = new Map<Cue, Candidate>();
  const look = async (places: readonly Placed[], size: number, judged: number): Promise<void> => {
    for (const group of Map.groupBy(places, ({ seen }) => seen).values()) {
      for (const candidate of await lookAt(featured, group, size, judged, models, signal)) found.set(...candidate);
    }
  };
  let places = cues.flatMap((cue) => {
    const at = home(windows, units.length, firsts[cue.start] ?? 0, (firsts[cue.end] ?? 0) - 1);
    return at === undefined ? [] : [placed(cue, featured, all[at] as Seen)];
  });
  await look(places, room, near);
  for (const size of [room, wholeWindow]) {
    places = places.filter(({ cue, seen: { window } }) => reaches(found.get(cue), units[window.start] ?? 0, units[window.end - 1] ?? 0));
    await look(places, size, size);
  }
  const anew: Placed[] = [];
  for (const { cue } of places.filter((place) => reaches(found.get(place.cue), 0, units.at(-1) ?? 0))) {
    const window = windowAround(featured, firsts[cue.start] ?? 0, firsts[cue.end] ?? 0);
    anew.push(placed(cue, featured, await encode(featured, window, models, signal)));
  }
  await look(anew, wholeWindow, wholeWindow);
  return [...found.values()].sort((a, b) => a.start - b.start);
}

const argumentColumns = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Whether an argument seems to touch an end of the words that were judged, short of the given ones. */
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

/** Cues of one window. */
async function lookAt(
  { firsts, units }: Featured,
  places: readonly Placed[],
  size: number,
  judged: number,
  models: Models,
  signal: AbortSignal | undefined,
): Promise<(readonly [Cue, Candidate])[]> {
  const { window, length, states } = (places[0] as Placed).seen;
  const width = Math.min(judged, length);
  const outputs = await models.run('roles', feedsOf(states, places, size, judged), signal);
  const logits = outputs['tags']?.data as Float32Array;
  return places.map((place, i) => {
    const from = cropStart(place, length, judged);
    // Positions of pieces only: [CLS] and [SEP] are cut off.
    const low = Math.max(1, from);
    const high = Math.min(from + width, length - 1);
    const shift = window.start - 1;
    const first = units[low + shift] ?? 0;
    const sums = new Float64Array(((units[high - 1 + shift] ?? 0) - first + 1) * roleColumns);
    for (let at = low; at < high; at++) {
      const row = (i * width + at - from) * roleColumns;
      addLogs(logits, row, sums, ((units[at + shift] ?? 0) - first) * roleColumns, roleColumns);
    }
    const values = means(sums, roleColumns, firsts, first, low + shift, high + shift);
    const judgement = outputs['judged']?.data[i] ?? 0;
    return [place.cue, { ...place.cue, judged: judgement, first, tags: { values, columns: roleColumns } }] as const;
  });
}
