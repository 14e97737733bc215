/** Values as they lie in the store: JSON, packed with zstd, whose checksum tells damage. */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** The largest record of 500 articles has some 50 MB. */
const most = 512 * 1024 * 1024;

export const pack = (value: unknown): Uint8Array =>
  zstdCompressSync(JSON.stringify(value), { params: { [constants.ZSTD_c_checksumFlag]: 1 } });

/** @throws Error when the bytes were damaged */
export const unpack = (bytes: Uint8Array): unknown => JSON.parse(zstdDecompressSync(bytes, { maxOutputLength: most }).toString('utf8'));
