/** What was dropped on the page → files. A folder is opened, and what lies in it taken; names that begin with a dot are not. */

const DEEP = 5;
const MOST = 1000;

const fileOf = (entry: FileSystemFileEntry): Promise<File[]> =>
  new Promise((done) =>
    entry.file(
      (file) => done([file]),
      () => done([]),
    ),
  );

/** A reader gives a part of a folder at a time, and nothing when all was given. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (part.length === 0 || all.length > MOST) return all;
    all.push(...part);
  }
}

async function filesOf(entry: FileSystemEntry, deep: number): Promise<File[]> {
  if (entry.name.startsWith('.')) return [];
  if (entry.isFile) return fileOf(entry as FileSystemFileEntry);
  if (deep === 0) return [];
  const files: File[] = [];
  for (const inside of await entriesIn(entry as FileSystemDirectoryEntry)) files.push(...(await filesOf(inside, deep - 1)));
  return files;
}

/** To be called in the event itself: afterwards a browser has forgotten what was dropped. */
export function filesIn(dropped: DataTransfer | null): Promise<File[]> {
  const files = [...(dropped?.files ?? [])];
  const entries = [...(dropped?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.every(({ isFile }) => isFile)) return Promise.resolve(files);
  return Promise.all(entries.map((entry) => filesOf(entry, DEEP))).then((found) => found.flat().slice(0, MOST));
}
