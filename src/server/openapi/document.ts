/** The description of the API: OpenAPI 3.1. */
import { VERSION } from '../../version.ts';
import { pathParameters, pageParameters, schemas } from './forms.ts';
import { type Answer, type Body, type Operation, operations } from './operations.ts';
import { problemType } from '../problem.ts';

type Json = Readonly<Record<string, unknown>>;

export const apiVersion = 'v1';
/** Where the newest version is answered. */
export const apiBase: string = `/api/${apiVersion}`;

const formOf = ({ type, form }: Body): Json => ({
  [type]: form === undefined ? {} : { schema: { $ref: `#/components/schemas/${form}` } },
});
const contentOf = (bodies: readonly Body[]): Json => Object.assign({}, ...bodies.map(formOf)) as Json;

const headers = (all: Readonly<Record<string, string>> | undefined, where: (name: string, description: string) => Json): Json[] =>
  Object.entries(all ?? {}).map(([name, description]) => where(name, description));

function answerOf({ says, body, headers: own }: Answer): Json {
  return {
    description: says,
    ...(own === undefined
      ? {}
      : {
          headers: Object.fromEntries(
            Object.entries(own).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
          ),
        }),
    ...(body === undefined ? {} : { content: formOf(body) }),
  };
}

/** Refusals that have nothing to do with what was asked: no token, another site, a method, too often, a fault of ours. */
const always = [401, 403, 405, 429, 500];

const says: Readonly<Record<number, string>> = {
  400: 'Not understood.',
  401: 'Beyond this machine a token is needed.',
  403: 'A page of another site asks.',
  404: 'Nothing is there.',
  405: 'Another method is answered here.',
  409: 'The record was made anew since the first page.',
  413: 'Too large.',
  415: 'Another media type was expected.',
  429: 'Too often: `Retry-After` has the seconds to wait.',
  500: 'A fault of the program.',
  503: 'Busy: try again when it is done.',
};

function operationOf(operation: Operation): Json {
  const { id, about, summary, detail, takes, answers, refusals, path, paged } = operation;
  const parameters = [
    ...pathParameters(path),
    ...(paged ? pageParameters() : []),
    ...headers(operation.headers, (name, description) => ({ name, in: 'header', description, schema: { type: 'string' } })),
  ];
  const refused = [...refusals, ...always].map((status) => [
    status,
    { description: says[status], content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } } },
  ]);
  return {
    operationId: id,
    tags: [about],
    summary,
    ...(detail === undefined ? {} : { description: detail }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(takes === undefined ? {} : { requestBody: { required: true, content: contentOf(takes) } }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answerOf(answer)])),
      ...Object.fromEntries(refused),
    },
  };
}

let made: Json | undefined;

/**
 * All but the server's address is made once: it says the same as long as the program runs.
 * @param under what its paths begin with: nothing, or `/story/ID` in an archive
 */
export function openapi(under: string = ''): Json {
  made ??= {
    openapi: '3.1.0',
    info: {
      title: 'onrecord',
      version: VERSION,
      description:
        'One story on the desk: its record, its articles, and what users corrected. Positions are UTF-16 code units, half open. Every refusal is a ' +
        'problem (RFC 9457) with a code. Paths without a version (`/api/record`) answer as the newest one does; programs name the version.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [],
    security: [{}, { token: [] }],
    tags: [
      { name: 'record', description: 'What the articles say.' },
      { name: 'articles', description: 'The articles of the story.' },
      { name: 'judgements', description: 'What users decided.' },
      { name: 'progress', description: 'What the desk does.' },
      { name: 'export', description: 'Forms for other tools.' },
    ],
    paths: Object.fromEntries(
      [...Map.groupBy(operations, ({ path }) => path)].map(([path, at]) => [
        `${apiBase}${path}`,
        Object.fromEntries(at.map((operation) => [operation.method, operationOf(operation)])),
      ]),
    ),
    components: {
      schemas: schemas(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Beyond this machine; printed when the server starts.' } },
    },
  };
  return { ...made, servers: [{ url: under || '/' }] };
}
