/** A record → one file that shows it: the desk with the record inside. The page's own policy forbids requests and foreign scripts. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { OnrecordError } from '../errors.ts';
import type { StoryRecord } from '../record/index.ts';

const slot = '<script type="application/json" id="record">null</script>';
/** In the package; in a checkout before and after the whole build. */
const places = ['../web/index.html', '../../dist/web/index.html', '../../web/dist/index.html'];

/** The built page, with nothing on record. @throws OnrecordError `page-not-built` */
export async function emptyPage(): Promise<string> {
  for (const place of places) {
    const page = await readFile(fileURLToPath(new URL(place, import.meta.url)), 'utf8').catch(() => undefined);
    if (page?.includes(slot)) return page;
  }
  throw new OnrecordError('page-not-built');
}

/** JSON that cannot end the script element it stands in, nor be misread as a line end by old engines. */
const forScript = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);

export function withRecord(page: string, record: StoryRecord | null): string {
  const [before = '', after = ''] = page.split(slot);
  return `${before}${slot.replace('null', () => forScript(record))}${after}`;
}

/** The report: one self-contained HTML file. @throws OnrecordError `page-not-built` */
export const toHtml = async (record: StoryRecord): Promise<string> => withRecord(await emptyPage(), record);
