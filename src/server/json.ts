/** JSON bodies within limits. */
import type { MiddlewareHandler } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { OnrecordError } from '../errors.ts';
import { refuse } from './problem.ts';

export const megabyte: number = 1024 * 1024;

/** Bodies of more than this are answered with 413 before they are read. */
export const atMost = (bytes: number): MiddlewareHandler =>
  bodyLimit({ maxSize: bytes, onError: () => refuse(413, 'request-too-large', { limit: `${bytes / megabyte} MB` }) });

export const isJson = (context: Context): boolean => /^application\/json\b/i.test(context.req.header('content-type') ?? '');

/** @throws OnrecordError `request-not-understood` */
export async function jsonIn(context: Context): Promise<unknown> {
  try {
    return JSON.parse(await context.req.text());
  } catch {
    throw new OnrecordError('request-not-understood', { why: 'the body is no JSON' });
  }
}
