import type { DemandAction } from '../../facts/index.ts';

/**
 * Words that tell what a demand asks for, the one whose words come first wins. Patterns are over lower-cased text. Our own list.
 */
export const actions: readonly (readonly [DemandAction, RegExp])[] = [
  [
    'resign',
    /\b(?:resign\w*|step(?:s|ped)? down|quit(?:s|ting)?|stand(?:s)? down|(?:must|should|has to|to|would) go\b(?! (?:to|back|over|into|through|before)\b)|vacate|(?:be|him|her|them|chief|minister|mayor|prefect) (?:out|gone)|gone\b|give up (?:his|her|their) (?:post|job|seat|office)|leave office|fit to (?:serve|hold)|stay(?:s|ed)? (?:on|in office)|(?:be )?(?:fired|sacked|dismissed|removed)\b)/,
  ],
  [
    'recuse',
    /\b(?:recus\w+|step(?:s|ped|ping)? (?:aside|off|back)|stand(?:s|ing)? aside|sit(?:s|ting)? (?:it |this )?out|abstain\w*|withdraw\w* from|have (?:no part|nothing to do)|hand (?:the|it|that) \w* ?(?:task|case|file|over)? ?(?:to|over)|pass the (?:file|case|matter)|keep out of|stay out of|sat in judge?ment|leave the (?:choice|decision|matter) to|(?:taken |be )?off (?:the|this|that) (?:\w+ )?(?:case|review|inquiry|enquiry|investigation|panel|file|probe))\b/,
  ],
  ['apologise', /\b(?:apolog\w+|say (?:he|she|they|it) (?:is|are|was|were) sorry|say sorry)\b/],
  [
    'testify',
    /\b(?:testif\w+|testimony|under oath|hear from|appear(?:s|ed)? before|answer questions (?:from|before)|give evidence|in front of (?:the|a|an)\b|be heard|be questioned|call(?:ed)? (?:him|her|them) (?:for|before|to)|come before|subpoena\w*|summon\w*)\b/,
  ],
  [
    'investigate',
    /\b(?:investigat\w+|inquir\w+|enquir\w+|prob(?:e|ed|es|ing)\b|look(?:s|ed)? into|audit\w*|special (?:counsel|prosecutor)|inspect\w*|get to the bottom|find(?:ing)? out what|ombudsman|examin\w+|re-?examin\w+)\b/,
  ],
  [
    'pay',
    /\b(?:pay(?:s|ing|ment|out)?|paid|compensat\w+|refund\w*|reimburs\w+|repay\w*|money back|damages|cash for|hand back the money)\b|(?:wants?|wanted|demand(?:s|ed)?|asked for) [$£€]\d/,
  ],
  [
    'disclose',
    /\b(?:disclos\w+|publish\w*|releas\w+|make (?:\w+ ){0,3}public|made public|reveal\w*|hand over|turn over|surrender\w*|explain\w*|full account|(?:say|tell (?:us|me|her|him|them|the \w+)|explain|know) (?:who|what|why|how|whether|when|where)|come clean|tell\b[^.]{0,40}\bwhat (?:has |had )?happened|show (?:us|the)|open the books|transparen\w+|account for|know who|answers? (?:to|from|about)|the truth|asked for the rest|let us decide)\b/,
  ],
  [
    'stop',
    /\b(?:stop\w*|halt\w*|suspend\w*|cancel\w*|drop(?:s|ped)?|withdraw\w*|end(?:s|ing)? (?:the|its|his|her|their|all)|cease|scrap\w*|abandon\w*|shut (?:down|it)|pull\w*|take (?:it|that|them) (?:down|back)|no contract|out of (?:service|use))\b/,
  ],
];
