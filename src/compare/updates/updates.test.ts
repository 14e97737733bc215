import { describe, expect, test } from 'vitest';
import { type Article, told } from '../../../test/told.ts';

const updates = (...articles: Article[]): string[] => {
  const { compared, words } = told(articles);
  return compared.updates.map((u) => `${words(u.earlier)[0]} → ${words(u.later)[0]} (${u.reasons[0].rule})`);
};

describe('updates', () => {
  test('what was due, and was held on the day', () => {
    const found = updates(
      ['Lark', '2024-05-06', 'The parish council will hold a vigil at the quarry on Thursday.'],
      ['Wren', '2024-05-10', 'Some 200 people joined the vigil at the quarry on Thursday evening.'],
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('(planned, then done)');
  });
  test('a state that changed', () => {
    const found = updates(
      ['Lark', '2024-05-06', 'The swing bridge at Mell was closed to lorries on Monday after a beam cracked.'],
      ['Wren', '2024-05-10', 'The swing bridge reopened to lorries on Friday.'],
    );
    expect(found[0]).toContain('(closed, then open again)');
  });
  test('who was to lead an inquiry and gave it up; a call to give it up is no change', () => {
    const first: Article = ['Lark', '2024-05-06', 'Ester Vail, who chairs the trustees, will head an inquiry into the fire at the mill.'];
    expect(updates(first, ['Wren', '2024-05-10', 'Ester Vail gave up the inquiry into the fire on Friday.'])[0]).toContain(
      '(planned, then given up)',
    );
    const led: Article = ['Lark', '2024-05-06', 'Ester Vail, who chairs the trustees, has led an inquiry into the fire at the mill.'];
    expect(updates(led, ['Wren', '2024-05-10', 'Ester Vail gave up the inquiry into the fire on Friday.'])[0]).toContain(
      '(in charge, then not)',
    );
    expect(updates(first, ['Wren', '2024-05-10', 'Residents want Ester Vail to step aside from the inquiry.'])).toEqual([]);
  });
  test('what one is to head is not what another was head of', () => {
    expect(
      updates(
        ['Lark', '2024-05-06', 'Ester Vail, who chairs the mill’s trustees, will head an internal inquiry.'],
        ['Wren', '2024-05-10', 'Olive Dane, the mill’s head of security, resigned on Tuesday.'],
      ),
    ).toEqual([]);
  });
  test('what a report leaves over of its sentence has not happened', () => {
    expect(
      updates(
        ['Lark', '2024-05-06', 'The full council will meet in emergency session on Thursday.'],
        [
          'Wren',
          '2024-05-09',
          'The alarm had been failing, a newspaper reported on Thursday, at odds with what the mayor told the council this week.',
        ],
      ),
    ).toEqual([]);
  });
  test('a toll that grew, each day against the one before; what one witness counted and a date are none', () => {
    const found = updates(
      ['Lark', '2024-05-06', 'At least 14 people died when the roof fell in on Sunday.'],
      ['Wren', '2024-05-07', 'The number of dead has risen to 21.'],
      ['Finch', '2024-05-09', 'A porter said he had counted six bodies. Police first heard of the deaths on May 5.'],
      ['Rook', '2024-05-11', 'Twenty-three people died in the fall of the roof, two more than was thought.'],
    );
    expect(found.map((u) => u.replace(/.*\((.*)\)/, '$1'))).toEqual(['count that went on', 'count that went on']);
    expect(found.some((u) => u.includes('six') || u.includes('May 5'))).toBe(false);
  });
  test('the order of the articles changes nothing', () => {
    const articles: Article[] = [
      ['Lark', '2024-05-06', 'The swing bridge at Mell was closed to lorries on Monday. At least 14 people died when the roof fell in.'],
      ['Wren', '2024-05-10', 'The swing bridge reopened to lorries on Friday. The number of dead has risen to 21.'],
    ];
    expect(updates(...articles)).toEqual(updates(...articles.toReversed()));
  });
});
