/** The page's content security policy, as a header: its own scripts run and no others, requests go to this server only. */
import { createHash } from 'node:crypto';

const script = /<script\b(?![^>]*application\/json)[^>]*>([\s\S]*?)<\/script>/g;

export function policyOf(page: string): string {
  const hashes = [...page.matchAll(script)].map(([, body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.length > 0 ? hashes.join(' ') : "'none'"}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
