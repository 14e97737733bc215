/** Opens a PDF in a thread of its own: a hostile one may run without end, and is then ended from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Item, Page, Said } from './messages.ts';

/** Letters below this size, in points, are read by nobody. */
const smallest = 2;
const mostItems = 50_000;
/** Books are longer; they are not news. */
const mostPages = 1000;

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

type Matrix = readonly [number, number, number, number, number, number];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

const say = (said: Said): void => parentPort?.postMessage(said);

function pageOf(found: readonly TextItem[], view: { readonly width: number; readonly height: number; readonly transform: Matrix }): Page {
  const items: Item[] = [];
  let [unseen, turned] = [0, 0];
  for (const { str, width, transform } of found.slice(0, mostItems)) {
    if (str.trim() === '' || transform.length < 6) continue;
    const [a, b, c, d, left, base] = times(view.transform, transform as unknown as Matrix);
    const size = Math.hypot(c, d);
    if (Math.abs(b) > Math.abs(a) * 0.1 || a < 0) turned++;
    else if (!(size >= smallest) || left > view.width || left + width < 0 || base < 0 || base - size > view.height) unseen++;
    else items.push({ text: str, left, right: left + width, base, size });
  }
  return { width: view.width, height: view.height, items, unseen, turned };
}

async function run(bytes: Uint8Array): Promise<void> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(bytes, {
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: 0,
    maxImageSize: 1,
  });
  const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { info: { readonly ModDate?: unknown } };
  const modified = typeof info.ModDate === 'string' ? /^D:(\d{4})(\d{2})(\d{2})/u.exec(info.ModDate) : null;
  const pages = Math.min(pdf.numPages, mostPages);
  say({ kind: 'opened', pages: pdf.numPages, ...(modified ? { modified: `${modified[1]}-${modified[2]}-${modified[3]}` } : {}) });
  for (let number = 1; number <= pages; number++) {
    const page = await pdf.getPage(number);
    const view = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    say({
      kind: 'page',
      ...pageOf(items as TextItem[], { width: view.width, height: view.height, transform: view.transform as unknown as Matrix }),
    });
    page.cleanup();
  }
  say({ kind: 'done' });
}

try {
  await run(workerData as Uint8Array);
} catch (error) {
  const { name = '', message = String(error) } = error instanceof Error ? error : {};
  say({ kind: 'failed', why: name === 'PasswordException' ? 'locked' : 'damaged', detail: message.slice(0, 200) });
}
