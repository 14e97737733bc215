/** Questions → picks → judgements. */
import { type Judgement, judgementOf } from '../facts/index.ts';
import { OnrecordError } from '../errors.ts';
import type { StoryRecord } from '../record/index.ts';
import { addressOf, ask, type Endpoint } from './ask.ts';
import { assistName } from './author.ts';
import { questionsOf } from './questions.ts';

export interface AssistOptions extends Endpoint {
  /** ISO 8601 with time zone: when the judgements were made. */
  readonly at: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface Assisted {
  readonly judgements: readonly Judgement[];
  readonly asked: number;
  /** Answers that were no index of an option. */
  readonly ignored: number;
  /** Why the rest was not asked. */
  readonly failed?: OnrecordError;
}

/** Questions of one call. What is left is asked the next time. */
const most = 300;

/**
 * Asks a language model about what the program left open in a record. Each question goes alone, so that no article has a say in
 * the questions about another. Where somebody has judged before, nothing is asked.
 * @throws OnrecordError `assist-not-usable`; the signal's reason when it is aborted
 */
export async function assist(record: StoryRecord, options: AssistOptions): Promise<Assisted> {
  const { at, signal, onProgress } = options;
  addressOf(options);
  const questions = questionsOf(record).slice(0, most);
  const judgements: Judgement[] = [];
  let ignored = 0;
  for (const [done, question] of questions.entries()) {
    onProgress?.({ done, total: questions.length });
    let pick: number | undefined;
    try {
      pick = await ask(options, question, signal);
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error;
      return { judgements, asked: done, ignored, failed: error };
    }
    const decision = pick === undefined ? undefined : question.options[pick]?.decision;
    if (pick === undefined) ignored += 1;
    else if (decision) {
      const why = `picked ${pick} of ${question.options.length - 1}`;
      judgements.push(judgementOf({ who: assistName(options.model), at, why, decision }));
    }
  }
  return { judgements, asked: questions.length, ignored };
}
