"""What every page says of a site that shows an earlier state."""

from datetime import date

from hyvinvointi.dates import PartialDate
from hyvinvointi.render.locale import Locale
from hyvinvointi.render.words import Words


def notice(state: date | str | None, locale: Locale) -> str:
    """Return the sentence that tells the day or the revision shown; empty for what is now."""
    words = Words(locale.chrome)
    if isinstance(state, date):
        return words.as_of_day.format(date=locale.date(PartialDate.of(state)))
    return words.as_of_revision.format(revision=state) if state else ""
