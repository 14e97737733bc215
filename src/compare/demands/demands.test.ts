import { describe, expect, test } from 'vitest';
import { type Article, told } from '../../../test/told.ts';

const demands = (...articles: Article[]): { readonly asked: string[]; readonly answers: string[] } => {
  const { compared, name, words } = told(articles);
  return {
    asked: compared.demands.map((d) => `${name(d.by)} ${d.action}`).toSorted(),
    answers: compared.demands
      .flatMap((d) => d.answers.flatMap((id) => words(compared.statements.find((s) => s.id === id)?.reports ?? [])))
      .toSorted(),
  };
};
const call: Article = ['Lark', '2024-05-06', 'Councillor Dora Finch said the harbour master, Lew Tarn, must resign over the cracked beam.'];

describe('demands', () => {
  test('told in an outlet’s own voice in few words', () => {
    expect(demands(['Lark', '2024-05-06', 'Councillor Dora Finch spoke first. Dora Finch wants the mayor out.']).asked).toEqual([
      'Dora Finch resign',
    ]);
  });
  test('a general "there should be" asks nobody', () => {
    expect(demands(['Lark', '2024-05-06', 'Diver Lew Tarn counted two pumps. "There should be eight," Tarn said.']).asked).toEqual([]);
  });
  test('two demands in one statement are two', () => {
    expect(
      demands(['Lark', '2024-05-06', 'Councillor Dora Finch said the mayor should resign and the harbour board must publish its report.'])
        .asked,
    ).toEqual(['Dora Finch disclose', 'Dora Finch resign']);
  });
  test('who asks not to be named, or wants to do something, demands nothing', () => {
    expect(demands(['Lark', '2024-05-06', 'Two clerks asked not to be named because the inquiry is open.']).asked).toEqual([]);
    expect(demands(['Lark', '2024-05-06', 'Diver Lew Tarn said he wanted to publish his own log.']).asked).toEqual([]);
  });
  test('an answer without a word of the demand, days later, by the one who is asked', () => {
    expect(demands(call, ['Wren', '2024-05-08', '"I am not going anywhere," Lew Tarn said on Wednesday.']).answers).toEqual([
      'Wren: I am not going anywhere',
    ]);
  });
  test('an answer by somebody else who speaks of the one who is asked', () => {
    expect(demands([call[0], call[1], `${call[2]} Mayor Ines Roe said Tarn had her full confidence.`]).answers).toEqual([
      'Lark: Tarn had her full confidence',
    ]);
  });
  test('what was said before the demand answers nothing', () => {
    expect(demands(call, ['Wren', '2024-05-02', '"I am not going anywhere," Lew Tarn said on Wednesday.']).answers).toEqual([]);
  });
});
