export { buildRecord, recordId } from './build.ts';
export { canonical } from './canonical.ts';
export { judgementSchema } from './judgement.ts';
export { inRecordOrder, letterOf, outletsOf } from './outlets.ts';
export { firstProblem, type Problem, parseRecord, RecordError } from './parse.ts';
export { parts, recordSchema } from './schema.ts';
export { FORMAT, type StoryRecord } from './types.ts';
export { verify } from './verify.ts';
