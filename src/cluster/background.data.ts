/**
 * Stems (see words.ts) by how many of 1017 texts have them: about two to the power of the number before them, 5 at least.
 * Counted in the training parts of PolNeAR and GUM by scripts/background.ts. Sorted.
 */
export const known: readonly (readonly [power: number, stems: string])[] = [
  [
    9,
    `
    american back both call campaign candidate clinton democratic don't donald even first former get going hillary him includ last like look
    made make many much national need party people point political president presidential republican right show stat state support take
    think time trump want way week well work year
    `,
  ],
  [
    8,
    `
    1 10 accord added ago already america among another appear around asked attack away become being believe bernie best better big bill
    came candidat case change clear come comment consider continu country cruz day days debate democrat doesn't doing done early effort
    election end every fact family far fight find follow found four full general give go good gop got government great group happen help
    hold home house however i'm interest interview issu john keep kind know later lead leader least left less little long lot major making
    me mean media member million money month nation never news next night nomination nominee number obama offer official once open part past
    percent place plan play policy poll post primary problem public put question race real really recent remain report sander saying second
    secretary see seem sen senator several since someth speak start statement still suggest supporter talk ted tell thing though three
    through today told took top trying tuesday turn unit use used view vote voter washington we're went whether white win without world yet
    york
    `,
  ],
  [
    7,
    `
    11 12 15 2 20 2008 2012 2014 2016 3 30 4 40 5 50 7 8 9 able abstract accept account acros act action actually addres administration
    adviser ahead aide allow almost along although alway am amount announc answer anyone anyth appeal approach area argu ask attempt
    attention bad barack based became becom began behind believ benefit beyond biggest billion billionaire black book border break bring
    build bush busines california can't candidacy cannot care carolina center chairman challeng chance chang chief children chri city claim
    close cnn college coming committee common community company compar concern conduct conference congres conservative contest continue
    control convention course court creat criticism crowd current david deal decad decid decision defeat defend delegat deliver department
    describ despite detail didn't different difficult director earlier economic economy eight either elect else email endors enough enter
    especially establishment event ever everyone everyth example executive expect experience explain face fail fall favor fear federal feel
    field final five florida focu focus forc force foreign form fox free friday friend front-runner fund future gain gave george gett given
    gov governor ground grow half hampshire hand hard having head health hear held high higher himself history hope host hour i've idea
    immigrant immigration important increas independent information instead international involv iowa isn't issue job jobs join july june
    kasich key kill known large late latest law leadership learn leave led let level liberal life likely line list live local longer lost
    love majority man manager march marco mark matter meet men mention message middle mind moment monday morn move movement mr muslim must
    name nearly north note noted noth november office often ohio old opportunity order organization outside particularly pass paul pay
    perhap person personal pick plac plann pledg politic politician position possible potential power pres present presidency presumptive
    private probably proces program project promis provid provide push quickly rais rally rather reach read reason receiv recently record
    releas remark remember reporter represent respond response result return rise risk rival role room rubio rule run runn saturday school
    security seek seen senate senior sense sent serv set short side sign significant similar single six small social someone soon south
    special speech spend spent spoke staff stage stand stay step stop story strategy street strong sunday super sure system taken taking
    target team term texa text thank themselv they're third thought thousand threat thursday together toward trail try tweet twitter
    understand union university until using vermont vice victory video voting wait wall war wasn't watch ways wednesday whose winn within
    woman women won't won word wrong wrote you're young
    `,
  ],
  [
    6,
    `
    100 13 14 16 17 18 19 1990 2007 2009 2010 2011 2013 2015 22 23 24 25 45 6 60 abc ability above absolutely acces accus acknowledg
    activist activity ad adding addition additional address adopt advantage affair affect afternoon age agency agenda aggressive agre agree
    agreement air alleg alli alone analysi anger appearance april aren't argument arizona arriv article asking assault associat association
    attend attorney attract audience author available average avoid background ballot ban bank base battle beat begin beginn below ben bid
    bigger bit block board body born brief brother brought built businessman buy camp capital career carry carson cast caucu caucus caus
    cause central century certain certainly chair challenge charg charge check cheer child china choice choose christie citizen civil clas
    clearly cleveland climate clos closely closer club coalition com commitment committ communication completely conclud condition conflict
    congressional connect conservativ contrast contribut controversy conversation core correct cost couldn't council count county cover
    create credit criminal crisi critic critical criticiz culture currently cut cycle daily dangerou data daughter dead death debat december
    decide declar declin deep defense delegate demand democracy deni depend design determin determine develop development died difference
    direct direction directly discus discuss discussion display district divid document dollar donation donor door doubt dozen draw dropp
    due earn easily east easy editor education effect electorate emerg employe encourag ended endorsement energy enjoy ensure entire
    establish estate estimat europe eventually everybody evidence exactly exist expand experienc expert express extend facebook faced facing
    factor fair familiar father favorite fbi featur february fellow felt figur figure fill finally financial fine finish fire firm floor
    forward foundation freedom front fully fundrais game gather generally generation gets giving global goal god goes gone grant greater
    growth gun guy hall handl hasn't hate haven't heard heart heat herself highlight highly hill hit huge human hundred hurt husband i'd
    i'll identify illegal image immediately impact incident include income increase increasingly indiana indicat individual industry
    influence inside insist instance institute institution insult intend introduc investigation investment iraq isis islamic itself jame
    january jeb jeff jersey joe judge justice kept knew labor lack land language largely larger largest launch lawmaker laws lawsuit lawyer
    leav legal legislation letter light limit link listen living longtime lose losing loss low lower main maintain margin market martin mass
    match material maybe mayor meant meanwhile measur messag met mexican mexico michael mike military minority minut miss mitt modern mogul
    mostly mother moved moving mrs ms multiple named natural near necessary negative neither network nevada newspaper nine nobody nominat
    none nor nuclear obtain october officer oh okay ones online operation opinion opponent oppos opposition overall pac page paid paper
    parent pari park particular path pennsylvania per percentage performance period philadelphia phone photo platform plus police
    politically politico poor popular population positive possibility powerful predict prepar pressure pretty prevent previou previously
    priority professor progressive prominent promise prompt propos proposal protect protest prov publicly publish pull putt quite radical
    radio raise ran rank rate rating ready reality recall referr reflect reform refus regard region register reject relat relationship
    release religion religiou remind rep repeat repeatedly request requir require research resourc respect responsible rest retir reveal
    review rhetoric richard rising robert roll romney roughly ryan safe san saw schedul scott season seat secret secure seeing sell send
    september seri seriou serve server servic service seven shar share shift shoot shot shown simple simply site sitt situation society
    solution somebody sometim son sort sought sound source southern speaker specific spokesman st standard star statu stopp strategist
    strength strongly struggl student study stuff subject succes successful summer suppos supreme surpris surprise survey swing tax
    technology television terrorism terrorist test th threaten throughout ties tone total touch tough town track trade traditional train
    travel treat tried trouble true trust truth tv twice type ultimately unlikely upon usa usually valu variou veteran victim violence
    virginia visit voice voted wage wake walk warn water we'll we've weapon website weekend west whatever whole whom widely wife winner wins
    wisconsin wish worker worry worse worst wouldn't writ written year-old yes you've younger
    `,
  ],
  [
    5,
    `
    1.6 100,000 1960 1980 1992 200 2000 2001 2004 2005 2006 2017 21 26 27 28 29 31 32 33 34 35 38 39 41 42 43 44 46 49 54 55 70 80 90
    abandon abortion abroad accomplish accusation achieve achievement acknowledge acting active actor actual add admit admitt ads adult
    advanc advertis advice advis advocacy advocat advocate afford affordable african african-american agent aim aimed airport al alabama
    allegation ally alright alternative amaz ambassador amendment amid analyst andrew angel angry announcement annual anonymity anti-trump
    anxiety anybody anymore anyway anywhere ap apart apparent apparently appearanc applaud apply appoint appropriate approval arena argue
    arkansa arm arms army arrest art aside aspect assert assessment asset assistance assistant assum assur august authority award aware
    backer badly balance bann bar barely basi basic basically battl beach bear beautiful begun behalf behavior belief benghazi bernardino
    bet bias biden bipartisan birth blam blame blast bloomberg blow blue boast bob bomb boost boston bottom bought bound brand breakfast
    breitbart brian briefly british broad broadcast broader broke broken broker brooklyn brown budget bureau burn business cable calendar
    calif camera canada capitol captur car card careful carly carri cash catch caught cbs celebrat celebrity ceo challenger chamber champion
    chanc channel chant chapter character charl chicago chinese choic choos chosen christian chuck church circle circumstanc cited citi
    citing clash classifi clean clinch cloth code cold colleagu collect color colorado column combat combin comey command commander
    commercial commission compell compet compete competition competitive complain complaint complet complete complex complicat comprehensive
    computer concept conclusion condemn confidence confident confirm confront congressman connecticut connection consequenc consistent
    constant constitution constitutional consult consultant consumer contact contain contender content context contract contribution
    contributor controversial convinc cool corey corner corporate corporation counsel counter couple coverage crack crazy creation crime
    cross crucial crush cultural cuts cutt damag damage dan danger dark date de debbie debt dec decade decline deeply deficit defin
    definitely degree delay demographic demonstrat demonstrate denounc deny deploy deport deputy des describe desire desperate destroy devot
    differenc digital diplomatic disaster discover dismiss distance distinguish diverse diversity divide division divisive dnc doctor
    domestic dominat double downtown dr draft dramatic drawn dream drew drink driv drive driven driver drop drug dynamic earth easier
    eastern echo economist edge editorial effective effectively electoral element elizabeth elsewhere embrac embrace emotional emphasiz
    ending endorse ends enemy enforcement engag engage engineer english enormou ensur enthusiasm enthusiastic entirely environment
    environmental equal era eric error erupt essentially european everywhere except exception exchange excit executiv exit expansion
    expectation expensive explanation exploit expos expres extent extreme extremely extremist eye eyes facility failure fairly faith fallen
    false famou fast favorable feb fees feet fell female fewer fifth file filed filing film financ finance finding fiorina fired fit fix fla
    flag flood flow folk follower food forget formally forth fought founder fourth france fraud french frequently fresh friendly frustrat
    frustration fuel fun function fundamental fundraiser gap gas gay gender generat georgia german germany giant girl gonna gotten graham
    grand greatest green grew grown guard gues guest guns guys hack hadn't handful handle happy harder harm harry harsh he'd he'll headlin
    headquarter heavily heavy hell hey highest hint hired hispanic historic hitt honest honor hoped hopeful hoping hot hotel hous huckabee
    huffington i-vt identifi identity ideology ignor ignore ii illinoi imag imagine immediate importance impossible improv improve
    improvement incumbent inde inequality influential inform infrastructure initial initially insider inspir insurance intelligence intense
    internal internet invest investigat investor invit involvement iran islam island israel jason jewish jim johnson joint joke joseph
    journal journalism journalist jr judg judgment judicial jump kelly kentucky kerry kick kid kids king knock knowledge label lady laid las
    latino laugh lay lean lee legacy legislative lesson lewandowski liar liberty libya lie lift lindsey literally lived loan location lock
    loom los lots magazine mainstream male manag management manhattan map marriage maryland massachusett massive mate math mccain measure
    meeting memory method miami michelle michigan mile minimum minister minute mission mistake mock model moderate momentum monitor moral
    movie msnbc murder music myself narrative narrow nationally nationwide nature nbc necessarily negotiat negotiation neighbor net
    neurosurgeon newly nice nomine normal notic noting notion numerou o'malley obviou obviously occur occurr odds offensive oil older ongo
    onto oppose opposite option organiz original orlando otherwise outcome outlet outsider oversea overwhelm overwhelmingly owner pace pack
    pain paint pair panel participate partisan partner partnership paying peace perceiv perception perfect perform personally perspective
    peter picture piece pitch pivot plane plant player please pledge plenty pois pollster popularity populist portray posed possibly
    potentially pour poverty practic practice prais praise prefer presence press prevail pric price primarily prime principl prison
    privately proceed produc produce product production professional profit progres promot property prosecutor prospect protection protester
    proud prove provision pursu pursue puts qualifi quality quarter quick quiet quot racial racist rand range rare react reaction reader
    reagan realize reasonable receive recession recognition recogniz recognize recommend red reduc reduce referenc refuge regardles regional
    regular regularly regulation reid relation relatively reliable relief rely reminder remov replac replace repli reportedly representativ
    representative reputation requirement reserv resident resign responsibility reuter revenue revolution rich rick road rock ron ronald
    root rose round route ruling runs rush russia russian safety sale sat save scale scandal scar scene schedule science scientist scor
    screen scrutiny sea sean search section sector secur sees seiz select sens sensitive sentiment separate sept seriously session sett
    sexual shape sharp shock shortly shouldn't shout shut sick signal significantly sister sit size skeptical skill slamm slightly slow
    smaller smart smith so-call socialist sold soldier solid somewhat somewhere sorry sourc space specifically speed spirit split spoken
    spokeswoman sponsor sport spot spotlight spread spring square staffer stak stake stance station stepp steve steven stick stock stood
    strategic stream strengthen stretch strik stronger strongest struck struggle stuck stump style substantial succe suddenly suffer
    suggestion suit superdelegat surge surround surviv suspect suspend sweep syria syrian table tactic task taxe tea teach teacher tear
    temporary ten tend tension terrible territory terror theory therefore they'll they've thoma throw thus ticket tie tied tight tim titl
    title tom tomorrow tonight tool topic totally tour tout tower trad tradition transform trend trial trip troop troubl truly turnout
    tweet-id typically unable unclear undermin undocument unemployment unify unique unity universal unknown unles unlike unusual upcom updat
    upset urged urging user uses usual value variety vast vega version via viewer violat violation violent virtually vision voic volunteer
    vowed vulnerable warm warren wave weak wealth wealthy wear web weigh welcom welcome weren't western whoever wide widespread william wind
    window wing wonder working-clas worri worth wound write writer yeah yesterday yield you'll yourself zero zone
    `,
  ],
  [
    4,
    `
    0 00 08 1,000 1,237 1.5 10,000 120 1968 1970 1984 1988 1991 1994 1996 1999 2,383 2.5 200,000 2002 2003 2018 2020 250,000 250 30,000 300
    36 37 400 47 48 5,000 50,000 500 51 52 53 56 57 58 59 61 62 64 65 66 67 68 69 71 72 74 75 78 95 99 abedin aboard absence absolute abuse
    academic academy accelerat acceptance accompani accomplishment accurate achiev acquir acted actively acts adam adapt adds adequate
    advance adversary advise affirm afghanistan afraid africa afterward aggressively agriculture aid aims aired airing airwav alan alarm
    alaska alex alienat align alike alive allegedly allegiance alliance alongside alter altogether amazon ambition ambitiou amnesty anchor
    ancient anderson angela animal ann announce annually anthony anti-establishment anti-immigrant anticipat anytime apartment apologiz
    applause apple appli application appointment appreciate approv approximately arab armed arrang arrangement array arrival articl artist
    asia asian asks aspiration assail assertion asses assign assist associate assume assumption assure atlantic atmosphere attach attacker
    attende attitud attitude attribut audienc aug authoriz avenue await awful awkward axelrod ayotte baby bag baker balanc ball band banker
    bargain barr barrier bash bathroom battleground bay beaten bed beij belong belt bench benjamin besid betray billionair bind bird birther
    bitter bless bloc blog blood blue-collar blunt boat bodi bold bolster booed boom boos borrow boss bother bowl box boy boycott brain
    branch breach breath bridge bright britain broadly brooking bruis brush building bully bunch burden bus bust busy buying calculat
    canadian cancel cancer capability capable capacity captain capture carbon carefully careles carlo carter casino category catholic
    caution cautiou celebration centre centrist chain chairwoman championship chao chaotic characteristic characteriz charity charlie charm
    charter chase cheap cheaper cheat chelsea chemical childhood chip chose christma cia circuit circulat cite citizenship civilian clarity
    classic client climb clip closest cloud co co-founder co-host coal coast coffee coin collaps collapse collection collective colleg
    collin columbia columnist combination comeback comfort comfortable commentary commerce commissioner committe communist comparison
    competitor compound compromise conced concession concrete conferenc confrontation confus conscience consensu conservatism considerable
    consideration consistently constantly constituency construction contemporary contend contention contentiou continent contradict contrary
    contribute controll conventional convert convict convince cook cooperation coordinat copi copy corp corrupt corruption costly
    counterpart coupl cours crash creative credential credibility credible criticize critique cros cry cuban curb currency custom customer
    cycl dad dakota dalla damn danc daniel database davi deadline deadly dean dear decent decisive declaration declare dedicat deem deeper
    defensive define definition degre delaware delegation deliberately demonstration departure deportation depth description desert deserv
    deserve desk determination devastat developer dick die diego differ differently difficulty digit diminish dinner diplomat disagree
    disagreement disappear disappoint disavow discipline disclos disclosure discount discourse discovery discrimination disease disgust
    dislike disput dispute distant distinction distract distraction distribut disturb dog dominant dominate donat doom doubl double-digit
    drama dress drove dry dump duty eager earnest earning eat eating ed edit educational edward efficient elder elevat eligible eliminat
    eliminate elit elite em embarrass embassy emergency emission emphasi empire employ employee employer employment empower empty enabl
    enact encounter encourage endur engagement england entity entrepreneur entry episode equality equally equivalent escalat escape
    essential estimate etc ethnic ethnicity evangelical eve evenly evil exact examin exampl exceed excellent excessive exchang excitement
    exclusive exclusively excuse exercis exercise existence expense experiment explicitly explore expression extension extensive extra
    extraordinary factory failur fake fallon fame famously fan fans fantastic farm fashion fate fault feature fed federation feed feeling
    feud fiction fierce fifteen fighter finger firearm fish flat flaw fled flee flew flight flip flower fly flying fold follow-up foot
    footage football forceful forcefully forecast formal formidable fort fortune forum fram frame frank frankly freely frequent frontrunner
    fulfill full-time fundamentally funny gang garden garner gary gate gear gen general-election generate generou genuine getty gift
    gingrich glad glas glenn globe gold golden goldman golf google govern grab grabb gradually graduat graduate gras grasp grass-root
    grassley grassroot greatly greek greet gros guarante guarantee guardian guid guide guilty habit hacker hail hair half-dozen halt hammer
    hang hardest hardly harvard hatr hawaii headline healthy hedge height helpful henry heritage hero hewlett-packard hide high-profile
    highway hike hire hiring historical historically hits hole holiday hollywood homeland hometown hopefully horrible horror horse hospital
    hostile hostility household houston howard http huffpost hugh huma humanity hundr hung hunt ian ice id idaho ideal ideological ignorant
    ill illegally illustrat imagin implement implication imply import importantly impos impose impress impression impressive incentive incit
    incom incredible incredibly independence india indian indicate indication industrial inevitable influenc initiative injur innocent
    inquiry insight inspector inspire insurgent intellectual intent intention interaction interpret interpretation intervention introduce
    introduction investigate investigative investigator invitation invok iranian isil islamist israeli it'll item jack jackson jacob jail
    jake jan jane japan japanese jennifer jerry jews jimmy joel jon jonathan jone josh journey judiciary justic justin kaine ken kennedy
    kevin kim kingdom kitchen korea la ladi lake lament landscape languag latin laying league leak lectur legaliz legally legislator
    legislature legitimate length lengthy lett leverage liability libertarian licens lies lifetime liked limitation lined lobby lobbyist
    locat london long-term loretta loser loud loudly loui louisiana loved lowest loyal lunch lying lynch machine mad magic mail maine mainly
    maker manafort manage manchester manner manufactur manufacturer marc marine marri mary massacre master matchup matt matthew mcconnell
    meaningful meantime medical medicare megyn membership memo memorial mental mere merely mess middle-clas midst midwest migrant migration
    militant mill millennial miller mine ministry minnesota minor minu mirror mislead misogynist missouri mistak mitch mix mixed moderat
    moderator modest moin mom mood moreover motion motivat mount mountain mouth movi murphy museum naming nancy narrowly nasty native nato
    navy nazi nd nearby necessity neighborhood nervou neutral nevertheles newt nick nightclub nixon nominate nonetheles nonprofit norm
    normally northeast northern nose notable notably notice nov novel nowhere obamacare object obligation observ observation observer
    obstacle occasion occasionally offend offense offic officially ok oklahoma oldest olympic openly operat operativ operative optimistic
    orange orc ordinary oregon organize organizer originally ought ourselv outlin outrage outreach outright outstand oval overcome overhaul
    overlook overnight oversee oversight overturn owned owns pacs palestinian palm palmieri panic parallel parenthood parliament partial
    participant participat participation partly passage passion passionate pastor pat patrick patriot pattern pause payment peaceful peak
    peer pence pend pepper performanc permanent permit persistent personality personnel persuad persuade phase philosophy photograph phrase
    physical pic pictur piec pivotal plain planet plead pleas pocket podcast polariz polish pool portion pose pragmatic pray prayer
    precedent precinct predecessor prediction preference preferr prepare preserv preview priebu prime-time principal principle print prior
    prize pro-clinton probe proce procedure process profile profound progressiv prohibit prolong promote pronounc proof propaganda proper
    properly proponent proportion prosecut prosecution prosperity proven province provocative psychology publication publisher punch pundit
    punish purchas purchase purpos purpose putin qualification queen quietly quit quo quote r-fla r-texa racism rail rain rampant rang rapid
    rapidly rapist rarely rattl rd re-election realclearpolitic realdonaldtrump realistic realiz rebuild recommendation recount recover
    recovery recruit reduction reelection refer reference reflection refrain refugee refusal refuse regime registration regret rein reince
    reiterat rejection relative relentles relevant reli reluctant remarkable remove render renew rent repeal replacement republic researcher
    reserve resignation resist resistance resolution resolve resonat resort respectively respondent respons restaurant restrict restriction
    retail retain revelation revers reverse revolt revolutionary reward rhode rice rid ride rigg right-w ring ripp risen river rnc rob
    robust rodham roger roof ross rough rout routinely row roy ruled rural rust sach sad salt sam sampl sample sanction sand santorum sarah
    satisfi saved saving scen scenario scholar schultz scientific scope score scrambl scream script seal second-place seed seemingly segment
    selection self-describ sensitivity sentenc sentence separat serial sets settl settle settlement severe sex shadow shake shall shap
    sharply she'd she'll sheet shield ship shirt shooting shop shrink sidelin sight signature significance silence silver similarly sing
    singer single-payer sits sixth sizable skepticism skin skip sky slam sleep slipp slogan slot slowly smil soft software soil solidarity
    solv solve somehow sons sooner sophisticat soul soviet spanish spark speculation stack stall standard-bearer stark starr statewide
    statistic steady steal steel steep steer stem stephen stone stor store storm straight strain strange streak stress strict strike string
    stronghold structur structure studi stumbl stunn stupid submitt subsequent subsequently substantive subtle succeed success successfully
    successor sudden sue sued sullivan summary summit sun superdelegate supply supportive surface surg surprisingly surrogat surrogate
    survive susan suspicion sustain sway swept switch t-shirt tack tackle tale talent tampa tank tap tapp tast taught tech technical
    techniqu teenager telephone televis temperament temperature temporarily tendency tennessee tens tenure testifi testimony theater theme
    they'd third-party threshold threw thrown thwart tide tighten till timing tiny tips tired toss tougher traditionally traffic tragedy
    trans-pacific transcript transfer transgender transition translat transportation trash treasury treatment tree tremendou trie trigger
    trillion triumph truck tuition turkey turmoil tweet-author tweet-date twenty two-third typical ugly uh ukraine ultimate um unacceptable
    uncertain uncertainty uncover undecid underdog underestimat undermine underscor understood unfair unfit unfold unfortunately unite
    unleash unpopular unprecedent unqualifi unusually unveil update upend upi upper urban urge useful utter vacation valley valuable vary
    vastly vehicl vehicle ventur versu vett viable vice-presidential vietnam village visa vital vladimir vocal vs vulnerability vying walker
    wanna warning wars wash wasserman wast waste waving we'd weaknes weather weaver weekly weight weird welfare well-known whit wider
    wikinew wild willingnes wilson winner-take-all winter wise withdraw witnes witness wonderful worldwide wow wrapp xenophobe yell yellow
    yorker you'd youth youtube
    `,
  ],
  [
    3,
    `
    05 1,500 1.1 1.2 1.3 125 130 15,000 150 160 1930 1950 1963 1964 1969 1972 1976 1981 1982 1983 1986 1989 1993 1995 1997 1998 2,000 2,700
    2.2 20,000 2019 2030 2050 25,000 275 3,000 300,000 350 360 4.9 40,000 400,000 475 500,000 6,000 600 63 70,000 700 73 76 77 80,000 800 81
    82 83 85 86 900 91 aaron abolish abraham abruptly absent absentee absorb absurd abus accelerate acceptable access accessible accident
    accommodate accommodation accountability accountable accumulat accuracy accurately accustom acquire activat activism actres adaptation
    addict addiction additionally adequately adjust adjustment administer administrator admiration admire admission adoption advantag
    advisor advisory affection affiliat affiliate affiliation affirmative afghan afp aftermath aged ages aggravat aging aile aiming airlin
    airplane airstrik aisle albeit alert alexander alienate allegianc allen allocat allud alternativ amanda amass ample amplify amy analogy
    analys analyz andy animat anna anniversary annoy anonymou anthropologist anti-muslim antipathy antonin antonio apologize apology append
    appetite appreciat appreciation apprentice approve arabia arbiter arbitrary architect architecture archiv ariz arose arrive arsenal
    articulat articulate artificial arts ash ashley assembl assembly assess assignment assuage asylum ate athlet atop attendance attraction
    attractive audio audit austin australia authentic authoritarian auto automatic automatically availability averag aviation awake awarenes
    babi back-and-forth backfire backlash backward badger bail bailout balk balloon ballroom baltimore bankruptcy banner bannon bans baptist
    barbara bare barn barnstorm barry bars baseball bashar basketball batch bath batter battery beam beast beauty beck bedroom beer beholden
    bemoan benchmark bend beneath beneficial bennett bent berlin bern beside bible bigot bigotry bike bin biography biological birthday bite
    bits bizarre blair blanket blar blasio blaze bleak bleed blind blink bloody blowback bobby boil boisterou bomber bombshell bona bond
    bone boot booth boring bottl boundary bow boxe boys brac brad bradley brady bragg brash brave brazil breakthrough brew bridg brilliant
    broaden brook bruce brussel brutal brutality bubble buck buddhist buddy buffalo bulk bullet bulwark bump buoy buri burlington burrow
    burst butt butter button buyer buys buzz buzzfe cabinet calculation caller calm cambridge cameron campaigner campu candidly candl canova
    cans cap capita capitalism capitalist capitaliz capitalize capp caring carl carol carpet carrier cars cartel carv carve castro
    catastrophic cater caveat cc ceil celebrate cell cellphon cement cemetery censu cent centerpiece ceremony certainty chancellor
    charitable charleston charlotte chas chat cheese cherish cheryl chest chicken chid chill chim chipp chocolate choru christ christine
    christopher chunk cincinnati circl circu citation civic civility civilization clapp clarify clark class classical classification
    classroom clause clay cleaner clearer click cliff cling clinic clock clout clue clutch cnbc co-author co-sponsor coach coalesce
    cognitive cohen colin collaboration collaborative colleague collectively colony colorful combine comedian comedy comic
    commander-in-chief commentator commit committeeman common-sense commonly communicat communicate comparable compare compassion
    compensation competence competent compil complicate compliment comply component compos compromis concede concentrat concentration
    concert conciliatory conclude confidential confirmation confusion congratulat congratulate congratulation congresswoman consciou
    consecutive consent consequence consequential considerably consist consolidat consolidate conspiracy constitut constrain construct
    constructive consulate consum consumption contemplat contemplate continually continuation contractor contradiction conven convenience
    convey conviction cooper coordinate copyright corn cornell correction correctly correctnes correspondence correspondent corridor cory
    couch countles coup courage courtesy courthouse cousin cowboy cozy crackdown craft craig cream creator creep crew cried crim crippl cris
    criteria critically critiqu crook crop crossroad crow crown crude crumbl crystal cuba cuban-american cultur culturally cuomo cup cure
    curiel curiou cute cyber cynthia d- d-calif d-mas d-n d-nev d-va dana dance dash datetime dating daunt dave dawn daylight dc deadliest
    deadlock dealer dealing dealt debri debunk debut decidedly decision-mak decisively deck decreas decri deed deepen default defect
    defendant defender defi defiant definitive deflect defy delegate-rich delet deliberate deliciou delight demise demonstrator dems denial
    denni dent denver depart dependent depict deployment depression depriv deprive derail derid deriv descend descent designat desir
    desperately destination destiny destruction detain detention deter detractor detroit device devine devolv dial dialogue diane dictator
    diet dig dignity dilemma dimension dining dioxide diplomacy dipp dire dirt dirty disabl disadvantage disagre disappointment disarray
    disastrou disband disciplin disclose disclosur discomfort disconnect discontent discredit discretion discriminatory disgrace dish dislik
    dismal dismantle dismay dismis disparag dispatch displac disproportionate disproportionately disqualify disregard disrespect disrupt
    disruption disruptive dissatisfaction dissent distanc distinct distort distress distribute distrust divert divorc divorce documentary
    dodd-frank dogs domain dominance donate dougla down-ballot download downplay downturn drag dragg dramatically drastically dres drown
    drum dubb dubiou duck dues duke durable duti dwell dying dynasty dysfunction e-mail ear earliest ears ease easiest eclipse economically
    ecosystem edison edition educat egypt eighteen eighth eisenhower el elaborate elderly electorat electric electrical electricity
    electronic elementary elevator eligibility emanuel embarrassment embedd emerge emotion emotionally empathy emphasize en enable endeavor
    endles endorser energetic energiz enforc enforce enhanc enhance enlist enormously enterprise entertain entertainment enthusiastically
    entitl entrance envision epic epidemic equation equipment equity erdogan erect ernst erod escap espionage essence est ethic ethical eu
    evaluat evan eventual everyday evident evolution evolv exaggerat exam exceedingly exceptionally excess excite execut execute exhibit
    expens expertise expir explod explor explosion explosive export expose exposure extensively external extract extremism eyebrow f- fabric
    face-to-face facet facilitate faction faculty fading fairnes fallout falter famed fann fantasy far-reach far-right fare fared fargo
    farmer faster fat fatal fatally favorability favorably fec fee feedback felony feminist fence fervor festival fide fiercely fiery fifty
    finaliz financially firestorm firework firing firmly first-in-the-nation first-term first-time firsthand fiscal fisher fitnes fits fitt
    fitton fixed fixing flank flap flash flat-out flavor flesh flexibility flint flipp flirt float flock flourish flurry fool footstep ford
    forefront foreigner foremost forever forgot forgotten format formula fortun fortunately fossil foster four-day frack fraction fractur
    framework franci francisco franklin fraught free-trade freeze friendship frighten fringe frontier frozen fruit functional fund-rais
    funnel furiou furthermore fury gallery gallup galvaniz gambl gaps garin garland gawker gays gene gentle gentleman gentlemen geoff
    geographic geography geopolitical get-out-the-vote ghost gilbert gilmore giuliani glass glimpse globalization gloom glow goldberg
    gonzalo goodbye gordon gore gosh gotta gowdy grad grade gradual graduation grain grandchildren grandfather grandmother granite graphic
    grappl grateful grave gray greed greenberg greenhouse greg gregory gridlock grief grim grip grocery gubernatorial guess guidance
    guidelin gulf gunfire gutter gym halfway hamilton hampton hanchett handily hannity happily harassment harbor hard-line harmful harrison
    hart harvest hashtag hasten hat hateful haul haven hawkish head-to-head headach heal health-care healthcare hearing heaven heck heed
    heel heighten heir hello helm hence herald hewitt hewlett hi hick hidden hierarchy high-level hiking hillaryclinton historian hitler
    holder hollande holocaust home-state homegrown honestly honesty honey hook horrific hotly hub hudson hugg huh humanitarian humiliat
    humility humor hurdl hypothetical ianhanchett icon iconic ideally identical identification ideologically iii imagination immunity
    imperative implementation impli implicitly imprison impromptu inability inaccurate inappropriate inauguration inc incendiary incentiv
    inch inclin inclination inclusive incorrect incremental indefinite independently index indianapoli indicator indict indictment indigenou
    indirectly individually ineligible inevitably infamou infiltrat inflammatory inflation informal ingredient inherent inherit initiativ
    inject injury injustice inner innovation inroad insecurity insert insistence inspiration instagram install instanc instant instantly
    instinct institutional instruct instruction instrument insufficient insurmountable integrat integration integrity intelligent intensify
    intensity interact interfere interim interior interject intern interrupt interruption intersection interven intervene intrigu invasion
    invent involve iowan iphone iraqi ire irish iron ironically irrelevant irresponsible irritat isolat italian italy ivanka janet jared jay
    jean jeer jeffrey jenna jeopardy jeremy jerusalem jesse jessica jesu jet jihadist jill jockey joked joking jokingly joni jordan jose joy
    judgement juice jupiter jurisdiction jury justifi justification justify kansa karen katie keen keynote keystone khan killer killing
    kinda kirk klan klein klux knee knife koch korean kristen ku ky lab lagg lambast landmark landslide lane lap laps large-scale larry lash
    last-minute lately latter laura lawrence layoff le leap left-lean left-w leftist legend legendary legion legs lend lender lens lent
    lesbian lesser lewi lewinsky lgbt library libyan license lied lieutenant lifelong lifestyle lighter likable likelihood liken lincoln
    linger linguistic lining lips liquid lisa lit literature load lobbi logic logical lone long-shot long-stand longest longstand loophole
    loose lopez lopsid lord loving low-income loyalty lt luck lucky lucrative luis lurch lure luxury lyin machin madison magnate magnificent
    maintenance makeup malaysia mall mandat mandate mandatory maneuver manipulat manipulation mantle maps mar-a-lago marathon marginaliz
    maria marker marry mask mason mateen mathematic mathematically maverick maximum mayhem mccarthy mcdonald meal mechanism medal medicaid
    medicine medium melania melt memoir merit merkel merrick meter metric metro metropolitan mhm mich microphone microsoft mid- midnight
    milbank mild milwaukee minimal mired mishandl missil missile mississippi misunderstand mitchell mm mobile mobilize mode modifi mold
    momentou monetary monica monthly mook moon moore morri mortgag mortgage moscow mosqu mosque motivation motor mourn multinational
    municipal murray muscle mutual mystery myth n- naacp nail namely narrower nasa nationalist naturally navigat nearest neck needle
    negotiate negotiator nelson nephew netanyahu newcomer newfound newsletter nfl nicole ninth nobel noble noise non-profit nonpartisan
    nonsense noon nra nuanc nurs o'reilly oath objection objectiv objective occasional occupation occupi occupy ocean oct odd offset
    offshore oliver omar one-on-one one-third one-time onetime onslaught onstage op-ed operate opted optimism orbit org organizational
    orientation origin originat orthodoxy oust ouster outer outfit outlier outlook outnumber outrag outrageou outset outspoken outweigh
    ovation overhead overlap overly overshadow overthrow overtime owe ownership pa pacific packag package pact painful painting pakistan pam
    pamkeynen pander pant paperwork parade parliamentary passenger passport patch pathway patience patient patricia patron paus paycheck
    payroll pays peacefully pearl pelosi pen penalty penn pension pentagon perfectly peril periodically perk permanently permitt perpetual
    perry persian persona perspectiv pete peterson petition petraeu pew ph pharmaceutical phenomenon phil philippin phillip philosopher
    philosophical phoenix phon phony photographer physically physician pigs piled pill pillar pilot pin pink pioneer pipe pipeline pitt
    pittsburgh pizza plagu plaintiff plank plastic plat playbook plaza plea pleasant pleasure plight plot plott plow plummet plurality pm
    podesta poem poetry pointedly poison poland polarization pole polic polite politiciz pollution ponder poorly pop pope populat populism
    populou port portrait posing possession post- post-abc postpon potent potter pound powell practical practically preach precise predatory
    predictable preferenc pregnancy pregnant premis premium prep preparation preparednes prescription presentation preserve presid pressur
    presum presumably pretend pride priest prince prisoner privacy privileg pro pro-israel pro-rubio prob problematic procedur proceeding
    proclaim producer productive profession profil programm prohibition projection prolific prominence promotion prop propel propose
    proposition prosecute prospective prosperou protocol protract proudly provider provok proxy psychological publicity puerto pulse pump
    punishment punitive pure purely purple purport pursuit puzzl qaeda qualify quantity quarter-century quash questionable quinnipiac r-ky
    r-n r-s r-tex r-tx r-wi rabbi rachel racially racing rack radar rahm raid ralli ramp random randomly ranking rant rape ratchet rated
    rationale raucou reaffirm real-time realization realm reasonably reassur rebel rebellion rebound rebuff rebuk rebuke rebut rebuttal
    reception receptive recipient recit reckles reckon reclaim reconciliation reconsider recruiter recruitment recurr redact reed referendum
    reflective regain regulat reign reinforc relate relativ relax relentlessly reliably relish relocat reluctance remarkably reminiscent
    remote rendell renovat rental reopen repair replicate reply representation reprimand reproductive rescue resembl resemble resentment
    resid residence residential resolv resonate respective responsive restor restore restraint restrictive resume retailer rethink retire
    retirement retreat retroactively retweet rev reversal revis revisit revival revive rhetorical richest rico rider ridiculou riding rifle
    rift rip risky ritual rivalry roar robbery robby robinson rocket rocky roe roil roman romantic roosevelt rope rous routine royal rubb
    rubber rudy rumor runner rupert ruth s- sacr sacrifice safeguard safely safer sail saint sake salary same-sex sandwich sandy santa
    satellite satisfy saudi scalia scare scary scath scatter scholarship schumer scienc scorn scramble scratch screw seattle seize self
    seller senatorial sensible separately separation servant setback setup seventh sexism sexist shak shame shameful shareholder sharpen
    sharpton shatter shaw shed shedd shelf shell shelter sheriff sherman shin shipp shit shoe shook shooter shopp shor shore short-liv
    short-term shorter shoulder showdown shower shrugg shutter shy sided sigh signatur silent silicon similarity simon simultaneously
    sincere singl sink sir sit-down sketch skew skirt slap slash slat slate slaughter slavery slice slid slight slim slip smallest smear
    smell smile smooth snapshot soar sober soccer socially soften solar sole solely solicit solidify solidly solomon sometime song sonia
    sore sotomayor soup sour southeast southwest spain span spanish-language sparr spat spearhead specializ spectacle spectacular spectrum
    speculat specy speechwriter spell spike spill spin spiral splash spott spouse sprawl spur spy squarely squeez stability stable stadium
    stag stagger stagnant stamina stamp stan stanc stanford startl statistical stature statute steadily steam stemm stephanopoulo stereotyp
    stern stewart stiff stimulu stir stirr stok stolen storage straightforward stranger strategically stres strictly stride strip strive
    stuart studio styl subdu submit subscribe substance substantially suburb suck sudan sufficient suffolk suicide suite sum summon sums
    sunshine superior supplement suppose supposedly supremacist surely surfac surgery surpass surrender surveillance survival survivor
    suspension suspiciou sustainable swagger swallow swarm swath sweat sweden sweet swell swirl switzerland sworn symbol sympathetic
    sympathy syracuse systematic systemic tabl tackl tactical tad takeover tall tally tape tariff tarnish taste taunt taxing taxpayer taylor
    tayyip technically technique technological tehran temper temperatur temple tempt tenni tense tent terrific terry testament testify tex
    texan textbook th- theft then-sen theoretical thereby thick thin third-place thirty thorough thoroughly thread three-quarter three-way
    thrill thriv thumb tick tilt timeline timestamp timothy tip tipp titan to- toast todd tolerance tolerate toll toomey topp torture
    tourist tournament toxic toys tpp trac traction tragic trajectory transaction transcend transferr transformation transformative transit
    translate translation transparency transparent transport traveler treaty trey tribe tribute trick trio tripp trophy trounc trove trumpet
    trustworthy tuition-free tune turkish turnaround turner twelve twin twist two-man two-term two-year tycoon tying tyler uk unanimou
    unauthoriz unaware unbound unclassifi uncomfortable uncommon undercut undergo underly underscore underway undo unexpect unexpectedly
    unfairly unfavorable unfavorably unfortunate unhappy unheard unifi unifier uniform uniquely universe univision unload unnecessary
    unnotic unofficial unpopularity unpredictable unravel unrealistic unrelat unrest unsecur unsuccessful unsure untrue unwillingnes
    upheaval upris upside upstate upward urgency urgent usher utah va vacuum vague valid validity van vari variation veer vein vendor
    venture venue verbal veto viability victimiz victor vigor vigorously violate viral virtual virtue viru visible visitor visual vlog
    volatile volume vouch vow vowing vows vp vt wade waging wallace walsh walter waning ward wary watchdog waterboard waved wayne weaken
    weaker weakness wealthiest websit wedd weed weiner wendy wet whatsoever wheel whenever wherea wherever whipp whisper whiter who've
    whomever wide-rang widen widow wikileak wildly wine wiping wisdom witch withdrawal withheld withhold woes wolf wood wore work-relat
    workforce workplace worldview worship would-be wrap wreck wrongdo wyom xenophobic yahoo yale yank yard yellen yemen youngest zach zeal
    `,
  ],
  [
    2,
    `
    0.2 06 07 1.4 104 110 145 150,000 180 1920 1947 1971 1973 1975 1979 1985 28,000 3.3 3.4 35,000 55,000 89 92 a abundant acceleration
    accidentally acutely adept adherence admirable adorn adverse advertisement aesthetic affluent agitat agricultural ah aided airline akin
    albright alternatively alzheimer ammunition analytic andrea annex anomaly antagonist anti-immigration antiabortion anxiou app appall
    applicant appropriately arguably arrange arthur ascend asham asia-pacific asleep assad assassination assertive auction authorization
    autobiography bachelor backyard badge baggage bags bake ballistic barb bbc beau beef begg belgium bell beneficiary berkeley bernstein
    best-known bets bett bidd bids big-name blister blogger blumenthal booing booker boomer booster borough bottle bounc boxer brag bras
    breadth breathe brennan brexit brink bristl brotherhood bryan bury buse butterfly cafe calculu candid caps captive cardinal cared casper
    catapult catherine caucus-goer caucusgoer certifi chad chart chatter chemistry christianity clamor clarence clarifi clarification
    classify clearanc clearance clerk closed-door closur coalesc coat coincid coincidence col collar colonial columbu commend companion
    compassionate complexity compliance conant concord confederate confidant consciousnes consequently consummate container continental
    convergence conway cooperat cooperate coordination coordinator cope cordial correlation correspond costa cramp cruise crunch curve
    cynical da dare decades-long decry dedication defection defund deliberation delivery demeanor demurr derisively detect detour
    detrimental devic devil diary dictat dictate dies diner disability discard discourage dishonest dismissive disney disobedience dispel
    disqualifi distortion distribution dividend doctrine dogg dole domestically dose doug dow dried drov duel duration dust earner ebola
    eclips eddie effectivenes efficiency eggs elaborat elephant elevate eleven elia embattl emblematic embody emily empowerment encompass
    endanger energize engulf enrique enrollment entail enterpris entertainer entitlement episod et euro evade evaluation evenhand
    examination excerpt existential exodu experimental exploration fabricat facilitat fact-check fade faded familiarity farther fascist
    feasible feather fertile filter finest first-rate fodder foia fondnes foolish forb foreclosure forg forge forgive formerly formulate
    fortunate forty fractiou fragment francoi free-market freed freewheel freshman fund-raiser funeral furniture furor gaffe galaxy
    game-changer gaming garcia gathering gaze generic gerald gestur gesture globally glov gmail goldwater goodnes governmental gratitude
    gravity greatnes griffin grijalva grind guilt gun-control gunn hama hank harass harlem harri hassan hawk hazard headache healthier
    heartland hebrew hid hiding high-stak hilariou hilton hitch hm ho holy homeowner homosexuality horizon hourly hover huddl humayun humbl
    humble hungry hunter hurdle hurri hypocritical i- ignit ignorance illnes illustrate illustration immune impartial impassion impend
    imperil improper inaction inadequate inaugural inception inclusion incompatible ineffective infect inferior infring inhabitant inhumane
    initiat innovative insane insect insecure insensitive instructor insurer integrate intensifi interference internationally interrogation
    intersect interval interviewer invite ironic isolationist itch jackie jam jarr jeanne jihad jindal julia karl kellyanne kendall kenneth
    khizr kkk km knight ladder lapse law-abid lax layer lays legalization legitimacy len leon lets levy lifetim lightn litigation litmu
    lively lodge logistic logo loophol louder lover low-key loyalist lucy luther maddow magazin magnitude mainland major-party mann mansion
    mapp marijuana markedly marla martha marty marvel mat mathematical mathematician meander median mentor mercer mercy merrill
    mexican-american miami-dade midday midtown mikhail miner minimize miracle misstep mistrust mixture mo modify montana monument mum
    municipality murdoch murky muster muted nagg narrator nate nationality nba nebraska neglect negligence netflix netherland nevertrump
    newest newtown nicely nickname nieto no-fly nod non-citizen non-partisan nonwhite northeastern northwestern novelty nowaday nurse nuts
    o'donnell obscur obstacl obstruction offender ominou operator opt optional oscar outcom outdoor overflow overse overtak overtake pale
    palin pan panetta parameter partially passag patrol peanut penny peopl permission petersburg petty philip pierce plausible plung
    policy-mak politifact pollut popp portfolio posit positively possess poster pot potu precariou preced preliminary prestigiou prevention
    primitive pro-choice pro-life pro-trump probation professionally profoundly prominently pronouncement propell proportionally protestant
    provocation punctuat puppet quarterly quell quest quicken r-ariz radicaliz raleigh ramo rash rational ray razor-thin readily real-life
    realistically reap reboot recast recep recipe recreation redirect relevance relocate remainder remnant repay reps republican-controll
    reservation resilience resound resoundingly respectful responder retiree retrospect revel reviv rhod riff rigorou riot ripe robot romp
    rowdy rude ruin run-up sacrific sadly sagg samuel sanctuary sandra savag scarborough sci-fi scold scranton sear seas secrecy secular
    seeker segregation semantic sensation senseles severely sexually shaken shaky sham shelv shortfall showcas showcase showing shutdown
    situat smack smash snack snap sock soda solo southeastern sovereign spawn spik spiritual spite spoiler spray spurn squar square-foot
    stalwart start-up statue staunch stein sticker ston straw strawberry stray stripp strode stubborn subjective subsidy suburban succession
    sugar suing suitable summ sunny supermarket swamp swiftly swimm swip swipe symboliz sync tag tail takedown taliban talli tamp taped
    tapper taxi teen teeth teleprompter tenet tentative tenuou terminat terrain territorial therapy thereafter thoughtful thriller thrive
    throat tiger tighter toilet tons tops toughest tourism trade-off trader trait traitor trap trayvon treasurer tremendously triple truman
    trumpian tsunami tunnel turbulent twenty-four two-hour uber un unanimously uncommitt undisclos undoubtedly unearth uneasy unesco
    unilateral unioniz unmistakable unsettl unstable unsustainable upbeat upbring upfront useles utility vacancy vaccine venezuela verge
    verizon viciou viewpoint virgin virtu visceral void w- waged walmart wander warfare warrant warrior weekday well-be whip whoa winnow
    wiped wired wither woke worthwhile worthy would've wrest xenophobia xm yawn yoga
    `,
  ],
];
