"""By what people look for a document."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from hyvinvointi.model.decision import Decision
from hyvinvointi.model.view import as_localized
from hyvinvointi.source import Document


class Particulars(NamedTuple):
    """The titles of a document and, of a decision, its organ, day, § and case number.

    What it does not say is empty or `None`; so is a day that is not known to the day.
    """

    titles: tuple[str, ...] = ()
    organ: str = ""
    day: date | None = None
    paragraph: int | None = None
    case_number: str = ""


def particulars(document: Document) -> Particulars:
    """Return by what people look for a document of any kind."""
    title = as_localized(document.data.get("title"))
    titles = tuple(title.values.values()) if title else ()
    if document.kind != "decision":
        return Particulars(titles)
    decision = Decision(document, (), document.data)
    organ, number = decision.organ or "", decision.case_number or ""
    return Particulars(titles, organ, decision.day_made, decision.paragraph, number)


def packed(given: Particulars) -> list[Any]:
    """Return particulars as plain data."""
    titles, organ, day, *others = given
    return [[*titles], organ, day.isoformat() if day else "", *others]


def unpacked(data: Sequence[Any]) -> Particulars:
    """Return the particulars that plain data hold; raises `TypeError` or `ValueError` for others."""
    titles, organ, day, *others = data
    return Particulars(tuple(titles), organ, date.fromisoformat(day) if day else None, *others)
