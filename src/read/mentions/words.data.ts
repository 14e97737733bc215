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
  `actor alderman assemblyman baron boy boyfriend brother businessman cameraman chairman congressman councilman count duke emperor father ferryman fiance fireman fisherman gentleman grandfather grandson groundsman gunman headmaster
  husband king lord man mr nephew patrolman policeman postman prince salesman schoolboy seaman sir son spokesman stepfather stepson sultan trawlerman uncle waiter watchman widower`,
);
export const femaleWords: ReadonlySet<string> = set(
  `actress alderwoman assemblywoman aunt baroness businesswoman chairwoman congresswoman councilwoman countess dame daughter duchess empress girl girlfriend granddaughter grandmother headmistress heiress lady landlady madam madame midwife
  miss mother mrs ms mum niece nun policewoman princess queen saleswoman schoolgirl sister spokeswoman stepdaughter stepmother waitress widow wife woman`,
);

/** Heads of descriptions of single people and of people in general. */
export const personNouns: ReadonlySet<string> = set(
  `accountant activist actor actress addict administrator adviser advisor advocate agent aide alderman ally ambassador analyst anchor applicant archbishop architect archivist artist assistant astronaut astronomer athlete attorney
  auctioneer author banker barrister beekeeper biologist bishop blogger bookkeeper boss boy broadcaster broker brother builder businessman businesswoman butcher buyer bystander cameraman campaigner candidate captain caretaker carpenter
  cashier celebrity ceo chair chairman chairperson chairwoman champion chancellor chaplain chef chemist chief child choreographer citizen classmate cleaner clerk client co-chair co-founder coach collaborator colleague collector columnist
  comedian commander commentator commissioner communicator composer comptroller conductor congressman congresswoman conservationist conservative constable constituent consultant contractor cook coordinator coroner correspondent
  councillor councilman councilmember councilor councilwoman counsel counsellor counselor counterpart couple cousin creator creditor critic curator customer cyclist dancer daughter dealer dean deckhand defendant delegate democrat dentist
  deputy designer detective developer diplomat director dispatcher dissident docker doctor donor driver economist editor educator employee employer engineer entrepreneur environmentalist envoy epidemiologist examiner executive expert
  farmer father fellow ferryman figure filmmaker financier firefighter fireman fisherman fishmonger foreman founder friend fundraiser gardener general geologist girl goalkeeper governor graduate granddaughter grandfather grandmother
  grocer groundsman guard guest guide gunman head headmaster headmistress headteacher hiker historian homeowner host housekeeper husband individual informant inmate insider inspector instructor insurgent intern interpreter interviewer
  investigator investor jogger journalist judge juror justice keeper king landlady landlord landowner lawmaker lawyer leader lecturer legislator liberal librarian lieutenant lifeguard lobbyist machinist magistrate man manager marshal
  mate mayor mechanic mediator member mentor mep meteorologist midwife migrant miner minister moderator mother motorist mourner mp msp musician nanny neighbor neighbour nephew niece nominee novelist nun nurse observer officer official
  onlooker operative operator opponent organiser organizer ornithologist owner painter pair paramedic parent parishioner participant partner passenger passer-by pastor pathologist patient patrolman pedestrian pensioner people person
  pharmacist philanthropist photographer physician physicist physiotherapist pianist pilot plaintiff player plumber poet policeman politician pollster porter postman preacher premier presenter president priest prime-minister prince
  principal prisoner producer professor programmer prosecutor protester psychologist publican publisher pundit pupil radical ranger realtor receptionist recruit rector referee refugee registrar regulator relative reporter representative
  republican rescuer researcher resident restaurateur retiree reviewer rival rower runner runner-up sailor salesman saleswoman scholar schoolboy schoolgirl schoolteacher scientist scout sculptor seaman secretary seismologist senator
  sergeant shareholder shepherd sheriff shopkeeper shopper singer sister skipper socialist sociologist soldier solicitor son source speaker specialist spectator spokesman spokespeople spokesperson spokeswoman staffer star statistician
  stepdaughter stepfather stepmother stepson stevedore steward strategist strategists striker student successor superintendent supervisor supporter surgeon surrogate surveyor survivor suspect swimmer tailor teacher teammate technician
  teenager tenant theorist therapist tourist toxicologist trader trainer translator trawlerman treasurer trustee tutor undersecretary undertaker user usher vet veteran veterinarian vicar vice-president victim violinist virologist visitor
  volunteer voter waiter waitress warden watchdog watchman welder whistleblower widow widower wife winner witness woman worker writer youngster youth zoologist`,
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
