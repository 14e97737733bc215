/**
 * An optional language model may pick among what the program found: an index, never a word. What it picks becomes judgements of the author
 * `assist:MODEL`, so it is marked, kept and taken back like any other judgement.
 */
export { type Assisted, assist, type AssistOptions } from './assist.ts';
export { isAssist } from './author.ts';
