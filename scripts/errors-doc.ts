/** docs/errors.md from the catalogue: `node scripts/errors-doc.ts`. */
import { writeFileSync } from 'node:fs';
import { catalogue, type Code } from '../src/errors.ts';

export function errorsDoc(): string {
  const codes = (Object.keys(catalogue) as Code[]).sort();
  const part = (kind: 'error' | 'notice'): string =>
    codes
      .filter((code) => catalogue[code].kind === kind)
      .map((code) => `### ${code}\n\n> ${catalogue[code].message}\n\n${catalogue[code].cure}\n`)
      .join('\n');
  return `# Errors and notices

Made from \`src/errors.ts\` by \`node scripts/errors-doc.ts\`; do not edit. Words in braces are filled in.

## Errors

An input or a call that could not be used. The rest is done all the same. In a record, inputs that failed stand among its notices.

${part('error')}
## Notices

Done, but something could not be told. A notice points at its words where there are any.

${part('notice')}`;
}

if (import.meta.main) writeFileSync(new URL('../docs/errors.md', import.meta.url), errorsDoc());
