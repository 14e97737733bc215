import { firstNamesFit } from '../names.ts';
import { because, type Comparer } from './comparer.ts';

/** Two persons with the same first and last name. */
export const fullName: Comparer = (a, b) => {
  if (a.referent.kind !== 'person' || b.referent.kind !== 'person' || a.core.length < 2 || b.core.length < 2) return undefined;
  if (a.core.join(' ') === b.core.join(' ')) return because('same full name', 0.99, 'Both are called by the same full name.');
  const [first, other, last] = [a.core[0] ?? '', b.core[0] ?? '', a.core.at(-1) ?? ''];
  if (last !== b.core.at(-1) || !firstNamesFit(first, other)) return undefined;
  return first === other
    ? because('same first and last name', 0.95, 'First and last name are the same; one form has a name more between them.')
    : because('compatible first name', 0.9, 'The last name is the same, and one first name is a short form of the other.');
};
