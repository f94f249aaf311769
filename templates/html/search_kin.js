// Words that ask for the same, a group on each line: what residents type beside what plans write,
// in Finnish and Swedish. Forms of a word are found by themselves; what has a hyphen stands in one.
const searchKin = `
ikäihminen vanhus seniori eläkeläinen ikääntynyt ikääntyminen iäkäs vanha vanheta äldre senior pensionär åldrande åldring
lapsi alaikäinen barn
nuori nuoriso teini murrosikäinen ungdom unga tonåring
lapsiperhe perhe vanhemmat familj barnfamilj föräldrar
kouluruoka koululounas kouluruokailu skolmat skollunch skolmåltid
ruoka ruokailu ateria lounas ravinto ruoan mat måltid lunch näring kost
kiusaaminen kiusattu kiusaaja koulukiusaaminen mobbning mobbad mobba
yksinäisyys yksinäinen yksin yksinolo ensam ensamhet ensamma
tupakka tupakointi nuuska sähkötupakka sähkösavuke savuke vape nikotiini savuton savuttomuus tobak snus elcigarett cigarett rökning röka rökfri nikotin
päihde alkoholi huume huumausaine juominen viina päihdetyö päihteettömyys rusmedel alkohol drog narkotika missbruk
rahapeli pelaaminen peliriippuvuus uhkapeli spelande penningspel spelberoende
liikunta liikkuminen liikkua urheilu kuntoilu liikkumattomuus motion rörelse röra idrott
liikuntapaikka kuntosali uimahalli jäähalli urheilukenttä simhall gym ishall idrottsplats
joukkoliikenne linjaauto bussi kyyti asiointikyyti asiointiliikenne palveluliikenne kutsuliikenne kollektivtrafik buss skjuts servicetrafik anropstrafik ärendetrafik
varhaiskasvatus päiväkoti päivähoito esiopetus småbarnspedagogik daghem dagis dagvård förskola
työttömyys työtön työllisyys työllistyminen työpaikka arbetslöshet arbetslös sysselsättning jobb
raha budjetti talousarvio määräraha maksaa kustannus hinta rahoitus pengar budget anslag kostnad kosta kostar pris finansiering
avustus tuki avustaa järjestöavustus understöd bidrag stöd
mielenterveys masennus ahdistus ahdistuneisuus psyykkinen mieli mielenhyvinvointi psykisk depression ångest mental
itsemurha itsetuhoisuus självmord
uni nukkuminen univaje sömn
lihavuus ylipaino paino painonhallinta övervikt fetma vikt
asuminen asunto asua koti boende bostad bo hem
asunnottomuus asunnoton bostadslöshet bostadslös hemlös
turvallisuus turvallinen turva turvattomuus säkerhet trygghet trygg
väkivalta lähisuhdeväkivalta perheväkivalta pahoinpitely våld våldet familjevåld
tapaturma kaatuminen kaatua loukkaantuminen onnettomuus olycka fall falla olycksfall
vammainen vammaisuus vamma toimintarajoite funktionsnedsättning funktionshinder handikapp
esteettömyys esteetön saavutettavuus tillgänglighet tillgänglig
maahanmuuttaja kotoutuminen pakolainen turvapaikanhakija monikulttuurisuus invandrare integration flykting mångkulturell
kulttuuri taide konsertti teatteri museo kultur konst teater museum
kirjasto bibliotek
järjestö yhdistys vapaaehtoistyö vapaaehtoinen förening organisation frivillig
osallisuus osallistuminen vaikuttaminen kuuleminen demokratia delaktighet deltagande påverka inflytande demokrati höra
äänestys äänestää vaali röstning rösta val
luonto metsä ulkoilu natur skog friluftsliv
puisto viheralue leikkipuisto park grönområde lekpark
ympäristö ilmasto miljö klimat
kävely kävelyreitti jalankulku ulkoilureitti gång promenad gångled
pyöräily pyörätie polkupyörä cykling cykel cykelväg
katu tie liikenne gata väg trafik
valaistus valo katuvalo belysning ljus
liukkaus hiekoitus auraus talvikunnossapito halka halkbekämpning sandning plogning snöröjning
koulu peruskoulu perusopetus opetus oppilas koululainen skola grundskola undervisning elev
lukio ammattikoulu gymnasium yrkesskola
opiskelu opiskelija opinnot koulutus studier studerande utbildning
koulupudokas syrjäytyminen syrjäytynyt utslagning utanförskap
terveys terve terveellinen hälsa hälsosam frisk
sairaus sairastavuus kansansairaus sjukdom sjuklighet
hammas suunterveys tand munhälsa
rokote rokotus rokotuskattavuus vaccin vaccination
köyhyys toimeentulo pienituloisuus pienituloinen velka velkaantuminen fattigdom utkomst låginkomst skuld
harrastus kerho harrastaa hobby klubb fritidsintresse
vapaaaika fritid
omaishoito omaishoitaja läheishoitaja närståendevård närståendevårdare
muisti muistisairaus dementia alzheimer demens minnessjukdom minne
kotihoito hoiva palveluasuminen hoivakoti hemvård omsorg serviceboende
neuvola raskaus synnytys vauva rådgivning graviditet baby
lastensuojelu huostaanotto barnskydd omhändertagande
tasaarvo sukupuoli yhdenvertaisuus syrjintä jämställdhet jämlikhet likabehandling diskriminering
digi digitaalisuus netti internet verkko verkkopalvelu digital nät
ruotsinkielinen kaksikielisyys ruotsi svenskspråkig tvåspråkig svenska
kylä maaseutu hajaasutus by landsbygd
yritys yrittäjä elinkeino företag företagare näringsliv
kunta kaupunki kommun stad
hyvinvointialue sote sosiaalipalvelut terveyspalvelut terveyskeskus välfärdsområde vårdcentral socialtjänst
valtuusto kunnanvaltuusto kaupunginvaltuusto kv fullmäktige kommunfullmäktige stadsfullmäktige
hallitus kunnanhallitus kaupunginhallitus kh styrelse kommunstyrelsen stadsstyrelsen
lautakunta jaosto nämnd sektion
päätös päätöspöytäkirja pöytäkirja beslut protokoll
ohjelma suunnitelma program plan
hyvinvointiohjelma hyvinvointisuunnitelma hyvinvointikertomus välfärdsprogram välfärdsplan välfärdsberättelse
raportti kertomus vuosiraportti selonteko rapport berättelse årsrapport redogörelse
mittari indikaattori tunnusluku tilasto indikator mått nyckeltal statistik
tavoite päämäärä painopiste mål prioritering
toimenpide toimi keino åtgärd insats
`;
