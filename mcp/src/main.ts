/** `npm start --workspace mcp -- FOLDERS…`: the server on standard input and output. Only what lies in the named folders is read. */
import { resolve } from 'node:path';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { serverFor } from './server.ts';
import { Stories } from './stories.ts';

// npm starts it in the workspace's folder; names are told from where the user is.
const roots = process.argv.slice(2).map((root) => resolve(process.env['INIT_CWD'] ?? '', root));
if (roots.length === 0) {
  process.stderr.write('Usage: npm start --workspace mcp -- FOLDERS…\nOnly files in these folders are read.\n');
  process.exit(2);
}
// One shelf for the connection, whichever version of the protocol it speaks.
const stories = new Stories(roots);
serveStdio(() => serverFor(stories), { onerror: ({ message }) => process.stderr.write(`${message}\n`) });
