"""Each field of plans, indicators, minutes and organisations is told by what it means, there and back."""

import copy
import json
import re
from collections.abc import Sequence
from typing import Any

import pytest

from hyvinvointi.diff import Change, compare
from hyvinvointi.schema import root
from hyvinvointi.workspace import MemoryTree, Workspace, load

LANGUAGES = ("fi", "sv", "en")
DOCUMENTS: dict[str, dict[str, Any]] = {
    "register": {
        "kind": "municipality",
        "id": "malli",
        "name": {"fi": "Malli", "sv": "Modell"},
        "code": "999",
        "languages": ["fi", "sv"],
        "organs": [
            {"id": "valtuusto", "name": "Valtuusto", "type": "council"},
            {"id": "lautakunta", "name": "Lautakunta", "type": "committee"},
        ],
    },
    "naapuri": {"kind": "municipality", "id": "naapuri", "name": "Naapuri", "languages": ["fi"]},
    "kaynnit": {
        "kind": "indicator",
        "municipality": "malli",
        "id": "kaynnit",
        "title": "Käynnit",
        "type": "output",
        "unit": "kpl",
        "direction": "increase",
        "values": [{"year": 2026, "value": 5}],
    },
    "avattu": {
        "kind": "indicator",
        "municipality": "malli",
        "id": "avattu",
        "title": "Avattu",
        "type": "process",
        "scale": [{"value": 0, "label": "Ei"}, {"value": 1, "label": "Kyllä"}],
    },
    "plan": {
        "kind": "program",
        "id": "ohjelma",
        "municipality": "malli",
        "title": "Ohjelma",
        "type": "welfare-program",
        "status": "adopted",
        "period": {"start": 2026, "end": 2029},
        "steering_group": {"name": "Ryhmä", "members": [{"person": {"name": "Aino Arvio"}}]},
        "sections": [{"id": "asukkaat", "title": "Asukkaat"}, {"id": "lapset", "title": "Lapset"}],
        "goals": [
            {
                "id": "liike",
                "title": "Liike",
                "targets": [
                    {"indicator": "kaynnit", "target": {"year": 2029, "value": 9}},
                    {"indicator": "avattu", "target": {"year": 2029, "value": 1}},
                ],
                "measures": [{"id": "kerhot", "title": "Kerhot"}],
            },
            {"id": "muu", "title": "Muu tavoite"},
        ],
        "reviews": [{"year": 2026, "measures": [{"measure": "kerhot", "status": "in-progress"}]}],
    },
    "minutes": {
        "kind": "decision",
        "id": "paatos",
        "municipality": "malli",
        "organ": "valtuusto",
        "meeting": {"date": "2026-03-02"},
        "paragraph": 3,
        "title": "Ohjelman hyväksyminen",
        "status": "inspected",
        "resolution": {"text": "Hyväksyttiin.", "outcome": "accepted"},
        "handling": {
            "counter_proposals": [{"id": "vasta", "kind": "counter", "text": "Toisin."}],
            "votes": [
                {
                    "id": "a1",
                    "question": "Kumpi",
                    "type": "main",
                    "for": {"proposal": "base", "count": 5},
                    "against": {"proposal": "vasta", "count": 4},
                    "result": "for",
                }
            ],
        },
        "adopts": [{"document": "ohjelma", "role": "adopt"}],
        "appointments": [{"task": "Jäsenet", "persons": [{"name": "Aino Arvio"}]}],
    },
}
GOAL = ("goals", 0)
TARGET = (*GOAL, "targets", 0)
MEASURE = (*GOAL, "measures", 0)
VOTE = ("handling", "votes", 0)
SEAT = ("appointments", 0, "persons", 0)
LEFT = {"type": "left", "person": {"name": "Otto Oma"}, "time": "09:20"}
REMIT = {"id": "palautus", "kind": "remit", "text": "Palautetaan."}

Row = tuple[str, tuple[str | int, ...], Any, str, str]
"""A document, the place of a field, what is put there, the level, and what the Finnish text says of it."""

ROWS: list[Row] = [
    ("plan", ("municipalities",), ["naapuri"], "substantive", "luetteloon muista organisaatioista on lisätty Naapuri"),
    ("plan", ("risks",), [{"id": "r", "title": "Ohjaajia puuttuu"}], "substantive", "Riski ”Ohjaajia puuttuu”"),
    ("plan", ("sections", 1, "number"), "7.1", "review", "Osion ”Lapset” kohta ”Numero”: 7.1 on lisätty"),
    ("plan", ("sections", 1, "parent"), "asukkaat", "substantive", "Osio ”Lapset” kuuluu nyt kohtaan ”Asukkaat”"),
    ("plan", ("goals", 1, "number"), "1.2", "review", "Tavoitteen ”Muu tavoite” kohta ”Numero”: 1.2 on lisätty"),
    ("plan", ("goals", 1, "parent"), "liike", "substantive", "Tavoite ”Muu tavoite” kuuluu nyt kohtaan ”Liike”."),
    ("plan", (*GOAL, "indicators"), ["avattu"], "substantive", "Tavoitteen ”Liike” kohta ”Mittarit” on muuttunut: Avattu on lisätty"),
    ("plan", (*GOAL, "indicators"), [{"title": "Kävijät", "unit": "kpl"}], "substantive", "”Kävijät, kpl” on lisätty"),
    ("plan", (*MEASURE, "indicators"), ["avattu"], "substantive", "Toimenpiteen ”Kerhot” kohta ”Mittarit” on muuttunut: Avattu on lisätty"),
    ("plan", (*TARGET, "group"), "5. luokka", "substantive", "Tavoitearvon ”Käynnit (5. luokka)” kohta"),
    ("plan", (*TARGET, "gender"), "female", "substantive", "Tavoitearvon ”Käynnit (Naiset)” kohta"),
    ("plan", (*TARGET, "region"), "Koko maa", "substantive", "Tavoitearvon ”Käynnit (Koko maa)” kohta"),
    ("plan", (*TARGET, "baseline"), {"text": "Harva tuntee"}, "review", "Lähtötilanne sanoin"),
    ("plan", ("steering_group", "members", 0, "from"), "2026-02", "notice", "Ohjausryhmän jäsenen ”Aino Arvio” seurantatieto ”Alkaen”: 2/2026 on lisätty"),
    ("plan", ("steering_group", "members", 0, "until"), "2027-02", "notice", "”Aino Arvio”"),
    ("plan", ("reviews", 0, "goals"), [{"goal": "liike", "assessment": "at-risk"}], "notice", "Tavoitteen arviointi ”Liike”"),
    ("plan", ("reviews", 0, "measures", 0, "spent"), 250.5, "notice", "”Kerhot” seurantatieto ”Käytetty”: 250,50\u00a0€ on lisätty"),
    ("plan", ("reviews", 0, "measures", 0, "reached"), "62 %", "notice", "”Kerhot”"),
    ("plan", ("reviews", 0, "indicators"), [{"indicator": "kaynnit", "note": "Nousi."}], "notice", "”Käynnit”"),
    ("plan", ("former_ids",), ["vanha"], "notice", "Aiemmat tunnukset"),
    ("avattu", ("scale", 2), {"value": 2, "label": "Laajasti"}, "substantive", "”Laajasti” on lisätty"),
    ("kaynnit", ("change_criterion",), {"amount": 2}, "review", "pienimmän merkittävän muutoksen raja"),
    ("kaynnit", ("values", 0, "text"), "Hyvin", "notice", "tieto ”Arvo sanoin”: ”Hyvin” on lisätty"),
    ("kaynnit", ("values", 0, "rank"), {"place": 7}, "notice", "tieto ”Sija”: 7 on lisätty"),
    ("register", ("type",), "joint-authority", "review", "kohta ”Organisaation laji”: ”Kuntayhtymä” on lisätty"),
    ("minutes", ("decided_on",), "2026-03-03", "critical", "(Päätöspäivä) on muutettu pöytäkirjan tarkastamisen jälkeen: 3.3.2026 on lisätty"),
    ("minutes", ("earlier",), [{"organ": "lautakunta", "paragraph": 4}], "review", "kohta ”Aikaisempi käsittely” on muuttunut: ”Lautakunta, §\u00a04” on lisätty"),
    ("minutes", ("rectification",), {"result": "rejected"}, "critical", "Oikaisuvaatimuksen ratkaisu) on muutettu pöytäkirjan tarkastamisen jälkeen: ”Hylättiin” on lisätty"),
    ("minutes", ("handling", "procedure"), [LEFT], "critical", "”Poistui kokouksesta, Otto Oma, klo\u00a09.20” on lisätty"),
    ("minutes", ("handling", "counter_proposals", 1), REMIT, "critical", "”Palautusehdotus, Palautetaan” on lisätty"),
    ("minutes", ("handling", "counter_proposals", 0, "result"), "withdrawn", "critical", "Ehdotuksen tulos) on muutettu pöytäkirjan tarkastamisen jälkeen: ”Peruttiin” on lisätty"),
    ("minutes", ("handling", "counter_proposals", 0, "joined_to"), "muu", "critical", "Yhdistetty ehdotukseen) on muutettu pöytäkirjan tarkastamisen jälkeen: ”muu” on lisätty"),
    ("minutes", (*VOTE, "about"), ["vasta"], "critical", "Koskee ehdotuksia) on muutettu pöytäkirjan tarkastamisen jälkeen: vasta on lisätty"),
    ("minutes", (*VOTE, "required"), 6, "critical", "Vaaditut äänet) on muutettu pöytäkirjan tarkastamisen jälkeen: 6 on lisätty"),
    ("minutes", (*VOTE, "casting_vote"), {"name": "Otto Oma"}, "critical", "Puheenjohtajan ratkaiseva ääni) on muutettu pöytäkirjan tarkastamisen jälkeen: ”Otto Oma” on lisätty"),
    ("minutes", (*VOTE, "for", "voters"), [{"name": "Otto Oma"}], "critical", "Jaa äänestäneet) on muutettu pöytäkirjan tarkastamisen jälkeen: Otto Oma on lisätty"),
    ("minutes", (*VOTE, "abstained"), {"count": 1}, "critical", "Pidättyneiden määrä) on muutettu pöytäkirjan tarkastamisen jälkeen: 1 on lisätty"),
    ("minutes", (*VOTE, "absent"), 2, "critical", "Poissa) on muutettu pöytäkirjan tarkastamisen jälkeen: 2 on lisätty"),
    ("minutes", ("resolution", "wishes"), [{"text": "Kuullaan.", "result": "rejected"}], "critical", "”Kuullaan., Hylättiin” on lisätty"),
    ("minutes", (*SEAT, "deputy"), {"name": "Otto Oma"}, "critical", "”Aino Arvio, varajäsen: Otto Oma” on lisätty"),
    ("minutes", (*SEAT, "nominated_by"), {"name": "Seura ry"}, "critical", "ehdottaja: Seura ry"),
    ("minutes", (*SEAT, "ex_officio"), True, "critical", "asemansa perusteella: kyllä"),
    ("minutes", (*SEAT, "term"), {"start": "2026-01"}, "critical", "toimikausi: 1/2026"),
    ("minutes", ("source",), {"fidelity": "edited"}, "notice", "Kirjoitusvirheet korjattu"),
]  # fmt: skip


def put(data: dict[str, Any], path: Sequence[str | int], value: Any) -> dict[str, Any]:
    made: Any = copy.deepcopy(data)
    at = made
    for step in path[:-1]:
        at = at[step]
    if isinstance(at, list):
        at.append(value)
    else:
        at[path[-1]] = value
    return dict(made)


def state(**changed: dict[str, Any]) -> Workspace:
    documents = DOCUMENTS | changed
    return load(
        MemoryTree({f"{name}.yaml": json.dumps(one).encode() for name, one in documents.items()})
    )


def both_ways(row: Row) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    name, path, value, *_ = row
    base, head = state(), state(**{name: put(DOCUMENTS[name], path, value)})
    return compare(base, head).changes, compare(head, base).changes


IDS = [f"{row[0]}-{'.'.join(map(str, row[1]))}-{at}" for at, row in enumerate(ROWS)]


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_a_field_has_the_level_and_the_words_of_what_it_means(row: Row) -> None:
    came, went = both_ways(row)
    *_, level, said = row
    texts = [change.message.say("fi") for change in came]
    assert any(said in text for text in texts), texts
    assert {change.level for change in came if said in change.message.say("fi")} == {level}
    assert level in {change.level for change in went}


def codes() -> set[str]:
    """Names of fields and choices as they are typed, which nobody reads in a sentence."""
    found: set[str] = set()
    for kind in ("program", "decision", "indicator", "municipality"):
        below = [root(kind)]
        while below:
            field = below.pop()
            found |= {one for one in (field.name, *field.enum) if re.search(r"[_-]", str(one))}
            below += [*field.properties.values(), *([field.item] if field.item else [])]
    return found


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_no_sentence_holds_a_code_or_an_unsaid_value(row: Row) -> None:
    typed = codes()
    assert {"counter_proposals", "on-track", "joint-authority"} <= typed
    for changes in both_ways(row):
        assert changes
        for change in changes:
            for language in LANGUAGES:
                text = change.message.say(language)
                assert not typed & {*re.findall(r"[a-z]+(?:[_-][a-z]+)+", text)}, text
                assert not re.search(
                    r": (?:lisätty|poistettu|tillagt|struket|added|removed)\.", text
                ), text
                assert "{" not in text


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_a_document_of_before_does_not_say_is_no_change(name: str) -> None:
    """Fields that came later, empty, say nothing: a document of before is the same."""
    later = {"former_ids": [], "municipalities": [], "risks": [], "scale": None, "earlier": []}
    own = {
        key: one for key, one in later.items() if key in root(DOCUMENTS[name]["kind"]).properties
    }
    given = DOCUMENTS[name]
    assert compare(state(), state(**{name: own | given})).changes == ()
