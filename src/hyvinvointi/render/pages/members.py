"""The members of a steering group: those who are in it first, then who has left."""

from datetime import date
from typing import NamedTuple

from hyvinvointi.model.plan import Member, SteeringGroup
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page


class ListedMember(NamedTuple):
    """A member, from when until when, and whether the membership has ended by the day of the site."""

    fact: Fact
    period: str
    has_left: bool


def members(page: Page, group: Fact) -> list[ListedMember]:
    """Return the members in the order of the document, those who have left last, the latest first."""
    document, route = place(group)
    today = page.site.today
    views = SteeringGroup(document, route, document.value(route)).members
    left = {one for one in views if today is not None and one.has_left(today)}
    ordered = [one for one in views if one not in left]
    ordered += sorted(left, key=_last_day, reverse=True)
    return [
        ListedMember(
            page.fact(document, one.route), page.locale.span(one.from_, one.until), one in left
        )
        for one in ordered
    ]


def _last_day(member: Member) -> tuple[date, int]:
    """The end of a membership; of equals who stands first in the document comes first."""
    return member.until.last if member.until else date.max, -int(member.route[-1])
