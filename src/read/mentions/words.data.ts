/** Words that tell what a name or description stands for: general knowledge of English news writing, sorted within each list. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Titles before a name; with their gender where they tell one. */
export const titles: ReadonlySet<string> = set(
  `adm admiral alderman alderwoman ambassador archbishop assemblyman assemblywoman assistant attorney baron baroness bishop brigadier brother capt captain cardinal cdr chairman chairwoman chancellor chief cllr
  coach col colonel commander commissioner comptroller congressman congresswoman constable consul coroner corporal councillor councilman councilor councilwoman count countess dame dean delegate deputy
  detective director doctor dr duke emperor envoy executive father fire first former gen general gov governor governor-general imam inspector interim judge justice king lady lieutenant lord lt madam magistrate maj
  major marshal mayor minister miss mr mrs ms nurse officer pastor pfc police pope premier president prince princess principal private prof professor prosecutor queen rabbi rep representative rev reverend
  secretary sen senator sergeant sgt sheikh sheriff sir sister solicitor speaker state sultan superintendent supt treasurer undersecretary vice warden`,
);
/** Titles that belong to the name itself when only one name word follows (`Sir Leonard`). */
export const firstNameTitles: ReadonlySet<string> = set('brother dame father king lady lord pope prince princess queen sir sister');
export const maleWords: ReadonlySet<string> = set(
  `actor alderman assemblyman baron boy boyfriend brother businessman chairman congressman councilman count duke emperor father fiance fisherman gentleman grandfather grandson husband king lord man
  mr nephew policeman prince salesman sir son spokesman sultan uncle waiter widower`,
);
export const femaleWords: ReadonlySet<string> = set(
  `actress alderwoman assemblywoman aunt baroness businesswoman chairwoman congresswoman councilwoman countess dame daughter duchess empress girl girlfriend grandmother heiress lady madam madame miss mother
  mrs ms niece policewoman princess queen sister spokeswoman widow wife woman`,
);

/** Heads of descriptions of single people and of people in general. */
export const personNouns: ReadonlySet<string> = set(
  `activist actor actress addict adviser advisor advocate agent aide alderman ally ambassador analyst anchor applicant archbishop architect artist assistant astronaut athlete attorney author
  banker bishop blogger boss boy broadcaster brother builder businessman businesswoman buyer campaigner candidate captain carpenter ceo caretaker celebrity chair chairman chairperson chairwoman champion chancellor chef chief child citizen cleaner clerk client coach
  co-chair co-founder collaborator colleague collector columnist comedian commander commentator commissioner communicator composer comptroller congressman congresswoman conservative constable constituent consultant contractor cook coordinator
  coroner councillor councilman councilor councilwoman counsel counselor counsellor counterpart couple cousin creator creditor critic customer daughter dealer dean deckhand defendant delegate democrat deputy designer detective developer diplomat director dissident docker doctor donor driver
  economist editor educator employee employer engineer entrepreneur environmentalist envoy examiner executive expert farmer father fellow figure filmmaker financier firefighter fisherman foreman founder friend
  general girl governor graduate grandfather grandmother guard guest guide head historian host husband individual informant insider inspector instructor insurgent intern interpreter interviewer investigator investor jogger journalist judge juror justice keeper king lawmaker lawyer
  leader lecturer legislator liberal librarian lieutenant lobbyist magistrate man manager marshal mate mayor mechanic mediator member mentor mep mp msp migrant miner minister moderator mother motorist musician
  nanny neighbor neighbour nephew niece nominee novelist nurse observer officer official operative operator opponent organiser organizer owner pair parent participant partner passenger passer-by pastor patient people person pharmacist philanthropist photographer physician pilot plaintiff player poet
  policeman politician pollster porter premier president presenter priest prime-minister prince principal prisoner producer professor programmer prosecutor protester psychologist publisher pundit pupil radical receptionist recruit referee refugee regulator relative
  reporter representative republican researcher resident runner-up restaurateur retiree reviewer rival runner sailor salesman scholar scientist scout secretary senator sergeant sheriff shopkeeper singer sister socialist soldier steward solicitor son source speaker specialist spokesman
  spokespeople spokesperson spokeswoman staffer star strategist strategists striker student successor superintendent supervisor supporter surgeon surrogate survivor suspect teacher technician teenager tenant theorist therapist trader trainer translator treasurer trustee tutor
  undersecretary user veteran veterinarian vicar vice-president victim visitor volunteer voter warden watchdog widow widower wife winner witness woman worker writer youngster`,
);
export const organisationNouns: ReadonlySet<string> = set(
  `academy administration agency airline airport alliance ambulance army association assembly auditor authority band bank board body brewery bureau cabinet campaign carmaker chain chamber charity church cinema city clinic club coalition coastguard college commission
  committee community company conference confederation congress consortium constabulary cooperative corporation council county court department developer dioceses diocese district embassy employer factory faculty federation firm fleet force forum foundation fund government group guild hospital
  house industry inspectorate institute institution insurer investigators journal jury kremlin label laboratory league legislature library magazine manufacturer media ministry mission movement museum navy network newspaper ngo office operator opposition orchestra orchestra organisation organization
  outfit outlet panel paper parliament parish party police port practice prefecture press prosecution publisher railway regime regiment regulator republic retailer school secretariat senate service side society squad staff starter station steelmaker store studio subsidiary supplier syndicate team theatre theater think-tank tribunal
  trust union university utility vatican village watchdog white-house wing workforce yard`,
);
/** People counted together. */
export const groupNouns: ReadonlySet<string> = set(
  `activists aides allies americans analysts athletes attorneys authorities campaigners citizens colleagues commentators conservatives coordinators councillors councilmembers critics customers deckhands defenders delegates democrats demonstrators deputies detectives
  diplomats directors doctors donors economists editors employees engineers executives experts families fans farmers firefighters fishermen friends insiders investigators journalists judges jurors lawmakers lawyers leaders legislators liberals locals managers members meps migrants ministers mps msps neighbors neighbours nurses observers officers officials
  operatives opponents organisers organizers others parents participants passengers people pilots players police politicians pollsters prosecutors protesters pupils regulators relatives reporters representatives republicans researchers residents rivals scientists senators shopkeepers soldiers sources specialists spokespeople staff staffers strategists
  strikers students supporters survivors teachers tenants trustees victims villagers visitors volunteers voters witnesses women workers`,
);
/** Documents that speak. */
export const documentNouns: ReadonlySet<string> = set(
  `account accounts affidavit agenda analysis article audit autopsy balance bill biography blog book briefing bulletin catalogue certificate charter circular complaint contract correspondence data database deed deposition diary document documents dossier draft editorial email emails e-mail e-mails evaluation evidence excerpt
  exhibit figures file files filing filings finding findings form graph index indictment inquiry inspection inventory invoice invoices journal judgment lawsuit ledger letter letters list log logbook logs mail manual manuscript memo memorandum memos message messages minutes note notes notice notification opinion order page pages papers petition photographs poll polls post posts profile project prospectus
  receipt receipts record recording records registry register report reports research resolution review roster ruling schedule spreadsheet statement statements statistics study studies subpoena suit summary survey surveys tape tapes testimony text texts timetable transcript transcripts tweet tweets verdict video warrant website worksheet`,
);
export const outletNouns: ReadonlySet<string> = set(
  'agency broadcaster daily journal magazine network newspaper outlet paper station weekly website programme program',
);
/** Words inside names of organisations. */
export const organisationWords: ReadonlySet<string> = set(
  `academy action administration agency airlines airport airways alliance army assembly associates association associated authority bank bar board books brothers bureau cabinet campaign capital center central centre chamber charity church city clinic club co coalition coast college commission committee communications community
  companies company congress consortium constabulary construction consulting cooperative corp corporation council county court department development dioceses diocese district eagles education embassy energy engineering enterprises excavating exchange express federal federation films finance financial firm force forces forum foundation fund gallery games gas
  glass global group guard guild health holdings hospital hotels house inc industries initiative institute insurance international investments iron journal junta kremlin labs learning labour laboratories league legal limited line lines llc llp logistics ltd mail management marine media medical ministry motors mission movement museum national nations navy network news newspapers ngo nutrition office oil orchestra organization organisation
  partners party paving people's pentagon petroleum pharmaceuticals plc police politico port post power press productions program project properties prosecution public publishing rail railway records reform regional registry republic republicans democrats research reserve resources restaurant rights school schools security senate service services ships shipping society software solutions
  squad standards state station steel stores studios supermarkets supply survey syndicate systems team technologies theatre theater times transit transport tribunal tribune trust union united university utilities vatican voice water watch wire works yard`,
);
/** Words inside names of outlets. */
export const outletWords: ReadonlySet<string> = set(
  `advertiser argus associated bbc bee broadcasting bugle bulletin chronicle cnn courier courant daily dispatch echo evening examiner express fm fox gazette globe guardian herald independent inquirer journal ledger mail mercury messenger mirror monitor msnbc nbc news news-post npr observer post press radio record recorder
  register reuters review sentinel spectator standard star sun telegraph television times tribune tv voice weekly wire`,
);
/** Beginnings of descriptions of sources that the article does not name. */
export const anonymousNouns: ReadonlySet<string> = set(
  `aide aides ally allies associate associates colleague colleagues diplomat diplomats employee employees executive executives figure friend friends insider insiders investigator investigators member members neighbour neighbor neighbours neighbors officer officers official officials one people person resident residents
  source sources spokesman spokesperson spokespeople spokeswoman staffer staffers student witness witnesses worker workers`,
);
/** Bodies that a bare word names ("police said"): there is one of them, so they are no unnamed sources. */
export const bodyNouns: ReadonlySet<string> = set(
  `administration army authorities cabinet coastguard congress council court firefighters government judiciary legislature military ministry navy parliament police prosecution prosecutors regulators senate`,
);
/** Countries, states and large cities, as far as one word (or two) names them. */
export const places: ReadonlySet<string> = set(
  `afghanistan africa alabama alaska albania algeria america amsterdam angola argentina arizona arkansas armenia asia athens atlanta auckland australia austria azerbaijan baghdad bahrain baltimore bangkok bangladesh barcelona beijing beirut belarus belfast belgium berlin birmingham bolivia bosnia boston brazil brexit bristol britain brooklyn brussels budapest bulgaria
  cairo calais california cambodia cambridge cameroon canada cardiff chicago chile china cleveland colombia colorado connecticut copenhagen croatia cuba cyprus dallas damascus delaware denmark denver detroit dublin edinburgh egypt england estonia ethiopia europe finland florida france geneva georgia germany ghana glasgow greece greenland guatemala hague haiti
  hamburg hawaii honduras houston hungary iceland idaho illinois india indiana indonesia iowa iran iraq ireland israel istanbul italy jamaica japan jerusalem jordan kabul kansas kazakhstan kentucky kenya kiev korea kosovo kuwait kyiv latvia lebanon leeds libya lisbon lithuania liverpool london louisiana luxembourg macedonia madrid maine malaysia mali malta manchester
  manhattan maryland massachusetts melbourne mexico miami michigan milan minneapolis minnesota mississippi missouri moldova mongolia montana montenegro moscow mosul mumbai munich myanmar nebraska nepal netherlands nevada nigeria norway ohio oklahoma oregon orlando oslo ottawa oxford pakistan palestine panama paris pennsylvania peru philadelphia philippines phoenix poland portland portugal prague
  qatar romania rome russia rwanda scotland seattle senegal serbia singapore slovakia slovenia somalia spain stockholm sudan sweden switzerland sydney syria taiwan tehran tennessee texas thailand tokyo toronto tunisia turkey uganda ukraine us u.s uk u.k utah vancouver venezuela vermont vienna vietnam virginia wales warsaw washington wisconsin wyoming yemen zimbabwe zurich`,
);
