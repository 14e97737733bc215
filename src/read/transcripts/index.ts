/** Transcripts, interviews, letters: texts whose form, not a cue, says who speaks. */
export { type Heard, hear } from './hear.ts';
export { reportsInTurns, stillTold } from './reports.ts';
export { type Spoken, spokenIn } from './spoken.ts';
export { turnStatements } from './statements.ts';
