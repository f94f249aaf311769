"""What became of the proposals made in a meeting: by their results, and by the votes on them."""

from collections.abc import Collection, Iterator

from hyvinvointi.lint.minutes.votes import votes_of
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import CounterProposal, Vote
from hyvinvointi.model.votes import ACCEPTED, BASE, SIDES, supported, winner


def last_votes(decision: Decision) -> dict[str, tuple[bool, Vote]]:
    """Return for each proposal whether it won the last vote in which a side stood for it, and which."""
    ends: dict[str, tuple[bool, Vote]] = {}
    for vote in votes_of(decision):
        won = winner(vote)
        for side in SIDES if won else ():
            proposal = supported(vote, side)
            if proposal is not None and proposal != BASE:
                ends[proposal] = (side == won, vote)
    return ends


def accepted(decision: Decision) -> Iterator[CounterProposal]:
    """Yield the proposals that were accepted: they say so, or say nothing and won their last vote."""
    ends = last_votes(decision)
    for proposal in decision.handling.counter_proposals if decision.handling else ():
        if _is_accepted(proposal, ends):
            yield proposal


def won_vote(decision: Decision, proposal: CounterProposal) -> Vote | None:
    """Return the vote that a proposal won and that alone tells that it was accepted."""
    end = last_votes(decision).get(proposal.id or "") if proposal.result is None else None
    return end[1] if end and end[0] else None


def all_failed(decision: Decision, kinds: Collection[str]) -> bool:
    """Whether there were proposals of some kinds, and it is known of all that none was accepted.

    A proposal of no kind may have been one of them.
    """
    ends = last_votes(decision)
    made = decision.handling.counter_proposals if decision.handling else ()
    made = tuple(one for one in made if one.kind is None or one.kind in kinds)
    return bool(made) and all(_is_accepted(one, ends) is False for one in made)


def _is_accepted(proposal: CounterProposal, ends: dict[str, tuple[bool, Vote]]) -> bool | None:
    """Whether a proposal was accepted, `None` where neither it nor a vote tells."""
    if proposal.result is not None:
        return None if proposal.result == "joined" else proposal.result in ACCEPTED
    end = ends.get(proposal.id or "")
    return end[0] if end else None
