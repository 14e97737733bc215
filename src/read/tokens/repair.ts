import { cueVerb } from '../attributions/verbs.ts';

const auxiliary = /^(?:have|has|had|having|be|is|are|was|were|been|being|am|get|gets|got|getting|'s|’s|'ve|’ve|'d|’d|'re|’re)$/u;
const finite = /^(?:VBD|VBZ|VBP|MD)$/u;
const nominal = /^(?:NN|NNS|NNP|PRP|CD|DT)$/u;
/** Nouns that are verbs between `to` and an object. */
const taking = /^(?:hand|head|fire|name|order|answer|address|fund|support|question|release|review|face|block|ban|sack)$/u;
const border = /^(?:,|:|\.|Q|\(|\)|WP|WRB)$/u;

/** A stretch between commas needs a finite verb; where the word classes leave it without, the likeliest form becomes one. */
export function repair(words: readonly string[], tags: string[]): string[] {
  tags.forEach((tag, at) => {
    // After an article stands no plain verb.
    if (/^(?:VB|VBP)$/u.test(tag) && /^(?:the|a|an)$/iu.test(words[at - 1] ?? '')) tags[at] = 'NN';
    const word = (words[at] ?? '').toLowerCase();
    if (word === 'cannot') tags[at] = 'MD';
    // `told analysts on a conference call that …`
    if (word === 'call' && /^VBP?$/u.test(tag) && /^(?:conference|phone|telephone|video|earnings)$/iu.test(words[at - 1] ?? ''))
      tags[at] = 'NN';
    // `reported that officials …`: a singular demonstrative has no plural noun.
    if (tag === 'DT' && word === 'that' && /^(?:NNS|NNP|PRP|DT|CD)$/u.test(tags[at + 1] ?? '')) tags[at] = 'IN';
    if (/^(?:VB|VBP)$/u.test(tag) && /^to$/iu.test(words[at - 1] ?? '') && /^according$/iu.test(words[at - 2] ?? '')) tags[at] = 'NN';
    // `said` is a participle only behind an auxiliary; `…, insists he has` follows what was set off from its subject.
    if (tag === 'VBN' && word === 'said' && ![1, 2].some((back) => auxiliary.test((words[at - back] ?? '').toLowerCase())))
      tags[at] = 'VBD';
    if (tag === 'NNP' && /^e-?mails?$/u.test(word)) tags[at] = word.endsWith('s') ? 'NNS' : 'NN';
    if (tag === 'NNS' && word.endsWith('s') && /^(?:he|she|it)$/iu.test(words[at - 1] ?? '')) tags[at] = 'VBZ';
    // `e-mails, released on Friday, show that …`
    if (
      /^(?:NN|VB)$/u.test(tag) &&
      /^(?:show|suggest|indicate|reveal|say|confirm)$/u.test(word) &&
      /^that$/u.test(words[at + 1] ?? '') &&
      /^(?:,|NNS)$/u.test(tags[at - 1] ?? '')
    )
      [tags[at], tags[at + 1]] = ['VBP', 'IN'];
    // `urged them to hand the inquiry to others`
    if (tag === 'NN' && taking.test(word) && /^to$/iu.test(words[at - 1] ?? '') && /^(?:DT|PRP\$)$/u.test(tags[at + 1] ?? ''))
      [tags[at - 1], tags[at]] = ['TO', 'VB'];
    if (tag === 'NNS' && tags[at - 1] === ',' && cueVerb(word) && word.endsWith('s') && /^(?:PRP|DT|NNP|EX|WP)$/u.test(tags[at + 1] ?? ''))
      tags[at] = 'VBZ';
  });
  let from = 0;
  for (let at = 0; at <= tags.length; at++) {
    if (at < tags.length && !border.test(tags[at] ?? '')) continue;
    mend(words, tags, from, at);
    from = at + 1;
  }
  return tags;
}

function mend(words: readonly string[], tags: string[], from: number, to: number): void {
  if (tags.slice(from, to).some((tag) => finite.test(tag))) return;
  for (let at = from; at < to; at++) {
    const word = (words[at] ?? '').toLowerCase();
    let before = at - 1;
    while (before >= from && tags[before] === 'RB') before--;
    // After a comma a subject may stand in front of what was set off: `Mr Hollin, who turned 60, insists`.
    const subject = before >= from ? nominal.test(tags[before] ?? '') : at === from && tags[from - 1] === ',' && from > 2;
    const inside = before >= from;
    if (!subject) continue;
    if (
      tags[at] === 'VBN' &&
      inside &&
      !auxiliary.test((words[before] ?? '').toLowerCase()) &&
      !/^(?:by)$/u.test((words[at + 1] ?? '').toLowerCase())
    ) {
      tags[at] = 'VBD';
      return;
    }
    if (
      tags[at] === 'NNS' &&
      word.endsWith('s') &&
      cueVerb(word) &&
      (at + 1 === to || /^(?:PRP|DT|IN|NNP|WP|WRB|EX|TO)$/u.test(tags[at + 1] ?? ''))
    ) {
      tags[at] = 'VBZ';
      return;
    }
    if (
      tags[at] === 'VB' &&
      inside &&
      /^(?:tell|say|think|believe|know|insist|argue|deny|admit|recall)$/u.test(word) &&
      tags[before] !== 'DT'
    ) {
      tags[at] = 'VBP';
      return;
    }
  }
}
