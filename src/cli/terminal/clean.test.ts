import { expect, test } from 'vitest';
import { clean } from './clean.ts';

test('escape codes are shown, not obeyed', () => {
  expect(clean('\u001b[31mred\u001b[0m \u009b2J \u0007 \u007f')).toBe('␛[31mred␛[0m \u{fffd}2J ␇ ␡');
});
test('one line, one direction', () => {
  expect(clean('a\r\n\tb\u2028c \u202ed\u202c \u2067e\u2069')).toBe('a b c d e');
});
test('letters of all scripts stay', () => expect(clean('می‌خواهم “é” 東京 👩‍🚒')).toBe('می‌خواهم “é” 東京 👩‍🚒'));
