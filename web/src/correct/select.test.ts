import { expect, test } from 'vitest';
import { documentOf } from '../../dev/builder.ts';
import { placesIn, placesOfWords, placesWord } from './select.ts';

const document = documentOf({ source: 'a.txt', body: ['“The lamp (old) is\nout,” he said.', 'The lamp is out. The lamp is out.'] });

test('words are found whatever the space and the shape of the marks, and only as they are printed', () => {
  expect(placesOfWords(document, '"The lamp (old) is out," he')).toEqual([{ start: 0, end: 27 }]);
  expect(placesOfWords(document, 'the lamp (old)')).toEqual([]);
  expect(placesOfWords(document, 'The lamp is out')).toHaveLength(2);
  expect(placesOfWords(document, '   ')).toEqual([]);
});

test('places go into an address and back; what is none of ours is left out', () => {
  const places = [
    { start: 3, end: 9 },
    { start: 12, end: 40 },
  ];
  expect(placesIn(placesWord('doc-a:b', places))).toEqual({ document: 'doc-a:b', places });
  expect(placesIn('doc-x:9-3,a-b,')).toEqual({ document: 'doc-x', places: [] });
});
