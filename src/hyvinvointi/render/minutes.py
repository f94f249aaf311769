"""What the page of a decision says beyond its fields: who was elected, until when to appeal."""

from hyvinvointi.dates import PartialDate
from hyvinvointi.model import Decision
from hyvinvointi.model.appeal import last_day
from hyvinvointi.render.facts import Fact, place
from hyvinvointi.render.page import Page
from hyvinvointi.render.values import Actor, Day, Number


def ways_of_appeal(page: Page, decision: Fact) -> list[tuple[Fact, Day | None]]:
    """Return the ways of appeal, each with its last day where that can be computed."""
    document, _ = place(decision)
    view = Decision(document, (), document.data)
    return [(one, _until(page, view, one)) for one in decision.appeal]


def _until(page: Page, decision: Decision, way: Fact) -> Day | None:
    end = last_day(decision, way.type.value) if way.type else None
    if end is None:
        return None
    day = PartialDate.of(end)
    return Day(day, page.locale.date(day))


def elected(_page: Page, vote: Fact) -> Actor | None:
    """Return who was elected, `None` where the counts leave it open.

    Of several seats the second may have got one, too: two candidates stand for one seat, more of
    them only where the decision appoints to single seats.
    """
    document, _ = place(vote)
    candidates = vote.candidates
    # A count of a wrong type is none: it stays as it was typed.
    counts = [one.count.value for one in candidates if isinstance(one.count, Number)]
    if not vote.result or vote.result.value != "elected" or len(counts) != len(candidates):
        return None
    appointed = Decision(document, (), document.data).appointments
    is_one = all(max(one.seats or 1, len(one.persons)) == 1 for one in appointed)
    is_sure = is_one and (appointed or len(candidates) == 2)  # noqa: PLR2004  a choice of two
    if not is_sure or counts.count(max(counts, default=0)) != 1:
        return None
    found: Actor | None = candidates[counts.index(max(counts))].person
    return found
