"""Words by which recipients of decisions tell who they are: parties, offices, bodies, desks."""

import re

from hyvinvointi.patterns import regex

PARTY = regex(
    r"""(?:
    \w*hakij[ao]\w* | (?!laitos)\w*huoltaj[ai]\w* | \w*asianosai(?:nen|s\w*|st\w*) | \w*valittaj[ai]\w*
    | muistuttaj\w+ | anmärkar\w+ | pesän?
    | edunvalvottav\w* | edunvalvoja(?:n|t|na|naan)? | \w*perikun(?:ta|nan|nalle) | kuolinpes[äi]\w* | leski | lesken
    | oikeudenomistaj\w* | oikeudenhaltij\w* | perilli(?:nen|se[nt]|set|sten)
    | yksityi(?:nen|se[nt]|shenkilö\w*) | toimini(?:mi|men) | kuntalai(?:nen|se[nt]|sten)
    | asuk(?:as|kaan|kaat|kaille) | asukkaiden | kansalai(?:nen|se[nt]) | eläkeläi(?:nen|se[nt])
    | omai(?:nen|se[nt]|sten) | omaishoitaj\w* | \w*vanhem(?:pi|man|mat) | \w*vanhempien | äidin? | \w*äiti
    | (?:iso|sijais|adoptio|kummi)isä
    | isän? | puoliso\w* | naapur\w+ | osaka?s | osakkaa\w+ | \w*omistaj[ai]\w* | \w*haltij[ao]\w*
    | (?!\w*työntekij)\w*tekij[äö](?:n|t|ille|lle|iden)? | kantelij\w+ | ilmoittaj\w+
    | vuokralai(?:nen|se[nt]) | opiskelij\w+ | \w*oppila(?:s|an|at|alle|ille|iden) | (?:\w*koulu|lukio|päiväkoti)lai(?:nen|se[nt]|selle)
    | stipendiaat(?:ti|it|in) | (?:hoito|sijais|kasvatti|perhe|päivähoito|päiväkoti)laps(?:i|en|et) | asiak(?:as|kaan|kaat) | poti(?:las|laan|laat)
    | \w*(?:saaj|ostaj|luovuttaj|vuokraaj)[ai]\w* | \w*myyj[äi]\w* | työtön | työttömän | viljelij\w+ | yrittäj\w+
    | \w*sökand\w+ | \w*vårdnadshavar\w+ | part(?:en|ens|er|erna)? | sakägar\w+ | klagand\w+
    | besvärsföranded? | dödsbo(?:et|ets|s)? | sterbhus\w* | rättsinnehavar\w+ | arving\w*
    | privatperson\w* | enskild | firman? | \w*invånar\w+ | anhörig\w* | närstående\w*
    | \w*förälder\w* | \w*föräldrar\w* | (?:far|mor)(?:mor|far) | mo(?:r|dern) | fa(?:r|dern) | mak[ea]n? | änka | gran(?:ne|nar)\w*
    | \w*(?:mark|fastighets|djur)ägar\w+ | initiativtagar\w+ | \w*elev(?:en|er|erna|ens)? | studerande\w*
    | stipendiat\w* | lärling\w* | (?:förskole|daghems|foster|skol)barn(?:et)? | (?:för)?säljar\w+ | köpar\w+
    | överlåtar\w+ | förvärvar\w+ | (?:gåvo|arrende)tagar\w+ | arrendator\w*
    | patient(?:en|er)? | klient(?:en|er)? | hyresgäst\w* | pensionär\w* | omsorgstagar\w+
    | perhe(?:en|et)? | avio(?:mies|vaimo)
    | (?:lapse|laste|poika|poikie|tyttäre|tyttärie|vaimo|miehe|puoliso|äiti|isä|sisko|velje|sisare|huolletta[vm]a)ns[aä]
    | (?:vaimo|mieh|puoliso|laps|poik|tyttär)ineen | herrat | rouvat | herrar(?:na)? | makar(?:na)? | lapsi | lapset | poika | tytär | vaimo | veli | sisar | sisko | päämie(?:s|hen)
    | pariskun(?:ta|nan) | aviopari\w* | aviopuoliso\w* | veljekset | sisarukset | sisaret | kaksoset
    | (?:maatalous|metsä|verotus|kiinteistö)?yhtymä | mty | \w+sammanslutning(?:en)? | intressebevakare\w*
    | huvudman(?:nen)? | paret | syskonen | bröderna | systrarna | familj(?:en|er|erna)? | barn(?:et)? | son(?:en)? | dotter(?:n)?
    | hustrun? | applicants? | guardians? | appellants?
    | complainants? | residents? | parents? | neighbours? | heirs? | owners? | citizens? | estate | private
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
NAMES_OF_PARTIES = frozenset({"veli", "sisko"})
"""Words for relatives that are given names, too, where they have a capital."""
OF_MEMBERS = regex(
    r"(?:(?:yrittäj|omaishoitaj|opiskelij|viljelij|\w*omistaj)(?:ät|at|ien)|huoltaji?en|eläkeläi(?:set|sten)"
    r"|kuntalais(?:et|ten)|kansalais(?:et|ten)|omais(?:et|ten)|potilai(?:den|tten)|vanhem(?:mat|pien)"
    r"|asukkai(?:den|tten)|vuokralais(?:et|ten)|työttömät|perheet|lapset|föräldrar(?:na)?|pensionärer(?:na)?"
    r"|anhöriga|invånare|hyresgäster(?:na)?|närstående(?:vårdare)?|patienter(?:na)?|\w*ägare)\Z",
    re.IGNORECASE,
)
"""Whom an association is of: no parties where its name says them."""
ASSOCIATION = regex(
    r"(?:yhdistys|liitto|järjestö|seura|förening(?:en)?|förbund(?:et)?)\b|\b(?:ry|rf|r\.y|r\.f)\b",
    re.IGNORECASE,
)
KIN = regex(
    r"(?:\w*huoltaj\w+|perilli\w+|oikeudenomistaj\w+|omais(?:et|ten|ille)|vårdnadshavarna)\Z",
    re.IGNORECASE,
)
"""Parties of whom a person is said to have several: whoever stands before them is that person."""
RELATIVE = regex(
    r"(?:(?:lapse|laste|poika|poikie|tyttäre|tyttärie|vaimo|miehe|puoliso|äiti|isä|sisko|velje|sisare"
    r"|huolletta[vm]a)ns[aä]|(?:vaimo|mieh|puoliso|laps|poik|tyttär)ineen|puoliso|vaimo|avio(?:mies|vaimo)|poika|tytär"
    r"|laps(?:i|et)|lasten|barn(?:et)?|son(?:en)?|dotter(?:n)?|mak[ea]n?|hustrun?)\Z",
    re.IGNORECASE,
)
"""Whose given name stands behind without the surname: Maija Malli poikansa Matin puolesta."""
NO_SURNAME = regex(
    r"(?:koulun|lukion|kodin|luokan|ryhmän|seuran|kunnan|kaupungin|alueen|kylän|opiston|joen|ojan|järven|saaren"
    r"|(?:koulu|lukio)laisen|toisen|ensimmäisen|kunkin|useiden|[aeiouyäö](?:j|id|itt)en)\Z",
    re.IGNORECASE,
)
"""Words in the genitive that are no surname where a group is called after them."""
TRADER = regex(r"\bt:?mi\b\.?", re.IGNORECASE)
"""A trader in their own name: the firm is the person."""


AGENT = regex(
    r"(?:(?:prosessi|oikeudenkäynti)?asiamie(?:s|henä|henään|hensä)|(?:oikeudenkäynti)?avustaja(?:na|naan|nsa)?"
    r"|tulkki(?:na|naan)?|valtuutettuna(?:an)?|edunvalvontavaltuutet(?:tu|tuna|tunaan|un)|tukihenkilönä(?:än)?"
    r"|edustajana(?:an)?|asianajajana(?:an)?|lakimiehenä(?:än)?|puolestaan|(?:rättegångs|process)?ombud(?:et)?|biträde(?:t)?|stödperson(?:en)?|intressebevakningsfullmäktig(?:e|en)?"
    r"|\w+biträde|genom|attorney|agent|proxy)\Z",
    re.IGNORECASE,
)
"""Who acts for a party: an office only of a body that stands beside."""
OFFICE_OR_AGENT = regex(
    r"(?:valtuutettu|edustaja|tukihenkilö|representant(?:en)?|fullmäktig|representative)\Z",
    re.IGNORECASE,
)
"""Offices, and beside a private person those who act for that one."""
ATTORNEY = regex(r"(?:asianajaja|lakimies|juristi|advokat(?:en)?|jurist(?:en)?)\Z", re.IGNORECASE)
"""Who is named in public beside a person, but whose name in the genitive before the word is private."""
THROUGH = regex(
    r"(?<!\w)(?:kautta|välityksellä|avustama(?:na|nsa)|edustama(?:na|nsa)|toimesta|biträdd(?:a)?|företrädd(?:a)?"
    r"|representerade?)(?!\w)",
    re.IGNORECASE,
)
"""Whoever stands beside such words is helped by the body that they speak of."""
HELPED = regex(r"(?:genom|biträdda?|företrädda?|representerade?)\Z", re.IGNORECASE)
"""Which of them stand before the body."""
FOR = regex(r"(?:för|for)(?!\w)")
BEHALF = regex(
    r"(?<!\S)(?:puolesta|lukuun|nimissä|valtuuttamana|toimeksiannosta|vägnar)(?!\w)", re.IGNORECASE
)
"""Before and behind these words stands whom somebody acts for."""
PUBLIC_GUARDIAN = regex(
    r"\b(?:(?:julkinen|yleinen|johtava|vastaava)\s+){1,2}edunvalvoja(?!\w)"
    r"|\b(?:allmän|ledande)\s+intressebevakare(?!\w)",
    re.IGNORECASE,
)
COUPLE = regex(
    r"(?<!\w)(?:(?:herra|hra|hr)\.?\s+(?:ja|&)\s+(?:rouva|rva)|(?:herr|hr)\.?\s+(?:och|&)\s+(?:fru|fr))(?!\w)\.?",
    re.IGNORECASE,
)
COUPLE_AS_PARTY = "aviopari"
"""What a couple is read as that only has a surname."""
DELIVERY = (
    r"(?<!\w)(?i:tiedoksi(?:anto)?|jäljennös|kopio|ote|cc|(?:för|till)\s+kännedom|f\.?k\.|kopia(?:\s+till)?"
    r"|avskrift|utdrag)(?!\w)"
)
"""What parts another recipient, who gets a copy, from the one before."""
PUBLIC_OFFICE = "virkamies"
"""What a public guardian is read as."""

TRADE = regex(
    r"(?:työntekijä|insinööri|ingenjör(?:en)?|merkonomi|agrologi|toimittaja|talonmies|perhehoitaja|(?:freelance|freelancer|vapaa|frilans)\w*"
    r"|perhepäivähoitaja|(?:familje)?dagvårdare|dagbarnvårdare|familjevårdare|närståendevårdare"
    r"|(?:kauppa|maanviljelys|kotiseutu|talous|kunnallis|liikunta|musiikki|teollisuus|vuori|metsä"
    r"|sosiaali|rakennus|merenkulku|laulaja)neuvos|(?:handels|jordbruks|bergs|kommunal|hembygds|forst)råd(?:et)?"
    r"|yhteyshenkilö|kontaktperson(?:en)?"
    r"|pääsuunnittelija|huvudplanerare|kansakoulunopettaja|ekonomi|arbetare|konsultti)\Z",
    re.IGNORECASE,
)
"""Trades, degrees and honours that are no offices by themselves."""

OFFICE = regex(
    r"""(?:
    \w*(?:johtaja|päällikkö|sihteeri|asiantuntija|suunnittelija|koordinaattori|insinööri|lääkäri
    |hoitaja|opettaja|ohjaaja|tarkastaja|neuvoja|neuvos|esimies|esihenkilö|pormestari|edustaja
    |asiamies|työntekijä|kuraattori|psykologi|terapeutti|arkkitehti|lakimies|juristi|kirjanpitäjä
    |avustaja|assistentti|konsultti|virkamies|viranhaltija|toimittaja|kirkkoherra|ministeri|professori
    |tutkija|lehtori|kouluttaja|vastaava|vahtimestari|kanslisti|valvoja|esittelijä|pöytäkirjanpitäjä
    |komisario|konstaapeli|mestari|isännöitsijä|rehtori|valtuutettu|asianajaja|notaari|vastuuhenkilö
    |yhteyshenkilö|siistijä|kokki|keittäjä|huoltomies|dosentti|agrologi|kanttori|pastori
    |luottamushenkilö|luottamusmies|kirjaaja|kamreeri|laskija|tiedottaja|tukihenkilö|informaatikko
    |amanuenssi|intendentti|tuottaja|kaavoittaja|geodeetti|kartoittaja|teknikko|puutarhuri|talonmies
    |laitoshuoltaja|kehittäjä|valmentaja|kapteeni|diakoni|kappalainen|valmistelija|puheenjohtaja|jäsen
    |merkonomi|rakennusmestari|hallintovirkailija|virkailija|päälliköt|valtuutetut|johtajat|sijainen|varamies)(?:i?t)?
    | \w*(?:chef|direktör|sekreterare|ledamot|ordförande|ledare|rektor|lärare|handläggare|inspektör
    |läkare|skötare|planerare|koordinator|sakkunnig|expert|ombud|tjänsteman|tjänsteinnehavare|ingenjör
    |rådgivare|kurator|psykolog|föreståndare|jurist|borgmästare|representant|forskare|fullmäktig
    |registrator|planläggare|arkivarie|ekonom|bokförare|räknare|informatör|kommunikatör|lektor|producent
    |instruktör|arbetare|geodet|tekniker|veterinär|mästare|disponent|vaktmästare|kock|ombudsman|vårdare
    |förtroendeman|ersättare|föredragande|beredare|protokollförare|kyrkoherde|professor|kommissarie
    |arkitekt|bibliotekarie|revisor|assistent|terapeut|specialist|advokat|granskare|controller
    )(?:n|en|er|na|erna)?
    | director | manager | officer | secretary | co-?ordinator | head | chair(?:man|person)? | member
    | mayor | teacher | doctor | nurse | planner | advis[eo]r | representative | counsell?or
    | principal | councillor | engineer | lawyer | auditor
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
"""Titles of offices as they stand beside a name: in the genitive they are somebody else's."""

ABBREVIATED = regex(
    r"(?:v?pj|[kt]j|vd|[VKT]?Pj|[KT]j|[Vv]d|(?i:\w*joht|\w*siht|\w*tark|\w*pääll|\w*koord|\w*reht|\w*suunn|\w*asiant|toimistos|(?:kunnan|kaupungin)s"
    r"|ordf|sekr|insp|dir))\Z"
)
"""How offices are shortened, without the full stop."""

DEGREE = regex(r"(?:diplomi|dipl)[.-]?insinööri\w*", re.IGNORECASE)
"""What a person has learnt is no office."""

FORMER = regex(
    r"(?:entinen|entiset|ent|fd|irtisanoutunut|eronnut|silloinen|edellinen|aiempi|aikaisempi|detta|ex|irtisanottu|eläkkeellä|eläkkeelle|eläköitynyt|avgång\w+|evp|emerit\w+|tidigare"
    r"|förre|förra|pensionerade?|dåvarande|förutvarande|föregående|forna"
    r"|former|retired)\Z",
    re.IGNORECASE,
)

BEFORE_SURNAME = (
    r"(?<!\w)(?:[Oo]\.?\s?s\.|[Oo]s\.?|omaa\s+sukua|e\.\s?n\.|e\.|[Ee]nt\.?|[Aa]ik\.?|[Tt]id\.|[Nn]yk\.?"
    r"|(?:[Ee]ntinen|[Aa]iempi|[Aa]ikaisempi|[Nn]ykyinen)(?:\s+(?:suku)?nimi)?:?|[Aa]iemmin|[Aa]ikaisemmin"
    r"|[Nn]ykyisin|[Tt]yttönimi:?|f\.|[Ff]ödd|[Tt]idigare|[Ff]örut|[Nn]umera|[Ff]licknamn:?|née)\s+"
)
"""What stands before a surname that somebody has had, or has now."""

FORMERLY = regex(r"\bf\.\s?d\b", re.IGNORECASE)

BODY = regex(
    r"(?:(?<!peri)kunta|kaupunki|hallitus|valtuusto|neuvosto|jaosto|yhdistys|seura|liitto|järjestö"
    r"|säätiö|alue|keskus|virasto|toimisto|palvelut|tiimi|ryhmä|koulu|opisto|laitos|kommun|nämnd(?:en)?"
    r"|styrelsen?|regering(?:en)?|samfundet|fullmäktige|förening(?:en)?|förbundet|förbund|stiftelsen?|byalag(?:et)?|byaråd(?:et)?"
    r"|kirjaamo|akatemia|akademin?|energia"
    r"|energi|sanomat|uutiset|tidning(?:en)?|bladet|klubi|club|ystävät|vänner|lapset|nuoret|pankki"
    r"|banken|apteekki|apotek(?:et)?|församling(?:en)?|yliopisto|universitet(?:et)?|instituutti"
    r"|institut(?:et)?|gymnasium|gymnasiet|lukio|päiväkoti|daghem(?:met)?|sairaala|sjukhus(?:et)?"
    r"|ministeriö|ministeriet|oikeus|domstol(?:en)?|tingsrätt(?:en)?|hovrätt(?:en)?|rahasto|teatteri"
    r"|teater|orkesteri|kuoro|puolue|partiet|område(?:t)?|osuuskauppa|verket|bolag(?:et)?|yhtiö|gruppen"
    r"|sote|röda\s+korset)\b"
    r"|\b(?:ry|rf|r\.y|r\.f|oy|oyj|koy|ab|abp|ky|kb|osk|stad|råd|ltd|inc|rp)\b",
    re.IGNORECASE,
)
UNIT = regex(
    r"(?!sosiaali|social|vård|sjuk)\w*(?:toimi|toimiala|hallinto|kanslia|kansli(?:et)?|sektorn?|avdelningen)\Z",
    re.IGNORECASE,
)
"""How the names of units end in which nobody is looked after."""
OF_CLIENTS = regex(
    r"(?<!\w)(?:\w*asianajotoimisto|lakiasiaintoimisto|lakitoimisto|(?:\w*oikeusapu|edunvalvonta)toimisto|advokatbyrån?"
    r"|rättshjälpsbyrån?|intressebevakningsbyrån?|intressebevakningen|edunvalvonta|(?:palvelu|hoiva|hoito|ryhmä"
    r"|vanhusten|vanhain|lasten|perhe)ko(?:ti|din)|(?:palvelu|senior)talo|servicehuset|\w*asumisyksikkö"
    r"|(?:vård|service|ålderdoms|barn|grupp)hem(?:met)?|(?:service|äldre|grupp|senior)boende(?:t)?"
    r"|vankila|fängelse(?:t)?)(?!\w)",
    re.IGNORECASE,
)
"""Bodies beside which their clients and residents are named as often as who works there."""
PLACE = regex(
    r"(?:villa|kievari|majatalo|loma(?:kylä|keskus|mökit)|(?:kylä|nuoriso|kulttuuri|seurain|seurojen|työväen|monitoimi)talo"
    r"|uimahalli|(?:jää|urheilu|liikunta)halli|(?:kaupungin|pää|lähi)?kirjasto|(?:kultur|ungdoms|allaktivitets)hus(?:et)?|simhall(?:en)?"
    r"|(?:huvud|när|stads)?bibliotek(?:et)?|ratsutila|ratsutalli|\w*hotelli|hostelli|motelli|kahvila|ravintola|pizzeria|baari|galleria|kuoro"
    r"|\w{3,}klubben|sirkus|\w{3,}ko(?:ti|dit)|palvelutalo|hotell|restaurang|café|kafé|cirkus|kör|kören|servicehuset|\w{3,}hemmet)\Z",
    re.IGNORECASE,
)
"""What stands before the name of a house or of a club: one word behind it names no person."""
CLUB = regex(
    r"\b\w{2,}n (?:jymy|kiri|veto|veikot|pallo|palloilijat|urheilijat|ponnistus|lukko|kärpät|pyrintö|kisailijat"
    r"|isku|jyry|kuohu|reipas|voima|riento|virkiä|haka|toverit|kunto|kilpa|maila|loiske|tempaus|ilves|nousu|vire)\Z"
    r"|(?-i:\A(?:IF|IFK|IK|FC|FBC|BK|KIF)\s\w{2,}|\w{2,}\s(?:IF|IFK|IK|FF|BK)\Z)",
    re.IGNORECASE,
)
FIRMS = frozenset({
    "elisa", "kone", "nokia", "fazer", "martela", "mehiläinen", "lemminkäinen", "kaleva", "wihuri",
    "ilkka-pohjalainen", "super", "betania", "kesko", "tokmanni",
})  # fmt: skip
"""Firms and newspapers that are known without their form: surnames and given names, too."""
KNOWN_BODIES = frozenset({
    "kela", "fpa", "keva", "elenia", "caruna", "fortum", "martat", "marthorna", "folkhälsan",
    "sarastia", "monetra", "sitra", "posti", "yle", "fingrid", "traficom", "valvira", "thl",
    "ely", "avi", "dvv", "mll", "spr", "ehyt", "lions", "rotary", "kpmg", "vihreät", "kokoomus",
    "keskusta", "telia", "varha", "kymsote", "soite", "pirha", "keusote", "pohde", "eloisa",
    "lapha", "vake", "omahäme", "polisen", "centralen", "daghemmen", "hus", "pelastakaa", "tulli",
    "ulosotto", "syyttäjä", "oikeuskansleri", "verottaja", "väylä", "fimea", "valtiokonttori",
    "kauppakamari", "oikeusapu", "finavia", "lidl", "nordea", "pwc", "mtk", "lc", "leader", "jhl",
    "juko", "oaj", "tehy", "jyty", "kh", "kv", "kvalt", "ltk", "neuvola", "ohjaamo", "vaihde",
    "reskontra", "puheenjohtajisto", "lapsiparlamentti", "registraturen", "satahva", "ekhva",
    "kymenhva", "hyvaks", "hyvaep", "palkat", "arkisto", "laskutus", "palkanlaskenta",
    "kirjanpito", "asiakaspalvelu", "talous", "attendo", "pihlajalinna", "esperi", "sweco", "ramboll",
    "wsp", "sitowise", "destia", "skanska", "mustankorkea", "aamulehti", "kårkulla", "eteva", "omnia",
    "sedu",
})  # fmt: skip
"""Bodies and desks whose names have no sign of one."""

NO_FIRST_NAME = regex(
    r"(?:suomen|finlands|suomalai\w+|svenska|pelastakaa|rädda|nuorten|lasten|vanhusten|etelä|pohjois"
    r"|itä|länsi|varsinais|keski|norra|södra|östra|västra|åbo|turku|turun|helsinki|helsingin)\Z",
    re.IGNORECASE,
)
GROUP = regex(
    r"(?:[Dd]e (?!la\b)[a-zåäö]+|[Dd]e[nt]|[Öö]vriga|[Bb]erörda|[Ss]amtliga|[Rr]espektive|[Rr]egionala|[Ll]okala"
    r"|(?:[Kk]ommun|[Ss]tad|[Bb]y)ens|[Kk]olmas|[Tt]redje|[Aa]lla [a-zåäö]+(?:[aeo]r|na))(?: [a-zåäö]+)*\Z"
)
"""A group in words of which only the first may have a capital: De utsedda, Alla nämnder; Alla Lind is somebody."""
MANY = regex(r"\w{2,}(?:[jv][aä]t|tut|tyt|[tn]eet|l[aä]iset|[aeo]rna)\Z")
"""Nouns in the plural: no part of a person's name ends so."""

COMMON = regex(
    r"(?:hoito|toimi|huolto|hankinta|työ|tiedoksi|palvelu|yksikkö|osasto|jaos|hallinto|kirjasto|museo"
    r"|poliisi|koti|yhtymä|yhteisö|verkosto|kerho|kanslia|media|välineet|opetus|kasvatus|johto|henkilöstö|työntekijät?"
    r"|osalliset|jäsenet|nuoret|yleisö|sektori|sanomalehti|kör|klubb|ungdomslag|andelslag|gille|sällskap|kår(?:en)?|enhet(?:en)?|byrån?|kansli(?:et)?|avdelning(?:en)?|(?<!e)skolan?"
    r"|bibliotek(?:et)?|personal(?:en)?|revisor(?:er|erna)|board|council|office|school|association"
    r"|club|staff)\Z",
    re.IGNORECASE,
)
DESK = regex(
    r"\w{3,}(?:nta|ntä|tus|tys|aus|eys|suus|stö|sto|nto|ntö|pito|hallinto|tekniikka|suojelu|käyttö"
    r"|suunnittelu|halli|talo|taulu|kappale|liikenne|vointi|styrelsen|nämnden|ningen|lingen|vården|verket"
    r"|tjänster|centralen|polisen|korset|hemmet|föreningen|sektorn|raturen|synen|rådet|männen|mannen"
    r"|stalten|bostäder)|\w*(?:klubben|kören|orkestern|teatern|kommissionen|kommitt[ée]n|delegationen|sektionen|kretsen"
    r"|organisation(?:en|erna)|företage[nt]|fonden|kommunen|staden|laget|gillet|sällskapet|samfälligheten"
    r"|kåren|stationen|råden|kyrkan|(?:ungdoms|hälso)gården)\Z",
    re.IGNORECASE,
)
"""How the names of desks and services end, where they are a single word."""

LABELS = frozenset({
    "herra", "hra", "rouva", "rva", "neiti", "herr", "fru", "pöytäkirjanote", "ote", "tiedoksi",
    "päätös", "utdrag",
})  # fmt: skip
"""What stands before a name and is none."""

AROUND_PARTIES = frozenset({
    "lapsen", "lasten", "lapsi", "oppilaan", "oppilaiden", "koulun", "päiväkodin", "kiinteistön",
    "kiinteistöjen", "tilan", "tontin", "alueen", "kylän", "päätöksen", "avustuksen",
    "avustusten", "hakemuksen", "oikaisuvaatimuksen", "valituksen", "aloitteen", "asian",
    "kunnan", "kaupungin", "rakennusluvan", "rakennustyö", "alaikäisen", "nuoren", "nuorten",
    "muut", "kaikki", "kanssa", "vainajan", "barnets", "barnens", "elevens", "skolans", "fastighetens",
    "beslutets", "kommunens", "alla", "övriga", "of", "the", "estate", "all", "other",
})  # fmt: skip
"""What tells whose party somebody is, and is no name."""


OF_PLACE = regex(
    r"\w{2,}(?:l[aä]n|joen|ojan|järven|lahden|niemen|salmen|saaren|maan|mäen|kosken|lammen|suon|kylän"
    r"|kunnan|rannan|vaaran|selän|vuoren|linnan|koulun|kaupungin|k[iy]an|ision)\Z",
    re.IGNORECASE,
)
"""Names of places in the genitive, as those of associations begin: Esimerkkilän Pallo."""

NO_ORGANIZATION = frozenset({
    "perhe", "suku", "tila", "maatila", "koti", "kotona", "ei", "perheen", "eläkkeellä", "familj",
    "kylä", "by", "hem", "gård", "ingen", "none", "family", "farm", "home",
})  # fmt: skip

SURNAMES_BY_ROLE = frozenset({"posti", "kela", "yle", "keva"})
SURNAMES_BY_GIVEN_NAME = SURNAMES_BY_ROLE | {
    "kuoro", "stad", "ky", "kokki", "mestari", "notaari", "pastori", "kanttori", "head", "mayor",
    "kock", "vakt", "koulu", "skola", "kunta", "seura", "liitto", "säätiö", "keskus", "pankki",
    "oikeus", "johtaja", "sihteeri", "maisteri", "turku", "helsinki",
}  # fmt: skip
"""Surnames that are bodies, offices and towns, too: firms and choirs have parts in cases, as persons do."""
