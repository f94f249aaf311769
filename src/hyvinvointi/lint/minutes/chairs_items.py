"""Items by which a meeting arranges itself, which the chair takes up without a presenter or a case."""

from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.model import Decision
from hyvinvointi.patterns import regex

_ARRANGEMENTS = regex(
    r"poytakirjan ?(?:tarkast|tarkist|allekirjoit)|protokolljuster"
    r"|aantenlaskij|aantenlaskenta|rostraknare|tilapaisen puheenjohtajan|tillfallig\w* (?:motes)?ordforande|motesordforande"
    r"|(?:\A|kokouksen |istunnon )(?:laillisuu|paatosvaltaisuu|esityslista|asialista|tyojarjesty)"
    r"|(?:kokouksen|istunnon) (?:avaus|avaaminen|paattaminen|jarjestaytyminen|puheenjohtaj)"
    r"|(?:laglighet|lagenlighet|beslutforhet)\w*"
    r"|(?:oppnande|avslutande|konstituering) av (?:motet|sammantradet)"
    r"|(?:motets|sammantradets) (?:oppnande|avslutande|konstituering|ordforande)"
    r"|nimenhuuto|namnupprop|\A(?:lasnaolijat|narvarande)\Z|lasnaolijoiden (?:totea|kirjaa)"
    r"|(?:godkannande|faststallande) av (?:arbetsordning|foredragningslista)"
)
_GATHERING = regex(
    r"(?:muut (?:(?:mahdolliset|esille tulevat|esilletulevat|ajankohtaiset|kiireelliset) )?asiat"
    r"|(?:muut )?(?:tiedoksi (?:merkittavat|annettavat|saatettavat|tulleet) |tiedoksi)asiat|tiedoksiannot"
    r"|(?:muut )?ilmoitus(?:luontoiset |luonteiset )?asiat|ilmoitukset|ajankohtaiset asiat"
    r"|(?:kasiteltavaksi saatetut |tehdyt )?viranhaltija(?:in |n)?paatokset|viranhaltijoiden (?:tekemat )?paatokset|[^.]{0,60}\botto-oike\w+(?: kayt\w+)?"
    r"|(?:tjansteinnehavar|tjanstemanna)(?:nas )?beslut(?:en)?|[^.]{0,60}\bovertagningsratt\w*|aktuella arenden|aktuellt"
    r"|(?:eventuella )?(?:ovriga|andra) (?:eventuella )?arenden|anmalningsarenden|meddelanden"
    r"|arenden (?:for|till) kannedom|(?:arenden )?for kannedom|delgivning(?:ar|sarenden))[\W\d]*"
)


def is_gathering(decision: Decision) -> bool:
    """Whether an item gathers matters that are told or taken up, none of which is its own case."""
    titles = passages(decision, "title")
    return any(_GATHERING.fullmatch(folded(one.text).strip()) for one in titles)


def is_chairs_item(decision: Decision) -> bool:
    """Whether an item is about the meeting itself: its quorum, its list of items, its inspectors."""
    return any(_ARRANGEMENTS.search(folded(one.text)) for one in passages(decision, "title"))
