/** `onrecord diff EARLIER LATER`: what a later version of an article withdrew, worded otherwise, and added. */
import { OnrecordError } from '../errors.ts';
import { differenceOf, type Document, type Span } from '../onrecord.ts';
import { type InputFlags, takeIn } from './inputs.ts';
import { exit, type Io, sayFailed, widthFor } from './io.ts';
import type { StoryFlags } from './story.ts';
import { clean } from './terminal/clean.ts';
import { plural } from './terminal/record.ts';
import { Sheet } from './terminal/sheet.ts';
import { styleFor, wantsColour } from './terminal/style.ts';
import { printChanges } from './terminal/versions.ts';

export type DiffFlags = InputFlags & Pick<StoryFlags, 'color' | 'width'> & { readonly json?: boolean };

/** @throws OnrecordError `nothing-read` */
async function oneOf(input: string, flags: DiffFlags, io: Io): Promise<Document> {
  const { documents, failed } = await takeIn([input], flags);
  sayFailed(io, failed);
  const [document, second] = documents;
  if (!document) throw new OnrecordError('nothing-read', { count: 1 });
  if (second) throw new OnrecordError('wrong-usage', { why: `${input} holds ${documents.length} articles; diff takes one and one` });
  return document;
}

export async function diffCommand(first: string, second: string, flags: DiffFlags, io: Io): Promise<number> {
  const earlier = await oneOf(first, flags, io);
  const later = await oneOf(second, flags, io);
  const difference = differenceOf(earlier, later);
  if (flags.json) {
    io.out.write(`${JSON.stringify({ earlier, later, ...difference }, null, 2)}\n`);
    return exit.done;
  }
  const words = ({ document, start, end }: Span): string =>
    clean((document === earlier.id ? earlier : later).text.slice(start, end)).replace(/\s+/gu, ' ');
  const sheet = new Sheet(widthFor(io, flags.width), styleFor(wantsColour(flags.color, io.out.isTTY === true, io.env)));
  const { withdrawn, changed, added } = difference;
  sheet.row({ text: `${clean(earlier.source)} → ${clean(later.source)}`, paint: sheet.style.strong });
  sheet.row({
    text:
      withdrawn.length + changed.length + added.length === 0
        ? 'the same sentences'
        : `${plural(withdrawn.length, 'sentence')} withdrawn, ${changed.length} reworded, ${added.length} added`,
    paint: sheet.style.quiet,
  });
  printChanges(sheet, difference, words, Infinity);
  io.out.write(sheet.toString());
  return exit.done;
}
