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
  const anchor = (where: string): string => `Divers found the missing anchor of the pilot boat in ${where} near the old bridge on Friday.`;
  test('the same sentence with another place', () => {
    expect(conflicts(['Lark', '2024-05-06', anchor('a flooded cellar')], ['Wren', '2024-05-06', anchor('a fishing shed')])).toEqual([
      expect.stringMatching(/^place: /),
    ]);
  });
  test('the same place behind another article', () => {
    expect(conflicts(['Lark', '2024-05-06', anchor('a flooded cellar')], ['Wren', '2024-05-06', anchor('the flooded cellar')])).toEqual([]);
  });
});

describe('a day', () => {
  test('the same happening on two days', () => {
    expect(
      conflicts(
        ['Lark', '2024-05-06', 'The harbour board warned Lew Tarn about the cracked beam of the bridge in March.'],
        ['Wren', '2024-05-07', 'The harbour board warned Lew Tarn about the cracked beam of the bridge in April.'],
      ),
    ).toEqual([expect.stringMatching(/^date: /)]);
  });
  test('the day of something else in a clause on who was warned', () => {
    expect(
      conflicts(
        ['Lark', '2024-05-06', 'The owner of the bridge that fell last weekend had been warned about the cracked beam of the bridge.'],
        ['Wren', '2024-05-07', 'The owner of the bridge had been warned about the cracked beam of the bridge in March.'],
      ),
    ).toEqual([]);
  });
});

describe('who did not know', () => {
  test('nobody told them, and they were told', () => {
    expect(
      conflicts(
        ['Lark', '2024-05-06', '"Nobody warned me about the cracked beam," the harbour master, Lew Tarn, said on Monday.'],
        ['Wren', '2024-05-08', 'Lew Tarn was warned about the cracked beam in March, two clerks told the Wren.'],
      ),
    ).toEqual([expect.stringMatching(/^(?:denial|statement-vs-report): .*Nobody warned me.* \/ .*was warned/)]);
  });
  test('a warning of somebody else is no warning of them', () => {
    expect(
      conflicts(
        ['Lark', '2024-05-06', '"Nobody warned me about the cracked beam," the harbour master, Lew Tarn, said on Monday.'],
        ['Wren', '2024-05-08', 'The pilot, Ada Moor, was warned about a storm in March, two clerks told the Wren.'],
      ),
    ).toEqual([]);
  });
});

describe('taken back', () => {
  test('"it was not true" with what the article recalls', () => {
    const [found, ...more] = told([
      ['Lark', '2024-05-06', 'The harbour master, Lew Tarn, said the beam had been inspected in March.'],
      [
        'Wren',
        '2024-05-09',
        'Lew Tarn had said on Monday that the beam was inspected in March. "That was not true," Tarn said on Thursday.',
      ],
    ]).compared.conflicts;
    expect([found?.kind, found?.resolved === undefined, more.length]).toEqual(['self', false, 0]);
  });
});

describe('counts', () => {
  test('one crowd by two reckonings', () => {
    expect(
      conflicts([
        'Lark',
        '2024-05-06',
        'Some 400 people took part in a vigil at the harbour on Sunday, police said. The dockers’ union put the number at nearly 900.',
      ]),
    ).toEqual([expect.stringMatching(/^number: /)]);
  });
  test('the age of one person; two people may differ', () => {
    expect(
      conflicts(
        ['Lark', '2024-05-06', 'Lew Tarn, 34, a pilot, was hurt on Sunday.'],
        ['Wren', '2024-05-06', 'Lew Tarn, 43, a pilot, was hurt on Sunday. Ada Moor, 50, was not.'],
      ),
    ).toEqual([expect.stringMatching(/^number: /)]);
  });
});

describe('one denial', () => {
  test('of one thing, against two accounts of it, is told once', () => {
    expect(
      conflicts(
        ['Lark', '2024-05-06', 'The harbour master, Lew Tarn, resigned on Monday, a clerk of the board said.'],
        ['Wren', '2024-05-07', '“I did not resign,” Lew Tarn, the harbour master, told the Wren on Tuesday.'],
        ['Gull', '2024-05-08', 'The harbour board had maintained all week that Lew Tarn resigned. Nobody there would say why.'],
      ),
    ).toEqual([expect.stringMatching(/^denial: .*Tarn, resigned on Monday.* \+ .*that Lew Tarn resigned.* \/ .*I did not resign/)]);
  });
});
