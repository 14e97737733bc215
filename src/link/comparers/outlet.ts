import { because, type Comparer } from './comparer.ts';

/** An outlet of the story that other outlets name: `the Post`, `this newspaper`. */
export const outlet: Comparer = (a, b) =>
  a.outlet !== undefined && a.outlet === b.outlet
    ? because('outlet of the story', 0.97, 'Both name the same outlet of this story.')
    : undefined;
