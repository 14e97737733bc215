/** What a bench found: printed, and sent to `npm run bench`, which puts the rows of all into one table. */
export interface Row {
  readonly what: string;
  readonly value: string;
}

export function row(what: string, value: string): void {
  console.log(`${what}: ${value}`);
  process.send?.({ what, value } satisfies Row);
}

export interface Took {
  /** Seconds by the clock. */
  readonly seconds: number;
  /** Seconds of processor time, all threads of the process. */
  readonly cpu: number;
}

export async function timed(run: () => unknown): Promise<Took> {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  await run();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 };
}

export const sum = (list: readonly Took[], key: keyof Took): number => list.reduce((total, one) => total + one[key], 0);
export const largestMb = (): string => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
