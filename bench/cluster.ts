/**
 * What it costs to put an article to its story, as the archive grows: `node --expose-gc bench/cluster.ts [ARTICLES] [A DAY]`
 *
 * Articles are generated: stories of a few days by several outlets, about names of their own and names that come up again and again,
 * in words of news at large; the same number of articles every day. What changed is asked for after each batch of 100, as a program that
 * watches feeds would.
 */
import { documentOf, profileOf, StoryIndex } from '../src/onrecord.ts';
import { known } from '../src/cluster/background.data.ts';
import { row } from './row.ts';

const [most = 100_000, daily = 300] = process.argv.slice(2).map(Number);
const BATCH = 100;
let seed = 20_170_302;
/** Mulberry32: from 0 up to 1, the same in every run. */
function chance(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const below = (n: number): number => Math.floor(chance() * n);
const stems = known.flatMap(([power, list]) =>
  list
    .trim()
    .split(/\s+/)
    .map((stem) => ({ stem, often: 2 ** power })),
);
const sums: number[] = [];
for (const { often } of stems) sums.push((sums.at(-1) ?? 0) + often);
function word(): string {
  const at = chance() * (sums.at(-1) as number);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return (stems[low] as { stem: string }).stem;
}
const parts = ['ka', 'lo', 'ri', 'me', 'sto', 'van', 'del', 'ner', 'ty', 'bru', 'sal', 'go', 'pin', 'ash', 'wick', 'ford'];
const name = (): string => {
  const made = Array.from({ length: 5 }, () => parts[below(parts.length)]).join('');
  return made[0]?.toUpperCase() + made.slice(1);
};
/** Names that stay in the news: a few in very many stories. */
const famous = Array.from({ length: 2000 }, name);
const someone = (): string => famous[Math.floor(famous.length * chance() ** 2)] as string;

interface Story {
  readonly id: number;
  readonly names: readonly string[];
  readonly topic: readonly string[];
  readonly ends: number;
}
const stories: Story[] = [];
let made = 0;
function storyOn(day: number): Story {
  const running = stories.filter(({ ends }) => ends >= day);
  if (running.length > 0 && chance() < 0.8) return running[below(running.length)] as Story;
  const names = [name(), name(), someone(), someone()];
  const story = { id: made++, names, topic: Array.from({ length: 25 }, word), ends: day + below(4) };
  stories.push(story);
  if (stories.length > 2000) stories.splice(0, 1000);
  return story;
}

const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
const sentence = (story: Story): string =>
  `${Array.from({ length: 14 }, () => (chance() < 0.14 ? pick(story.names) : chance() < 0.35 ? pick(story.topic) : word())).join(' ')}.`;

const ms = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;
/** Milliseconds of processor time, all threads: what else the machine does counts little. */
const spent = (): number => ms(process.cpuUsage());
/** Of this thread alone: how long somebody would wait. The garbage collector has threads of its own. */
const waited = (): number => ms(process.threadCpuUsage());

const index = new StoryIndex();
const storyOf = new Map<string, number>();
const marks = new Set([1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000].filter((n) => n <= most));
let [profiling, adding, worst] = [0, 0, 0];
let since = 0;
for (let n = 0; n < most; n += BATCH) {
  const documents = Array.from({ length: BATCH }, (_, i) => {
    const day = Math.floor((n + i) / daily);
    const story = storyOn(day);
    const document = documentOf({
      text: Array.from({ length: 18 }, () => sentence(story)).join(' '),
      source: `${n + i}`,
      headline: sentence(story).slice(0, 60),
      date: new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10),
    });
    storyOf.set(document.id, story.id);
    return document;
  });
  const began = spent();
  const profiles = documents.map(profileOf);
  const [between, waiting] = [spent(), waited()];
  for (const profile of profiles) index.add(profile);
  index.changes();
  const took = spent() - between;
  profiling += between - began;
  adding += took;
  worst = Math.max(worst, waited() - waiting);
  since += BATCH;
  if (marks.has(n + BATCH)) {
    const each = (sum: number): string => (sum / since).toFixed(2);
    // With --expose-gc: what is held, without what is only not cleared away yet.
    globalThis.gc?.();
    const memory = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
    row(
      `an article to its story among ${(n + BATCH).toLocaleString('en')}`,
      `${each(profiling)} ms of processor time to profile, ${each(adding)} to add and group; slowest batch of ${BATCH} ${worst.toFixed(0)} ms of its thread; heap ${memory} MB; B³ F1 ${bcubed()}`,
    );
    [profiling, adding, worst, since] = [0, 0, 0, 0];
  }
}

/** F1 against the stories that the articles were made for. */
function bcubed(): string {
  const size = new Map<number, number>();
  for (const story of storyOf.values()) size.set(story, (size.get(story) ?? 0) + 1);
  let [precision, recall] = [0, 0];
  for (const { articles } of index.stories()) {
    const here = new Map<number, number>();
    for (const id of articles) here.set(storyOf.get(id) as number, (here.get(storyOf.get(id) as number) ?? 0) + 1);
    for (const [story, n] of here) {
      precision += n ** 2 / articles.length;
      recall += n ** 2 / (size.get(story) as number);
    }
  }
  return ((200 * precision * recall) / (precision + recall) / storyOf.size).toFixed(1);
}
