"""What every page says of the day of its site, and of an earlier state that it shows."""

from datetime import date

from hyvinvointi.dates import PartialDate
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import Locale


def notice(state: date | str | None, locale: Locale, *, is_paper: bool = False) -> str:
    """Return the sentence that tells the day or the revision shown; empty for what is now."""
    words = Words(locale.chrome)
    if isinstance(state, date):
        said = words.paper_as_of_day if is_paper else words.as_of_day
        return said.format(date=locale.date(PartialDate.of(state)))
    said = words.paper_as_of_revision if is_paper else words.as_of_revision
    return said.format(revision=state) if state else ""


def made_on(today: date | None, locale: Locale) -> str:
    """Return the sentence that tells on which day the pages are made; empty when no day is known."""
    written = day(today, locale)
    return Words(locale.chrome).made_on.format(day=written) if written else ""


def changed_on(changed: date | None, locale: Locale) -> str:
    """Return the sentence that tells when a document was changed last; empty when nobody knows."""
    written = day(changed, locale)
    return Words(locale.chrome).changed_on.format(day=written) if written else ""


def day(date: date | None, locale: Locale) -> str:
    """Return a day as a page writes it, empty when there is none."""
    return locale.date(PartialDate.of(date)) if date else ""
