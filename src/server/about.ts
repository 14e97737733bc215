/** GET /about: what this server can do. */
import { VERSION } from '../onrecord.ts';
import type { About } from './answers.ts';
import { limits } from './story-request.ts';

const { file, upload, articles, story, characters } = limits;

export const aboutOf = (fetches: boolean): About => ({
  program: 'onrecord',
  version: VERSION,
  accepts: ['files', 'texts', ...(fetches ? (['addresses'] as const) : [])],
  limits: { file, upload, articles, story, characters },
});
