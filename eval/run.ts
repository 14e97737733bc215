/**
 * Measures the program on the development data and prints one table:
 *
 *   npm run eval -- --data DIR [--write] [--json]
 *
 * DIR holds `data/`, `stories/dev/` and the scorers in `eval/`. What DIR lacks is named and left out.
 * --write puts the table into docs/quality.md; eval/gate.ts compares it with eval/floors.json.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tasks } from './predict.ts';

export interface Figure {
  readonly set: string;
  readonly measure: string;
  /** Percent. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface Row {
  readonly name?: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const score = (scorer: string, gold: string, predicted: string): unknown =>
  JSON.parse(execFileSync(process.execPath, [scorer, gold, predicted, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 }));

/** Scorers print one row, rows with names, or an object of rows by name. */
export function figures(set: string, output: unknown): Figure[] {
  const rows: (readonly [string, Row])[] =
    typeof (output as Row).f1 === 'number'
      ? [['text', output as Row]]
      : Array.isArray(output)
        ? (output as Row[]).map((row) => [row.name ?? '', row] as const)
        : Object.entries(((output as { scores?: Record<string, Row> }).scores ?? output) as Record<string, Row>);
  const percent = (x: number): number => Math.round(1000 * x) / 10;
  const mean = (output as { meanOverQuestions?: number }).meanOverQuestions;
  if (mean !== undefined) rows.push(['balanced accuracy, mean over questions', { precision: mean, recall: mean, f1: mean }]);
  return rows
    .filter(([, row]) => typeof row.f1 === 'number')
    .map(([measure, row]) => ({ set, measure, precision: percent(row.precision), recall: percent(row.recall), f1: percent(row.f1) }));
}

/** Runs every measurement that `data` allows. */
export async function measure(data: string, tell: (line: string) => void): Promise<Figure[]> {
  const work = mkdtempSync(join(tmpdir(), 'onrecord-eval-'));
  const found: Figure[] = [];
  const scorer = (name: string): string => join(data, 'eval', `score-${name}.mjs`);
  const one = async (set: string, task: string, name: string, gold: string, input: string): Promise<void> => {
    const missing = [gold, scorer(name)].find((path) => !existsSync(path));
    if (missing) return tell(`${set}: left out, there is no ${missing}`);
    const output = join(work, set.replaceAll('/', '-'));
    await tasks[task]?.(input, output);
    found.push(...figures(set, score(scorer(name), gold, output)));
  };
  try {
    const polnear = join(data, 'data/polnear/dev.jsonl');
    await one('polnear/dev', 'attributions', 'attributions', polnear, polnear);
    const stories = join(data, 'stories/dev');
    await one('stories/dev', 'stories', 'stories', stories, stories);
    const own = join(import.meta.dirname, 'stories');
    await one('eval/stories', 'stories', 'stories', own, own);
    const more = join(import.meta.dirname, 'more-stories');
    await one('eval/more-stories', 'stories', 'stories', more, more);
    const pages = join(data, 'data/pages');
    await one('pages', 'pages', 'pages', join(pages, 'ground-truth.json'), join(pages, 'html'));
    const clusters = join(data, 'data/news-cluster/dev.jsonl');
    await one('news-cluster/dev', 'clusters', 'clusters', clusters, clusters);
    // Its thresholds were chosen on these questions; models/manifest.json has the figure with each question judged by the others.
    const answers = join(data, 'data/nanco/dev.json');
    await one('nanco/dev', 'pairs', 'pairs', answers, answers);
    const meantime = join(data, 'data/meantime');
    if (existsSync(meantime) && existsSync(scorer('times'))) {
      const texts = join(work, 'times.jsonl');
      writeFileSync(
        texts,
        execFileSync(process.execPath, [scorer('times'), meantime, '--texts'], { encoding: 'utf8', maxBuffer: 1 << 28 }),
      );
      await one('meantime', 'times', 'times', meantime, texts);
    } else tell(`meantime: left out, there is no ${meantime}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return found;
}

export function table(found: readonly Figure[]): string {
  const rows = found.map((f) => `| ${f.set} | ${f.measure} | ${f.precision.toFixed(1)} | ${f.recall.toFixed(1)} | ${f.f1.toFixed(1)} |`);
  return ['| data | measure | precision | recall | F1 |', '|---|---|--:|--:|--:|', ...rows].join('\n');
}

const BEGIN = '<!-- figures: npm run eval -- --data DIR --write -->';
const END = '<!-- end of figures -->';

if (import.meta.main) {
  const { values } = parseArgs({ options: { data: { type: 'string' }, write: { type: 'boolean' }, json: { type: 'boolean' } } });
  if (!values.data || !existsSync(values.data)) {
    console.error(
      `usage: npm run eval -- --data DIR [--write] [--json]\n${values.data ? `There is no folder ${values.data}.` : 'DIR is the folder that holds data/, stories/ and eval/.'}`,
    );
    process.exit(2);
  }
  const found = await measure(values.data, (line) => console.error(line));
  console.log(values.json ? JSON.stringify(found, null, 1) : table(found));
  if (values.write) {
    const path = join(import.meta.dirname, '../docs/quality.md');
    const page = readFileSync(path, 'utf8');
    const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
    if (from < 0 || to < from) throw new Error(`docs/quality.md lacks the lines ${BEGIN} and ${END}`);
    writeFileSync(path, `${page.slice(0, from + BEGIN.length)}\n\n${table(found)}\n\n${page.slice(to)}`);
  }
}
