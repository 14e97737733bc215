export { type Profile, profileOf } from './profile.ts';
export { type StoryGroup, StoryIndex, type Why } from './story-index.ts';
