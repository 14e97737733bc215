/**
 * Stems that general English uses all the time, so that sharing one says little. The 700 most frequent, by paragraphs that have them,
 * in the training texts of PolNeAR, GUM and the development part of the news-cluster set; made with this folder's stem(). Sorted.
 */
export const commonStems: ReadonlySet<string> = new Set(
  `abiliti abl accept access account accus achiev acknowledg act action activiti actual address administr adviser age agenci agre aid
  aim air alli allow along amount announc answer app appear appli approach area argu arm arriv articl ask assault attack attempt
  attend attent audienc author availabl averag avoid back bad ballot ban bank bar bas battl becom begin behind believ benefit best
  better beyond big biggest bill billionair bit black board bodi book border born boy break bring build busi buy call campaign
  candid candidaci car carri cas cast catch caucus caus center centr certain challeng chanc chang charg check chief child choic
  choos cit citi citizen claim class clear climat clos collect colleg comment commit committe common communiti compani compar compet
  complet concern cond conduct conferenc connect conservativ consider content contest continu contribut control convent convers cost
  countri cours court cover creat critic criticism criticiz crowd cultur current cut data day dead deal death debat decad decid
  decis declar declin deep defeat defend defin deleg deliver describ design despit detail determin develop died differenc different
  difficult digit direct director discuss docu dollar donat donor draw driv drop due earli earlier earn easi economi economic educ
  effect effectiv effort eight elect email employe end endors engag enough ensur enter entir especial establish event evidenc exact
  exampl except executiv exist expand expect experienc expert explain express extrem eye fac fact fail fair fall fami father favor
  fear featur feder feel field fight figur fil fill film final financi find finish fir firm first fiv floor focus follow forc
  foreign form former forward found four fre friend front full fund futur gain gam gather gener giv glob goal gonna good govern
  governor great ground group grow gun guy half hand handl happen hard head health hear help high higher histori hit hold hom hop
  host hour hous human hundr husband idea identifi imag immedi immigr immigrant impact important improv includ incom increas
  independent individu industri influenc inform interest internation interview introduc invest investig involv issu job join judg
  keep key kid kill kind know lack land languag larg larger largest last lat latest launch law lead leader leadership learn leav
  legal legisl letter level liber lie lif light lik limit lin list littl liv local locat long longer look los loss lot lov main
  major majoriti man manag manager mark market mass materi matter mayb mean measur media meet member ment messag middl militari mill
  mind minut miss moment monei month morn mother mov nam nation natur near necessari need network new night nomin nomine not nuclear
  number occur offer offic offici oil old onlin open opportuniti oppos order organiz origin outsid paper parent part parti
  particular pass past path pay peopl percent performanc period person pick plac plai plan platform pledg point polic polici politic
  politician poll popul popular posit possibl post potenti power practic prepar present president presidenti press pretti prevent
  previous pric primari privat probab problem process produc product program project promis propos protect prov provid public
  publish push put qualiti quest quick rac rais ralli rat reach read readi real reason receiv recent record refer reflect refuge
  refus region regular relat relationship relativ releas remain remark remember report reporter represent request requir research
  respect respond respons rest result return rev right ris risk rival rol room rul run saf sav school season second secretari
  securiti see seek seen sell senator send sens seri serious serv servic shar shift shoot short show sid sign significant similar
  simp singl sit situ six small soci societi sometim son sort sound sourc spac speak speci specific speech spend spokesman staff
  stag stai stand star start stat step stop stori strategi strong struggl student studi stuff subject success successful suggest
  summer super support supporter sur surpris survei system talk target tax team technologi televis term terrorism terrorist test
  thank theori think third thousand thre threat throw tim top total town track trad trail train travel treat tru try turn tweet two
  typ understand union use user using usual valu victori video view violenc visit voic vot voter wag wait walk wall want war warn
  watch water way websit week whit whol wid wif win woman word work worker world worri writ wrong year young`.split(/\s+/),
);
