"""Words that tell of somebody's health, welfare, family, debts, sentences or union."""

STATES = (
    "huostaan", "sijoitetu", "diagnos", "diagnoos", "sairastu", "sairasta", "sairaslom", "sairau",
    "syöpä", "syövän", "masennu", "masentun", "päihdeongelm", "päihderiippuv", "päihdekuntout",
    "päihdehoi", "alkoholist", "alkoholiongelm", "mielenterveysongelm", "mielenterveyskuntout",
    "mielenterveyshäir", "kehitysvamma", "vammaistuki", "vammaistuen", "dementi", "muistisair",
    "alzheimer", "parkinson", "diabet", "epileps", "aivoinfark", "sydäninfark", "aivohalva",
    "aivovamma", "raskaana", "osatyökyvyt", "työkyvyttöm", "toimeentulotukea", "toimeentulotuki",
    "toimeentulotuella", "lastensuojeluasiak", "maksuhäiriö", "ulosotossa", "ulosottovel",
    "velkajärjest", "vankilassa", "vankilaan", "vankilasta", "vankeus", "vankeut", "rikosrekister",
    "ehdonalai", "avioero", "lähestymiskiel", "perheväkival", "ammattiliittoon", "omhändertag",
    "sjukskriv", "sjukledig", "sjukpens", "sjukdom", "insjukn", "depression", "deprimer",
    "missbruksproblem", "missbrukar", "missbrukarvård", "alkoholproblem", "barnskyddsklient",
    "utkomststöd", "cancer", "demens", "dement", "stroke", "hjärtinfark", "hjärninfark",
    "arbetsoförmö", "invalidpension", "sjukpension", "skilsmäss", "fängelse", "straffregist",
    "fackansluten", "gravid", "funktionsneds", "utvecklingsstör", "besöksförbud",
    "kodin ulkopuolelle sijoitet", "lapsi on sijoitet", "lapset on sijoitet", "alkoholin käyt",
    "vammaispalvelun asiak", "vammaispalvelujen asiak", "toimeentulotuen saaja",
    "lastensuojelun asiak", "sosiaalihuollon asiak", "erityisen tuen päätö", "kuuluu ammattili",
    "ammattiliiton jäsen", "klient inom barnskydd", "i utsökning", "medlem i fack",
    "barnet är placera", "barnen är placera",
)  # fmt: skip
"""How words begin that tell of somebody's health, welfare, family, debts, sentences or union."""

OF_PRIVATE_PERSONS = (
    "sijoitettu", "sijoitettiin", "sijoituk", "sijaishuol", "tukipäätö", "tehostet", "erityisen tuen",
    "erityiseen tukeen", "erityistä tukea", "koulukiusa", "kiusaami", "kuntoutu", "terapia", "lääkity",
    "lääkehoi", "adhd", "autis", "asperger", "leikkau", "leikat", "mielenterve", "päihtei", "päihty",
    "väkival", "velka", "veloi", "velko", "häädet", "häätö", "edunvalvonta", "edunvalvonnas", "omaishoidon tuk",
    "vamma", "liikuntavamma", "pyörätuoli", "sairaala", "psykiatri", "ahdistu", "itsemur", "itsetuho", "syömishäir",
    "oppimisvaike", "oppimishäir", "lukihäir", "lastensuojelu", "lastenkod", "huumei", "huumaus",
    "raskau", "asunnot", "turvakod", "huoltajuu", "työttömä", "perustoimeentulo", "oppilashuol",
    "placera", "särskilt stöd", "intensifierat stöd", "mobb", "rehabilit", "terapi", "medicin", "autism",
    "operer", "operation", "psykiatr", "ångest", "självmord", "ätstörning", "inlärningssv", "barnskydd", "barnhem",
    "drog", "narkotik", "graviditet", "bostadslös", "skyddshem", "våld", "skuld", "vräk", "intressebevak",
    "närståendevård", "rullstol", "sjukhus", "arbetslös", "missbruk", "alkohol", "utmattn", "psykisk",
    "uupum", "elevvård", "autist", "synskad", "näkövamma", "kuulovamma", "hörselskad", "funktionshind",
    "vårdnadstvist", "huoltoriit", "tartun", "smitta", "hoitoon", "vårdbehov", "reuma", "astma",
)  # fmt: skip
"""How words begin that tell it of a private person alone: of others they are what is spoken of."""
