/**
 * What each part of the reading of an article brings: the stories are read with one part taken away at a time.
 *
 *   node eval/ablation.ts --data DIR [--write]
 *
 * DIR holds `stories/dev/` and the scorer in `eval/`. --write puts the table into docs/ablation.md.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Document, type Reading, story } from '../src/onrecord.ts';
import { type RawAttribution, tagged } from '../src/read/index.ts';
import { readDocument, stages } from '../src/read/pipeline.ts';
import { toDocument } from './predict.ts';
import { type Figure, figures, score } from './run.ts';
import { type GoldArticle, scored } from './stories.ts';

type Others = NonNullable<Parameters<typeof readDocument>[3]>;

/** What is taken away: stages that stand in for those of the program, and whether the trained reader is heard. */
interface Part {
  readonly name: string;
  readonly model?: boolean;
  readonly others?: Others;
}

const { attribution, mention, who, statement, turns } = stages;

/** The coreference without some forms of mentions: they are nobody. */
const without = (...forms: readonly string[]): Others['who'] & object => ({
  ...who,
  run: (have, tell) => {
    const { coreference } = who.run(have, tell);
    const { found } = have.mentions;
    return {
      coreference: {
        ...coreference,
        referentOf: new Map([...coreference.referentOf].filter(([at]) => !forms.includes(found[at]?.mention.form ?? ''))),
      },
    };
  },
});

export const parts: readonly Part[] = [
  { name: 'everything' },
  { name: 'rules alone', model: false },
  {
    name: 'trained reader alone',
    // The rules find in lines; without lines they find nothing.
    others: { attribution: { ...attribution, run: (have, tell) => attribution.run({ ...have, lines: [], inner: [] }, tell) } },
  },
  {
    name: 'no statements inside statements',
    others: { attribution: { ...attribution, run: (have, tell) => ({ ...attribution.run(have, tell), nested: [] }) } },
  },
  { name: 'pronouns are nobody', others: { who: without('pronoun') } },
  {
    name: 'no neighbours with a comma between them',
    others: {
      mention: {
        ...mention,
        run: (have, tell) => {
          const { mentions, heard } = mention.run(have, tell);
          return { mentions: { ...mentions, appositions: [] }, heard: { ...heard, mentions: { ...mentions, appositions: [] } } };
        },
      },
    },
  },
  { name: 'no turns of transcripts', others: { turns: { ...turns, run: () => ({ spoken: undefined }) } } },
  {
    name: 'no day from the scene',
    others: {
      statement: {
        ...statement,
        run: (have, tell) => {
          const printed = new Set(have.times.map((expression) => expression.time));
          const { statements } = statement.run(have, tell);
          return { statements: statements.map(({ when, ...rest }) => (when && printed.has(when) ? { ...rest, when } : rest)) };
        },
      },
    },
  },
];

const measures = [
  'statements found',
  'statements with the right speaker',
  'statement kind',
  'statement stance',
  'statement date',
  'statement via',
  'events',
  'event date',
] as const;

interface Read {
  readonly file: string;
  readonly articles: readonly ({ readonly id: string } & GoldArticle)[];
  readonly documents: readonly Document[];
  readonly found: ReadonlyMap<string, { readonly attributions?: readonly RawAttribution[]; readonly by?: string }>;
}

/** The stories with what the trained reader found in them: it runs once for all parts. */
async function opened(folder: string): Promise<Read[]> {
  const all: Read[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()) {
    const { articles } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Pick<Read, 'articles'>;
    const documents = articles.map(toDocument);
    const found = new Map<string, Awaited<ReturnType<typeof tagged>>>();
    for (const document of documents) found.set(document.id, await tagged(document));
    all.push({ file, articles, documents, found });
  }
  return all;
}

async function one(part: Part, stories: readonly Read[], output: string): Promise<void> {
  mkdirSync(output);
  for (const { file, articles, documents, found } of stories) {
    const readings = new Map<string, Reading>(
      documents.map((document) => {
        const heard = part.model === false ? {} : (found.get(document.id) ?? {});
        return [document.id, readDocument(document, heard.attributions, heard.by ?? 'rules', part.others)];
      }),
    );
    const articleOf = new Map(documents.map((document, at) => [document.id, articles[at]?.id ?? '']));
    writeFileSync(join(output, file), JSON.stringify(scored(await story(documents, { readings }), articleOf)));
  }
}

const BEGIN = '<!-- table: node eval/ablation.ts --data DIR --write -->';
const END = '<!-- end of table -->';

const row = (name: string, found: readonly Figure[]): string =>
  `| ${name} | ${measures.map((measure) => found.find((figure) => figure.measure === measure)?.f1.toFixed(1) ?? '').join(' | ')} |`;

if (import.meta.main) {
  const { values } = parseArgs({ options: { data: { type: 'string' }, write: { type: 'boolean' } } });
  const scorer = values.data === undefined ? '' : join(values.data, 'eval/score-stories.mjs');
  if (!values.data || !existsSync(scorer)) {
    console.error(
      `usage: node eval/ablation.ts --data DIR [--write]\n${values.data ? `There is no ${scorer}.` : 'DIR is the folder that holds stories/ and eval/.'}`,
    );
    process.exit(2);
  }
  const work = mkdtempSync(join(tmpdir(), 'onrecord-ablation-'));
  const tables: string[] = [];
  try {
    const own = import.meta.dirname;
    for (const [set, gold] of [
      ['stories/dev', join(values.data, 'stories/dev')],
      ['eval/stories', join(own, 'stories')],
      ['eval/more-stories', join(own, 'more-stories')],
    ] as const) {
      if (!existsSync(gold)) continue;
      const stories = await opened(gold);
      const rows: string[] = [];
      for (const part of parts) {
        const output = join(work, `${set} ${part.name}`.replaceAll(/\W/g, '-'));
        await one(part, stories, output);
        rows.push(row(part.name, figures(set, score(scorer, gold, output))));
      }
      tables.push([`**${set}**`, '', `| F1 | ${measures.join(' | ')} |`, `|---|${'--:|'.repeat(measures.length)}`, ...rows].join('\n'));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  console.log(tables.join('\n\n'));
  if (values.write) {
    const path = join(import.meta.dirname, '../docs/ablation.md');
    const page = readFileSync(path, 'utf8');
    const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
    if (from < 0 || to < from) throw new Error(`docs/ablation.md lacks the lines ${BEGIN} and ${END}`);
    writeFileSync(path, `${page.slice(0, from + BEGIN.length)}\n\n${tables.join('\n\n')}\n\n${page.slice(to)}`);
  }
}
