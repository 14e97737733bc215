/** Tags of words in spans, and the best allowed sequence of them. */

/** Outside, begin, inside, end, single: the tag of a word within a role. */
export const tag = { outside: 0, begin: 1, inside: 2, end: 3, single: 4 } as const;
/** Columns of the role layer: outside, then begin, inside, end, single of source, of content, of the cue. */
export const roleColumns = 13;
const far = -1e9;

/** Which tag may follow which, begin and end a sequence. What may stand before b: `befores` from `from[b]` to `from[b + 1]`. */
interface Grammar {
  readonly size: number;
  readonly befores: Uint8Array;
  readonly from: Uint8Array;
  readonly first: readonly boolean[];
  readonly last: readonly boolean[];
}

const follows: Readonly<Record<number, readonly number[]>> = { 0: [0, 1, 4], 1: [2, 3], 2: [2, 3], 3: [0, 1, 4], 4: [0, 1, 4] };
const goesOn = (kind: number): boolean => kind === tag.inside || kind === tag.end;

interface State {
  readonly kind: number;
  /** 0 source, 1 content; -1 for outside. */
  readonly role: number;
  /** Whether the one source has begun. */
  readonly used: boolean;
}

function grammarOf(states: readonly State[], starts: (state: State) => boolean): Grammar {
  const may = (a: State, b: State): boolean => {
    if (!follows[a.kind]?.includes(b.kind) || (goesOn(b.kind) && a.role !== b.role)) return false;
    const enters = b.role === 0 && !goesOn(b.kind);
    return enters ? !a.used && b.used : a.used === b.used;
  };
  const befores = states.map((b) => states.flatMap((a, i) => (may(a, b) ? [i] : [])));
  return {
    size: states.length,
    befores: Uint8Array.from(befores.flat()),
    from: Uint8Array.from([0, ...befores.keys()], (_, b) => befores.slice(0, b).flat().length),
    first: states.map((state) => !goesOn(state.kind) && starts(state)),
    last: states.map((state) => state.kind === tag.outside || state.kind === tag.end || state.kind === tag.single),
  };
}

const kinds = [0, 1, 2, 3, 4];
/** Cues: any number of spans. */
export const cueGrammar: Grammar = grammarOf(
  kinds.map((kind) => ({ kind, role: kind === 0 ? -1 : 1, used: false })),
  () => true,
);
/** Arguments of a cue: 9 tags before the one source has begun, and the same 9 after it. */
export const argumentGrammar: Grammar = grammarOf(
  [false, true].flatMap((used) => [
    { kind: 0, role: -1, used },
    ...[0, 1].flatMap((role) => kinds.slice(1).map((kind) => ({ kind, role, used }))),
  ]),
  ({ role, used }) => used === (role === 0),
);

/** Best path through `scores` [words, columns]; state s of the grammar has the score of column s mod columns. */
export function bestPath(scores: Float64Array, columns: number, grammar: Grammar): Uint8Array {
  const { size, befores, from, first, last } = grammar;
  const n = scores.length / columns;
  const back = new Uint8Array(n * size);
  let best = new Float64Array(size);
  let next = new Float64Array(size);
  for (let s = 0; s < size; s++) best[s] = (scores[s % columns] ?? far) + (first[s] ? 0 : far);
  for (let i = 1; i < n; i++) {
    for (let s = 0; s < size; s++) {
      let [top, chosen] = [-Infinity, 0];
      const end = from[s + 1] as number;
      for (let at = from[s] as number; at < end; at++) {
        const before = befores[at] as number;
        const value = best[before] as number;
        if (value > top) [top, chosen] = [value, before];
      }
      back[i * size + s] = chosen;
      next[s] = top + (scores[i * columns + (s % columns)] ?? far);
    }
    [best, next] = [next, best];
  }
  const path = new Uint8Array(n);
  if (n === 0) return path;
  let state = 0;
  let top = -Infinity;
  for (let s = 0; s < size; s++) if (last[s] && (best[s] ?? far) > top) [state, top] = [s, best[s] ?? far];
  for (let i = n - 1; i >= 0; i--) {
    path[i] = state % columns;
    state = back[i * size + state] ?? 0;
  }
  return path;
}

/** Half-open range of words. */
export interface Words {
  readonly start: number;
  readonly end: number;
}

/** Spans whose tags are `base` + begin, inside, end, single; `shift` is added to their words. */
export function spansIn(path: Uint8Array, base: number, shift = 0): Words[] {
  const spans: Words[] = [];
  let start = 0;
  for (const [i, value] of path.entries()) {
    const kind = value - base;
    if (kind === tag.begin || kind === tag.single) start = i;
    if (kind === tag.end || kind === tag.single) spans.push({ start: start + shift, end: i + 1 + shift });
  }
  return spans;
}

/** log Σ exp of some columns of a row. */
export function logSum(values: Float64Array, at: number, columns: readonly number[]): number {
  let top = -Infinity;
  for (const c of columns) top = Math.max(top, values[at + c] ?? far);
  let sum = 0;
  for (const c of columns) sum += Math.exp((values[at + c] ?? far) - top);
  return top + Math.log(sum);
}

/** Adds log-softmax of one row of logits to a row of sums. */
export function addLogs(logits: Float32Array, at: number, sums: Float64Array, to: number, columns: number): void {
  let top = -Infinity;
  for (let c = 0; c < columns; c++) top = Math.max(top, logits[at + c] ?? far);
  let sum = 0;
  for (let c = 0; c < columns; c++) sum += Math.exp((logits[at + c] ?? far) - top);
  const rest = top + Math.log(sum);
  for (let c = 0; c < columns; c++) sums[to + c] = (sums[to + c] ?? 0) + (logits[at + c] ?? far) - rest;
}

/** Divides sums over pieces by the number of pieces of each word, from word `first` on. */
export function means(
  sums: Float64Array,
  columns: number,
  firsts: Int32Array,
  first: number,
  low: number = 0,
  high: number = Infinity,
): Float64Array {
  return sums.map((sum, i) => {
    const word = first + Math.floor(i / columns);
    return sum / (Math.min(firsts[word + 1] ?? 0, high) - Math.max(firsts[word] ?? 0, low));
  });
}
