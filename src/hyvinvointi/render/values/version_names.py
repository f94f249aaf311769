"""What the versions of a plan are called: by the day and § of the decision that adopted them."""

from hyvinvointi.adoption import Pin
from hyvinvointi.dates import PartialDate
from hyvinvointi.render.site.plan_history import Version
from hyvinvointi.render.site.version_addresses import LIST
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Day
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.words.numbers import NBSP


def title(page: Page, version: Version) -> str:
    """Return the heading of the page of a version."""
    words = Words(page.locale.chrome)
    named = day(page, version)
    said = words.version_title if page.site.has_come(named.date) else words.version_title_to_come
    return said.format(day=named)


def to_come(page: Page, pin: Pin) -> str:
    """Say from when what a decision adopts is in force."""
    in_force_on = page.locale.date(PartialDate.of(pin.day))
    return Words(page.locale.chrome).stage_to_come.format(day=in_force_on)


def overview_title(page: Page, key: str) -> str:
    """Return the heading of a page on several versions: of their list, or of what changed since the newest."""
    words = Words(page.locale.chrome)
    return words.versions if key == LIST else words.version_current


def day(page: Page, version: Version) -> Day:
    """Return the day and § that a version is named after, and its number among those of a decision."""
    known, section = PartialDate.of(version.pin.day), version.pin.paragraph
    cited = f" §{NBSP}{section}" if section else ""
    number = f" ({version.entry})" if version.entry > 1 else ""
    return Day(known, f"{page.locale.date(known)}{cited}{number}")
