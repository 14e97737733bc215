import { hash } from 'node:crypto';

/** Content-hash ids: same input, same id, on any machine and in any order of work. */

/** Hex; of a text in UTF-8. */
export const sha256 = (of: string | Uint8Array): string => hash('sha256', of, 'hex');

/** `prefix-xxxxxxxxxxxx`: 60 bits of SHA-256 over the parts, each with its length, so that no two lists collide by joining. */
export function idOf(prefix: string, ...parts: readonly (string | number | null)[]): string {
  const body = parts.map((part) => (part === null ? '-' : `${String(part).length}:${part}`)).join('|');
  return `${prefix}-${BigInt(`0x${sha256(body).slice(0, 15)}`)
    .toString(36)
    .padStart(12, '0')}`;
}
