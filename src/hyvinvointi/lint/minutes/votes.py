"""What the record of a vote counts, and whom it names."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Site, Text
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import NonVoters, Option, Vote

SIDE_TERMS = {"for": Text("jaa", "ja", "yes"), "against": Text("ei", "nej", "no")}
"""What a side of a vote is called inside a sentence."""


def votes_of(decision: Decision) -> tuple[Vote, ...]:
    """Return the votes that the minutes record."""
    return decision.handling.votes if decision.handling else ()


def counts(vote: Vote) -> list[tuple[Site, int]]:
    """Return all that a vote counts, each count with its place: sides, blank votes, non-voters."""
    counted = {name: (count_site(vote, name), group.count) for name, group in groups(vote)}
    absent = counted.pop("absent", None)
    found = [*counted.values(), (vote.site("blank"), vote.blank), *([absent] if absent else [])]
    return [(site, number) for site, number in found if number is not None]


def count_site(vote: Vote, name: str) -> Site:
    """Return the place of the count of a group; that of absentees may be all that is said of them."""
    return vote.site(name, "count") if isinstance(vote.data.get(name), dict) else vote.site(name)


def groups(vote: Vote) -> Iterator[tuple[str, Option | NonVoters]]:
    """Yield the groups that a vote counts or names: its sides, who abstained, who was absent."""
    sides = (("for", vote.for_), ("against", vote.against))
    for name, group in (*sides, ("abstained", vote.abstained), ("absent", vote.absent)):
        if group is not None:
            yield name, group
