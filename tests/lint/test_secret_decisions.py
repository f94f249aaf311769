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
