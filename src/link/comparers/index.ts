import { acronym, onlyOne, sameDescription, sharedName, shortName } from './organisation.ts';
import { anonymousSource } from './anonymous.ts';
import type { Comparer } from './comparer.ts';
import { fullName } from './full-name.ts';
import { outlet } from './outlet.ts';
import { role, spokesperson } from './role.ts';
import { surname } from './surname.ts';

/** All of them, the surest first. */
export const comparers: readonly Comparer[] = [
  fullName,
  outlet,
  sharedName,
  acronym,
  surname,
  shortName,
  sameDescription,
  onlyOne,
  role,
  spokesperson,
  anonymousSource,
];
