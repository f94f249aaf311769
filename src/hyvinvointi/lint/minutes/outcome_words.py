"""How minutes word what was done with a matter, in Finnish and Swedish, without dots and rings."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Act:
    """How an act is worded.

    `affirms` are finite forms, `infinitive` those that count after ”päätti”. `needs` must stand
    in the same clause. `stems` show that a proposal speaks of the act.
    """

    outcome: str
    affirms: re.Pattern[str]
    infinitive: re.Pattern[str]
    needs: re.Pattern[str]
    stems: re.Pattern[str]


def _act(outcome: str, affirms: str, infinitive: str, needs: str, stems: str) -> Act:
    words = re.compile(rf"\b(?:{affirms})\b")
    return Act(
        outcome, words, re.compile(rf"\b(?:{infinitive})\b"), re.compile(needs), re.compile(stems)
    )


ACTS = (
    _act(
        "accepted",
        "hyvaksyi|hyvaksyivat|hyvaksyttiin|hyvaksytaan|hyvaksyy|godkanner|godkande|godkandes"
        "|godkanns|godkants|bifoll|bifolls|bifaller|antog|antogs",
        "hyvaksya|godkanna|bifalla|anta",
        "",
        "hyvaksy|godkann|bifall",
    ),
    _act(
        "rejected",
        "hylkasi|hylkasivat|hylattiin|hylataan|hylkaa|forkastade|forkastades|forkastas|forkastar"
        "|avslog|avslogs|avslar|avslas",
        "hylata|forkasta|avsla",
        "",
        "hyla|hylk|forkast|avsla|avslo",
    ),
    _act(
        "noted",
        "merkitsi|merkitsivat|merkittiin|merkitaan|merkitsee|antecknade|antecknades|antecknas"
        "|antecknar",
        "merkita|anteckna",
        r"tiedoksi|kannedom|antecknades\W*$",
        "tiedoksi|kannedom|anteckn",
    ),
    _act(
        "returned",
        r"palautti|palauttivat|palautettiin|palautetaan|(?:lahetti|lahetettiin)(?: \w+){0,2} takaisin"
        r"|aterremitterade|aterremitterades|aterremitteras|aterremitterar|aterforvisade"
        "|aterforvisades|aterforvisas|sande tillbaka|sandes tillbaka",
        r"palauttaa|lahettaa(?: \w+){0,2} takaisin|aterremittera|aterforvisa",
        r"asia|valmist|takaisin|uudelleen|ehdotu|esity|ohjelm|suunnitel|kertomu|ater|tillbaka"
        r"|^\W*\w+\W*$",
        "palaut|aterremi|aterforvis",
    ),
    _act(
        "tabled",
        "jatti|jattivat|jatettiin|jatetaan|jattaa|jai|pani|pantiin|pannaan|panee|siirsi|siirrettiin"
        "|siirretaan|lykkasi|lykattiin|lykataan|bordlade|bordlades|bordlaggs|bordlagger|skots upp"
        "|skjuts upp|skot upp",
        "jattaa|panna|siirtaa|lykata|bordlagga|skjuta upp",
        r"poydalle|(?:seuraavaan|myohempaan|ylimaaraiseen|pidettavaan) kokoukseen|lykk|lykat|bordla"
        r"|skot|skjut",
        "poyda|bordla|seuraavaan kokou|lykk|lykat|skjut",
    ),
    _act(
        "removed",
        "poisti|poistivat|poistettiin|poistetaan|veti|vedettiin|vedetaan|strok|stroks|stryks"
        "|avforde|avfordes|drog|drogs|tog|togs",
        "poistaa|vetaa|stryka|avfora|dra|ta",
        r"listalta|asialistalta|paivajarjestyksesta|poytakirjalta|pois kasittelysta|listan"
        r"|arendelist|tillbaka",
        "esityslist|foredragningslist|poistet|poista",
    ),
    _act(
        "elected",
        "valitsi|valitsivat|valittiin|nimesi|nimesivat|nimettiin|valde|valdes|utsag|utsags",
        "valita|nimeta|valja|utse",
        "",
        "vali[tn]|valits|nime|valj|utse",
    ),
    _act(
        "transferred",
        "siirsi|siirsivat|siirrettiin|siirretaan|overforde|overfordes|overfors|overfor",
        "siirtaa|overfora",
        "toimivaltai|viranomai|hyvinvointialueelle|ratkaistavaksi|behorig|myndighet"
        "|valfardsomradet",
        "siir|overfor",
    ),
    _act(
        "inadmissible",
        "jatti|jattivat|jatettiin|jatetaan|jattaa|lamnade|lamnades|lamnas|provades|provas|upptogs"
        "|avvisade|avvisades|avvisas",
        "jattaa|lamna|avvisa",
        "tutkimatta|tutkittavaksi ottamatta|utan provning|oprovad|provades inte|inte provades"
        "|provas inte|upptogs inte|avvisa",
        "tutki|provning|provas|avvis",
    ),
    _act(
        "lapsed",
        "raukesi|raukeaa|raukesivat|rauenneeksi|rauennut|forfoll|forfaller|forfallit|forfallet",
        "todeta rauenneeksi|forfalla",
        "",
        "rauke|rauen|raues|forfall",
    ),
    _act(
        "statement-given",
        "antoi|antoivat|annettiin|annetaan|antaa|lausui|lausuivat|lausuttiin|lausutaan|lausuu|gav"
        "|gavs|ger|ges|avgav|avgavs|avger|avges|lamnade|lamnades|lamnar",
        "antaa|lausua|ge|avge|lamna",
        r"lausunno|lausunto|lausu[iut]|utlatande",
        "lausun|lausu|utlatande",
    ),
)
BY_OUTCOME = {act.outcome: act for act in ACTS}
