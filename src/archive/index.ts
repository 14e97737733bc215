/** The archive at work: what comes in is read, put to stories, and kept on the record. */
export { Archive } from './archive.ts';
export { feedsOf, type ListedFeed, opmlOf } from './opml.ts';
export { askForMissing, patiently, work } from './reading.ts';
export { makeRecord } from './records.ts';
export { watchRound } from './watch.ts';
