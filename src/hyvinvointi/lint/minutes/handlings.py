"""The decisions of a workspace by what minutes call them: organ, year and §, day, or case number."""

from collections.abc import Callable, Iterable
from dataclasses import field
from datetime import date
from typing import NamedTuple

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Site
from hyvinvointi.facts.sound import particulars_of
from hyvinvointi.source import Document


class Handling(NamedTuple):
    """A decision that need not be read yet: its first title, its day and the number of its case."""

    document: Document
    title: str
    day: date | None
    case_number: str

    def site(self, field: str) -> Site:
        """Return the place of a field of it."""
        return Site(self.document.path, (field,))


@dataclass
class Handlings:
    """Decisions, each list in order of path.

    The keys are (municipality, organ, year, §), (municipality, year, §), (municipality, day) and
    (municipality, case number), the last without regard to case of letters.
    """

    by_paragraph: dict[tuple[str, str, int, int], list[Handling]] = field(default_factory=dict)
    by_number: dict[tuple[str, int, int], list[Handling]] = field(default_factory=dict)
    by_day: dict[tuple[str, date], list[Handling]] = field(default_factory=dict)
    by_case: dict[tuple[str, str], list[Handling]] = field(default_factory=dict)


def handlings(decisions: Iterable[Document], home: Callable[[Document], str]) -> Handlings:
    """Sort decisions by what they are called; `home` is the municipality of a document."""
    known = Handlings()
    for document in sorted(decisions, key=lambda one: one.path):
        titles, organ, day, paragraph, case_number = particulars_of(document)
        handling = Handling(document, next(iter(titles), ""), day, case_number)
        where = home(document)
        if case_number:
            known.by_case.setdefault((where, case_number.casefold()), []).append(handling)
        if day is None:
            continue
        known.by_day.setdefault((where, day), []).append(handling)
        if organ and paragraph is not None:
            key = (where, organ, day.year, paragraph)
            known.by_paragraph.setdefault(key, []).append(handling)
            known.by_number.setdefault((where, day.year, paragraph), []).append(handling)
    return known
