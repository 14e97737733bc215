import type { Stance } from '../../facts/index.ts';
import type { CueReading } from './cue.ts';

const self = /^["“‘'\s]*(?:that\s+)?(?:["“‘'])?(?:i|we|he|she|they|it|his|her|their|its|our|my|nobody|no one|none|nothing|there|neither|no|not|never)\b/iu;
const negated = /\b(?:not|never|no|nothing|nobody|none|neither|false|untrue|baseless)\b|n['’]t\b/iu;
const noComment = /\b(?:no (?:further |immediate )?comment|not comment|n['’]t comment|nothing (?:more |further )?to (?:say|add))\b/iu;
const sorry = /\b(?:apologi[sz]e|i am (?:so |very |deeply )?sorry|i['’]m (?:so |very |deeply )?sorry|we are (?:so |very |deeply )?sorry|we['’]re sorry|my apologies)\b/iu;
const must = /\b(?:must|should|ought to|has to|have to|needs to|need to|cannot stay|can['’]t stay|could not stay|had to (?:go|resign|step|be)|better)\b/iu;
const promise = /^["“‘'\s]*(?:that\s+)?["“‘']?(?:i|we|he|she|they|it)\s+(?:will|would|shall|['’]ll|am going to|are going to|plans? to)\b|^["“‘'\s]*(?:i|we)['’]ll\b/iu;
const refusal = /\b(?:won['’]t|will not|would not|wouldn['’]t|am not going to|are not going to|refuse to|not going to)\s+(?:talk|speak|discuss|say|comment|answer|speculate|go into|be drawn|get into|tell|name|identify)\b/iu;

/** The stance of a statement from its cue, its construction and its words. `content` is as printed. */
export function stanceOf(cue: CueReading, content: string, question: boolean): Stance {
  const first = content.slice(0, 240);
  if (noComment.test(first)) return 'declines';
  if (cue.negative && /^(?:say|tell|comment|answer|discuss|explain|reveal|disclose|confirm|elaborate|name|identify|specify)$/u.test(cue.lemma)) return 'declines';
  if (cue.negative && /^(?:deny|dispute|contradict)$/u.test(cue.lemma)) return 'confirms';
  if (cue.stance !== 'asserts') return cue.stance;
  if (sorry.test(first)) return 'apologises';
  if (refusal.test(first)) return 'declines';
  if (question && /^["“‘']?(?:why|what|when|where|how|who|which|is|are|do|does|did|can|will|would)\b/iu.test(content)) return 'asserts';
  if (must.test(first) && !/\b(?:should have|must have|should be able)\b/iu.test(first)) return 'demands';
  if (self.test(first) && negated.test(clause(first)) && !/\b(?:not only|not just|no longer|no doubt)\b/iu.test(first)) return 'denies';
  if (promise.test(first)) return 'promises';
  return 'asserts';
}

/** The first clause: a later `not` says nothing about the statement as a whole. */
const clause = (words: string): string => words.split(/[,;.—]| (?:because|but|and|when|if|that|who|which|until) /u)[0] ?? words;
