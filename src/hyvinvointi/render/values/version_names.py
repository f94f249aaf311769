"""What the versions of a plan are called: by the day of the decision that adopted them."""

from datetime import date

from hyvinvointi.dates import PartialDate
from hyvinvointi.render.site.versions import CURRENT, LIST
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Day
from hyvinvointi.render.words.catalogue import Words


def title(page: Page, key: str) -> str:
    """Return the heading of a page of versions, by the last part of its address."""
    words = Words(page.locale.chrome)
    if key in {LIST, CURRENT}:
        return words.versions if key == LIST else words.version_current
    named = day(page, key)
    said = words.version_title if page.site.has_come(named.date) else words.version_title_to_come
    return said.format(day=named)


def day(page: Page, key: str) -> Day:
    """Return the day that a version is named after, and its number among those of that day."""
    named, number = date.fromisoformat(key[:10]), key[11:]
    known = PartialDate.of(named)
    written = page.locale.date(known)
    return Day(known, f"{written} ({number})" if number else written)
