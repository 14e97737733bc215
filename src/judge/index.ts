/** What users decided, applied to what was read. */
export { type Applied, type Judged, judge } from './apply.ts';
export { inOrder, undoneIn } from './order.ts';
export { type Made, noticesOf, standingOf } from './standing.ts';
export { type StoryPairs, storyPairs } from './stories.ts';
