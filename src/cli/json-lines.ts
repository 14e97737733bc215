/** Where a value stands in a JSON text: people look for a line, not for a path. */

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|\n|[^\s{}[\],:"]+/g;

interface Level {
  readonly path: string;
  /** Of an array: the place of the next value. */
  at: number | undefined;
  /** Of an object: the key of the next value; undefined where a key is to come. */
  key: string | undefined;
}

/** `claims[3].gist` → `claims[3].gist`, `claims[3]`, `claims`, and the whole. */
function* aroundOf(path: string): Generator<string> {
  let rest = path;
  while (rest !== '') {
    yield rest;
    rest = rest.slice(0, Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('['), 0));
  }
  yield '';
}

/**
 * @param json well-formed
 * @returns the line, from 1, on which the value at a path begins; of what is not there, that of the nearest value around it
 */
export function linesOf(json: string, paths: readonly string[]): (path: string) => number {
  const wanted = new Set(paths.flatMap((path) => [...aroundOf(path)]));
  const found = new Map<string, number>();
  const levels: Level[] = [];
  let line = 1;
  for (const [part] of json.matchAll(token)) {
    const level = levels.at(-1);
    if (part === '\n') line += 1;
    else if (part === '}' || part === ']') levels.pop();
    else if (part === ',') {
      if (level?.at === undefined) level!.key = undefined;
      else level.at += 1;
    } else if (part !== ':') {
      if (level && level.at === undefined && level.key === undefined) {
        level.key = JSON.parse(part) as string;
        continue;
      }
      const path =
        level === undefined ? '' : level.at === undefined ? `${level.path && `${level.path}.`}${level.key}` : `${level.path}[${level.at}]`;
      if (wanted.has(path)) found.set(path, line);
      if (part === '{' || part === '[') levels.push({ path, at: part === '[' ? 0 : undefined, key: undefined });
    }
  }
  return (path) => [...aroundOf(path)].map((one) => found.get(one)).find((one) => one !== undefined) ?? 1;
}
