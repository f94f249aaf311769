"""What others read again and again of a municipality: its feed and its calendar."""

from collections.abc import Iterator
from typing import NamedTuple

from hyvinvointi.render.formats.atom import feed
from hyvinvointi.render.formats.icalendar import calendar
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.source import Document


class Subscriptions(NamedTuple):
    """Path and content of a feed and a calendar, `None` where there is nothing in them."""

    feed: tuple[str, bytes] | None
    calendar: tuple[str, bytes] | None


def subscriptions(site: Site, register: Document, locale: Locale) -> Subscriptions:
    """Return the feed and the calendar of a municipality in a language, each made once."""
    made = site.derived(_made)
    key = (register.path, locale)
    if key not in made:
        made[key] = Subscriptions(feed(site, register, locale), calendar(site, register, locale))
    return made[key]


def all_of(site: Site, register: Document) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every feed and calendar of a municipality."""
    for locale in site.locales(register):
        yield from filter(None, subscriptions(site, register, locale))


def _made(_site: Site) -> dict[tuple[str, Locale], Subscriptions]:
    return {}
