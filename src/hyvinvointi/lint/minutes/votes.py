"""What the record of a vote counts."""

from hyvinvointi.diagnostics import Site
from hyvinvointi.model.decision import Vote


def counts(vote: Vote) -> list[tuple[Site, int]]:
    """Return the counts of the two sides, of blank votes and of absentees, each with its place."""
    sides = (("for", vote.for_), ("against", vote.against))
    found = [(vote.site(name, "count"), side.count) for name, side in sides if side]
    found += [(vote.site("blank"), vote.blank), (vote.site("absent"), vote.absent)]
    return [(site, count) for site, count in found if count is not None]
