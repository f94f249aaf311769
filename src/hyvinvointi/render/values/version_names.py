"""What the versions of a plan are called: by the day and § of the decision that adopted them."""

from datetime import date

from hyvinvointi.adoption import Pin
from hyvinvointi.dates import PartialDate
from hyvinvointi.render.site.version_addresses import CURRENT, LIST
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Day
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.words.numbers import NBSP


def title(page: Page, key: str) -> str:
    """Return the heading of a page of versions, by the last part of its address."""
    words = Words(page.locale.chrome)
    if key in {LIST, CURRENT}:
        return words.versions if key == LIST else words.version_current
    named = day(page, key)
    said = words.version_title if page.site.has_come(named.date) else words.version_title_to_come
    return said.format(day=named)


def to_come(page: Page, pin: Pin) -> str:
    """Say from when what a decision adopts is in force."""
    in_force_on = page.locale.date(PartialDate.of(pin.day))
    return Words(page.locale.chrome).stage_to_come.format(day=in_force_on)


def day(page: Page, key: str) -> Day:
    """Return the day and § that a version is named after, and its number among those of a decision."""
    known = PartialDate.of(date.fromisoformat(key[:10]))
    section, _, further = key[11:].partition("-")
    cited = f" §{NBSP}{section}" if section.isdecimal() else ""
    # An id may be a number, too, but does not end with the number of an entry then.
    _, _, number = further.rpartition("-")
    number = f" ({number})" if section.isdecimal() and number.isdecimal() else ""
    return Day(known, f"{page.locale.date(known)}{cited}{number}")
