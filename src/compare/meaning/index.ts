export { sameAnswers } from './answers.ts';
export { openPairModel, type PairModel, type PairModelOptions, type Verdict } from './pairs.ts';
