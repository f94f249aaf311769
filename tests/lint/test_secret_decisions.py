"""Of a secret decision the file holds a mention, and no rule asks for more."""

from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, load

OPTIONS = Options(date(2026, 11, 1))
MENTION = """\
kind: decision
id: salainen
organ: {organ}
title: Salassa pidettävä asia
status: {status}
paragraph: 12
{more}
publicity: {{class: secret, ground: Julkisuuslaki 621/1999 24 § 1 mom. 25 kohta}}
"""
IN_TIME = "meeting: {date: 2026-03-02}"
INSPECTED = f"{IN_TIME}\ninspected_on: 2026-03-05\npublished_on: 2026-03-06"
STAGES = [
    ("draft", "meeting: {date: 2026-12-02}"),
    ("on-agenda", "meeting: {date: 2026-12-02}"),
    ("decided", IN_TIME),
    ("inspected", INSPECTED),
    ("published", INSPECTED),
    ("final", INSPECTED),
    ("overturned", INSPECTED),
]


@pytest.mark.parametrize(
    "organ", ["kunnanvaltuusto", "kunnanhallitus", "hyvinvointilautakunta", "nuorisovaltuusto"]
)
@pytest.mark.parametrize(("status", "more"), STAGES)
def test_a_mention_is_enough(status, more, organ):
    content = MENTION.format(organ=organ, status=status, more=more)
    files = {"municipality.yaml": REGISTER.encode(), "salainen.yaml": content.encode()}
    found = lint(load(MemoryTree(files)), OPTIONS).diagnostics
    assert [one.rule.slug for one in found if one.place.path == "salainen.yaml"] == []


def test_a_name_of_the_register_stays_readable_though_a_secret_decision_notifies_its_body():
    secret = MENTION.format(organ="kunnanhallitus", status="draft", more="notify:\n"
        "  - {id: hyvinvointilautakunta, name: Hyvinvointilautakunta}\n"
        "  - {title: salaisen asian asianhoitaja}")  # fmt: skip
    other = (
        "kind: decision\nid: toinen\norgan: kunnanhallitus\ntitle: Toinen asia\nstatus: draft\n"
        "notify: [{id: hyvinvointilautakunta, name: Hyvinvointilautakunnta}]\n"
    )
    files = {"municipality.yaml": REGISTER, "salainen.yaml": secret, "toinen.yaml": other}
    tree = MemoryTree({path: text.encode() for path, text in files.items()})
    found = [one for one in lint(load(tree), OPTIONS).diagnostics if one.rule.code == "HV213"]
    assert [one.message.say("fi") for one in found] == [
        "Nimi ”Hyvinvointilautakunnta” on rekisterissä muodossa ”Hyvinvointilautakunta”."
    ]
