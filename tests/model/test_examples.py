"""Every field of real documents that the model holds is used by an example, as one would use it."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hyvinvointi.schema import Field, root
from hyvinvointi.workspace import FolderTree, load

PROGRAMS = Path(__file__).parents[2] / "programs"
FIELDS = [
    "municipality.type",
    "former_ids",
    "program.municipalities.name",
    "risks.title",
    "risks.likelihood",
    "risks.impact",
    "risks.measures",
    "risks.note",
    "sections.number",
    "sections.parent",
    "goals.number",
    "goals.parent",
    "goals.indicators.title",
    "goals.indicators.unit",
    "goals.indicators.note",
    "measures.indicators.title",
    "measures.indicators.unit",
    "measures.indicators.note",
    "targets.region",
    "targets.gender",
    "targets.group",
    "baseline.text",
    "target.text",
    "indicator.scale.value",
    "indicator.scale.label",
    "change_criterion.amount",
    "change_criterion.note",
    "values.text",
    "values.rank.place",
    "values.rank.of",
    "values.region",
    "steering_group.members.from",
    "steering_group.members.until",
    "reviews.goals.goal",
    "reviews.goals.assessment",
    "reviews.goals.note",
    "reviews.measures.spent",
    "reviews.measures.reached",
    "reviews.indicators.indicator",
    "reviews.indicators.note",
    "decision.decided_on",
    "decision.earlier.paragraph",
    "rectification.of",
    "rectification.by",
    "rectification.result",
    "procedure.type",
    "procedure.person",
    "procedure.time",
    "procedure.text",
    "counter_proposals.id",
    "counter_proposals.kind",
    "counter_proposals.result",
    "counter_proposals.joined_to",
    "votes.id",
    "votes.about",
    "votes.required",
    "votes.casting_vote",
    "votes.for.proposal",
    "votes.for.voters",
    "votes.against.proposal",
    "votes.against.voters",
    "votes.abstained.count",
    "votes.abstained.voters",
    "votes.absent.count",
    "votes.absent.voters",
    "wishes.id",
    "wishes.result",
    "persons.deputy",
    "persons.nominated_by",
    "persons.ex_officio",
    "persons.term",
]
VALUES = {
    "municipality.type": {"wellbeing-county"},
    "persons.ex_officio": {True, False},
    "counter_proposals.kind": {"counter", "amendment", "addition", "remit", "table"},
    "reviews.goals.assessment": {"reached", "on-track", "at-risk", "off-track", "not-assessed"},
    "source.fidelity": {"edited"},
    "decision.resolution.outcome": {"counter-proposal-accepted", "accepted-with-addition"},
    "votes.type": {"wish"},
}


@cache
def _used() -> dict[str, set[object]]:
    """The values of each field that an example uses, by the names on the way to it."""
    used: dict[str, set[object]] = {}
    for document in load(FolderTree(PROGRAMS)).documents:
        if document.kind:
            _gather(root(document.kind), document.data, document.kind, used)
    return used


def _gather(field: Field | None, value: Any, path: str, used: dict[str, set[object]]) -> None:
    if isinstance(value, dict):
        for name, one in value.items():
            below = field.properties.get(name) if field else None
            if below is not None:
                _gather(below, one, f"{path}.{name}", used)
    elif isinstance(value, list):
        for one in value:
            _gather(field.item if field else None, one, path, used)
    known = used.setdefault(path, set())
    if not isinstance(value, dict | list):
        known.add(value)


def _values(name: str) -> list[set[object]]:
    return [values for path, values in _used().items() if f".{path}".endswith(f".{name}")]


@pytest.mark.parametrize("name", FIELDS)
def test_each_field_is_used_by_an_example(name: str) -> None:
    assert _values(name)


@pytest.mark.parametrize(("name", "wanted"), VALUES.items(), ids=VALUES)
def test_each_choice_that_readers_meet_is_used_by_an_example(
    name: str, wanted: set[object]
) -> None:
    assert wanted <= set().union(*_values(name))
