"""What followed on a decision is found as one would by hand, and each decision is looked at once."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hyvinvointi.adoption.course import Course, organ_of
from hyvinvointi.adoption.decisions import is_made, when_made
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, load

TODAY = date(2026, 12, 3)
ORGANS = ("hyvinvointilautakunta", "kunnanhallitus", "kunnanvaltuusto")
DECISION = """\
kind: decision
id: kh-{number}
organ: {organ}
title: Asia
paragraph: {number}
status: {status}
meeting: {{date: {day}}}
resolution: {{outcome: accepted}}
earlier: [{earlier}]
forward_to: [{{organ: {onward}, role: adopt}}]
"""

_decisions = st.lists(
    st.tuples(
        st.sampled_from(ORGANS),
        st.sampled_from(["draft", "final", "overturned"]),
        st.integers(-3, 3),
        st.sampled_from(ORGANS),
        st.sets(st.integers(0, 7), min_size=1, max_size=3),
    ),
    min_size=6,
    max_size=8,
)


def _workspace(decisions):
    files = {"register.yaml": REGISTER}
    for number, (organ, status, days, onward, earlier) in enumerate(decisions):
        files[f"kh-{number}.yaml"] = DECISION.format(
            number=number,
            organ=organ,
            status=status,
            day=TODAY + timedelta(days),
            onward=onward,
            earlier=", ".join(f"kh-{one}" for one in sorted(earlier)),
        )
    return load(MemoryTree({path: text.encode() for path, text in files.items()}))


def _after(start, by_id):
    """Return the ids of all that name a decision as earlier, or name one that does."""
    reached, waiting = set(), [start]
    while waiting:
        name = waiting.pop()
        naming = {one for one, doc in by_id.items() if name in doc.data.get("earlier", ())}
        waiting += naming - reached
        reached |= naming
    return reached - {start}


@settings(max_examples=100)
@given(_decisions)
def test_what_followed_is_all_that_leads_back_to_a_decision(decisions):
    # None names a later one here: such a ring has no order in which it could be told.
    decisions = [
        (*one, {other for other in earlier if other < at})
        for at, (*one, earlier) in enumerate(decisions)
    ]
    workspace = _workspace(decisions)
    by_id = {one.id: one for one in workspace.documents if one.kind == "decision"}
    course = Course(workspace.index, TODAY)
    for name, document in by_id.items():
        later = [by_id[one] for one in _after(name, by_id)]
        for organ in (None, *{organ_of(one, workspace.index) for one in by_id.values()}):
            meant = [one for one in later if organ in (None, organ_of(one, workspace.index))]
            for is_past, known in (
                (True, course.after(document, organ).made),
                (False, course.after(document, organ).to_come),
            ):
                days = [when_made(one.data) for one in meant if is_made(one.data, TODAY) == is_past]
                assert (known and when_made(known.data)) == max(days, default=None)


@settings(max_examples=100)
@given(_decisions)
def test_decisions_that_name_one_another_in_a_ring_end(decisions):
    workspace = _workspace(decisions)
    course = Course(workspace.index, TODAY)
    for document in workspace.documents:
        if document.kind == "decision":
            last = course.handled(document)
            assert last.decision.kind == "decision"
            assert last.is_pending or last.halt in {None, "overturned"}


@pytest.mark.parametrize("length", [50, 100])
def test_each_decision_of_a_long_matter_is_asked_about_once(length, monkeypatch):
    decisions = [
        (ORGANS[0], "final", at - length, ORGANS[1], {at - 1} if at else ()) for at in range(length)
    ]
    workspace = _workspace(decisions)
    asked = []
    known = type(workspace.index).references_to
    monkeypatch.setattr(
        type(workspace.index),
        "references_to",
        lambda index, entry: asked.append(entry.id) or known(index, entry),
    )
    course = Course(workspace.index, TODAY)
    for document in workspace.documents:
        if document.kind == "decision":
            assert course.handled(document).decision.id == f"kh-{length - 1}"
    assert sorted(asked) == sorted(f"kh-{at}" for at in range(length))
