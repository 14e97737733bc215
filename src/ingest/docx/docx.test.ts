import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { OnrecordError } from '../../errors.ts';
import { wordsOf } from '../../facts/index.ts';
import type { Read } from '../adapter.ts';
import { documentsOf } from '../adapt.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const p = (inside: string, style?: string): string => `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inside}</w:p>`;
const r = (text: string, format = ''): string =>
  `<w:r>${format ? `<w:rPr>${format}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const zipped = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const docx = (body: string, more: Record<string, string> = {}): Uint8Array =>
  zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...more,
  });

const all = async (bytes: Uint8Array): Promise<Read[]> => {
  const found: Read[] = [];
  for await (const one of documentsOf({ bytes, shown: 'memo.docx', source: 'memo.docx', known: {}, around: {} })) {
    if (one instanceof OnrecordError || 'code' in one) throw new Error(one.message);
    found.push(one);
  }
  return found;
};
const codeOf = async (bytes: Uint8Array): Promise<string> =>
  all(bytes).then(
    () => 'read',
    (error: OnrecordError) => error.code ?? String(error),
  );

const styles = `<w:styles ${w}><w:style w:styleId="Tittel"><w:name w:val="Title"/></w:style><w:style w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style></w:styles>`;

describe('an office document', () => {
  const memo = docx(
    [
      p(r('Board orders the lock gates shut'), 'Tittel'),
      p(r('By Ragna Moe')),
      p(r('3 May 2024')),
      p(''),
      p(
        r('“The gates will stay ') +
          `<w:del w:id="1"><w:r><w:delText>open</w:delText></w:r></w:del><w:ins w:id="2">${r('shut')}</w:ins>` +
          r('') +
          `<w:r><w:t>,” said</w:t><w:tab/><w:t>Ragna Moe.</w:t></w:r>`,
      ),
      p(r('What comes next'), 'Overskrift1'),
      p(`<w:r><w:commentReference w:id="0"/></w:r>${r('The board meets ')}${r('never ', '<w:vanish/>')}${r('again &amp; again in June.')}`),
      `<w:tbl><w:tr><w:tc>${p(r('Lock one was built by hand.'))}</w:tc></w:tr></w:tbl>`,
      p(
        `<mc:AlternateContent><mc:Choice><w:txbxContent>${p(r('In a box.'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(r('In a box.'))}</w:txbxContent></mc:Fallback></mc:AlternateContent>${r('Around the box.')}`,
      ),
    ].join(''),
    { 'word/styles.xml': styles, 'word/comments.xml': `<w:comments ${w}>${p(r('Nobody must see this'))}</w:comments>` },
  );
  it('is read as if its changes were accepted, without comments and hidden text', async () => {
    const [found] = await all(memo);
    expect(found?.document.text).toBe(
      'Board orders the lock gates shut\n\nBy Ragna Moe\n\n3 May 2024\n\n“The gates will stay shut,” said Ragna Moe.\n\nWhat comes next\n\nThe board meets again & again in June.\n\nLock one was built by hand.\n\nAround the box.\n\nIn a box.',
    );
    expect(found?.notices).toMatchObject([
      {
        code: 'file-parts-left',
        message: expect.stringMatching(/tracked change deletes \(1\), comments \(1\), text formatted as hidden \(1\)/),
      },
    ]);
  });
  it('tells headline, byline, day and headings', async () => {
    const document = (await all(memo))[0]?.document;
    if (!document) throw new Error('not read');
    expect(document).toMatchObject({
      headline: { words: 'Board orders the lock gates shut' },
      byline: { words: 'By Ragna Moe' },
      published: { value: '2024-05-03', from: 'text' },
    });
    expect(document.blocks.map(({ kind, span }) => [kind, wordsOf(document, span).slice(0, 9)])).toEqual([
      ['headline', 'Board ord'],
      ['byline', 'By Ragna '],
      ['date', '3 May 202'],
      ['paragraph', '“The gate'],
      ['subhead', 'What come'],
      ['paragraph', 'The board'],
      ['paragraph', 'Lock one '],
      ['paragraph', 'Around th'],
      ['paragraph', 'In a box.'],
    ]);
  });
  it('says of each line in which paragraph it stands', async () => {
    const document = (await all(memo))[0]?.document;
    const places = document?.segments?.map(({ span, place }) => [place.paragraph, document.text.slice(span.start, span.end).slice(0, 9)]);
    expect(places?.slice(3)).toEqual([
      [5, '“The gate'],
      [6, 'What come'],
      [7, 'The board'],
      [8, 'Lock one '],
      [9, 'Around th'],
      [10, 'In a box.'],
    ]);
  });
});

describe('hostile archives', () => {
  it('with entities of their own expand none', async () => {
    const bytes = zipped({
      'word/document.xml': `<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><w:document ${w}><w:body>${p(r('Nets &b; and &f; lines'))}</w:body></w:document>`,
    });
    expect((await all(bytes))[0]?.document.text).toBe('Nets &b; and &f; lines');
  });
  it('that grow beyond measure, or are deep, are refused', async () => {
    expect(await codeOf(zipSync({ 'word/document.xml': new Uint8Array(200 * 1024 * 1024) }, { level: 9 }))).toBe('file-damaged');
    expect(await codeOf(docx('<w:p>'.repeat(100_000)))).toBe('file-damaged');
  });
  it('that lie about a size are refused', async () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    expect(await codeOf(bytes)).toBe('file-damaged');
  });
  it('that are cut or changed are told', async () => {
    const whole = docx(p(r('The gates are shut.')));
    expect(await codeOf(whole.subarray(0, whole.length - 30))).toBe('file-damaged');
    const changed = whole.slice();
    for (let at = 60; at < 120; at++) changed[at] = 7;
    expect(['file-damaged', 'file-binary']).toContain(await codeOf(changed));
  });
  it('with names that lead elsewhere hold nothing', async () => {
    expect(await codeOf(zipped({ '../word/document.xml': 'x', '/word/document.xml': 'y', 'a\\..\\b': 'z' }))).toBe('file-binary');
  });
  it('without words are empty', async () => expect(await codeOf(docx(p('')))).toBe('file-empty'));
});
