/** `onrecord search`: who said what, found in the archive. */
import type { FoundStatement, Query } from '../../store/index.ts';
import { exit, type Io, say } from '../io.ts';
import { clean } from '../terminal/clean.ts';
import { plural } from '../terminal/record.ts';
import { there, withStore } from './open.ts';

export type SearchFlags = Omit<Query, 'words'> & { readonly archive?: string; readonly json?: boolean };

/** Marks stand only around what the outlet printed inside marks. */
const shownWords = ({ slices }: FoundStatement): string =>
  slices.map(({ words, quoted }) => (quoted ? `“${words.trim()}”` : words.trim())).join(' … ');

function linesOf(found: FoundStatement): string {
  const { speaker = 'speaker not known', outlet = 'outlet not known', published, said, stance, story } = found;
  const when = said ? `said ${said.earliest === said.latest ? said.earliest : `${said.earliest} to ${said.latest}`}` : 'day not told';
  const printed = published === undefined ? '' : `, printed ${published}`;
  return `${clean(speaker)} ${stance}: ${clean(shownWords(found))}\n    ${clean(outlet)}${printed}; ${when}; ${story}\n`;
}

/** @throws OnrecordError `search-not-understood`, `archive-in-use`, `archive-not-usable` */
export const searchCommand = (words: readonly string[], { archive, json, ...query }: SearchFlags, io: Io): Promise<number> =>
  withStore(there(archive === undefined ? {} : { archive }), io, async (store) => {
    const page = await store.search({ ...query, words: words.join(' ') });
    if (json) io.out.write(`${JSON.stringify(page, null, 2)}\n`);
    else for (const found of page.statements) io.out.write(linesOf(found));
    if (page.statements.length === 0) say(io, 'nothing was found');
    else if (page.next !== undefined && !json) say(io, `${plural(page.statements.length, 'statement')}; more with --after ${page.next}`);
    return exit.done;
  });
