/** Words of transcripts and interviews: general knowledge of their forms, sorted within each list. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Titles that stand in front of the name in a speaker's label. */
export const labelTitles: ReadonlySet<string> = set(
  `admiral alderman ambassador assemblyman assemblywoman attorney baroness bishop brigadier captain chair chairman chairperson chairwoman chancellor chief clerk col colonel commissioner congressman congresswoman
  councillor councilman councilwoman counsel dame dean delegate deputy director dr gen general gov governor hon inspector judge justice lady lieutenant lord lt madam major mayor minister miss mr mrs ms president prof professor
  rep representative rev secretary sen senator sergeant sheriff sir speaker superintendent treasurer`,
);
/** Capacities that stand for the name in a label: `The CHAIRMAN.`, `THE WITNESS:`. */
export const labelRoles: ReadonlySet<string> = set(
  `chair chairman chairperson chairwoman clerk commissioner coroner counsel court foreperson interpreter interviewer judge mayor minister moderator operator president reporter secretary speaker vice-chairman witness`,
);
/** Labels of whoever asks or speaks without being named. */
export const unnamedLabels: ReadonlySet<string> = set(
  'audience delegate journalist member participant question questioner reporter speaker unidentified unknown voice',
);
/** First words of lines with a colon that label a thing, not a speaker. */
export const thingLabels: ReadonlySet<string> = set(
  `address admission age agenda also and attendance attendees bcc because but by cast cc claim conclusion contact copyright correction credit date deadline director's duration edited editing editor editor's email e-mail example exhibit fact facts fax first for from here how however images in interview introduction
  key language length lesson location membership message more note notes now number oath opening or original part phone photo photograph photographer photos picture place poll posted present present: price produced producer published question: rating re read recap related reporting result results runtime score see since source sources
  spoiler starring status subject summary tags takeaway telephone the these this those tickets time tip title to today topic topics transcript translation updated url verdict video warning watch website what when where who why witness witnesses written`,
);
