import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));
const utf16 = (text: string, swap: boolean): Uint8Array => (swap ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le'));

test('UTF-8 with and without a byte order mark', () => {
  expect(decode(bytes('Café “closed”'))).toEqual({ text: 'Café “closed”' });
  expect(decode(bytes([0xef, 0xbb, 0xbf], 'Café'))).toEqual({ text: 'Café' });
});

test('UTF-16 with a mark, and without one when the zeros show it', () => {
  expect(decode(Buffer.concat([bytes([0xff, 0xfe]), utf16('Über', false)]))).toEqual({ text: 'Über' });
  expect(decode(Buffer.concat([bytes([0xfe, 0xff]), utf16('Über', true)]))).toEqual({ text: 'Über' });
  expect(decode(utf16('The quay is shut.', false))).toEqual({ text: 'The quay is shut.', guessed: 'UTF-16LE' });
  expect(decode(utf16('The quay is shut.', true))).toEqual({ text: 'The quay is shut.', guessed: 'UTF-16BE' });
});

test('Windows-1252 is said to be a guess', () => {
  expect(decode(bytes('The caf', [0xe9], ' said ', [0x93], 'no', [0x94], '.'))).toEqual({
    text: 'The café said “no”.',
    guessed: 'Windows-1252',
  });
});

test('UTF-8 with one broken place stays UTF-8', () => {
  expect(decode(bytes('“Yes”, “no”, “perhaps” ', [0xe2, 0x80], ' they said'))).toEqual({
    text: '“Yes”, “no”, “perhaps” \u{fffd} they said',
    broken: 1,
  });
});

test.each([
  ['a PDF', bytes('%PDF-1.7 and more')],
  ['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0])],
  ['it has zero bytes', bytes('text ', [0, 0, 1, 0], ' text')],
  ['it is full of control characters', bytes('ab', [1, 2, 3, 4, 5, 6], 'cd')],
  ['a web page', bytes('\n<!DOCTYPE html><html><body>Quay shut</body></html>')],
])('no text: %s', (binary, given) => expect(decode(given)).toEqual({ binary }));

test('nothing at all is text of no length', () => expect(decode(bytes())).toEqual({ text: '' }));
