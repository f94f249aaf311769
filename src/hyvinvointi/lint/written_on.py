"""When a document was written: the law and the authorities of that day are those it may name."""

import re
from datetime import date

from hyvinvointi.dates import PartialDate
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision, Plan, view
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

PAST = regex(
    r"kumot|kumoutu|lakkau|lakkasi|aikaisem|aiem|entis|entin|edeltä|vanhan?\b|ennen|silloi|saakka|asti\b"
    r"|nyk\.|nykyi|alkaen|lähtien|siirty|korva|yhdist|upphäv|upphör|tidigare|förra|dåvarande|gamla"
    r"|numera|nuvarande|från och med|fr\.o\.m|ersätt|överför|\bformer|\buntil\b|replaced|abolished",
    re.IGNORECASE,
)
"""What a sentence has that tells itself of the past, or of a change."""


def written_on(document: Document, context: FileContext) -> date:
    """Return the day of a document: its meeting, its preparation, or the start of its period.

    What is said to happen later is written today.
    """
    day = day_of(document)
    return context.today if day is None else min(day.first, context.today)


def day_of(document: Document) -> PartialDate | None:
    """Return the day that a document tells of itself, `None` where it tells none."""
    seen = view(document)
    if isinstance(seen, Decision):
        meeting = seen.meeting.date if seen.meeting else None
        return meeting or seen.prepared_on
    if isinstance(seen, Plan):
        return seen.period.start if seen.period else None
    return None
