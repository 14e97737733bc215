/** MUC, B³ and CEAFe of coreference clusters, and their mean (CoNLL), as the reference scorer has them. */

export type Clusters<T> = readonly (readonly T[])[];

/** Sums of several documents: right and of how many, for precision and for recall. */
interface Sums {
  readonly precision: readonly [number, number];
  readonly recall: readonly [number, number];
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function homes<T>(clusters: Clusters<T>): Map<T, number> {
  return new Map(clusters.flatMap((cluster, at) => cluster.map((one) => [one, at] as const)));
}

/** Links of `a` that `b` keeps. */
function links<T>(a: Clusters<T>, b: Clusters<T>): [number, number] {
  const home = homes(b);
  let kept = 0;
  for (const cluster of a) {
    const parts = new Set(cluster.flatMap((one) => home.get(one) ?? []));
    const alone = cluster.filter((one) => !home.has(one)).length;
    kept += cluster.length - parts.size - alone;
  }
  return [kept, a.reduce((sum, cluster) => sum + cluster.length - 1, 0)];
}

/** For each mention of `a`, the share of its cluster that is with it in `b`. */
function shares<T>(a: Clusters<T>, b: Clusters<T>): [number, number] {
  const home = homes(b);
  let sum = 0;
  for (const cluster of a) {
    const together = Map.groupBy(
      cluster.filter((one) => home.has(one)),
      (one) => home.get(one),
    );
    for (const part of together.values()) sum += part.length ** 2 / cluster.length;
  }
  return [sum, a.reduce((total, cluster) => total + cluster.length, 0)];
}

/** Likeness of the best pairing of clusters one to one. */
function paired<T>(key: Clusters<T>, response: Clusters<T>): number {
  const home = homes(response);
  const [rows, columns] = key.length <= response.length ? [key, response] : [response, key];
  const like = key.map((cluster) => {
    const row = Array.from({ length: response.length }, () => 0);
    for (const one of cluster) {
      const at = home.get(one);
      if (at !== undefined) row[at] = (row[at] ?? 0) + 2 / (cluster.length + (response[at]?.length ?? 0));
    }
    return row;
  });
  return assignment(rows.length, columns.length, (i, j) => (rows === key ? like[i]?.[j] : like[j]?.[i]) ?? 0);
}

/** The greatest sum of `worth` over pairs in which no row and no column comes twice (the Hungarian method); rows ≤ columns. */
function assignment(rows: number, columns: number, worth: (row: number, column: number) => number): number {
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const owner = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const least = new Float64Array(columns + 1).fill(Infinity);
    const before = new Int32Array(columns + 1);
    const used = new Uint8Array(columns + 1);
    owner[0] = row;
    let at = 0;
    do {
      used[at] = 1;
      const here = owner[at] ?? 0;
      let step = Infinity;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (used[j]) continue;
        const cost = -worth(here - 1, j - 1) - (u[here] ?? 0) - (v[j] ?? 0);
        if (cost < (least[j] ?? 0)) [least[j], before[j]] = [cost, at];
        if ((least[j] ?? 0) < step) [step, next] = [least[j] ?? 0, j];
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j]) {
          u[owner[j] ?? 0] = (u[owner[j] ?? 0] ?? 0) + step;
          v[j] = (v[j] ?? 0) - step;
        } else least[j] = (least[j] ?? 0) - step;
      }
      at = next;
    } while (owner[at] !== 0);
    while (at !== 0) {
      owner[at] = owner[before[at] ?? 0] ?? 0;
      at = before[at] ?? 0;
    }
  }
  let sum = 0;
  for (let j = 1; j <= columns; j++) if (owner[j]) sum += worth((owner[j] ?? 0) - 1, j - 1);
  return sum;
}

const measures = {
  muc: <T>(key: Clusters<T>, response: Clusters<T>): Sums => ({ precision: links(response, key), recall: links(key, response) }),
  b3: <T>(key: Clusters<T>, response: Clusters<T>): Sums => ({ precision: shares(response, key), recall: shares(key, response) }),
  ceafe: <T>(key: Clusters<T>, response: Clusters<T>): Sums => {
    const sum = paired(key, response);
    return { precision: [sum, response.length], recall: [sum, key.length] };
  },
};

/** Figures (0 to 1) over documents, each with the clusters it should have and those that were found. `conll` is the mean F1 of the three. */
export function scoreClusters<T>(
  documents: readonly (readonly [key: Clusters<T>, response: Clusters<T>])[],
): Readonly<Record<'muc' | 'b3' | 'ceafe', Score>> & { readonly conll: number } {
  const score = (measure: (key: Clusters<T>, response: Clusters<T>) => Sums): Score => {
    const all = documents.map(([key, response]) => measure(key, response));
    const share = (side: 'precision' | 'recall'): number => {
      const of = all.reduce((sum, one) => sum + one[side][1], 0);
      return of === 0 ? 0 : all.reduce((sum, one) => sum + one[side][0], 0) / of;
    };
    const [precision, recall] = [share('precision'), share('recall')];
    return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
  };
  const [muc, b3, ceafe] = [score(measures.muc), score(measures.b3), score(measures.ceafe)];
  return { muc, b3, ceafe, conll: (muc.f1 + b3.f1 + ceafe.f1) / 3 };
}
