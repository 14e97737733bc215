/**
 * Words that tell of power over a matter, of the matters, and of what ties somebody to one side. Patterns run over the lower-cased
 * text of one sentence; none can match the same words in two ways.
 */

/** Power that is held or was used: to oversee, to name those who decide, to decide. */
export const power: RegExp =
  /\b(?:oversees?|oversaw|overseen|overseeing|supervis(?:es?|ed|ing)|chair(?:s|ed)|in charge of|responsible for|appoints?|appointed|names?|named|(?:must|will|would|can|gets? to|is to|has to|may) (?:now |then |also |himself |herself )?(?:name|pick|choose|decide|appoint|select|rule|review|judge|hire|draw up|head|lead|chair)|picks?|picked|chose|chooses|signs off|ruled? on|rules on|closed (?:both|the|all)|cast(?:ing|s)? the|the deciding vote|in judge?ment|asked to (?:draw up|go over|look into|review|investigate)|(?:to|asked) (?:conduct|go over|look into|draw up|see to)|left the (?:matter|inquiry|investigation|decision) to|heads (?:the|an)|led (?:the|an) (?:inquiry|investigation|review)|leads (?:the|an)|took the chair|hire an? |engaged|already asked|voted yes|(?:led|chaired|headed|run|conducted|carried out) by|heads? (?:the|a|its|his|her)|its (?:chairman|chairwoman|chair|head)|(?:has|had) (?:begun|opened|started|ordered) an? (?:own )?(?:inquiry|investigation|review)|to find out|lead(?:s|ing)? (?:the|an|that|this) (?:talks|inquiry|review|investigation|panel|board)|cast the vote)\b/;

export const matters: RegExp =
  /\b(?:inquir(?:y|ies)|investigat(?:e|es|ed|ing|ion|ions)|probe|review|panel|board of inquiry|commission|contract|award|decisions?|decided?|decides|appeal|complaints?|audit|votes?|charged|charges|reply|tender|files?|facts|matter|report|counsel|judges|judgment|justice department|fbi|choice|lawyer|accident board|talks|find out)\b/;

/** Kin, money, a post on the other side. */
export const strongTies: RegExp =
  /\b(?:(?:is|was|are) the (?:(?:half-|step)?(?:brother|sister|son|daughter|father|mother)(?:-in-law)?|wife|husband|cousin|nephew|niece|uncle|aunt|godfather|godson) of|(?:younger|elder|older|eldest|youngest) (?:brother|sister|son|daughter)|my (?:(?:half-|step)?(?:brother|sister|son|daughter|father|mother)(?:-in-law)?|wife|husband|cousin|nephew|niece|uncle|aunt|godfather|godson)|brother-in-law|sister-in-law|son-in-law|daughter-in-law|father-in-law|mother-in-law|(?:his|her|whose|[a-z]+['’]s) (?:brother|sister|wife|husband|(?:step)?son|(?:step)?daughter|(?:step)?father|(?:step)?mother|cousin|nephew|niece|partner|own company|own firm)|(?:advis[eo]r|aide|surrogate|manager|chairman|chairwoman|spokesman|spokeswoman) (?:for|to|of|on|in) [a-z’' ]{0,30}campaign|married to|are sisters|are brothers|s[ai]ts? on [a-z’' ]{2,40}board|on [a-z’']+['’]s board|paid (?:[a-z]+ ){0,2}advis[eo]r|advised [a-z’' ]{2,40} (?:on|until|from|for)\b|season ticket|supporter of|shares in|put [$£€][\d.,]+ ?(?:m|bn|million|billion)? into|worked (?:for|at) [a-z’' ]{2,30} until|(?:hold|holds|held|owns?|owned) [\d,.]+ (?:of its )?(?:shares|percent|per cent)|hold [\d,]+ of|stake in|shareholder in|campaign (?:took|received|got|accepted)|donated to|contributed to|treasurer of|his own company|her own company|used to work for|former partner|former client)\b/;

/** A part in the very thing that is looked into. */
export const ownPart: RegExp =
  /\b(?:gave the order|signed (?:the|by|it)|took the chair|was (?:himself|herself)? ?on the call|call that (?:he|she) was on|(?:his|her) own (?:conduct|role|actions|officers|department|ministry)|was there when|chaired the meeting|member of [a-z’' ]{2,40}(?:campaign|board|team)|one of [a-z’' ]{2,40}(?:advisers|allies|aides|donors)|surrogate|(?:he|she) (?:approved|licensed|supplied|ordered|wrote|drafted) (?:the|it))\b/;

/** Somebody asks whether it is proper. */
export const doubts: RegExp =
  /\b(?:conflict of interest|recus(?:e|ed|al)|whether it was proper|should(?:n['’]t| not|n’t)? (?:he|she)? ?(?:leave|have sat|step|be)|sit in judge?ment|sat in judge?ment|judges? of (?:his|her|your|their) own|independent|nothing to do with it|sit(?:s|ting)? (?:it |this |that )?out|step(?:s|ping)? aside)\b/;
