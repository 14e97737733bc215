/** The page's content security policy, as a header: its own scripts and styles count and no others, requests go to this server only. */
import { createHash } from 'node:crypto';

const script = /<script\b(?![^>]*application\/json)[^>]*>([\s\S]*?)<\/script>/g;

const style = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

function hashesOf(page: string, element: RegExp): string {
  const hashes = [...page.matchAll(element)].map(([, body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  return hashes.length > 0 ? hashes.join(' ') : "'none'";
}

export function policyOf(page: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashesOf(page, script)}`,
    `style-src ${hashesOf(page, style)}`,
    'img-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
