"""What the record of a vote says: what its sides stood for, which of them won, and by the counts could."""

from collections.abc import Iterator
from typing import Literal

from hyvinvointi.model.common import Actor
from hyvinvointi.model.decision import CounterProposal, Decision, Option, Vote, Wish

Side = Literal["for", "against"]
Proposal = CounterProposal | Wish

SIDES: tuple[Side, Side] = ("for", "against")
BASE = "base"
"""What a side names that stood for the original proposal, which has no id of its own."""

ACCEPTED = frozenset({"accepted", "accepted-without-vote"})
"""Results of a proposal that was accepted."""

_ON_THE_MATTER = frozenset({"main", "amendment"})
_ON_A_PROPOSAL = frozenset({"remit", "table", "wish"})
"""Types of votes in which a required number of votes is that of the proposal voted on."""


def other(side: Side) -> Side:
    """Return the side against a side."""
    return "against" if side == "for" else "for"


def option(vote: Vote, side: Side) -> Option | None:
    """Return what the record says of a side, `None` where it says nothing."""
    return vote.for_ if side == "for" else vote.against


def supported(vote: Vote, side: Side) -> str | None:
    """Return the proposal that a side stood for: its id, or `base`; `None` where none is named."""
    found = option(vote, side)
    return found.proposal if found else None


def count(vote: Vote, side: Side) -> int | None:
    """Return how many votes a side got: by its count, or else by who is named."""
    found = option(vote, side)
    if found is None:
        return None
    return len(found.voters) or None if found.count is None else found.count


def proposals(decision: Decision) -> Iterator[Proposal]:
    """Yield the proposals made in the meeting, then the wishes."""
    if decision.handling:
        yield from decision.handling.counter_proposals
    if decision.resolution:
        yield from decision.resolution.wishes


def proposals_by_id(decision: Decision) -> dict[str, Proposal]:
    """Return the proposals and wishes that votes can name, by id; of one id the first."""
    known: dict[str, Proposal] = {}
    for proposal in proposals(decision):
        if proposal.id:
            known.setdefault(proposal.id, proposal)
    return known


def kind_of(proposal: Proposal) -> str | None:
    """Return what kind of proposal it is; a wish of the resolution is one."""
    return "wish" if isinstance(proposal, Wish) else proposal.kind


def winner(vote: Vote) -> Side | None:
    """Return the side that won by the record, `None` where it does not say.

    Of an even vote that is the side of the chair whose vote decided, if the chair is among its voters.
    """
    for side in SIDES:
        if vote.result == side:
            return side
    return side_of_chair(vote) if vote.result == "tie" else None


def side_of_chair(vote: Vote) -> Side | None:
    """Return the side among whose voters the chair is whose vote decided."""
    chair = vote.casting_vote
    if chair is None:
        return None
    for side in SIDES:
        found = option(vote, side)
        if any(_is_same(chair, one) for one in (found.voters if found else ())):
            return side
    return None


def in_need(vote: Vote) -> Side:
    """Return the side to which the required number of votes belongs."""
    named = [side for side in SIDES if supported(vote, side) not in {None, BASE}]
    if vote.type in _ON_A_PROPOSAL:
        return named[0] if len(named) == 1 else "for"
    based = [side for side in SIDES if supported(vote, side) == BASE]
    return based[0] if len(based) == 1 else "for"


def is_empty(vote: Vote) -> bool:
    """Whether by the counts nobody voted for either side: of such a vote nobody can have won."""
    return count(vote, "for") == count(vote, "against") == 0


def can_have_won(vote: Vote) -> frozenset[Side]:
    """Return the sides that can have won by the counts; both where the counts do not tell.

    A required number of votes decides before the majority; it may be a minority, too, as that which
    can have a matter tabled, but a matter itself is not decided against the majority. Even votes are
    decided by the vote of the chair (Kuntalaki 410/2015 104 §).
    """
    yes, no = count(vote, "for"), count(vote, "against")
    if yes is None or no is None or is_empty(vote):
        return frozenset() if is_empty(vote) else frozenset(SIDES)
    if vote.required is not None:
        side = in_need(vote)
        own, others = (yes, no) if side == "for" else (no, yes)
        if own < vote.required:
            return frozenset({other(side)})
        if own < others and vote.type in _ON_THE_MATTER:
            return frozenset({other(side)})
        return frozenset({side}) if own > others else frozenset(SIDES)
    if yes == no:
        chairs = side_of_chair(vote)
        return frozenset({chairs}) if chairs else frozenset(SIDES)
    return frozenset({"for" if yes > no else "against"})


def _is_same(one: Actor, another: Actor) -> bool:
    if one.id and another.id:
        return one.id == another.id
    return bool(one.name and another.name) and str(one.name) == str(another.name)
