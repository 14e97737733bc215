/** What users decided, applied to what was read. */
/** @public what leaves this step, as src/README.md says */
export type { Judged } from './apply.ts';
export { judge } from './apply.ts';
export { noticesOf, standingOf } from './standing.ts';
export { type StoryPairs, storyPairs } from './stories.ts';
