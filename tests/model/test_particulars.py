"""By what people look for documents, read anew and as it is kept."""

import json
from datetime import date

import pytest

from hyvinvointi.model.particulars import Particulars, packed, particulars, unpacked
from hyvinvointi.source import read

_DECISION = """kind: decision
id: kv-1
title: {sv: Programmet, fi: Ohjelma}
organ: kv
meeting: {date: 2026-03-30}
paragraph: 24
case_number: 12/00.01/2026
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_DECISION, Particulars(("Ohjelma", "Programmet"), "kv", date(2026, 3, 30), 24, "12/00.01/2026")),
        ("kind: decision\ndecided_on: 2026-04-01\n", Particulars(day=date(2026, 4, 1))),
        ("kind: decision\ndecided_on: 2026-04\nparagraph: x\n", Particulars()),
        ("kind: decision\ntitle: [1]\norgan: {id: kv}\nparagraph: true\ncase_number: 5\n", Particulars()),
        ("kind: indicator\ntitle: Mittari\norgan: kv\nparagraph: 3\n", Particulars(("Mittari",))),
        ("kind: municipality\nname: Kunta\n", Particulars()),
        ("- kind: decision\n", Particulars()),
        ("", Particulars()),
    ],
)  # fmt: skip
def test_particulars_are_those_that_a_document_says(text: str, expected: Particulars) -> None:
    given = particulars(read("a.yaml", text.encode()))

    assert given == expected
    assert unpacked(json.loads(json.dumps(packed(given)))) == given
