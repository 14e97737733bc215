import { idOf, type Document, type Outlet } from '../facts/index.ts';

const key = (document: Document): string => `${document.published?.value ?? '~'}\n${document.outlet?.name ?? '~'}\n${document.id}`;

/** Record order: by day of publication, then outlet, then id. Documents without a date come last. */
export const inRecordOrder = (documents: readonly Document[]): Document[] =>
  documents.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

/** A, B, …, Z, AA, AB, … */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

const plain = (name: string): string => name.toLowerCase().replace(/^the /, '').replace(/\s+/g, ' ').trim();

/** Who published the documents. Documents whose outlet is not known are an outlet each: nothing says that they are one. */
export function outletsOf(documents: readonly Document[]): Outlet[] {
  const groups = new Map<string, { id: string; name?: string; documents: string[] }>();
  for (const document of inRecordOrder(documents)) {
    const name = document.outlet?.name;
    const id = name === undefined ? idOf('outlet', 'unknown', document.id) : idOf('outlet', plain(name));
    const group = groups.get(id);
    if (group) group.documents.push(document.id);
    else groups.set(id, { id, ...(name === undefined ? {} : { name }), documents: [document.id] });
  }
  return [...groups.values()].map((group, index) => ({ ...group, letter: letterOf(index) }));
}
