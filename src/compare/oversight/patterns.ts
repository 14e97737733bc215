/**
 * Words that tell of power over a matter, of the matters, and of what ties somebody to one side. Patterns run over the lower-cased
 * text of one sentence; none can match the same words in two ways.
 */

/** Power that is held or was used: to oversee, to name those who decide, to decide. */
export const power: RegExp =
  /\b(?:oversees?|oversaw|overseen|overseeing|supervis(?:es?|ed|ing)|chair(?:s|ed)|in charge of|responsible for|appoints?|appointed|names?|named|(?:must|will|would|can|gets? to|is to|has to|may) (?:now |then |also |himself |herself )?(?:name|pick|choose|decide|appoint|select|rule|review|judge|hire|draw up|head|lead|chair)|picks?|picked|chose|chooses|signs off|ruled? on|rules on|closed (?:both|the|all)|cast(?:ing|s)? the|the deciding vote|in judge?ment|asked to (?:draw up|go over|look into|review|investigate)|(?:to|asked) (?:conduct|go over|look into|draw up|see to)|left the (?:matter|inquiry|investigation|decision) to|heads (?:the|an)|led (?:the|an) (?:inquiry|investigation|review)|leads (?:the|an)|took the chair|hire an? |engaged|already asked|voted yes)\b/;

export const matters: RegExp =
  /\b(?:inquir(?:y|ies)|investigat(?:e|es|ed|ing|ion|ions)|probe|review|panel|board of inquiry|commission|contract|award|decisions?|decided?|decides|appeal|complaints?|audit|votes?|charged|charges|reply|tender|files?|facts|matter|report|counsel|judges|judgment|justice department|fbi|choice|lawyer)\b/;

/** Kin, money, a post on the other side. */
export const strongTies: RegExp =
  /\b(?:brother-in-law|sister-in-law|son-in-law|daughter-in-law|father-in-law|mother-in-law|(?:his|her|whose|[a-z]+['’]s) (?:brother|sister|wife|husband|(?:step)?son|(?:step)?daughter|(?:step)?father|(?:step)?mother|cousin|nephew|niece|partner|campaign|own company|own firm)|married to|are sisters|are brothers|sat on [a-z’']+ board|on [a-z’']+['’]s board|(?:hold|holds|held|owns?|owned) [\d,.]+ (?:of its )?(?:shares|percent|per cent)|hold [\d,]+ of|stake in|shareholder in|campaign (?:took|received|got|accepted)|donated to|contributed to|treasurer of|his own company|her own company|used to work for|former partner|former client)\b/;

/** A part in the very thing that is looked into. */
export const ownPart: RegExp =
  /\b(?:gave the order|signed (?:the|by|it)|took the chair|was (?:himself|herself)? ?on the call|call that (?:he|she) was on|(?:his|her) own (?:conduct|role|actions|officers|department|ministry)|was there when|chaired the meeting|member of [a-z’' ]{2,40}(?:campaign|board|team)|one of [a-z’' ]{2,40}(?:advisers|allies|aides|donors)|surrogate|(?:he|she) (?:approved|licensed|supplied|ordered|wrote|drafted) (?:the|it))\b/;

/** Somebody asks whether it is proper. */
export const doubts: RegExp =
  /\b(?:conflict of interest|recus(?:e|ed|al)|whether it was proper|should(?:n['’]t| not|n’t)? (?:he|she)? ?(?:leave|have sat|step|be)|sit in judge?ment|sat in judge?ment|judges? of (?:his|her|your|their) own|independent|nothing to do with it|sit(?:s|ting)? (?:it |this |that )?out|step(?:s|ping)? aside)\b/;
