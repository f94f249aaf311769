"""An overturning that is recorded before it was made does not count; any other does."""

from datetime import date

import pytest

from hyvinvointi.adoption import Directory, Pins
from hyvinvointi.adoption.overturning import without_early_overturnings
from hyvinvointi.lint import Options, lint
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, load

TODAY = date(2026, 12, 3)
PLAN = """\
kind: program
id: ohjelma
title: Ohjelma
type: other
status: adopted
"""
DECISION = """\
kind: decision
id: {id}
organ: kunnanvaltuusto
meeting: {{date: {day}}}
title: Asia
status: {status}
resolution: {{outcome: accepted}}
"""
ADOPTS = "adopts: [{document: ohjelma, role: adopt}]\n"
LATER = ("2026-06-01", "final")
CASES = [
    # What stands in the decision, its own status, the day and status of the other: whether it counts.
    ("overturned_by: kv-2\n", "final", LATER, True),
    ("overturned_by: {id: kv-2}\n", "final", ("2026-12-03", "decided"), True),
    ("overturned_by: kv-2\n", "final", ("2026-06-01", "draft"), False),
    ("overturned_by: kv-2\n", "final", ("2026-06-01", "on-agenda"), False),
    ("overturned_by: kv-2\n", "final", ("2026-12-04", "decided"), False),
    ("overturned_by: {id: kv-2, date: 2026-12-04}\n", "final", LATER, False),
    ("overturned_by: {organ: {name: HaO}, date: 2026-12-04}\n", "final", LATER, False),
    ("overturned_by: {organ: {name: HaO}, date: 2026-12-03}\n", "final", LATER, True),
    ("overturned_by: {organ: {name: HaO}}\n", "final", LATER, True),
    # Of what is not here nobody can tell; the status is the decision's own word.
    ("overturned_by: kv-9\n", "final", LATER, True),
    ("overturned_by: kv-2\n", "overturned", ("2026-06-01", "draft"), True),
    ("", "overturned", LATER, True),
    ("", "final", LATER, False),
]


def _adopting(by: str, status: str = "final") -> str:
    return DECISION.format(id="kv-1", day="2026-03-01", status=status) + ADOPTS + by


@pytest.mark.parametrize(("by", "status", "other", "counts"), CASES)
def test_it_counts_from_the_day_on_which_it_was_made(by, status, other, counts):
    files = {
        "register.yaml": REGISTER,
        "ohjelma.yaml": PLAN,
        "kv-1.yaml": _adopting(by, status),
        "kv-2.yaml": DECISION.format(id="kv-2", day=other[0], status=other[1]),
    }
    read = load(MemoryTree({path: text.encode() for path, text in files.items()}))
    holding = without_early_overturnings(read, TODAY)
    plan = holding.by_path["ohjelma.yaml"]
    pins = Pins(holding, Directory(holding), TODAY)
    assert (pins.is_unadopted(plan), pins.newest(plan) is None) == (counts, counts)
    found = {one.rule.slug for one in lint(read, Options(TODAY)).diagnostics}
    assert ("adopted-without-decision" in found) == counts
    is_early = bool(by) and not counts
    if status == "final":
        assert ("overturned-before-decided" in found) == is_early
    # Where nothing is early nothing is read anew.
    assert (holding is not read) == is_early


@pytest.mark.parametrize("today", [date(2027, 1, 1), None])
def test_what_was_early_counts_later(today):
    files = {
        "register.yaml": REGISTER,
        "ohjelma.yaml": PLAN,
        "kv-1.yaml": _adopting("overturned_by: kv-2\n"),
        "kv-2.yaml": DECISION.format(id="kv-2", day="2026-12-20", status="decided"),
    }
    read = load(MemoryTree({path: text.encode() for path, text in files.items()}))
    assert without_early_overturnings(read, today) is read
