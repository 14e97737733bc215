/** Content security policies, as headers: a page's own scripts and styles count, by hash, and no others; requests go to this server only. */
import { createHash } from 'node:crypto';

/** What is left out is not allowed. */
export interface Allowed {
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** It asks its own server for more. */
  readonly requests?: boolean;
  /** It has forms, for its own server. */
  readonly forms?: boolean;
}

const hashes = (texts: readonly string[]): string =>
  texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ') || "'none'";

export const policyFor = ({ scripts, styles, requests = false, forms = false }: Allowed): string =>
  [
    "default-src 'none'",
    ...(scripts ? [`script-src ${hashes(scripts)}`] : []),
    ...(styles ? [`style-src ${hashes(styles)}`] : []),
    ...(requests ? ['img-src data:', "connect-src 'self'"] : []),
    "base-uri 'none'",
    `form-action ${forms ? "'self'" : "'none'"}`,
    "frame-ancestors 'none'",
  ].join('; ');

const script = /<script\b(?![^>]*application\/json)[^>]*>([\s\S]*?)<\/script>/g;
const style = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const inside = (page: string, element: RegExp): string[] => [...page.matchAll(element)].map(([, body = '']) => body);

/** Of a page that was built by us: all scripts and styles in it are its own. */
export const policyOf = (page: string): string => policyFor({ scripts: inside(page, script), styles: inside(page, style), requests: true });
