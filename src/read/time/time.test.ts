import { expect, test } from 'vitest';
import { type Document, type Notice, spanIn, type TimeExpression } from '../../facts/index.ts';
import { paragraphsOf, quotations, sentences } from '../../text/index.ts';
import { allLines } from '../tokens/lines.ts';
import { timesIn } from './index.ts';
import { spent } from '../../../test/spent.ts';

function read(text: string, published?: string): { times: TimeExpression[]; notices: Notice[] } {
  const id = 'doc-1';
  const document: Document = {
    id,
    text,
    hash: '',
    source: 'test',
    ...(published ? { published: { value: published, from: 'given' } } : {}),
    blocks: [{ kind: 'paragraph', span: spanIn({ id, text }, 0, text.length) }],
  };
  const paragraphs = paragraphsOf(document);
  const found = quotations(document, paragraphs);
  const { lines, inner } = allLines(document, paragraphs, found);
  const notices: Notice[] = [];
  return { times: timesIn(document, sentences(document, paragraphs), [...lines, ...inner], (notice) => notices.push(notice)), notices };
}
const shown = (text: string, published: string | undefined = '2019-05-15'): string[] =>
  read(text, published).times.map(({ span, type, value }) => `${text.slice(span.start, span.end)} ${type} ${value ?? '?'}`);

/** 15 May 2019 is a Wednesday. */
const cases: Readonly<Record<string, readonly (readonly [text: string, ...expected: string[]])[]>> = {
  'a day in quoted words is no anchor': [
    [
      'She wrote to him on April 2. “It slid again this morning, and it will slide again.” He called her the same day.',
      'April 2 DATE 2019-04-02',
      'this morning TIME 2019-05-15TMO',
      'the same day DATE 2019-04-02',
    ],
  ],
  'calendar days': [
    ['The mill burned on April 3, 2018.', 'April 3, 2018 DATE 2018-04-03'],
    ['The mill burned on Tuesday, April 3, 2018, they said.', 'Tuesday, April 3, 2018 DATE 2018-04-03'],
    ['He was born on 9 June 1961 in Ostrava.', '9 June 1961 DATE 1961-06-09'],
    ['The court sat on the 3rd of March and rose.', 'the 3rd of March DATE 2019-03-03'],
    ['She resigned on Feb. 20.', 'Feb. 20 DATE 2019-02-20'],
    ['The bridge opened on Nov. 9.', 'Nov. 9 DATE 2018-11-09'],
    ['The bridge will open on Nov. 9.', 'Nov. 9 DATE 2019-11-09'],
    ['The trial is set for Jan. 14.', 'Jan. 14 DATE 2020-01-14'],
    ['It was filed on 2019-04-30.', '2019-04-30 DATE 2019-04-30'],
    ['It was filed on 4/30/2019.', '4/30/2019 DATE 2019-04-30'],
    ['Security changed after 9/11 for everybody.', '9/11 DATE 2001-09-11'],
    ['He lost a leg in the Sept. 11 attacks.', 'Sept. 11 DATE 2001-09-11'],
    ['The clip comes from a call on 28 April.', '28 April DATE 2019-04-28'],
    ['It closes on February 30, 2018.'],
  ],
  'months, years, decades': [
    ['Prices rose in February.', 'February DATE 2019-02'],
    ['Prices rose in November.', 'November DATE 2018-11'],
    ['The plant will close in March.', 'March DATE 2020-03'],
    ['They met last October and next June.', 'last October DATE 2018-10', 'next June DATE 2019-06'],
    ['The law took effect in January 2017.', 'January 2017 DATE 2017-01'],
    ['The snow came in early March.', 'early March DATE 2019-03'],
    ['Sales fell at the end of April.', 'the end of April DATE 2019-04'],
    ['Work began in late 2016 and ended in mid-2018.', 'late 2016 DATE 2016', 'mid-2018 DATE 2018'],
    ['The 2012 vote cost 2,012 pounds and 1998 people came.', '2012 DATE 2012'],
    ['In the 1980s the mine closed.', 'the 1980s DATE 198'],
    ["Jobs were scarce in the early '90s.", "the early '90s DATE 199"],
    ['The church dates from the 14th century.', 'the 14th century DATE 13'],
    ['Theresa May said she may march with April Brandt.'],
  ],
  weekdays: [
    ['The board met on Monday.', 'Monday DATE 2019-05-13'],
    ['The board meets on Monday.', 'Monday DATE 2019-05-20'],
    ['The board will meet Friday.', 'Friday DATE 2019-05-17'],
    ['She said on Tuesday that she would resign on Friday.', 'Tuesday DATE 2019-05-14', 'Friday DATE 2019-05-17'],
    ['On Thursday, the jury will hear the last witness.', 'Thursday DATE 2019-05-16'],
    ['On Thursday, the jury heard the last witness.', 'Thursday DATE 2019-05-09'],
    ['He declined to comment Monday.', 'Monday DATE 2019-05-13'],
    ['A hearing is scheduled for Monday.', 'Monday DATE 2019-05-20'],
    ['They agreed to talk again on Saturday.', 'Saturday DATE 2019-05-18'],
    ['The clerk was due to testify on Thursday.', 'Thursday DATE 2019-05-16'],
    ['The strike has gone on since Sunday.', 'Sunday DATE 2019-05-12'],
    ['The council gave the firm until Friday to reply.', 'Friday DATE 2019-05-17'],
    ['Police searched the flat on Wednesday.', 'Wednesday DATE 2019-05-15'],
    ['The clerk was dismissed last Friday.', 'last Friday DATE 2019-05-10'],
    ['They fly home next Wednesday.', 'next Wednesday DATE 2019-05-22'],
    ['She left on Monday of last week.', 'Monday of last week DATE 2019-05-06'],
    ['Dockers vote Friday.', 'Friday DATE 2019-05-17'],
    ['The clerk is on leave until Monday, the office said.', 'Monday DATE 2019-05-20'],
    ['The firm was told to hand over its files by Friday.', 'Friday DATE 2019-05-17'],
    ['He could not be reached on Tuesday.', 'Tuesday DATE 2019-05-14'],
    ['She was fired on a Tuesday.', 'Tuesday DATE XXXX-WXX-2'],
    ['The exam was on May 6. He left the Friday before.', 'May 6 DATE 2019-05-06', 'the Friday before DATE 2019-05-03'],
    ['The paper The Sunday Times reported it.'],
  ],
  'near days and parts of days': [
    ['He resigned yesterday.', 'yesterday DATE 2019-05-14'],
    ["Today's vote is the last.", 'Today DATE 2019-05-15'],
    ['They spoke yesterday evening.', 'yesterday evening TIME 2019-05-14TEV'],
    ['The council voted Monday night.', 'Monday night TIME 2019-05-13TNI'],
    ['He spoke late last night.', 'late last night TIME 2019-05-14TNI'],
    ['The shop reopens tonight.', 'tonight TIME 2019-05-15TNI'],
    ['The ship docked this morning.', 'this morning TIME 2019-05-15TMO'],
    ['They dined on the evening of April 30.', 'the evening of April 30 TIME 2019-04-30TEV'],
    ['The vote was on April 2. Later that day, he left.', 'April 2 DATE 2019-04-02', 'Later that day DATE 2019-04-02'],
    ['He was hired on April 2 and fired the next day.', 'April 2 DATE 2019-04-02', 'the next day DATE 2019-04-03'],
    ['He was hired on April 2, having quit the day before.', 'April 2 DATE 2019-04-02', 'the day before DATE 2019-04-01'],
  ],
  'times of day': [
    ['The train left at 9:40 p.m. Friday.', '9:40 p.m. Friday TIME 2019-05-10T21:40'],
    ['The doors will open on Friday at 7 p.m. and close late.', 'Friday at 7 p.m. TIME 2019-05-17T19:00'],
    ['The siren went at 4.15am on 2 May.', '4.15am on 2 May TIME 2019-05-02T04:15'],
    ['The drum fell silent at 10:52 Thursday night.', '10:52 Thursday night TIME 2019-05-09T22:52'],
    ['The court sits again on June 3. At noon the judge rose.', 'June 3 DATE 2019-06-03', 'noon TIME 2019-05-15T12:00'],
    ['It struck at 0430 GMT on Monday.', '0430 GMT on Monday TIME 2019-05-13T04:30Z'],
    ['It began on April 4. At noon the bells rang.', 'April 4 DATE 2019-04-04', 'noon TIME 2019-04-04T12:00'],
    ['The final score was 3:15 and 12.50 in the end.'],
  ],
  'units around the day of publication': [
    ['Sales fell last week.', 'last week DATE 2019-W19'],
    ['The plant closes next month.', 'next month DATE 2019-06'],
    ["This year's crop failed.", 'This year DATE 2019'],
    ['It was cold earlier this month.', 'earlier this month DATE 2019-05'],
    ['They will marry later this year.', 'later this year DATE 2019'],
    ['Trains stopped early last week.', 'early last week DATE 2019-W19'],
    ['He will decide by the end of the year.', 'the end of the year DATE 2019'],
    ['It rained last weekend.', 'last weekend DATE 2019-W19-WE'],
    ['It rained over the weekend.', 'the weekend DATE 2019-W20-WE'],
    ['The last month was hard.', 'The last month DURATION P1M'],
  ],
  'seasons, quarters, halves, fiscal and school years': [
    ['The dam was built in the spring of 2011.', 'the spring of 2011 DATE 2011-SP'],
    ['They split last summer.', 'last summer DATE 2018-SU'],
    ['Profit rose in the first quarter.', 'the first quarter DATE 2019-Q1'],
    ['Profit rose in the fourth quarter of 2017.', 'the fourth quarter of 2017 DATE 2017-Q4'],
    [
      'Profit in the third quarter fell to 3 million from 4 million a year earlier.',
      'the third quarter DATE 2018-Q3',
      'a year earlier DATE 2017-Q3',
    ],
    ['Output fell in the first half of 2018.', 'the first half of 2018 DATE 2018-H1'],
    ['The budget for fiscal 2020 is due.', 'fiscal 2020 DATE FY2020'],
    ['Enrolment fell in the 2017-18 school year.', 'the 2017-18 school year DATE 2017'],
    ['Prices always fall in the end.'],
  ],
  'counted from now or from the story': [
    ['They met two weeks ago.', 'two weeks ago DATE 2019-W18'],
    ['They met three days ago.', 'three days ago DATE 2019-05-12'],
    ['The firm was founded about ten years ago.', 'about ten years ago DATE 2009'],
    ['He quit a year ago.', 'a year ago DATE 2018'],
    ['He quit a few years ago.', 'a few years ago DATE PAST_REF'],
    ['He quit years ago.', 'years ago DATE PAST_REF'],
    ['She was elected on March 1, 2016, and resigned two years later.', 'March 1, 2016 DATE 2016-03-01', 'two years later DATE 2018'],
    ['She fell on April 10 and died three days later.', 'April 10 DATE 2019-04-10', 'three days later DATE 2019-04-13'],
    ['The will was signed on April 10, five days before.', 'April 10 DATE 2019-04-10', 'five days before DATE 2019-04-05'],
    ['He signed two days before the vote.', 'two days DURATION P2D'],
  ],
  durations: [
    ['The strike lasted three weeks.', 'three weeks DURATION P3W'],
    ['He won a two-year contract.', 'two-year DURATION P2Y'],
    ['More than 40 years of work were lost.', 'More than 40 years DURATION P40Y'],
    ['Rain fell for at least 36 hours.', 'at least 36 hours DURATION PT36H'],
    ['She waited half an hour.', 'half an hour DURATION PT30M'],
    ['The talks took two and a half years.', 'two and a half years DURATION P2.5Y'],
    ['It took a year and a half.', 'a year and a half DURATION P1.5Y'],
    ['Over the past five years the town shrank.', 'the past five years DURATION P5Y'],
    ['It will take the next few days.', 'the next few days DURATION PXD'],
    ['Over the past 24 hours it rained.', 'the past 24 hours DURATION PT24H'],
    ['He waited for months.', 'months DURATION PXM'],
    ['A 42-year-old man was held.', '42-year-old DURATION P42Y'],
    ['The decades-long feud ended.', 'decades-long DURATION PXY'],
    ['They won three consecutive years.', 'three consecutive years DURATION P3Y'],
    ['The rise was the biggest in nearly a decade.', 'nearly a decade DURATION P10Y'],
    ['Police came hours before the march.', 'hours DURATION PTXH'],
    ['A second man was held for the first time.'],
  ],
  sets: [
    ['Trains run daily.', 'daily SET P1D'],
    ['The board meets every two weeks.', 'every two weeks SET P2W'],
    ['He came every Friday.', 'every Friday SET XXXX-WXX-5'],
    ['Mass is said on Sundays.', 'Sundays SET XXXX-WXX-7'],
    ['She swims twice a week.', 'twice a week SET P1W'],
    ['It costs $40 a month.', 'a month SET P1M'],
    ['The Harbour Daily News folded.'],
  ],
  'now, then and some day': [
    ['She now lives abroad.', 'now DATE PRESENT_REF'],
    ['He recently moved.', 'recently DATE PAST_REF'],
    ['Rents rose in recent years.', 'recent years DATE PAST_REF'],
    ['More cuts will come in the near future.', 'the near future DATE FUTURE_REF'],
  ],
  holidays: [
    ['The shop burned on Christmas Eve.', 'Christmas Eve DATE 2018-12-24'],
    ['They met on Good Friday.', 'Good Friday DATE 2019-04-19'],
    ['Thanksgiving 2016 was quiet.', 'Thanksgiving 2016 DATE 2016-11-24'],
  ],
};

for (const [name, list] of Object.entries(cases))
  for (const [text, ...expected] of list) test(`${name}: ${text}`, () => expect(shown(text)).toEqual(expected));

test('an expression may run over a line end', () => {
  expect(shown('The works were shut for two\nweeks in early\nMarch.')).toEqual(['two\nweeks DURATION P2W', 'early\nMarch DATE 2019-03']);
});

test('without a day of publication nothing is pretended', () => {
  const { times, notices } = read('He resigned on Monday, a year ago, last week and on April 3.');
  expect(times.map(({ time }) => [time.basis, time.earliest, time.latest])).toEqual(Array(4).fill(['relative', undefined, undefined]));
  expect(notices.map(({ code }) => code)).toEqual(['date-relative']);
});

test('what the words alone tell needs no day of publication', () => {
  expect(read('He resigned on April 3, 2018.').times[0]?.time).toMatchObject({
    basis: 'words',
    earliest: '2018-04-03',
    latest: '2018-04-03',
  });
  expect(read('It was built in the winter of 2011.').times[0]?.time).toMatchObject({ earliest: '2011-12-01', latest: '2012-02-29' });
});

test('an academic year has its months, a fiscal year stays open', () => {
  expect(read('Enrolment fell in the 2017-18 school year.').times[0]?.time).toMatchObject({ earliest: '2017-08-01', latest: '2018-07-31' });
  expect(read('The budget for fiscal 2020 is due.').times[0]?.time.earliest).toBeUndefined();
});

test('hostile text takes no time', () => {
  const began = spent();
  for (const bad of [
    `${'a '.repeat(20000)}`,
    `two${' '.repeat(50000)}years`,
    `${'1'.repeat(50000)}`,
    `${'the last '.repeat(8000)}`,
    `${'May '.repeat(10000)}`,
    `${'3-'.repeat(20000)}year`,
  ])
    read(bad, '2019-05-15');
  expect(spent() - began).toBeLessThan(6000);
});
