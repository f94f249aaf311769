"""Which outcomes adopt a text: what was accepted before the meeting, or in its place."""

from typing import Any

import pytest

from hyvinvointi.adoption.decisions import is_adopting
from hyvinvointi.model.lifecycle import is_acceptance
from hyvinvointi.schema import root

OUTCOME = root("decision").at(("resolution", "outcome"))
OUTCOMES = OUTCOME.enum if OUTCOME else ()


def _decision(outcome: str, *proposals: Any) -> dict[str, Any]:
    return {
        "status": "inspected",
        "resolution": {"outcome": outcome},
        "handling": {"counter_proposals": [*proposals]},
    }


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_what_was_accepted_is_adopted_and_nothing_else(outcome: str) -> None:
    assert is_adopting(_decision(outcome)) == is_acceptance(outcome)


@pytest.mark.parametrize("outcome", ["counter-proposal-accepted", "accepted-as-amended"])
def test_who_rejects_or_puts_off_a_matter_adopts_nothing(outcome: str) -> None:
    for kind in ("reject", "remit", "table"):
        assert not is_adopting(_decision(outcome, {"kind": kind, "result": "accepted"}))
        assert is_adopting(_decision(outcome, {"kind": kind, "result": "rejected"}))
    assert is_adopting(_decision(outcome, {"kind": "counter", "result": "accepted"}))


@pytest.mark.parametrize("proposal", [None, 3, "reject", [], {"kind": [], "result": {}}, {}])
def test_a_proposal_of_any_form_turns_nothing_down(proposal: Any) -> None:
    assert is_adopting(_decision("accepted", proposal))
