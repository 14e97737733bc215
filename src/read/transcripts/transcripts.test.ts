import { describe, expect, it } from 'vitest';
import type { Document, ReportedStatement } from '../../facts/index.ts';
import { documentOf } from '../../ingest/index.ts';
import { read } from '../index.ts';

interface Line {
  readonly who: string | undefined;
  readonly words: string;
  readonly stance: string;
  readonly to: string;
}

/** Statements in text order as `who: words`. */
function said(document: Document): { lines: Line[]; statements: readonly ReportedStatement[] } {
  const { referents, statements } = read(document);
  const nameOf = (id: string | undefined): string | undefined => {
    const span = referents.find((one) => one.id === id)?.name;
    return span && document.text.slice(span.start, span.end);
  };
  const lines = statements.map(({ speaker, slices, stance, to }) => ({
    who: nameOf(speaker)?.toLowerCase(),
    words: document.text.slice(slices[0].span.start, slices[0].span.end),
    stance,
    to: to.map(nameOf).join().toLowerCase(),
  }));
  return { lines, statements };
}

const find = (lines: readonly Line[], start: string): Line | undefined => lines.find(({ words }) => words.startsWith(start));

describe('a hearing with labels in capitals', () => {
  const text = `Hearing on the ferry timetable

Monday, 6 October 2025

CHAIRMAN OKORO: Good morning. Ms. Lindqvist, who wrote the timetable?

MS. LINDQVIST: My office wrote it in the summer.

[Laughter.]

CHAIRMAN OKORO: Did you show it to the harbour master?

MS. LINDQVIST: I never showed it to him.

It was for the board to do that.

MR. PELL: You should apologise to the islanders.

MR. PELL: Mr. Chairman, the board must publish the log.

MS. LINDQVIST: I am sorry for the missed boats. I will not resign.`;
  const { lines, statements } = said(documentOf({ text, date: '2025-10-06' }));

  it('gives each point to its speaker', () => {
    expect(find(lines, 'who wrote')).toMatchObject({ who: 'okoro', stance: 'asks', to: 'lindqvist' });
    expect(find(lines, 'My office')).toMatchObject({ who: 'lindqvist', stance: 'asserts', to: 'okoro' });
    expect(find(lines, 'I never showed')).toMatchObject({ who: 'lindqvist', stance: 'denies' });
    expect(find(lines, 'You should')).toMatchObject({ who: 'pell', stance: 'demands' });
    expect(find(lines, 'the board must')?.to).toBe('okoro');
    expect(find(lines, 'I am sorry')?.stance).toBe('apologises');
    expect(find(lines, 'I will not')?.stance).toBe('declines');
  });
  it('keeps the second paragraph with its speaker, and stage directions with nobody', () => {
    expect(find(lines, 'It was for the board')?.who).toBe('lindqvist');
    expect(lines.some(({ words }) => /Laughter|Good morning/.test(words))).toBe(false);
  });
  it('knows the day and the occasion, and that no marks were printed', () => {
    expect(
      statements.every(({ when, occasion, kind }) => when?.value === '2025-10-06' && occasion !== undefined && kind === 'direct'),
    ).toBe(true);
    expect(statements.every(({ slices }) => slices.every(({ quoted }) => !quoted))).toBe(true);
  });
});

it('reads Q and A by the examiner and the witness that the text names', () => {
  const text = `Deposition of Gunnar Thale

GUNNAR THALE, being first duly sworn, testified as follows:

EXAMINATION BY MR. BRASK:

Q. Were you on the quay that night?

A. Yes.

Q. Who had the key?

A. I can't answer that on the advice of counsel.

BY MS. IDE:

Q. Did you sell the boat?

A. No, it was my brother's.`;
  const { lines } = said(documentOf({ text }));
  expect(find(lines, 'Were you')).toMatchObject({ who: 'brask', to: 'gunnar thale' });
  expect(find(lines, 'Yes')).toMatchObject({ who: 'gunnar thale', stance: 'confirms', to: 'brask' });
  expect(find(lines, 'I can')).toMatchObject({ stance: 'declines' });
  expect(find(lines, 'Did you')).toMatchObject({ who: 'ide' });
  expect(find(lines, 'No, it')).toMatchObject({ who: 'gunnar thale', stance: 'denies', to: 'ide' });
});

it('reads labels that end in a full stop, and capacities', () => {
  const text = `COMMITTEE ON FISHERIES

The CHAIRMAN. The committee will come to order. Is the quota settled?

Mr. DORN. It is settled, and the fleet has been told.

The CHAIRMAN. By whom?

Mr. DORN. By my deputy, in a letter of 4 May.

Senator VASK. Then the deputy must come here and explain it.

Mr. DORN. She will be here on Tuesday.`;
  const { lines } = said(documentOf({ text }));
  expect(find(lines, 'It is settled')?.who).toBe('dorn');
  expect(find(lines, 'Is the quota')?.who).toMatch(/chairman/i);
  expect(find(lines, 'Then the deputy')).toMatchObject({ who: 'vask', stance: 'demands' });
});

describe('an interview', () => {
  it('gives answers without a label to whom the introduction names', () => {
    const text = `The woman who kept the bees

Petra Holmgaard has kept bees on the roof of the opera since 2009. We spoke with her on Friday.

Why did you start with bees?

I wanted honey for my bread, and my uncle had a hive to spare.

Do your neighbours complain?

No. They come up with jars. My neighbour below took three last year.

Will you stop when the roof is rebuilt?

I don't know yet. We shall see what the builders say.`;
    const { lines } = said(documentOf({ text, date: '2025-06-16', outlet: 'Harbour Gazette' }));
    expect(find(lines, 'I wanted honey')?.who).toBe('petra holmgaard');
    expect(find(lines, 'No.')).toMatchObject({ who: 'petra holmgaard', stance: 'denies' });
    expect(find(lines, 'Do your')?.stance).toBe('asks');
  });
  it('takes the outlet for the one who asks, and reads what a turn reports', () => {
    const text = `‘The bridge will open’

Ines Corvo, the city engineer, on the bridge that is late

GAZETTE: When will it open?

CORVO: In March, before the market.

GAZETTE: The mayor said in August that it would open in autumn.

CORVO: He did not ask me.

GAZETTE: Will you publish the plan?

CORVO: By the end of the week.`;
    const { lines } = said(documentOf({ text, outlet: 'Harbour Gazette' }));
    expect(find(lines, 'In March')).toMatchObject({ who: 'ines corvo', to: 'gazette' });
    expect(find(lines, 'it would open')?.who).toBe('the mayor');
    expect(find(lines, 'By the end')?.stance).toBe('promises');
    expect(find(lines, 'The mayor said')).toBeUndefined();
  });
});

it('gives a letter to its signature', () => {
  const text = `Dear Councillor Hauge,

I have read your plan for the old school and I cannot support it. It would cost us the library.

I ask you to withdraw it before the vote.

Yours sincerely,

Maud Ellingsen`;
  const { lines } = said(documentOf({ text }));
  expect(find(lines, 'I have read')).toMatchObject({ who: 'maud ellingsen', to: 'hauge' });
  expect(lines.length).toBeGreaterThan(1);
});

it('gives a statement to whom its heading names', () => {
  const text = `Statement by Kaspar Wendt

I did not sign the contract with the dredging firm. I learned of it from the newspaper.

We will open the books to anybody who asks.`;
  const { lines } = said(documentOf({ text }));
  expect(find(lines, 'I did not sign')).toMatchObject({ who: 'kaspar wendt', stance: 'denies' });
  expect(find(lines, 'We will open')?.stance).toBe('promises');
});

it('takes no article for a transcript', () => {
  const text = `Three clubs fined

The league fined three clubs on Monday, its secretary, Ola Brandvold, said.

"We had no choice," Brandvold said. "Rules are rules."

Rovers: fined 4,000 for late papers.

United: fined 2,000 for a torn net.

Athletic: fined 500.

What happens next? "Nothing," Brandvold told reporters.`;
  const { lines } = said(documentOf({ text }));
  expect(lines.some(({ who }) => /rovers|united|athletic/.test(who ?? ''))).toBe(false);
  expect(find(lines, 'We had no choice')?.who).toBe('ola brandvold');
});

describe('an interview about somebody else', () => {
  const text = `‘I would row out again’

A harbour pilot on a night in May and a letter

Saturday 14 June 2025

MERCURY: Ms Lindqvist, did you ever talk with the harbour master, Olof Brask?

LINDQVIST: Once, by telephone. I was the acting head of the yard then.

MERCURY: What did he say?

LINDQVIST: That the mole had stood for ninety years.

MERCURY: And the islanders?

LINDQVIST: I have asked them to wait.

The letter is dated 11 May, a clerk said after the interview.`;
  const { lines, statements } = said(documentOf({ text, date: '2025-06-14', outlet: 'The Mercury' }));
  it('is an interview, whatever else it speaks of', () => {
    const occasions = statements.flatMap(({ occasion }) => (occasion ? [text.slice(occasion.span.start, occasion.span.end)] : []));
    expect(occasions.length).toBeGreaterThan(4);
    expect(occasions.filter((words) => !words.endsWith('interview'))).toEqual([]);
  });
  it('does not take what the speaker was for somebody else, nor who asks for those who are asked', () => {
    expect(find(lines, 'the mole had stood')?.who).toContain('brask');
    expect(find(lines, 'to wait')?.to).not.toContain('mercury');
  });
});
