import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where an archive is kept. */
export type Place = { readonly folder: string } | { readonly url: string };

/** The address without what must not be shown. */
export function shownPlace(place: Place): string {
  if ('folder' in place) return place.folder;
  const { host, pathname } = URL.parse(place.url) ?? { host: 'PostgreSQL', pathname: '' };
  return `${host}${pathname}`;
}

/** Where the database of a folder lies. */
export const databaseIn = (folder: string): string => join(folder, 'data');

/** Whether a folder has an archive. An address has one: its tables are made at the first visit. */
export const hasArchive = (place: Place): boolean => 'url' in place || existsSync(databaseIn(place.folder));
