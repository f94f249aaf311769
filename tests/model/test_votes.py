"""What the record of a vote says: which side won, and which can have won by the counts."""

from typing import Any

import pytest

from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Vote
from hyvinvointi.model.lifecycle import is_acceptance
from hyvinvointi.model.votes import BASE, can_have_won, in_need, winner
from hyvinvointi.schema import root
from hyvinvointi.source import Document, read


def _document(vote: dict[str, Any]) -> Document:
    document = read("paatos.yaml", b"kind: decision\nid: paatos\n")
    document.data["handling"] = {"votes": [vote]}
    return document


def _vote(**fields: Any) -> Vote:
    vote = {name.rstrip("_"): value for name, value in fields.items()}
    document = _document(vote)
    handling = Decision(document, (), document.data).handling
    assert handling is not None
    return handling.votes[0]


def _counted(yes: int, no: int, **fields: Any) -> Vote:
    sides = {"for_": {"count": yes}, "against": {"count": no}}
    return _vote(**(sides | fields))


@pytest.mark.parametrize(
    ("vote", "sides"),
    [
        (_counted(6, 1), {"for"}),
        (_counted(1, 6), {"against"}),
        (_counted(4, 4), {"for", "against"}),
        (_vote(for_={"count": 4}), {"for", "against"}),
        (_counted(40, 5, required=43), {"against"}),
        (_counted(43, 5, required=43), {"for"}),
        (
            _counted(50, 12, required=22, type="table", against={"proposal": "p", "count": 12}),
            {"for"},
        ),
        (
            _counted(50, 0, required=22, type="table", against={"proposal": "p", "count": 25}),
            {"for", "against"},
        ),
    ],
)
def test_the_counts_tell_who_can_have_won(vote: Vote, sides: set[str]) -> None:
    assert can_have_won(vote) == sides


def test_the_vote_of_the_chair_settles_an_even_vote() -> None:
    voters = {
        "for_": {"count": 1, "voters": [{"name": "Aatu Malli"}]},
        "against": {"count": 1, "voters": [{"name": "Bertta Malli"}]},
    }
    vote = _vote(**voters, casting_vote={"name": "Bertta Malli"}, result="tie")
    assert winner(vote) == "against"
    assert can_have_won(vote) == {"against"}
    assert winner(_vote(**voters, result="tie")) is None
    assert winner(_vote(**voters, result="tie", casting_vote={"name": "Cecil Malli"})) is None


@pytest.mark.parametrize(
    ("fields", "side"),
    [
        ({}, "for"),
        ({"against": {"proposal": BASE}, "for_": {"proposal": "p"}}, "against"),
        ({"against": {"proposal": "p"}, "for_": {"proposal": BASE}}, "for"),
        ({"type": "remit", "against": {"proposal": "p"}, "for_": {"proposal": BASE}}, "against"),
        ({"type": "wish", "for_": {"proposal": "p"}}, "for"),
        ({"type": "table", "for_": {"proposal": "a"}, "against": {"proposal": "b"}}, "for"),
    ],
)
def test_a_required_number_belongs_to_what_is_to_be_decided(
    fields: dict[str, Any], side: str
) -> None:
    assert in_need(_vote(**fields)) == side


@pytest.mark.parametrize(
    ("given", "count", "names"),
    [(2, 2, 0), ({"count": 1, "voters": [{"name": "A B"}]}, 1, 1), ({}, None, 0)],
)
def test_absentees_are_a_number_or_a_group(given: Any, count: int | None, names: int) -> None:
    absent = _vote(absent=given).absent
    assert absent is not None
    assert (absent.count, len(absent.voters)) == (count, names)


@pytest.mark.parametrize("given", [True, "2", [1], None, 2.5])
def test_absentees_of_a_wrong_type_are_none(given: Any) -> None:
    assert _vote(absent=given).absent is None


def test_every_outcome_is_known_to_accept_or_not() -> None:
    """A new outcome has to be put on one side: adoption, lists and rules follow."""
    outcome = root("decision").at(("resolution", "outcome"))
    assert outcome is not None
    accepting = {one for one in outcome.enum if is_acceptance(one)}
    assert accepting == {
        *("accepted", "accepted-unanimously", "accepted-after-vote", "accepted-as-revised"),
        *("accepted-as-amended", "counter-proposal-accepted", "accepted-with-addition"),
    }
