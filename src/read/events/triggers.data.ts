import type { EventType } from '../../facts/index.ts';

/** Verbs and nouns that tell of an event, by its type: general knowledge of news English, sorted. `v`: forms of verbs, `n`: nouns. */
export const triggers: readonly (readonly [EventType, verbs: string, nouns: string])[] = [
  ['meeting', 'met dined', 'dinner lunch meeting meetings summit talks'],
  ['call', 'phoned telephoned', 'call calls'],
  ['hearing', 'testified', 'hearing hearings inquest trial'],
  ['resignation', 'quit resigned stepped', 'resignation'],
  ['dismissal', 'dismissed fired ousted sacked suspended', 'dismissal firing ousting sacking suspension'],
  ['appointment', 'appointed elected hired named nominated promoted', 'appointment election nomination'],
  ['vote', 'voted', 'ballot referendum vote'],
  ['arrest', 'arrested detained', 'arrest arrests'],
  ['charge', 'charged indicted', 'charges indictment'],
  ['ruling', 'acquitted convicted ruled sentenced upheld', 'conviction judgment ruling sentence verdict'],
  ['payment', 'bribed paid reimbursed', 'donation payment payments'],
  ['death', 'died drowned killed murdered', 'death deaths'],
  ['accident', 'capsized collapsed collided crashed derailed exploded', 'accident collapse collision crash explosion'],
  ['agreement', 'agreed signed', 'accord agreement deal settlement'],
  ['publication', 'published released', 'publication'],
  ['investigation', 'investigated probed', 'audit inquiry investigation probe review'],
];
