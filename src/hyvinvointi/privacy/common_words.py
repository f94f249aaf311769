"""Names that are words or places, too, and what tells which of them is meant."""

import re

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.shown import SPACE

COMMON = frozenset({
    "aalto", "aamu", "aarre", "aho", "aitta", "alanko", "ansa", "armas", "arvo", "askola", "aura",
    "aurinko", "autio", "berg", "dal", "eerika", "ek", "enko", "erkko", "falk", "frid", "glad",
    "gran", "gren", "haapa", "haka", "hall", "hamina", "hanka", "harju", "harjula", "hauki", "havu",
    "heikkilä", "heinä", "helmi", "hiekka", "hietala", "hirvi", "holm", "huhta", "hurme", "ihanne",
    "ilma", "ilta", "impi", "inkeri", "into", "jalava", "joki", "joutsa", "järvi", "kaari",
    "kaarina", "kaivo", "kallio", "kangas", "kanta", "kanttori", "karhu", "kari", "kaski", "kataja",
    "katto", "kaunis", "kauppi", "kela", "kelo", "kemi", "kero", "kesä", "keto", "keva", "kieli",
    "kiiski", "kinnunen", "kivi", "koivisto", "koivu", "kokki", "korpi", "koski", "kota", "kotka",
    "kuha", "kukka", "kulmala", "kulta", "kunnas", "kuoro", "kurki", "kuru", "kuusela", "kuusi",
    "kylä", "laakso", "lahti", "laine", "laitila", "lampi", "lapua", "latva", "lehti", "lehto",
    "lemmikki", "lepola", "lieto", "liito", "lilja", "lind", "ljung", "lohi", "loimaa", "lumi",
    "lund", "luoto", "maa", "malli", "manner", "marja", "marttila", "meri", "merikallio", "mestari",
    "metsä", "miina", "mikkeli", "mo", "moberg", "multia", "myrsky", "myrskylä", "mäki", "mänty",
    "naava", "niemi", "niitty", "nokia", "notaari", "nuotio", "nurmi", "nyman", "oja", "onni",
    "orvokki", "paju", "palo", "pastori", "pelto", "pirkkala", "posti", "poutanen", "puisto",
    "puro", "pyhäntä", "päivä", "päiväkoski", "rae", "raisio", "raita", "ranta", "rauha", "rauma",
    "rautio", "reima", "riihi", "rinne", "rintala", "rosen", "ruusu", "saari", "sade", "salmi",
    "salo", "sampo", "sand", "sarka", "sarvi", "satama", "satu", "savela", "savu", "seppä",
    "seppälä", "sievi", "siiri", "silta", "simo", "sinikka", "sjö", "skog", "sorsa", "stad",
    "stark", "strand", "ström", "sulo", "sumu", "sund", "suo", "suoja", "susi", "suvi", "taimi",
    "taivas", "tammi", "tapio", "tarmo", "tarvas", "terho", "tervo", "toivo", "tuisku", "tuomi",
    "tuuli", "tyyne", "tyyni", "tähti", "törmä", "uljas", "urho", "usko", "utaja", "utra", "uusi",
    "vaara", "vahva", "valkama", "valo", "valta", "vanhala", "varis", "varma", "vehmaa", "vesa",
    "vesala", "vesi", "vieno", "viita", "vik", "vilja", "viljo", "virta", "vuokko", "vuori",
    "väinö", "väre", "väylä", "yle", "yrjö", "ängel", "ås",
})  # fmt: skip
"""Last and given names, as far as they are common nouns, verbs or municipalities, too."""

_BODIES = (
    rf"{SPACE}(?:kaupun[kg]i\w*|kun(?:ta|nan|nassa|nalle|nasta|taa|nan\w+)|yliopisto\w*|seurakun\w+|koulu\w*"
    rf"|kylä\w*|säätiö\w*|lääni\w*|seutu\w*|seudun|alue\w*|Oyj?|OY|Ab|AB|Ky|ry|rf|stad|kommun|universitet\w*)(?!\w)"
)
_COMPOUND = (
    r"-(?!nimi(?:nen|s)|yhtymä|perhe|suku|suvun|vainaja|pariskun|veljek|sisaruk|familj)[a-zåäö]"
)
THING = regex(rf"\w+{_COMPOUND}\w*")
"""A compound that is called after a name, and names no person: Toivo-hankkeen."""
OF_OTHER = regex(f"{_BODIES}|{_COMPOUND}")
"""What follows a name that is that of a body, a place or a thing."""

_PLACES = (
    "tie", "katu", "kadu", "kuja", "polku", "polu", "talo", "tupa", "puisto", "koulu", "silta",
    "sillan", "säätiö", "ranta", "ranna", "mäki", "mäe", "piha", "gatan", "vägen", "stigen",
    "gränd",
)  # fmt: skip
COMPOUND = rf"(?!\w{{0,4}}(?:{'|'.join(_PLACES)})\w*\b)"
"""What a form of a name does not go on with: Korhosentie is a street."""

PERSON = regex(
    rf"{SPACE}(?:haki|hake|pyy[st]|pyytä|vaati|vaatimu|valit|oikaisu|asuu|asui|myönne|kuult|kuule|selity|kirje"
    rf"|lausuma|osoit|esitti|jätti|toimitti|vastine|laps|puoliso|perhe|aloit|avustu|tontti|kiinteistö|tahto"
    rf"|sökt|söker|ansök|begär|besvär|yrka|anför|bor\b|barn|hustru|make)",
    re.IGNORECASE,
)
"""What persons do and have."""

BEGINNING = regex(r"(?:\A|[\n.!?:;|•\"”(>]\s*|\n[ \t#>]*[-*][ \t]+)\Z")
"""What stands before the first word of a sentence, which has a capital in any case."""
