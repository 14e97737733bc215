/**
 * Pairs of words that cannot both be said of one thing at one moment. Each line holds two sets of words, parted by a bar.
 * Our own list, from the vocabulary of general news. Sorted.
 */
export const opposites: readonly string[] = [
  'absent missed skipped | attend attended attending voted dissented',
  'accept accepted agreed | refused rejected declined',
  'accident accidental accidentally | deliberate deliberately intentional intentionally arson sabotage',
  'advise advised advice recommended | ordered instructed commanded',
  'approve approved passed | defeated vetoed',
  'calm flat | stormy rough swell',
  'clean safe | contaminated toxic poisoned unsafe dangerous',
  'closed shut | reopened opened running',
  'enough sufficient | shortage insufficient lacked',
  'fell fallen slipped jumped | struck pushed beaten beat',
  'full packed | empty deserted',
  'guilty | innocent acquitted cleared',
  'increase increased rose raised grew | decreased fell lowered reduced',
  'knew known aware | unaware ignorant',
  'legal lawful lawfully | illegal unlawful unlawfully',
  'peaceful peacefully | riot violent violently',
  'profit | loss',
  'quit resigned resign resignation voluntary voluntarily freely mutual | dismissed fired sacked ousted removed axed fire sack dismiss remove summarily forced',
  'renewed | banned',
  'start started began | ended stopped',
  'true accurate genuine | false untrue fake doctored spliced invented fabricated misleading inaccurate',
  'unarmed phone wallet | gun pistol weapon handgun',
  'voluntarily freely chose | forced ordered',
  'win won | lose lost defeated',
];
