/** Where an archive is kept. */
export type Place = { readonly folder: string } | { readonly url: string };

/** The address without what must not be shown. */
export function shownPlace(place: Place): string {
  if ('folder' in place) return place.folder;
  const { host, pathname } = URL.parse(place.url) ?? { host: 'PostgreSQL', pathname: '' };
  return `${host}${pathname}`;
}
