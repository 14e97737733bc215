/**
 * Frames in which a verb mostly reports nothing: fewer than 42 % of its occurrences there are attributions in the training part of
 * PolNeAR 1.0 (counted, small counts drawn toward the frame's mean). Sorted.
 */
export const weak: Readonly<Record<string, ReadonlySet<string>>> = {
  clause: new Set('add advise advocate apologize appeal appear assail assume attack believe champion charge compare consider continue contradict decide demonstrate disavow embrace establish estimate expect favor feel find invite laugh maintain mean order protest react read reflect relate relay repeat request see support suspect swear underscore understand want'.split(' ')),
  infinitive: new Set('add advise appeal assure attack believe cast consider continue dash estimate favor find invite learn mean mention plan press reveal see show suppose tell thank think want'.split(' ')),
  inserted: new Set('seem'.split(' ')),
  'object infinitive': new Set('invite see'.split(' ')),
  phrase: new Set('add advise advocate affirm agree allege appeal assume attribute back believe boast cast charge conclude consider continue counter decide demonstrate deny deplore detail doubt embrace establish estimate favor feel find guess indicate inquire insist invite know learn maintain mean observe pledge push read realize recommend refer reflect respond shout snap state support suppose suspect think threaten underline understand undertake want welcome worry'.split(' ')),
  preposition: new Set('accuse add advise advocate announce answer appeal appear attack attribute cast charge compare condemn confirm continue decide demand deny deride discuss embrace endorse estimate fear find imply insist invite know laugh mention offer oppose plan pledge post praise protest question quote react read reflect relate reply report rule show suggest suspect tell thank think view volunteer want whisper wonder yell'.split(' ')),
  quote: new Set('believe know think'.split(' ')),
  that: new Set('feel mean push reflect understand'.split(' ')),
  whether: new Set('appeal attribute back cast clarify compare complain concede continue contradict demand expect express feel imagine inform mean order protest reflect reject request respond rule see seem state support suspect think tweet underscore write'.split(' ')),
};
