"""What a decision that cannot be read, or has lost its kind, may have adopted is not told as unadopted."""

import pytest

from lint_files import told

PLAN = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: adopted
"""
DECISION = """\
kind: decision
id: paatos
organ: kunnanvaltuusto
meeting: {date: 2025-12-15}
title: Ohjelma
status: final
inspected_on: 2025-12-18
adopts:
  - {document: ohjelma, role: adopt}
"""
RULE = "adopted-without-decision"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Ohjelma", 'title: "Ohjelma'),
        ("{date: 2025-12-15}", "{date: 2025-12-15"),
        ("adopts:\n", "adopts:\n\t"),
        ("kind: decision\n", ""),
        ("kind: decision", "kind: päätös"),
        ("kind: decision", "knid: decision"),
        ("2025-12-15", "15. joulukuuta"),
    ],
)
def test_a_decision_that_has_a_slip_leaves_its_plan_neither_adopted_nor_unadopted(old, new):
    assert old in DECISION
    assert not told(RULE, ohjelma=PLAN, paatos=DECISION.replace(old, new, 1))


@pytest.mark.parametrize("old", ["kind: decision\n", "title: Ohjelma\n"])
def test_what_adopts_another_plan_leaves_nothing_unsure(old):
    elsewhere = DECISION.replace("document: ohjelma", "document: toinen")
    broken = elsewhere.replace(old, "" if "kind" in old else 'title: "Muu\n')
    assert told(RULE, ohjelma=PLAN, paatos=broken)


def test_a_plan_without_an_id_is_told_of_that_alone():
    assert not told(RULE, ohjelma=PLAN.replace("id: ohjelma\n", ""))
    assert told(RULE, ohjelma=PLAN)
