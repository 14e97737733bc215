/**
 * Reporting verbs by what they report and the stance they give by themselves. Collected from general knowledge of English news
 * style and from the cues that the training part of PolNeAR 1.0 marks; sorted within each group.
 * `speech`: somebody said, wrote or announced it. `thought`: held without being said. `evidence`: what a document, a count or a
 * finding tells. `attitude`: for or against something.
 */
export const cueVerbs: readonly (readonly [kind: 'speech' | 'thought' | 'evidence' | 'attitude', stance: string, verbs: string])[] = [
  [
    'speech',
    'asserts',
    `accuse add advise allege allude announce answer argue assert assure attest attribute aver blame blast boast brag call caution chant charge claim clarify
    comment compare complain compliment conclude contend continue counter criticise criticize dash declare decry denounce deplore describe detail disclose elaborate
    emphasise emphasize enthuse estimate exclaim explain gush hail highlight hint inform insist interject intone
    lament laugh liken maintain mention mock mumble muse mutter note observe opine outline picture point portray post praise predict proclaim protest put quip
    quote react read recall reckon recount refer reiterate relate relay remark remember remind repeat reply report respond retort reveal rule say scoff shout snap sneer sigh joke thank signal
    speculate state stress suggest swear testify tell theorise theorize thunder tout tweet underline underscore volunteer warn whisper write yell`,
  ],
  ['speech', 'confirms', 'acknowledge admit affirm concede confess confirm corroborate reaffirm'],
  ['speech', 'denies', 'contradict deny disavow dispute rebut refute repudiate'],
  ['speech', 'demands', 'appeal demand exhort implore invite order plead press request urge'],
  ['speech', 'asks', 'ask inquire enquire query question wonder'],
  ['speech', 'promises', 'offer pledge promise threaten undertake vow'],
  ['speech', 'declines', 'decline refuse'],
  ['speech', 'apologises', 'apologise apologize'],
  [
    'thought',
    'asserts',
    `agree assume believe consider decide doubt expect fear feel guess hope imagine know learn realise realize see suppose suspect think understand view want
    worry`,
  ],
  ['evidence', 'asserts', 'document establish find indicate mean reflect seem show appear demonstrate'],
  [
    'attitude',
    'asserts',
    `advocate applaud assail attack back bemoan bewail cast champion discuss cite condemn defend deride dismiss echo embrace endorse express favor favour imply invoke label lambast
    lambaste oppose plan prefer propose push recommend reference reject slam support threaten welcome`,
  ],
];

/** Irregular forms of reporting verbs. */
export const irregular: readonly string[] =
  `said=say told=tell wrote=write written=write thought=think knew=know known=know saw=see seen=see felt=feel swore=swear sworn=swear found=find
  understood=understand shown=show meant=mean read=read put=put undertook=undertake undertaken=undertake cast=cast`.split(/\s+/u);
/** Verbs that double their last letter. */
export const doubling: ReadonlySet<string> = new Set('admit quip slam brag refer allude'.split(' ').filter((verb) => verb !== 'allude'));
