// Puts the built desk where the package carries it: web/dist/index.html → dist/web/index.html.
import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
await mkdir(at('dist/web'), { recursive: true });
await copyFile(at('web/dist/index.html'), at('dist/web/index.html'));
