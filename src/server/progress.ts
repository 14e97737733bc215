/** GET /api/progress: what happens on the desk, as server-sent events. Who comes back with Last-Event-ID gets what was missed. */
import { Hono } from 'hono';
import type { Desk } from './desk.ts';
import type { DeskEvent } from './events.ts';
import { refuse } from './problem.ts';

const mostListeners = 50;
const beatMs = 15_000;
/** One who does not read as fast as it is written is cut off, and comes back for the rest. */
const mostWaiting = 200;

const lineOf = ({ id, event, data }: DeskEvent): string => `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

export function progressRoutes(desk: Desk): Hono {
  const routes = new Hono();
  const { events } = desk;
  /** Where things stand, for one who has seen nothing yet. */
  const now = (): DeskEvent => ({ id: events.last, event: 'record', data: { record: desk.record?.id ?? null } });
  routes.get('/', (context) => {
    if (events.listeners >= mostListeners) return refuse(503, 'busy');
    const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' };
    // A stream that nobody reads would never be left.
    if (context.req.method === 'HEAD') return context.body(null, 200, headers);
    const seen = context.req.header('last-event-id');
    const missed = seen === undefined ? undefined : events.after(seen);
    const encoder = new TextEncoder();
    let end: (() => void) | undefined;
    const stream = new ReadableStream<Uint8Array>(
      {
        start(controller) {
          const write = (text: string): void => {
            if ((controller.desiredSize ?? 0) > -mostWaiting) controller.enqueue(encoder.encode(text));
            else {
              end?.();
              controller.close();
            }
          };
          const beat = setInterval(() => write(': still here\n\n'), beatMs).unref();
          const stop = events.listen((event) => write(lineOf(event)));
          end = () => {
            clearInterval(beat);
            stop();
          };
          write('retry: 1000\n\n');
          for (const event of missed ?? [now()]) write(lineOf(event));
        },
        cancel: () => end?.(),
      },
      { highWaterMark: 16 },
    );
    return context.body(stream, 200, headers);
  });
  return routes;
}
