/** GUM's documents (CoNLL-U with `Entity=` in the last column) as running text with their coreferent mentions. */

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  /** Where the head word begins. */
  readonly head: number;
}

export interface GoldEntity {
  /** GUM's own type: person, organization, place, … */
  readonly kind: string;
  readonly mentions: readonly GoldMention[];
}

export interface GumDocument {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly entities: readonly GoldEntity[];
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** A whole entity mark `(…)`, its beginning `(…`, or its end `…)`. */
const mark = /\(([^()]+)\)|\(([^()]+)|([^()]+)\)/g;

/** All documents of a file, in its order. */
export const gumDocuments = (conllu: string): GumDocument[] =>
  conllu
    .split(/^(?=# newdoc id)/m)
    .filter((block) => block.startsWith('# newdoc id'))
    .map(documentIn);

function documentIn(block: string): GumDocument {
  const id = /# newdoc id = (\S+)/.exec(block)?.[1] ?? '';
  const words: Word[] = [];
  const open: { key: string; fields: string[]; first: number }[] = [];
  const entities = new Map<string, { kind: string; mentions: GoldMention[] }>();
  let text = '';
  let gap = '';
  // A line of several words (`don't`) has the spacing; the words themselves are glued.
  let joined: { last: number; spaced: boolean } | undefined;
  for (const line of block.split('\n')) {
    if (/^# newpar(?!_block)/.test(line) && text !== '') gap = '\n\n';
    const [number = '', form = '', , , , , , , , misc = ''] = line.split('\t');
    if (line.startsWith('#') || !/^\d/.test(number) || number.includes('.')) continue;
    const spaced = !misc.includes('SpaceAfter=No');
    if (number.includes('-')) {
      joined = { last: Number(number.split('-')[1]), spaced };
      continue;
    }
    text += gap + form;
    words.push({ start: text.length - form.length, end: text.length });
    const inside = joined !== undefined && Number(number) < joined.last;
    gap = (joined ? !inside && joined.spaced : spaced) ? ' ' : '';
    if (!inside) joined = undefined;
    const at = words.length - 1;
    for (const [, single, opened, closed] of (/(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '').matchAll(mark)) {
      const begun = single ?? opened;
      if (begun !== undefined) open.push({ key: keyOf(begun), fields: begun.split('-'), first: at });
      const ended = single ?? closed;
      const found = ended === undefined ? -1 : open.findLastIndex(({ key }) => key === keyOf(ended));
      const [one] = found < 0 ? [] : open.splice(found, 1);
      if (one) add(entities, one, words, at);
    }
  }
  return { id, genre: id.split('_')[1] ?? '', text, entities: [...entities.values()] };
}

/** Parts of an interrupted mention are numbered: `12[1/2]`. */
const keyOf = (entity: string): string => /^[^-[]+/.exec(entity)?.[0] ?? '';

function add(
  entities: Map<string, { kind: string; mentions: GoldMention[] }>,
  { key, fields, first }: { readonly key: string; readonly fields: readonly string[]; readonly first: number },
  words: readonly Word[],
  last: number,
): void {
  const head = words[Math.min(first + Math.max(Number.parseInt(fields[5] ?? '1', 10) || 1, 1) - 1, last)];
  const entity = entities.get(key) ?? { kind: fields[1] ?? '', mentions: [] };
  entities.set(key, entity);
  entity.mentions.push({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0, head: head?.start ?? 0 });
}
