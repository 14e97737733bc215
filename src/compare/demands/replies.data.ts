import type { DemandAction } from '../../facts/index.ts';

/** Words by which a demand is answered, beside those that ask for it. Over lower-cased text. Our own list. */
export const replies: Readonly<Partial<Record<DemandAction, RegExp>>> = {
  resign:
    /\b(?:resign\w*|not going (?:anywhere|to go)|confidence|serves? at the pleasure|(?:keep|do) (?:his|her|my|the) job|run out of office|stay(?:ing)?|step(?:ping)? down|quit|walk(?:ing)? away|not leaving|(?:no|any) intention|see (?:it|this|the job) (?:out|through)|serve out|finish (?:my|his|her|the) (?:term|job))\b/,
  recuse:
    /\b(?:no such thing|no conflict|conflict of interest|step(?:s|ped|ping)? (?:aside|back)|sit (?:it|this) out|without me|no part|not (?:he|she)|declared|no difficulty|see no|finish what|followed the rules|hand(?:ed)? (?:it|the \w+) (?:over|to)|recus\w*)\b/,
  apologise: /\b(?:sorry|apolog\w+|regret\w*|ashamed|deserved better|owed better)\b/,
  testify: /\b(?:appear|evidence|testif\w+|talk to|glad to|delighted to|happy to|attend|answer questions)\b/,
  investigate:
    /\b(?:inquir\w+|enquir\w+|investigat\w+|hard look|look into|look at|review|confidence in|no reason|received the request|following)\b/,
  pay: /\b(?:pay\w*|paid|penny|cent|compensat\w+|refund\w*|get [$£€]\d+)\b/,
  disclose:
    /\b(?:publish\w*|comply|deadlines?|releas\w*|hand(?:ed)? over|in full|written to|have it|relevant|evidence|confidential|private|no comment|(?:made?|be) public|give (?:out|up) (?:the|its|his|her) names?)\b/,
  stop: /\b(?:stop\w*|suspend\w*|continue|carry on|go on|go ahead|end(?:ed)?|withdr\w+|drop(?:ped)?)\b/,
};
