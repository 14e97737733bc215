/** The archive at work: what comes in is read, put to stories, and kept on the record. */
export { Archive, type ArchiveOptions, type Told } from './archive.ts';
export { feedsOf, type ListedFeed, opmlOf } from './opml.ts';
export { askForMissing, patiently, type ReadCount, type ReadingOptions, work, type WorkOptions } from './reading.ts';
export { makeRecord } from './records.ts';
export { type Get, type Round, watchRound } from './watch.ts';
