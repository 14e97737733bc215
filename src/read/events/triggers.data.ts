import type { EventType } from '../../facts/index.ts';

/**
 * Words that tell of an event, by its type: general knowledge of news English, sorted. `verbs`: past forms and participles
 * of the verb a clause hangs on; `phrases`: patterns over the clause for verbs that need their object; `nouns`: happenings
 * that a noun names.
 */
export interface Triggers {
  readonly type: EventType;
  readonly verbs: string;
  readonly phrases?: RegExp;
  readonly nouns?: string;
}

const inquiry = '(?:inquiry|investigation|probe|review|audit|inquest)';
const court =
  '(?:committee|court|judge|inquiry|inquest|panel|tribunal|hearing|parliament|lawmakers|legislators|senators|senate|congress|mps|investigators|grand\\s+jury|commission|council|councillors|assembly)';

export const triggers: readonly Triggers[] = [
  {
    type: 'vote',
    verbs: 'voted',
    phrases:
      /\b(?:voted|vote\s+(?:was\s+taken|again)|(?:cast|held|took)\s+(?:a|the|their)\s+(?:vote|ballot)s?)\b|\bby\s+(?:a\s+(?:vote|majority)\s+of\s+)?\S+\s+(?:votes\s+)?to\s+\S+\b(?=[^.]*\b(?:vote|majority|resolution|motion|board|members)\b)/iu,
    nouns: 'ballot election referendum vote',
  },
  {
    type: 'resignation',
    verbs: 'quit resigned',
    phrases:
      /\b(?:stepped|stood|step|stand|steps|stands|stepping|standing)\s+(?:down|aside)\b|\b(?:pull(?:ed|s)?\s+out\s+of|withdr[ae]wn?\s+from|leaves?|left|leave|gave\s+up|given\s+up|gives?\s+up|quits?)\s+(?:the|his|her|their)\s+(?:\p{L}+\s+){0,2}(?:post|job|role|seat|race|chair|badge|contest|leadership|office|presidency|school)\b|\bhanded\s+in\s+(?:his|her|their)\b|\b(?:will|to|would|must|should)\s+resign\b|\boffers?\s+(?:his|her|their)\s+resignation\b/iu,
    nouns: 'resignation',
  },
  {
    type: 'dismissal',
    verbs: 'dismissed ousted sacked suspended',
    phrases:
      /\b(?:was|were|been|being|be|got|is|she|he|they|board|who|company|club|mayor|manager)\s+fired\b(?!\s+(?:at|on\s+\p{Ll}|twice|back|three|two|a\s+shot))|\b(?:was|were|been)\s+(?:removed|relieved|let\s+go|laid\s+off|shown\s+the\s+door|marched\s+out)\b|\b(?:remove|removed|fire|sack|dismiss|oust)\s+(?:him|her|them|\p{Lu})|\bend(?:ed)?\s+(?:\p{L}+(?:['’]s)?\s+){1,3}employment\b/u,
    nouns: 'dismissal ouster sacking suspension',
  },
  {
    type: 'appointment',
    verbs: 'appointed elected hired nominated promoted',
    phrases:
      /\b(?:take|takes|took|taken|taking)\s+(?:over\b|the\s+helm|charge)|\bhis\s+place\b.*\btaken\b|\b(?:became|become)\s+(?:\p{L}+\s+){0,3}(?:director|chief|president|chair(?:man|woman)?|head|minister|leader|manager|editor|captain|coach|secretary|commissioner|principal|chancellor)\b|\bbeen\s+acting\b|\bwill\s+(?:name|appoint|run\s+the\s+(?:company|club|party))\b|\bput\s+in\s+charge\b|\b(?:engaged|named)\s+(?!after\b|in\b|for\b|by\b)\p{L}+/iu,
    nouns: 'appointment nomination',
  },
  {
    type: 'arrest',
    verbs: 'arrested detained',
    phrases:
      /\b(?:taken|took|held)\s+(?:\p{L}+\s+)?(?:in(?:to)?)\s+custody\b|\bled\s+(?:away|from)\b.*\b(?:police|officers|handcuffs|house|home)\b/iu,
    nouns: 'arrest arrests',
  },
  {
    type: 'charge',
    verbs: 'indicted',
    phrases:
      /\b(?:was|were|been|be|has|had|have|police|prosecutors|authority|it|commission|agency)\s+(?:formally\s+)?charged\b(?!\s+(?:a\s+fee|\$|£|€|that|extra|for\s+the))/iu,
    nouns: 'indictment',
  },
  {
    type: 'ruling',
    verbs: 'acquitted banned barred convicted disqualified fined overturned sentenced upheld voided',
    phrases:
      /\b(?:judge|court|jury|board|tribunal|panel|commission|federation|authority|state|regulator|council|arbitrator|jurors)\b[^.;]{0,50}\b(?:ruled|ordered|gave|cleared|rejected|dismissed|found|decided\s+against)\b|\b(?:protest|appeal|complaint|motion|lawsuit|suit|claim)s?\s+(?:was|were|had\s+been|been)\s+(?:turned\s+down|rejected|dismissed|upheld|closed)\b|\bclosed\s+(?:\p{L}+\s+){0,2}complaints?\b|\b(?:will|to|would)\s+rule\b|\bruled\b(?!\s+out)|\border,?\s+signed\b/iu,
    nouns: 'conviction judgment ruling verdict',
  },
  {
    type: 'death',
    verbs: 'died drowned killed murdered',
    phrases: /\b(?:he|she|they|who|man|woman|boy|girl|people|workers?|victims?)\s+(?:was|were|is|are)\s+(?:found\s+)?dead\b/iu,
    nouns: 'death',
  },
  {
    type: 'accident',
    verbs: 'capsized collapsed collided crashed derailed exploded sank',
    phrases:
      /\b(?:went|turned|rolled)\s+over\b|\bcaught\s+fire\b|\bran\s+(?:backward|aground|off|into)\b|\b(?:gas|ammonia|oil|chlorine|water|fire|smoke)\s+(?:\p{L}+\s+)?(?:escaped|leaked|broke\s+out|spread)\b|\bfell\s+(?:on|from|off|down|through)\b|\bleak\b[^.;]{0,60}\bkilled\b|\b(?:cut|tore)\b[^.;]{0,40}\b(?:open|corner|ledge|reef)\b/iu,
    nouns: 'accident blast blaze capsizing collapse collision crash derailment explosion fire leak sinking spill wreck',
  },
  {
    type: 'payment',
    verbs: 'bribed donated reimbursed',
    phrases:
      /\b(?:paid|took|received|accepted|gave|donated|get|pay)\b[^.;]{0,60}(?:[$£€]\s?\d|\b\d[\d,.]*\s*(?:dollars|pounds|euros|million))|(?:[$£€]\s?\d[\d,.]*\s*(?:million|billion)?)[^.;]{0,30}\bwas\s+paid\b|\bpaid\s+the\s+bill\b/iu,
    nouns: 'donation',
  },
  {
    type: 'agreement',
    verbs: '',
    phrases:
      /\b(?:shook\s+hands\s+on|(?:reached|signed|struck|made|agreed(?:\s+on)?|sealed|ratified)\s+(?:an?|the|their|its)\s+(?:\p{L}+[\s-]){0,3}(?:deal|contract|agreement|accord|settlement|truce|treaty|pact|ceasefire))\b/iu,
    nouns: 'accord ceasefire treaty truce',
  },
  {
    type: 'investigation',
    verbs: 'investigated probed',
    phrases: new RegExp(
      `\\b(?:open(?:ed|s)?|began|begun|launch(?:ed|es)?|start(?:ed|s)?|order(?:ed|s)?|announced|set\\s+up|lead|leads|led|head|heads|headed|conduct(?:ed)?)\\b[^.;]{0,40}\\b${inquiry}\\b|\\b${inquiry}\\b[^.;]{0,30}\\b(?:was\\s+)?(?:opened|began|begun|launched|ordered|led\\s+by|under\\s+way)\\b|\\b(?:asked|ordered|told|hired|engaged|called\\s+in)\\b[^.;]{0,70}\\b(?:to\\s+(?:investigate|look\\s+into|find\\s+out|examine|go\\s+over|review))\\b|\\b(?:has|had|have|was|were)\\s+been\\s+called\\s+in\\b|\\b(?:is|are)\\s+(?:investigating|looking\\s+(?:into|at)|reviewing)\\b`,
      'iu',
    ),
    nouns: 'investigation inquiry probe',
  },
  {
    type: 'hearing',
    verbs: 'testified',
    phrases: new RegExp(
      `\\b(?:appear(?:ed|s)?|went|came|called|questioned|sworn)\\s+(?:in\\s+)?before\\s+(?:the\\s+|a\\s+)?(?:\\p{L}+\\s+){0,4}${court}\\b|\\bto\\s+be\\s+heard\\b|\\bgave\\s+evidence\\b|\\b${court}\\s+(?:will|would)\\s+(?:hear|question|call)\\b|\\bhearing\\s+(?:was|is|will|has\\s+been)\\b`,
      'iu',
    ),
    nouns: 'hearing hearings inquest trial',
  },
  {
    type: 'call',
    verbs: 'phoned rang telephoned',
    phrases:
      /\b(?:called|rang|phoned|telephoned)\s+(?:him|her|them|me|us|back|\p{Lu}\p{L}+)\b(?![^.;]{0,30}(?:["“‘]|\ba\s+(?:liar|lie)|\bfor\b))|\b(?:spoke|talked|told)\b[^.;]{0,40}\b(?:by|over\s+the|on\s+the|in\s+a)\s+(?:tele)?phone\b|\btold\b[^.;]{0,40}\bon\s+a\s+(?:conference|telephone|phone)\s+call\b/u,
    nouns: 'call phone-call telephone-call',
  },
  {
    type: 'meeting',
    verbs: 'dined met',
    phrases:
      /\b(?:sat\s+down\s+(?:to|with)|had\s+(?:lunch|dinner|breakfast|drinks|a\s+drink|coffee)|(?:held|hosted|attended|convened|chaired)\s+(?:an?|the|his|her|their|its)\s+(?:\p{L}+[\s-]){0,3}(?:meeting|dinner|lunch|summit|session|forum|talks|reception|rally)|received\s+(?:his|her|their)\s+guests|went\s+to\s+(?:see|his\s+office|her\s+office|their\s+office)|hosted|gathered\s+(?:at|in)|will\s+meet|is\s+to\s+meet|are\s+to\s+meet)\b/iu,
    nouns: 'dinner forum hustings lunch meeting session summit talks',
  },
  {
    type: 'publication',
    verbs: 'leaked published',
    phrases:
      /\b(?:made|making)\s+(?:\p{L}+\s+){0,6}public\b|\b(?:released|posted)\s+(?:a|the|its|their|his|her|\d+)\s+(?:\p{L}+[\s-]){0,4}(?:report|video|documents?|e-?mails?|pages|footage|recording|memo|minutes|letter|figures|data|summary|statement|note|files?)\b|\b(?:report|video|documents?|e-?mails?|pages|footage|recording|memo|summary|note)\b[^.;]{0,40}\b(?:was|were)?\s*(?:released|made\s+public|went\s+up|posted)\b/iu,
    nouns: 'publication',
  },
];

/** Reporting verbs with which an outlet breaks news. */
export const outletVerbs: RegExp = /^(?:reported|revealed|disclosed|published|wrote|said|exposed)$/u;
/** Bodies that decide by vote. */
export const bodies: RegExp =
  /\b(?:council|board|committee|members|parliament|senate|assembly|directors|shareholders|delegates|lawmakers|trustees|union)\b/iu;
/** Who hears testimony. */
export const hearers: RegExp = new RegExp(`\\b${court}\\b`, 'iu');
/** Before whom words count as a public statement whatever the sentence says of its day. */
export const stages: RegExp =
  /\b(?:news|press)\s+conference\b|\breporters\b|\b(?:in|issued|released)\s+an?\s+(?:\p{L}+[\s-]){0,3}statement\b|\bpacked\s+(?:room|hall)\b/iu;
export const audiences: RegExp =
  /\b(?:news|press)\s+conference\b|\breporters\b|\btelevision\b|\brally\b|\bcrowd\b|\bshareholders\b|\binvestors\b|\banalysts\b|\bparents\b|\bstaff\b|\bstatement\b|\bmembers\b|\broom\b|\bletter\b|\bfiling\b|\bspeech\b/iu;
