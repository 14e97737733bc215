/** Words that say nothing about what is asserted: function words, reporting verbs, fillers. Our own list. Sorted. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above according across add added adds after again against ago ahead all almost already also although always am among an and another any anybody
  anyone anything are around as asked asking at away back be became because become been before being below beside besides between both but by call called calling
  came can come comes coming could did do does doing done down during each either else even ever every everybody everyone everything far few for from further
  get gets getting go goes going gone got had has have having he hence her here hers herself him himself his how however i if in indeed instead into is it its
  itself just later least less let like made make makes making many may me might mine more most much must my myself near neither next nor now of off often on
  once one only onto or other others our ours ourselves out over own per perhaps put quite rather really s said same saw say saying says see seem seemed seems
  set several shall she should since so some somebody someone something soon still such take taken takes taking tell telling than that the their theirs them
  themselves then there these they thing things this those though through thus till to today together told tomorrow too took toward towards under until up upon
  us used very via was way we well went were what when where whether which while who whom whose why will with within would yesterday yet you your yours
  n't 's 're 've 'll 'd 'm mr mrs ms dr sir according not no never nobody none nothing nor cannot without`
    .split(/\s+/)
    .toSorted(),
);

/** Words that turn a clause into its opposite. */
export const negations: ReadonlySet<string> = new Set([
  'cannot',
  "n't",
  'neither',
  'never',
  'no',
  'nobody',
  'none',
  'nor',
  'not',
  'nothing',
  'nowhere',
  'n’t',
  'without',
]);
