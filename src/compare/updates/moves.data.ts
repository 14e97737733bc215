/** A change of state that a later report tells: what was so at first, what is so then. Over lower-cased text. Our own list. */
export interface Move {
  readonly name: string;
  readonly from: RegExp;
  readonly to: RegExp;
  /** The thing itself must stand in both. */
  readonly both?: RegExp;
}

const inquiry =
  /\b(?:inquir(?:y|ies)|enquir(?:y|ies)|investigations?|probe|reviews?|panel|commission|audit|report|lead|matter|doing it|do it)\b/;

export const moves: readonly Move[] = [
  {
    name: 'in danger, then dead or well',
    from: /\b(?:critical(?:ly)?|gravely|seriously) (?:condition|wounded|injured|hurt|ill)|\bin (?:critical|grave|serious) condition|\bin intensive care|\bfighting for (?:his|her) li(?:fe|ves)|\bin a coma|\bunconscious\b/,
    to: /\b(?:died|dead|death|succumbed|left intensive care|out of danger|came round|went home|(?:was|were|been) discharged)\b/,
  },
  {
    name: 'missing, then found',
    from: /\b(?:(?:is|are|was|were|among the|still|reported|went|gone) missing|unaccounted for|not been found|looking for|searching for)\b/,
    to: /\b(?:(?:was|were|been) (?:found|buried|rescued|traced|identified)|turned up|body)\b/,
  },
  {
    name: 'suspended, then out',
    from: /\b(?:on (?:\w+ )?leave|(?:was|were|is|are|been) suspended|suspended from)\b/,
    to: /\b(?:no longer (?:an?|the|works?|with)|(?:was|were|been) (?:fired|dismissed|sacked|reinstated|removed)|resigned|quit|has left|was back)\b/,
  },
  {
    name: 'closed, then open again',
    from: /\b(?:clos(?:ed?|es|ing)|shut|switched off|turned off|taken down|gone dark|went dark|off ?line|halted|single furnace|out of service|down while)\b/,
    to: /\b(?:reopen(?:s|ed|ing)?|came back|back (?:on|in service)|relit|restored|resum(?:e|es|ed|ing)|restart(?:s|ed|ing)?|running again|open again)\b/,
  },
  {
    name: 'decided, then undone',
    from: /\b(?:approv(?:e|es|ed|ing)|award(?:s|ed|ing)?|passed|adopted|agreed|voted|gave|give|granted|signed)\b/,
    to: /\b(?:threw out|thrown out|rescind(?:s|ed|ing)?|revok(?:e|es|ed|ing)|revers(?:es|ed|ing)|overturn(?:s|ed|ing)?|cancel(?:s|led|ed|ling)|scrapp(?:ed|ing)|quashed|annulled|struck down|took back|tore up)\b/,
  },
  {
    name: 'stays, then goes',
    from: /\b(?:not (?:be )?(?:resign|quit|step(?:ping)? down|stand(?:ing)? down|going (?:anywhere|to resign))|refus(?:es|ed) to (?:resign|quit|go|step down)|no (?:intention|plans?) (?:of|to) (?:resign|quit|step|go)\w*|stay(?:s|ing)? (?:on|in office))\b/,
    to: /\b(?:(?:has |have |had )?resigned|(?:offer(?:s|ed)?|tender(?:s|ed)?|submit(?:s|ted)?|handed in) (?:his|her|their) resignation|step(?:ped|s) down|stood down|quit|has gone)\b/,
  },
  {
    name: 'looked at, then opened',
    from: /\b(?:making (?:in|en)quiries|made (?:in|en)quiries|aware of|in touch with|considering|preliminary|looking at)\b/,
    to: /\b(?:opened (?:an? )?(?:formal |full |criminal |new )?(?:investigation|inquiry|probe)|formal (?:investigation|inquiry)|demand(?:s|ed|ing) (?:an? )?(?:full )?(?:account|answers?|explanation))\b/,
  },
  {
    name: 'in charge, then not',
    from: /\b(?:lead|leads|led|head|heads|headed|chair|chairs|conduct|name|names|pick|choose|appoint|oversee|oversees|begun|ask(?:ed|s)?|run|find out)\b/,
    to: /\b(?:gave up|given up|giving up|step(?:s|ped|ping)? aside|stand(?:s|ing)? aside|stood aside|recus(?:e|es|ed|ing)|hand(?:s|ed|ing)? (?:it |the \w+ )?(?:over|to)|would not be (?:doing|leading|heading)|not (?:he|she|they)\b|withdr[ae]wn?|took no further part)\b/,
    both: inquiry,
  },
  {
    name: 'offered, then dropped',
    from: /\b(?:offer(?:s|ed)?|propos(?:es|ed|al)|plan(?:s|ned)?|would end|includes?|carries|wants?|demand(?:s|ed)?)\b/,
    to: /\b(?:dropped|drops|withdrew|withdrawn|scrapped|abandoned|gave up|given up|shelved)\b/,
  },
  {
    name: 'held, then charged or free',
    from: /\b(?:arrested|detained|in custody|held|under arrest)\b/,
    to: /\b(?:(?:was|were|been) (?:charged|released|freed)|released without|let go|bail)\b/,
  },
  {
    name: 'open question, then decided',
    from: /\b(?:yet to decide|no decision|not (?:yet )?decided|undecided|will decide|is to decide|were to decide|may have to|could have to)\b/,
    to: /\b(?:decided|ruled|are to (?:get|have)|will (?:get|keep|have)|there will be no|approved|agreed)\b/,
  },
  {
    name: 'not known, then told',
    from: /\b(?:not (?:yet )?(?:known|named|released|identified|made public)|unknown|not been (?:named|identified|released)|would not (?:say|name|go into)|did not (?:say|name)|withheld)\b/,
    to: /\b(?:gave the names?|named|identified (?:as|by)|(?:was|were|been) identified|spread from|caused by|had used|it emerged)\b/,
  },
];

/** What was to be and is not: given up, put off, done by another. */
export const givenUp: RegExp =
  /\b(?:gave up|given up|dropped|abandon(?:s|ed)|scrapped|cancel(?:s|led|ed)|called off|postponed|put off|delayed|withdr[ae]wn?|no longer|no \w+ (?:\w+ )?will now|there will be no|will not be|would not be|instead|step(?:s|ped)? aside|not (?:he|she|they)\b)\b/;

/** What somebody wants has not happened. */
export const wished: RegExp =
  /\b(?:wants?|called (?:on|for)|calls (?:on|for)|ask(?:ed|s)? (?:him|her|them|for)|urg(?:es|ed)|should|must|if|whether)\b/;
