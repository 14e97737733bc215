/**
 * Frames in which a verb mostly reports nothing: fewer than 35 % of its occurrences there are attributions in the training part of
 * PolNeAR 1.0 (counted, small counts drawn toward the frame's mean). Sorted.
 */
export const weak: Readonly<Record<string, ReadonlySet<string>>> = {
  clause: new Set(
    'add advise apologize appeal appear assail champion compare consider continue establish estimate feel find laugh maintain mean order protest react read reflect relate relay repeat request see support suspect swear underscore understand want'.split(
      ' ',
    ),
  ),
  infinitive: new Set('advise believe continue find mean press reveal show suppose think want'.split(' ')),
  inserted: new Set('seem'.split(' ')),
  'object infinitive': new Set('invite see'.split(' ')),
  phrase: new Set(
    'add advocate affirm agree allege appeal assume attribute believe boast cast consider continue decide demonstrate doubt embrace establish estimate favor feel find invite know learn maintain mean observe push read recommend refer reflect state support suspect think threaten underline understand undertake want welcome worry'.split(
      ' ',
    ),
  ),
  preposition: new Set(
    'accuse add advocate announce answer appeal appear attack attribute cast compare condemn continue demand deny deride discuss embrace endorse estimate fear find imply invite laugh mention oppose plan pledge post praise protest question quote read relate reply report show suggest thank view volunteer want whisper wonder yell'.split(
      ' ',
    ),
  ),
  that: new Set('feel mean push reflect'.split(' ')),
  whether: new Set('compare complain feel imagine mean respond see state tweet underscore'.split(' ')),
};
