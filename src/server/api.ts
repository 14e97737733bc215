/** Everything that programs can ask, below the version: one file a resource. */
import { Hono } from 'hono';
import type { Fetcher } from '../onrecord.ts';
import { aboutOf } from './about.ts';
import { articleRoutes } from './articles.ts';
import type { Desk } from './desk.ts';
import { exportRoutes } from './export.ts';
import { judgementRoutes } from './judgements.ts';
import { factRoutes } from './lists.ts';
import { progressRoutes } from './progress.ts';
import { recordRoutes } from './record.ts';
import { storyRoutes } from './story.ts';

export function apiOf(desk: Desk, fetcher?: Fetcher): Hono {
  const api = new Hono();
  api.get('/about', (context) => context.json(aboutOf(fetcher !== undefined)));
  api.route('/record', recordRoutes(desk));
  api.route('/', factRoutes(desk));
  api.route('/articles', articleRoutes(desk, fetcher));
  api.route('/judgements', judgementRoutes(desk));
  api.route('/progress', progressRoutes(desk));
  api.route('/export', exportRoutes(desk));
  api.route('/story', storyRoutes());
  return api;
}
