import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

// The page is always made for use, also when a test runner, which sets NODE_ENV to test, starts the build.
process.env['NODE_ENV'] = 'production';

const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`;

/** Lets exactly this file's own script and style run, by hash, and nothing from another host. The record is data and never runs. */
function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('index.html is not in the bundle');
        const html = String(page.source);
        const scripts = [...html.matchAll(/<script type="module"[^>]*>([^]*?)<\/script>/g)].map((found) => hashOf(found[1] ?? ''));
        const styles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map((found) => hashOf(found[1] ?? ''));
        const policy = [
          "default-src 'none'",
          `script-src ${scripts.join(' ')}`,
          `style-src ${styles.join(' ')}`,
          'img-src data:',
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
        ].join('; ');
        page.source = html.replace(
          '<meta charset="utf-8" />',
          () => `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        );
      },
    },
  };
}

/** What others wrote of this page, with the licences that ask to be passed on. */
function licences(): Plugin {
  return {
    name: 'licences',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('index.html is not in the bundle');
        const folders = [...this.getModuleIds()].flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(id)?.[0] ?? []);
        const named = [...new Set(folders)].map((folder) => {
          const { name, version } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { name: string; version: string };
          return { name: `${name} ${version}`, licence: readFileSync(`${folder}LICENSE`, 'utf8').trim() };
        });
        const texts = [...Map.groupBy(named, ({ licence }) => licence)].map(
          ([licence, own]) =>
            `${own
              .map(({ name }) => name)
              .toSorted()
              .join(', ')}:\n\n${licence}`,
        );
        page.source = `${String(page.source).trimEnd()}\n<!--\nThis page contains\n\n${texts.toSorted().join('\n\n')}\n-->\n`;
      },
    },
  };
}

export default defineConfig({
  plugins: [react(), viteSingleFile({ removeViteModuleLoader: true }), contentPolicy(), licences()],
  // One file comes out; the folder is not emptied first, so that a page being read is never gone for a moment.
  build: { target: 'es2022', reportCompressedSize: false, emptyOutDir: false },
});
