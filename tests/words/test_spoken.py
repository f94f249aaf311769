"""Values in sentences: said in each language, kept as plain data, covered where they are secret."""

from datetime import date

import pytest

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Message, Rule, Site, Text
from hyvinvointi.facts.packing import packed, unpacked
from hyvinvointi.privacy.masking import Secrets
from hyvinvointi.privacy.reserved import Reserved
from hyvinvointi.words.values import Alternatives, Name, Period, Quantity, Row
from hyvinvointi.workspace import MemoryTree, load

SAID = Text("{value}", "{value}", "{value}")
DAY = PartialDate(2029, 5, 31)
NAME = Name("tp-1", {"fi": "Kävely", "sv": "Promenad"}, "ohjelma.yaml")


@pytest.mark.parametrize(
    ("value", "fi", "sv", "en"),
    [
        (DAY, "31.5.2029", "31.5.2029", "31 May 2029"),
        (Period(PartialDate(2026), DAY), "1.1.2026–31.5.2029", "1.1.2026–31.5.2029", None),
        (Period(None, DAY), "31.5.2029 saakka", "till 31.5.2029", "until 31 May 2029"),
        (0.5, "0,5", "0,5", "0.5"),
        (2026, "2026", "2026", "2026"),
        (Quantity(30000, "€"), "30 000 €", "30 000 €", "€30,000"),
        (Quantity(66.1, "%"), "66,1 %", "66,1 %", "66.1%"),
        (NAME, "Kävely", "Promenad", "Kävely"),
        (Name("tp-1", {}, ""), "tp-1", "tp-1", "tp-1"),
        (["a", "b", "c"], "a, b ja c", "a, b och c", "a, b and c"),
        (["a", "b", "…"], "a, b, …", "a, b, …", "a, b, …"),
        (Alternatives(("a", "b")), "a tai b", "a eller b", "a or b"),
        (None, "–", "–", "–"),
    ],
)
def test_each_language_says_a_value_in_its_own_way(value, fi, sv, en):
    message = Message(SAID, {"value": value})
    said = [message.say(language).replace("\u00a0", " ") for language in ("fi", "sv", "en")]
    assert said == [fi, sv, en or said[2]]


def test_the_id_behind_a_name_is_what_a_command_takes():
    text = Text("”{plan}”: adopt {plan.id}", "", "")
    assert text.say("fi", {"plan": NAME}) == "”Kävely”: adopt tp-1"


def test_a_sentence_ends_with_one_stop():
    text = Text("Sama lause: ”{value}”.", "Samma: {value}.", "")
    assert text.say("fi", {"value": "Kysely päättyy."}) == "Sama lause: ”Kysely päättyy”."
    assert text.say("sv", {"value": "Malli rf."}) == "Samma: Malli rf."


@pytest.mark.parametrize(
    "value",
    [
        DAY,
        Period(None, DAY),
        Quantity(3, None),
        NAME,
        Alternatives((NAME, "b")),
        Row((NAME, "c")),
        [DAY, 1.5],
    ],
)
def test_values_are_kept_as_plain_data(value):
    rule = Rule("HV999", "some", SAID, SAID)
    kept = unpacked(
        packed(Finding(rule, Site("a.yaml"), {"value": value})), "a.yaml", {"HV999": rule}
    )
    for language in ("fi", "sv", "en"):
        assert SAID.say(language, kept.args) == SAID.say(language, {"value": value})


def test_a_closed_document_is_named_by_its_id_and_its_days_are_withheld():
    closed = (
        "kind: decision\nid: salainen\ntitle: Potkut\norgan: lautakunta\nstatus: decided\n"
        "prepared_on: 2026-03-30\npublicity: {class: secret}\n"
    )
    tree = MemoryTree({"a.yaml": closed.encode()})
    reserved = Reserved([load(tree)], date(2026, 6, 1))
    name = Name("salainen", {"fi": "Potkut"}, "a.yaml")
    told = Message(SAID, {"value": reserved.told(name, "b.yaml")})
    assert told.say("fi") == "salainen"
    day = Message(SAID, {"value": reserved.told(PartialDate(2026, 3, 30), "a.yaml")})
    assert day.say("fi") == "(salassa pidettävä)"


def test_a_secret_in_a_name_is_covered():
    secrets = Secrets(["131052-308T"])
    name = Name("a", {"fi": "Hakija 131052-308T"}, "a.yaml")
    covered = secrets._message(Message(SAID, {"value": name}), "a.yaml")
    assert "308T" not in covered.say("fi")
