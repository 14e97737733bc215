import { describe, expect, test } from 'vitest';
import { type Article, told } from '../../../test/told.ts';

const turns = (...articles: Article[]): string[] =>
  told(articles).compared.statements.flatMap((s) => s.reasons.map((r) => r.rule).filter((rule) => rule.startsWith('a wording')));

describe('wordings that change the sense', () => {
  test('a "not" that one outlet left out', () => {
    expect(
      turns(
        ['Lark', '2024-05-06', '"We did not know about the cracked beam in March," harbour master Lew Tarn said on Monday.'],
        ['Wren', '2024-05-06', '"We did know about the cracked beam in March," harbour master Lew Tarn said on Monday.'],
      ),
    ).toEqual(['a wording without its "not"']);
  });
  test('a limit that one outlet left out', () => {
    expect(
      turns(
        ['Lark', '2024-05-06', '"I never met Mr Quill to discuss the marsh contract," Mayor Ilse Harrow said on Monday.'],
        ['Wren', '2024-05-06', '"I never met Mr Quill," Mayor Ilse Harrow said on Monday.'],
      ),
    ).toEqual(['a wording without its limit']);
  });
  test('the same wording twice', () => {
    const text = '"We did not know about the cracked beam in March," harbour master Lew Tarn said on Monday.';
    expect(turns(['Lark', '2024-05-06', text], ['Wren', '2024-05-06', text])).toEqual([]);
  });
});
