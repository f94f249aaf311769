"""In which order lists show documents: decisions newest first, others by name."""

from datetime import date
from functools import cache

from hyvinvointi.model import Decision
from hyvinvointi.model.view import as_localized
from hyvinvointi.render.words.locale import sort_key
from hyvinvointi.source import Document

_DIGITS = 9
_MOST = 10**_DIGITS - 1
"""More than any day since the year 1, or any §."""


def place_in_lists(document: Document, main: str) -> str:
    """Return what sorts a document into lists; `main` is the language of its name."""
    title = as_localized(document.data.get("title") or document.data.get("name"))
    name = sort_key(title.say(main, main) if title else "")
    if document.kind != "decision":
        return f"1{name}"
    day, paragraph = made(document)
    return f"0{_MOST - day:0{_DIGITS}}{_MOST - paragraph:0{_DIGITS}}{name}"


def made(document: Document) -> list[int]:
    """Return the day on which a decision was made, 0 where that is not known, and its §."""
    decision = Decision(document, (), document.data)
    day = decision.made_on or decision.prepared_on
    return [day.first.toordinal() if day else 0, min(max(decision.paragraph or 0, 0), _MOST)]


@cache
def year_of(day: int) -> int:
    """Return the year of a day that is counted from the year 1."""
    return date.fromordinal(day).year
