import type { StoryEvent } from '../desk/types.ts';

/** A meeting or call with at least two sides. */
export const isContact = (event: StoryEvent): boolean => (event.type === 'meeting' || event.type === 'call') && event.who.length > 1;
