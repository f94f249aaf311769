"""How minutes word what was done with a matter, in Finnish and Swedish, without dots and rings."""

import re
from typing import NamedTuple

from hyvinvointi.patterns import regex


class Wording(NamedTuple):
    """A way to word an act.

    `affirms` are finite forms, `infinitives` those that count after ”päätti”. `needs` must be
    found in the same clause.
    """

    outcome: str
    affirms: frozenset[str]
    infinitives: frozenset[str]
    needs: re.Pattern[str]


def _wording(outcome: str, affirms: str, infinitives: str, needs: str = "") -> Wording:
    return Wording(
        outcome, frozenset(affirms.split()), frozenset(infinitives.split()), regex(needs)
    )


WORDINGS = (
    _wording(
        "accepted",
        "hyvaksyi hyvaksyivat hyvaksyttiin hyvaksytaan hyvaksyy godkanner godkande godkandes "
        "godkanns godkants bifoll bifolls bifaller antog antogs",
        "hyvaksya godkanna bifalla anta",
    ),
    _wording(
        "rejected",
        "hylkasi hylkasivat hylattiin hylataan hylkaa forkastade forkastades forkastas "
        "forkastar avslog avslogs avslar avslas",
        "hylata forkasta avsla",
    ),
    _wording(
        "noted",
        "merkitsi merkitsivat merkittiin merkitaan merkitsee antecknade antecknades antecknas "
        "antecknar",
        "merkita anteckna",
        r"tiedoksi|kannedom|antecknades\W*$",
    ),
    _wording(
        "returned",
        "palautti palauttivat palautettiin palautetaan palauttaa aterremitterade "
        "aterremitterades aterremitteras aterremitterar aterforvisade aterforvisades "
        "aterforvisas",
        "palauttaa aterremittera aterforvisa",
        r"asia|valmist|takaisin|uudelleen|ehdotu|esity|ohjelm|suunnitel|kertomu|ater"
        r"|^\W*\w+\W*$",
    ),
    _wording("returned", "lahetti lahetettiin sande sandes", "lahettaa sanda", "takaisin|tillbaka"),
    _wording(
        "tabled",
        "jatti jattivat jatettiin jatetaan jattaa jai pani pantiin pannaan panee siirsi "
        "siirrettiin siirretaan lykkasi lykattiin lykataan",
        "jattaa panna siirtaa lykata",
        r"poydalle|(?:seuraavaan|myohempaan|ylimaaraiseen|pidettavaan) kokoukseen|lykk|lykat",
    ),
    _wording("tabled", "bordlade bordlades bordlaggs bordlagger", "bordlagga"),
    _wording("tabled", "skots skjuts skot", "skjuta", r"\bupp\b"),
    _wording(
        "removed",
        "poisti poistivat poistettiin poistetaan veti vedettiin vedetaan strok stroks stryks "
        "avforde avfordes drog drogs tog togs",
        "poistaa vetaa stryka avfora dra ta",
        r"listalta|paivajarjestyksesta|pois kasittelysta|listan|arendelist|tillbaka",
    ),
    _wording(
        "elected",
        "valitsi valitsivat valittiin nimesi nimesivat nimettiin valde valdes utsag utsags",
        "valita nimeta valja utse",
    ),
    _wording(
        "transferred",
        "siirsi siirsivat siirrettiin siirretaan overforde overfordes overfors overfor",
        "siirtaa overfora",
        "toimivaltai|viranomai|hyvinvointialueelle|ratkaistavaksi|behorig|myndighet"
        "|valfardsomradet",
    ),
    _wording(
        "inadmissible",
        "jatti jattivat jatettiin jatetaan jattaa lamnade lamnades lamnas provades provas "
        "upptogs avvisade avvisades avvisas",
        "jattaa lamna avvisa",
        "tutkimatta|tutkittavaksi ottamatta|utan provning|oprovad|provades inte|inte provades"
        "|provas inte|upptogs inte|avvisa",
    ),
    _wording(
        "lapsed",
        "raukesi raukeaa raukesivat rauenneeksi rauennut forfoll forfaller forfallit forfallet",
        "forfalla",
    ),
    _wording(
        "statement-given",
        "antoi antoivat annettiin annetaan antaa lausui lausuivat lausuttiin lausutaan lausuu "
        "gav gavs ger ges avgav avgavs avger avges lamnade lamnades lamnar",
        "antaa lausua ge avge lamna",
        r"lausunno|lausunto|lausu[iut]|utlatande",
    ),
)

STEMS = {
    "accepted": regex("hyvaksy|godkann|bifall"),
    "rejected": regex("hyla|hylk|forkast|avsla|avslo"),
    "noted": regex("tiedoksi|kannedom|anteckn"),
    "returned": regex("palaut|aterremi|aterforvis"),
    "tabled": regex("poyda|bordla|seuraavaan kokou|lykk|lykat|skjut"),
    "removed": regex("esityslist|foredragningslist|poistet|poista"),
    "elected": regex("vali[tn]|valits|nime|valj|utse"),
    "transferred": regex("siir|overfor"),
    "inadmissible": regex("tutki|provning|provas|avvis"),
    "lapsed": regex("rauke|rauen|raues|forfall"),
    "statement-given": regex("lausu|utlatande"),
}
"""By which words a proposal, a question or the like speaks of an act."""
