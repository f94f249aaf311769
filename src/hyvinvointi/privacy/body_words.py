"""Words of which the addresses of offices and associations are made, as an address writes them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.name_parts import plain
from hyvinvointi.privacy.places import is_municipality_mailbox
from hyvinvointi.privacy.recipient_names import is_given_mailbox

SURNAMES = frozenset({
    "koulu", "kunta", "seura", "skola", "posti", "kerho", "liitto", "kyla", "norra", "sodra", "ostra",
    "vastra", "lc",
})  # fmt: skip
"""Words of bodies that are surnames or initials, too: alone in an address they may be somebody's."""
FAMILY = frozenset({"lapset", "perheet", "vanhemmat", "omaiset", "nuoret", "isannat", "emannat"})
"""Members of an association, and of a household."""
_DESK = regex(
    r"info|kirjaamo|toimisto|asiakaspalvelu|palaute|hallitus|hallinto|posti|jasenrekisteri"
    r"|(?:vara)?puheenjohtaja|(?:jasen)?sihteeri|rahastonhoitaja|registrator|kansli(?:et)?|office"
    r"|styrelsen?|(?:vice)?ordforande|sekreterare|kassor|norra|sodra|ostra|vastra"
)
_NAMED = regex(r"martat|folkhalsan|mll|spr|frk|lions|lc|rotary|4h|vpk|mtk|slc")
"""Bodies that are known by their names."""
_UNION = regex(r"\w+lii(?:tto|ton)|\w+yhdistyksen")
_MEMBERS = regex(
    r"(?:yrittaj|omaishoitaj|opiskelij|viljelij|kasvattaj|metsastaj|kalastaj|laulaj|soittaj|tukij|urheilij"
    r"|harrastaj|(?:kiinteiston|metsan)?omistaj)at|elakelaiset|elakkeensaajat|tyottomat|invalidit"
    r"|nakovammaiset|partiolaiset|reservilaiset|sotaveteraanit|kylalaiset|asukkaat|ystavat"
)
_SWEDISH = regex(
    r"marthorna|fbk|vanner(?:na)?|foraldrar(?:na)?|pensionarer(?:na)?|anhoriga|narstaende(?:vardare)?"
    r"|hyresgaster(?:na)?|foretagare|(?:fastighets|mark|skogs|hus|egnahems|stug|hund|hast|bat)agare"
    r"|\w*(?:forening(?:en)?|forbund(?:et)?|avdelning(?:en)?)"
)
_SOCIETY = (
    r"yhdisty(?:s|ksen)|jarjeston?|osaston?|piirin?"
    r"|klubin?|club(?:en)?|kerhon?|saation?|lii(?:tto|ton)"
)
_KIND = regex(rf"\w*(?:{_SOCIETY}|seuran?)")
"""What kind of body one is, as its name ends."""
_OF_WHAT = regex(
    r"(?P<of>sydan|diabetes|reuma|kyla|kotiseutu|invalidi|kuulo|allergia|epilepsia|muisti|mielenterveys"
    r"|hengitys|syopa|hembygd|hjart)s?(?:yhdisty(?:s|ksen)|forening(?:en)?)"
)
_SHORT = {
    "marttayhdistys": ("martat",), "marttayhdistyksen": ("martat",), "marthaforening": ("marthorna",),
    "pensionarsforening": ("pensionarer",), "pensionarsforeningen": ("pensionarer",),
    "spr": ("punainenristi",), "lions": ("lc",), "lc": ("lions",),
}  # fmt: skip
_GENITIVES = (
    ("yhdistyksen", "yhdistys"),
    ("liiton", "liitto"),
    ("seuran", "seura"),
    ("kerhon", "kerho"),
)
_BODY = regex(
    rf"(?P<first>\w*)(?:{_SOCIETY}|kommun(?:en)?|kaupun(?:ki|gin)|kirjaston?|bibliotek(?:et)?)"
)
_LIKE_A_SURNAME = regex(r"(?P<first>\w*)(?:koulun?|seuran?|kun(?:ta|nan)|skolan?)")
_TELLS_BODY = regex(
    r"(?:\w{3,}n|(?:\w{3,}n)?(?:kotiseutu|urheilu|voimistelu|metsastys|kalastus|kyla|malli|musiikki|nuoriso"
    r"|historia|raittius|ala|yla|perus|kansa|yhteis|keskus|ammatti|kansan|tanssi|hiihto|uima|ratsastus|sirkus"
    r"|taide|kesa|kansalais|seura|maa|tie|osakas|hoito|toimi|johto|lauta"
    r"|folkhog|hog|grund|for|by|musik|sim|fri|rid|dans|yrkes|sondags|folk|sommar|mellan))"
)
"""What stands in one word before a body: a name in the genitive, or what kind of one it is."""
_WORD = regex(r"4h|[^\W\d_]+")
_FORMS = frozenset({"ry", "rf"})
_SHORTEST_NAME = 4
"""Letters of what may be no initials of a person."""


@lru_cache(maxsize=1024)
def is_office_mailbox(local: str) -> bool:
    """Whether what is before the @ is made of words of offices alone, and cannot be somebody's name."""
    words = [word for word in _WORD.findall(plain(local)) if word not in _FORMS]
    return not SURNAMES.issuperset(words) and all(map(_is_of_office, words))


def _is_of_office(word: str) -> bool:
    """Whether a word of an address is one for a desk, an association or another body."""
    if _DESK.fullmatch(word):
        return True
    if _is_one_of(word, _NAMED, _MEMBERS, _SWEDISH):
        return len(word) >= _SHORTEST_NAME or not word.isalpha()
    body = _BODY.fullmatch(word)
    if body:
        return len(body["first"]) != 1 and not _is_name(body["first"])
    # Of these surnames are made: Eskola, and Risto Koulu has the mailbox ”ristokoulu” or ”rkoulu”.
    body = _LIKE_A_SURNAME.fullmatch(word)
    return body is not None and _tells_body(body["first"])


def _tells_body(first: str) -> bool:
    is_told = bool(_TELLS_BODY.fullmatch(first)) or is_municipality_mailbox(first)
    return not first or (is_told and not _is_name(first))


def _is_name(first: str) -> bool:
    return is_given_mailbox(first) or "nen" in first


def is_named_body(word: str) -> bool:
    """Whether a word names a body, of which what stands behind is a part: MLL, Eläkeliiton."""
    return _is_one_of(word, _NAMED, _UNION)


def is_swedish(word: str) -> bool:
    """Whether a word is a Swedish one for an association or its members."""
    return _SWEDISH.fullmatch(word) is not None


def is_society(word: str) -> bool:
    """Whether a word in the name of an association is one for it, or for its members."""
    return word in FAMILY or _is_one_of(word, _NAMED, _MEMBERS, _SWEDISH, _KIND)


def _is_one_of(word: str, *kinds: re.Pattern[str]) -> bool:
    return any(kind.fullmatch(word) for kind in kinds)


def mailboxes_of(word: str) -> Iterator[str]:
    """Yield how an address may write a word for an association: Reumayhdistys, ”reuma”."""
    yield word
    for genitive, nominative in _GENITIVES:
        if word.endswith(genitive):
            yield word.removesuffix(genitive) + nominative
    yield from _SHORT.get(word, ())
    of_what = _OF_WHAT.fullmatch(word)
    if of_what:
        yield of_what["of"]
