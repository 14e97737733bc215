import { describe, expect, test } from 'vitest';
import { type Article, told } from '../../../test/told.ts';

const conflicts = (...articles: Article[]): string[] => {
  const { compared, words } = told(articles);
  return compared.conflicts.map((c) => `${c.kind}: ${c.sides.map((s) => words(s.passages).join(' + ')).join(' / ')}`).toSorted();
};

describe('two ways to go', () => {
  test('one account has somebody resign, the other has them dismissed', () => {
    expect(
      conflicts(
        ['Lark', '2024-05-06', 'The harbour master, Lew Tarn, resigned on Monday.'],
        ['Wren', '2024-05-07', 'Lew Tarn was dismissed by the harbour board on Monday, two clerks told the Wren.'],
      ),
    ).toEqual([expect.stringMatching(/^characterisation: .*resigned.* \/ .*was dismissed/)]);
  });
  test('two people who went in two ways are no conflict', () => {
    expect(
      conflicts(
        ['Lark', '2024-05-06', 'The harbour master, Lew Tarn, resigned on Monday.'],
        ['Wren', '2024-05-07', 'The pilot, Ada Moor, was dismissed by the harbour board on Monday.'],
      ),
    ).toEqual([]);
  });
});

describe('one detail', () => {
  const told = (where: string): string => `Divers found the missing anchor of the pilot boat in ${where} near the old bridge on Friday.`;
  test('the same sentence with another place', () => {
    expect(conflicts(['Lark', '2024-05-06', told('a flooded cellar')], ['Wren', '2024-05-06', told('a fishing shed')])).toEqual([
      expect.stringMatching(/^place: /),
    ]);
  });
  test('the same place behind another article', () => {
    expect(conflicts(['Lark', '2024-05-06', told('a flooded cellar')], ['Wren', '2024-05-06', told('the flooded cellar')])).toEqual([]);
  });
});
