"""Which decision took a step of the chain of approval, told by `adopts` where the step names none."""

import pytest

from hyvinvointi.adoption import decision_of_step
from hyvinvointi.model import Program
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, load

PLAN = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: {status}
approval:
  - {{organ: kunnanhallitus, role: propose}}
  - {{organ: kunnanvaltuusto, role: adopt, planned: 2025-12}}
"""
DECISION = """\
kind: decision
id: {id}
organ: {organ}
meeting: {{date: {day}}}
title: Ohjelma
status: {status}
inspected_on: 2025-12-18
adopts: [{{document: {document}, role: {role}}}]
"""
ADOPTING = {
    "id": "hyvaksyva",
    "organ": "kunnanvaltuusto",
    "day": "2025-12-15",
    "status": "final",
    "document": "ohjelma",
    "role": "adopt",
}
PROPOSING = ADOPTING | {"id": "esittava", "organ": "kunnanhallitus", "role": "propose"}
LATER = ADOPTING | {"id": "uudempi", "day": "2026-03-16"}


def taken(*decisions, status="adopted", plan=PLAN):
    """Return the ids of the decisions that took the steps of a plan."""
    files = {
        "municipality.yaml": REGISTER.encode(),
        "ohjelma.yaml": plan.format(status=status).encode(),
    }
    files |= {f"{one['id']}.yaml": DECISION.format(**one).encode() for one in decisions}
    workspace = load(MemoryTree(files))
    document = workspace.by_path["ohjelma.yaml"]
    seen = Program(document, (), document.data)
    found = [decision_of_step(seen, step, workspace.index) for step in seen.approval]
    return [one.id if one else None for one in found]


@pytest.mark.parametrize(
    ("decisions", "ids"),
    [
        ((), [None, None]),
        ((ADOPTING,), [None, "hyvaksyva"]),
        ((PROPOSING,), ["esittava", None]),
        ((PROPOSING, ADOPTING), ["esittava", "hyvaksyva"]),
        ((LATER, ADOPTING), [None, "uudempi"]),
        ((ADOPTING | {"document": "toinen"},), [None, None]),
        ((ADOPTING | {"role": "propose"},), [None, None]),
        ((ADOPTING | {"organ": "kunnanhallitus"},), [None, None]),
        ((ADOPTING | {"organ": "ei-ole"},), [None, None]),
        ((ADOPTING | {"status": "overturned"},), [None, None]),
        ((ADOPTING | {"status": "draft"},), [None, None]),
    ],
)
def test_a_step_is_taken_by_the_newest_decision_of_its_organ_that_holds(decisions, ids):
    assert taken(*decisions) == ids


def test_a_review_has_a_chain_of_its_own():
    assert taken(ADOPTING, status="under-review") == [None, None]


@pytest.mark.parametrize(("named", "found"), [("hyvaksyva", "hyvaksyva"), ("ei-ole", None)])
def test_the_decision_that_a_step_names_is_the_one(named, found):
    plan = PLAN.replace("planned: 2025-12", f"decision: {named}")
    assert taken(ADOPTING, LATER, plan=plan) == [None, found]
