import type { Range } from '../attributions/index.ts';
import { isEndNote, type Place, quotesLikeAnArticle, type Spoken, type Turn } from './spoken.ts';

const leastQuestions = 3;
const question = /\?["”’)]*$/u;
const answered = /\b(?:I|I['’](?:m|ve|d|ll)|my|me|we|our|us)\b/u;
const addressed = /\b(?:you|your|yours)\b/iu;

/** Turns of an interview that prints no labels: paragraphs that ask, each followed by paragraphs that answer. */
export function alternatingTurns(places: readonly Place[]): Spoken | undefined {
  const asks = places.map(({ words, head }) => !head && words.length < 500 && question.test(words) && !/^["“]/u.test(words));
  const first = asks.indexOf(true);
  const questions = asks.filter(Boolean).length;
  if (first < 0 || questions < leastQuestions) return undefined;
  const rest = places.slice(first).filter(({ head }) => !head);
  if (questions < rest.length / 5) return undefined;
  const turns: { part: Turn['part']; words: Range[] }[] = [];
  const answers: string[] = [];
  places.slice(first).forEach(({ range, words, head }, at) => {
    if (head || (at > 0 && !asks[first + at] && isEndNote(words))) return;
    const part = asks[first + at] ? 'asks' : 'answers';
    if (part === 'answers') answers.push(words);
    if (turns.at(-1)?.part === part) turns.at(-1)?.words.push(range);
    else turns.push({ part, words: [range] });
  });
  const own = turns.filter(({ part }) => part === 'answers');
  const toYou = places.filter(({ words }, at) => asks[at] && addressed.test(words)).length;
  const inFirst = answers.filter((words) => answered.test(words.replace(/["“][^"”]{0,600}["”]/gu, ' '))).length;
  const like = answers.filter(quotesLikeAnArticle).length;
  if (own.length < leastQuestions || toYou < questions / 2 || inFirst < answers.length * 0.5 || like > answers.length / 10)
    return undefined;
  return { form: 'interview', turns };
}
