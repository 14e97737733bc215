/** The description as a page: no script, no request. */
import { html, raw } from 'hono/html';
import { policyFor } from '../policy.ts';
import { apiBase, openapi } from './document.ts';
import { cap, type Operation, operations } from './operations.ts';

type Html = ReturnType<typeof html>;

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
code,pre{font:.875rem/1.5 ui-monospace,monospace}pre{overflow:auto;padding:1rem;border:1px solid}
section{margin:2rem 0}h3{margin-bottom:.25rem}dt{font-weight:600}dd{margin:0 0 .25rem 1rem}nav a{margin-right:1rem}`;

/** The page's style is the only thing that it may use. */
export const readingPolicy: string = policyFor({ styles: [style] });

const form = (name: string | undefined, type: string): Html =>
  name === undefined ? html`<code>${type}</code>` : html`<code>${type}</code>, <a href="#form-${name}">${name}</a>`;

const operation = (
  { method, path, id, summary, detail, paged, takes, answers, refusals }: Operation,
  under: string,
): Html => html`<section id="${id}">
<h3><code>${method.toUpperCase()} ${under}${apiBase}${path}</code></h3>
<p>${summary}.${detail === undefined ? '' : ` ${detail}`}${paged ? ' Comes in pages: limit, cursor.' : ''}</p>
<dl>${(takes ?? []).map((body) => html`<dt>takes</dt><dd>${form(body.form, body.type)}</dd>`)}
${Object.entries(answers).map(
  ([status, { says, body }]) => html`<dt>${status}</dt><dd>${says} ${body ? form(body.form, body.type) : ''}</dd>`,
)}
${refusals.length > 0 ? html`<dt>refuses with</dt><dd>${refusals.join(', ')}: <a href="#form-Problem">Problem</a></dd>` : ''}</dl></section>`;

/** @param under as of `openapi` */
export function readingPage(under: string): Html {
  const { components } = openapi() as { readonly components: { readonly schemas: Readonly<Record<string, unknown>> } };
  const groups = [...Map.groupBy(operations, ({ about }) => about)];
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>The API of the desk</title><style>${raw(style)}</style></head><body>
<h1>The API of the desk</h1>
<p>For programs: <a href="../openapi.json">openapi.json</a> (OpenAPI 3.1). Back to <a href="../">the desk</a>.</p>
<nav aria-label="On this page">${groups.map(([about]) => html`<a href="#${about}">${cap(about)}</a>`)}<a href="#forms">Forms</a></nav>
<main>${groups.map(([about, own]) => html`<h2 id="${about}">${cap(about)}</h2>${own.map((one) => operation(one, under))}`)}
<h2 id="forms">Forms</h2>
${Object.entries(components.schemas).map(
  ([name, schema]) => html`<h3 id="form-${name}">${name}</h3><pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>`,
)}</main></body></html>`;
}
