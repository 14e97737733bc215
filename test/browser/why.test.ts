/** Why the program holds what it shows, and all that stands about a statement: to be opened on the page, for each fact. */
import { resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest, type Reason, type Span, type Statement, story, type StoryRecord } from '../../src/onrecord.ts';
import { record as invented } from '../../web/dev/record.ts';
import { launch, open, pageFile } from './open.ts';

let browser: Browser;
let sample: StoryRecord;
beforeAll(async () => {
  browser = await launch();
  const { documents, title } = await ingest([resolve(import.meta.dirname, '../../examples/ostrey-museum')]);
  sample = await story(documents, title === undefined ? {} : { title });
});
afterAll(() => browser.close());

/** What stands in the view, and in its chosen line, at each address, with every Why opened. */
const opened = (page: Page, addresses: readonly string[]): Promise<{ readonly view: string; readonly line: string }[]> =>
  page.evaluate(async (all) => {
    const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const plain = (element: Element | null): string => (element as HTMLElement | null)?.innerText.replace(/\s+/g, ' ') ?? '';
    const found: { view: string; line: string }[] = [];
    for (const address of all) {
      window.location.hash = address;
      await frame();
      for (const why of document.querySelectorAll<HTMLElement>('main details.why:not([open]) > summary')) why.click();
      await frame();
      found.push({ view: plain(document.querySelector('main')), line: plain(document.querySelector('main .line.on')) });
    }
    return found;
  }, addresses);
const words = ({ document, start, end }: Span): string =>
  (sample.documents.find(({ id }) => id === document)?.text.slice(start, end) ?? '').replace(/\s+/g, ' ');
const told = ({ text, rule, score }: Reason): string =>
  `${text} (${rule}${score === undefined ? '' : `, ${score.toFixed(2)}`})`.replace(/\s+/g, ' ');

test('each grouping of claims, conflict and origin tells why, with its rule or model and its score', async () => {
  for (const record of [sample, invented]) {
    const { page } = await open(browser, pageFile(record));
    let scores = 0;
    for (const [view, facts] of [
      ['claims', record.claims.filter(({ passages }) => passages.length > 1)],
      ['word', record.claims.filter(({ origins, reasons }) => origins.length > 0 && reasons.length > 1)],
      ['conflicts', record.conflicts],
      ['demands', record.demands.filter(({ reasons }) => reasons.length > 0)],
    ] as const) {
      if (record === sample) expect(facts.length, view).toBeGreaterThan(0);
      const shown = await opened(
        page,
        facts.map(({ id }) => `#/${view}/${id}`),
      );
      for (const [index, { id, reasons }] of facts.entries()) {
        for (const reason of reasons) expect(shown[index]?.view, `${view} ${id}`).toContain(told(reason));
        scores += reasons.filter(({ score }) => score !== undefined).length;
      }
    }
    expect(scores).toBeGreaterThan(0);
    await page.context().close();
  }
});

test('each origin stands with the words that credit it', async () => {
  const { page } = await open(browser, pageFile(sample));
  const claims = sample.claims.filter(({ origins }) => origins.length > 0).slice(0, 12);
  const shown = await opened(
    page,
    claims.map(({ id }) => `#/word/${id}`),
  );
  for (const [index, claim] of claims.entries())
    for (const span of claim.origins.flatMap(({ chains }) => chains).flatMap(({ credit }) => credit))
      expect(shown[index]?.view).toContain(words(span));
  await page.context().close();
});

test('a statement tells its three clocks, addressee, occasion, role at the time, how it was found, and what could not be told', async () => {
  const { page } = await open(browser, pageFile(sample));
  const meets = ({ reports }: Statement, span: Span | undefined): boolean =>
    reports.some(({ slices }) =>
      slices.some((slice) => slice.span.document === span?.document && slice.span.start < span.end && span.start < slice.span.end),
    );
  const tells = (one: Statement): boolean =>
    sample.events.some(({ passages }) => passages.some(({ slices }) => slices.some(({ span }) => meets(one, span))));
  const noticed = (one: Statement): boolean => sample.notices.some(({ span }) => meets(one, span));
  const roles = ({ speaker }: Statement): number =>
    new Set(sample.entities.find(({ id }) => id === speaker)?.roles.map(({ span }) => words(span).toLowerCase())).size;
  const nameOf = (who: string): string => words(sample.entities.find(({ id }) => id === who)?.name ?? { document: '', start: 0, end: 0 });
  const asked: readonly (readonly [string, (statement: Statement) => boolean, (statement: Statement) => readonly string[]])[] = [
    ['addressee', ({ to }) => to.length > 0, ({ to }) => to.map(nameOf)],
    ['occasion', ({ occasion }) => occasion !== undefined, ({ occasion }) => (occasion ? [words(occasion.span)] : [])],
    ['role', (one) => one.role !== undefined && roles(one) > 4, ({ role }) => (role ? [words(role.span)] : [])],
    ['what happened', tells, () => ['; tells of ', 'happened ']],
    ['notice', noticed, () => ['Could not be told:']],
  ];
  for (const [name, has, wants] of asked) {
    const some = sample.statements.filter(has).slice(0, 3);
    expect(some.length, name).toBeGreaterThan(0);
    const shown = await opened(
      page,
      some.map(({ id }) => `#/said/${id}`),
    );
    for (const [index, one] of some.entries()) {
      const { derivation } = one.reports[0];
      const all = [...wants(one), ' said ', 'published ', `by the step ${derivation.stage}. (${derivation.by}`];
      expect(
        all.filter((part) => !shown[index]?.line.includes(part)),
        `${name}: ${shown[index]?.line}`,
      ).toEqual([]);
    }
  }
  await page.context().close();
});
