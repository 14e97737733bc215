import { expect, test } from 'vitest';
import { type Document, spanIn } from '../../facts/index.ts';
import { read } from '../index.ts';

function roles(text: string, name: string): string[] {
  const frozen = { id: 'doc-1', text };
  const document: Document = {
    ...frozen,
    hash: '',
    source: 'test',
    published: { value: '2021-04-22', from: 'given' },
    blocks: [{ kind: 'paragraph', span: spanIn(frozen, 0, text.length) }],
  };
  const referent = read(document).referents.find((one) => text.slice(one.name.start, one.name.end).endsWith(name));
  return (referent?.roles ?? []).map(
    ({ span, status, time }) =>
      `${text.slice(span.start, span.end)} [${status}${time ? ` ${time.earliest ?? ''}..${time.latest ?? ''}` : ''}]`,
  );
}

test.each([
  ['a title in front', 'The purchasing director Ivo Krall signed it.', 'Ivo Krall', ['purchasing director [now]']],
  ['an apposition', 'Ivo Krall, 47, the director of the port of Orlo, signed it.', 'Ivo Krall', ['director of the port of Orlo [now]']],
  ['a description before the name', 'The president of the union, Mona Behr, signed it.', 'Mona Behr', ['president of the union [now]']],
  ['what somebody heads', 'Mona Behr, who chairs the audit panel, signed it.', 'Mona Behr', ['chairs the audit panel [now]']],
  ['whom somebody speaks for', 'Mona Behr, who speaks for the port, signed it.', 'Mona Behr', ['speaks for the port [now]']],
  ['former', 'Former mayor Ivo Krall signed it.', 'Ivo Krall', ['Former mayor [former]']],
  ['then', 'Ivo Krall, then the mayor of Orlo, signed it.', 'Ivo Krall', ['mayor of Orlo [then]']],
  ['acting', 'Acting director Mona Behr signed it.', 'Mona Behr', ['Acting director [acting]']],
  ['since', 'Mona Behr, the director since March 2019, signed it.', 'Mona Behr', ['director [now 2019-03-01..]']],
  ['from and until', 'Mona Behr, director from 2014 until 2019, signed it.', 'Mona Behr', ['director [former 2014-01-01..2019-12-31]']],
  [
    'dismissed',
    'Ivo Krall, the port director, who was dismissed in March, signed it.',
    'Ivo Krall',
    ['port director [former ..2021-03-31]'],
  ],
  ['no title in a courtesy', 'Ms. Behr signed it.', 'Behr', []],
])('%s', (_name, text, name, expected) => {
  expect(roles(text, name)).toEqual(expected);
});
