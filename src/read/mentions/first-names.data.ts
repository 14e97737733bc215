/** Common first names with the gender they mostly tell: general knowledge of English-language news and its neighbours, sorted. Names borne by both are left out. */
export const women: ReadonlySet<string> = new Set(
  `abby abigail ada adaeze adela adelaide adele agatha agnes agneta aileen aimee aino aisha alana alba alessandra aletha alexandra alexis alice alicia
  alina alisha alison allegra allison alma alva alyssa amalia amanda amara amaya amber amelia amina amita amy ana anais anastacia anastasia andrea aneta
  angela angelica angelina angie anika anita anja ann anna anne anneke annelise annemarie annette annie annika anouk antoinette antonia anusha anya april
  arabella aretha ariana ariel arlene asha ashanti ashleigh ashley asma astrid audrey aurora ava ayesha babette barb barbara beata beatrice beatriz becky
  belinda bella benazir bernadette bernice berta bertha bess beth bethany bettina betty beulah bev beverly bianca birgit birgitta blanca blanche bonnie
  brandy breda brenda bridget brigid brigitte britney britta bronwen brooke brunhilde caitlin camila camilla camille candace candice cara caren carina
  carla carly carmela carmelita carmen carol carole carolina caroline carolyn caryn cassandra cassidy catarina cath catherine cathleen cathy catriona
  cecilia celeste celia celina ceri chantal charlene charlotte charmaine chelsea cherie cheryl chiara chloe christa christel christina christine christy
  ciara cindi cindy claire clara clare clarice clarissa claudette claudia cleo clotilde colleen concetta connie constance consuelo cora coral cordelia
  corinne courtney cristina crystal cynthia daisy danica daniela danielle danuta daphne daria darlene davina dawn debbie deborah debra dee deirdre delia
  delilah della delphine demi denisa denise desiree devi diana diane dilys dina dolores dominika donna dora doreen doris dorothea dorothy dot dottie
  dulce eartha ebony edith edna edwina effie eileen eithne elaina elaine eleanor elena elfriede elin elinor elisa elisabeth elise eliza elizabeth elke
  ella ellen ellie eloise elsa elsie elspeth elvira emilia emilie emily emma emmeline enid eniola erica erika erin erna esme esperanza estella estelle
  esther ethel etta eugenia eugenie eunice eva evangeline eve evelyn evie faith fanny farah fatima fay faye felicia felicity fern filomena fiona fleur
  floella flor flora florence fran franca frances francesca franziska frederica freya frieda gabriela gabriella gabrielle gail gaynor gemma genevieve
  georgia georgina geraldine gerda germaine gertrude gianna gillian gina ginny giovanna giselle giulia gladys glenda gloria glynis golda grace greta
  gretchen guadalupe gudrun gunilla gwen gwendolyn gwyneth hadley hanna hannah harriet hatice haydn hazel heather hedda hedwig heidi heike helen helena
  helene helga henrietta hermione hester hettie hilary hilda hilde hillary holly honor hope hortense ida idina ilaria ilona ilse imani imelda imogen ines
  inga inge ingeborg inger ingrid ioana iona irena irene irina iris irma isabel isabella isadora isla isobel ivana ivanka ivy jacinta jacqueline jada
  jamila jana jane janelle janet janette janice janine jaqueline jasmine jean jeanette jeanne jeannette jemima jen jenna jennifer jenny jeri jerri jess
  jessamyn jessica jewel jill jo joan joann joanna joanne jocelyn jodie johanna jolene josefina josefine josephine josie joy joyce juana juanita judi
  judith judy julia juliana juliane julie juliet juliette june justine justyna jutta kamala kara karen karin karina karla karlene karolina kasia kate
  katharina katharine katherine kathie kathleen kathryn kathy katia katie katja katrina katya kay kayla keira keisha kelley kelli kellie kellyanne
  kerstin khadija kiki kimberley kimberly kirsten kirsty klara kornelia kristen kristi kristin kristina kyra lacey lana lara larissa lataysha latisha
  latoya laura lauren laurie lavinia lea leah leanne leigh leila lena leonora lesley leticia letitia liane libby lidia liesel lila lilian liliana lilith
  lillian lily lina linda linnea lisa liv livia liz liza lois lola lorelei lorena loretta lori lorna lorraine lotte lottie louella louisa louise lourdes
  luana lucia lucie lucille lucinda lucretia lucy ludmila luisa luna lupe lydia lynda lynette lynn mabel maddie madeleine madeline madge madison magda
  magdalena maggie mags maia maisie malala malia malin mallory mamie mandy manuela mara marcella marcia marcy mared margaret margarete margarita margaux
  marge margery margit margo margot margrethe maria mariam marian mariana marianne maribel marie marie-claude mariella marietta marika marilyn marina
  marisa marissa marjorie marlena marlene marlies marnie marsha marta martha martina mary mathilde matilda mattie maude maura maureen mavis maxime maxine
  may maya meera megan meghan mei melania melanie melinda melissa mena mercedes mercy meredith merle mette mia michaela michele michelle mildred milena
  millicent mimi mina mindy minerva minna mira miranda mireille miriam mirjam misty mitzi moira mollie molly mona monica monika monique morag muriel
  myfanwy myra myrtle nadia nadine nadja nan nancy nanette naomi natalia natalie natalya natasha neda nell nellie nerys nessa nettie nia nichola nicola
  nicole nikki nina noelle nola nora noreen norma nuala octavia odessa odette odile olena olga olive olivia olwen ophelia oprah oriana orla ottilie paige
  paloma pam pamela parveen patricia patsy paula paulette pauline pearl peggy penelope penny perpetua petra petronella philippa philomena phoebe phyllis
  pia pilar pippa polly portia priscilla priya prudence rachel rae rahel raisa ramona randi rania raquel rashida raven reba rebecca reem regina renata
  rhian rhiannon rhoda rhonda ricarda riikka rina rita roberta rohini romy ronda rosa rosalia rosalie rosalind rosalyn rosamond rosamund rose roseanne
  rosemary rosie rosina roswitha rowena roxana roxanne roz ruby rukhsana ruth sabina sabrina sadie saffron sally salma salome samantha samira sana sandra
  saoirse sara sarah sarita saskia savannah savita scarlett seema selena selma serena shabana shakira shanice shannon sharon shauna sheena sheila shelby
  shelley sheri sherri sherry shirin shirley shona sibyl sienna sigourney sigrid silvia simone sinead siobhan siri siv sofia solange solveig sonia sonja
  sophia sophie soraya stefania stefanie stella stephanie sue sukhi sunita susan susana susanna susannah sushma susi suzanna suzanne suzy svea svetlana
  sybil sylvia sylvie tabitha tamar tamara tamika tamsin tania tanya tara tasha tatiana tatyana teresa teri terri tess tessa thandi thea thelma theodora
  theresa thomasina tiffany tilda tilly tina toni tora tracie tracy tricia trina trish trixie trude trudy twyla ulrike uma una unity ursula usha ute
  valentina valeria valerie vanessa velma venetia vera verena verity verna veronica vicki vicky victoria vida vilma viola violet virginia vita viv viveca
  vivian vivien vivienne wanda wendy whitney wilhelmina willa wilma winifred xenia yael yasmin yasmine yoko yolanda yolande ysabel yvette yvonne zadie
  zainab zara zelda zena zita zoe zora zsuzsa zuleika`.split(/\s+/u),
);
export const men: ReadonlySet<string> = new Set(
  `aaron abdul abdullah abe abel abraham adam adolfo adrian ahmad ahmed aidan al alan albert alberto aldo alec alejandro aleks alessandro alexander alexei
  alfie alfonso alfred ali alistair allan allen alonso alvin amir amos anand anatoly anders andre andreas andrei andrew andy angelo angus ansel anselmo
  anthony antoine anton antonio archie ari arjun arlo armand armando armin arne arnold artem arthur arturo arvind ashok asif augusto augustus axel barack
  barney barry bart basil ben benedict benito benjamin benny bernard bernie bert bill billy bjorn bob bobby bogdan boris brad bradley brady bram brandon
  brendan brent brett brian brock bruce bruno bryan bud burt byron cal caleb callum calvin carl carlos carlton carter cecil cedric cesar chad chandra
  charles chester chet chip chris christian christoph christopher chuck ciaran clarence clark claude clayton clem clement clifford clint clive clyde
  colin colm connor conor conrad cormac cornelius cory craig curtis cy cyril cyrus dag damian damien damon dan daniel danny darius darnell darrell darren
  darryl darryn dave davey david davide davis dean declan deepak delbert demetrius denis dennis denny denzel derek desi desmond devin devon dexter diego
  dieter dietmar dietrich dimitri dimitrios dino dion dirk dmitri dmitry dom dominic don donal donald donnie doug douglas doyle drake duane dudley duncan
  dusan dustin dwayne dwight dylan earl earle ed eddie edgar edmund eduardo edward edwin egon eli elias elijah elliot elmer elmo elon elvis emanuel emil
  emilio emmanuel emmett emre enrique enzo eric erich erik ernest ernesto ernie erwin esteban ethan eugen eugene evan everett ewan ezekiel ezra fabian
  faisal farid felipe felix ferdinand fergus fernand fernando fidel finn fletcher floyd fox francesco francis francisco franck franco frank franklin
  franz fred freddie frederic frederick fredrik friedrich fritz fyodor gabriel gareth garry gary gavin gene geoffrey georg george georges gerald gerard
  gerhard gerry gethin gianni gil gilbert giles gino giovanni giuseppe glen glenn glyn gonzalo gordon gottfried grady graham grant greg gregory guido
  guillermo gunnar gunther gus gustav gustavo guy haakon hal hamid hank hans hans-peter harlan harold harris harrison harry harvey hassan heath hector
  heinrich helmut hendrik henning henri henrik henry herb herbert herman hiroshi homer horace horst howard howie hubert hubertus hugh hugo humphrey
  hussein huw ian ibrahim ignacio igor ilidio ilya imran imre ingo irving isaac ismail ivan ivo ivor jack jackson jacob jacques jake jakob jamal james
  jared jason javier jeb jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jerzy jesus jim jimmie jimmy joachim joao joaquin jock joe joel
  joerg johan johann johannes john johnny jon jonah jonas jonathan jonny jorg jorge jorgen jose josef joseph josh joshua jozef juan juergen jules julian
  julio julius jurgen justin kai kamal karim karl karsten keir keith kelvin ken kenneth kenny kent kevan kevin khalid kieran kiran kit klaus knut kofi
  koji konrad kris krishna kunal kurt kwame kyle lachlan lance larry lars laszlo laurence laurent lawrence lawson leif leland len lenin lenny leo leon
  leonard leonardo leopold leroy lester levi lewis lex liam linus lionel lloyd lonnie lorenzo lorne lou louie louis lowell luca lucas lucian lucien
  ludwig luigi luis luke luther lyle lyndon mack magnus mahmoud malcolm malik manfred manny manoj manuel marc marcel marco marcus marek mariano mario
  mark marko marshall martin marty marvin mason mathias matt matteo matthew matthias maurice mauricio mauro maury max maximilian maxwell mehmet mel
  melvin melvyn mervyn micah michael michal mick mickey miguel mikael mike mikhail mikko miles milo milton mitch mitchell mitt mohamad mohamed mohammad
  mohammed monty morris mort moses moshe muhammad murray mustafa myles nabil nathan nathaniel naveen nawaz neal ned neil nelson nestor neville nicholas
  nick nicol nicolas nigel nikita niklas nikolai nils noah noam noel nolan norbert norm norman norris odd olaf oleg oli oliver ollie omar orlando oscar
  oskar osman osvaldo otis otto owain owen ozzie pablo paddy pascal pasquale patricio patrick paul paulo pavel pedro pekka per percy perry pete peter
  petr petros phil philip philippe phillip pierce pierre piers pieter piotr prakash preston quentin rafael raj rajesh rajiv rakesh ralph ramesh ramon
  randall randolph randy rashid raul ravi ray raymond reed reggie reginald reince reinhard rene reuben rex reza rhys ricardo rich richard rick ricky
  ritchie rob robbie robby robert roberto rocco rod roderick rodney rodrigo roel roger rohan roland rolando rolf roly romain roman ron ronald ronan
  ronnie ronny rory roscoe ross roy ruben rudi rudolf rudy rufus rui rupert russ russell rusty ryan ryszard saeed said sal salman salvador sami samir
  sammy samuel sanjay sanjeev santiago saul scot scott seamus sean seb sebastian serge sergei sergey sergio seth seumas seymour shane shaun sheldon
  sherman sid silvio simeon simon sinclair skip slobodan sol solomon soren spencer spiro stan stanislav stanley stavros stefan steffen stellan stephan
  stephane stephen sterling steve steven stewart stuart suleiman sunil sven sven-erik tarek tariq tate ted teddy terence terrence thad theo theodor
  theodore theodoros thierry thomas thor thorsten tibor tim timo timothy tobias toby todd tom tomas tomasz tommy tony tor torsten travis trent trevor
  tristan tyrone ugo ulrich umberto urs uwe vaclav valentin valentino vasily vern vernon victor vijay vikram viktor vince vincent vincenz vincenzo virgil
  vito vittorio vlad vladimir wade waldo wallace wally walt walter ward warren wayne wendell werner wes wesley whit wilbur wilfred wilfried wilhelm will
  willard william willie wilson winfield winston wolf wolfgang woodrow wyatt xavi xavier yann yannick yasser yuri yusuf yves zac zach zachary zack zoltan`.split(
    /\s+/u,
  ),
);
/** First names that tell no gender. */
export const others: ReadonlySet<string> = new Set(
  `addison alex avery billie blair cameron casey charlie dale dana dominique drew dusty eden frankie gale hayden jackie jaime jamie jan jayden jesse jody
  jordan kelly kendall kerry kim lee leslie lindsay lindsey logan lynne mackenzie marion morgan nicky parker pat quinn reese riley robin rowan sam sandy
  sasha shawn sidney skyler stacy sydney taylor terry tracey tyler val vic wren`.split(/\s+/u),
);
