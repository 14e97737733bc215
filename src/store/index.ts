/** What is kept between runs. */
export { appendJudgement, type Log, readJudgements } from './judgements.ts';
export { dataFolder, logFor } from './place.ts';
