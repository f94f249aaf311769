"""The decisions of a workspace by what minutes call them: organ, year and §, or day."""

from collections.abc import Callable, Iterable
from dataclasses import field
from datetime import date

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model import Decision
from hyvinvointi.source import Document


@dataclass
class Handlings:
    """Decisions by (municipality, organ, year, §), (municipality, year, §) and (municipality, day), in order of path."""

    by_paragraph: dict[tuple[str, str, int, int], list[Decision]] = field(default_factory=dict)
    by_number: dict[tuple[str, int, int], list[Decision]] = field(default_factory=dict)
    by_day: dict[tuple[str, date], list[Decision]] = field(default_factory=dict)


def handlings(decisions: Iterable[Decision], home: Callable[[Document], str]) -> Handlings:
    """Sort the decisions that say when they were made; `home` is the municipality of a document."""
    known = Handlings()
    for decision in sorted(decisions, key=lambda one: one.origin.path):
        day = day_of(decision)
        if day is None:
            continue
        where = home(decision.origin)
        known.by_day.setdefault((where, day), []).append(decision)
        if decision.organ and decision.paragraph is not None:
            key = (where, decision.organ, day.year, decision.paragraph)
            known.by_paragraph.setdefault(key, []).append(decision)
            number = (where, day.year, decision.paragraph)
            known.by_number.setdefault(number, []).append(decision)
    return known


def day_of(decision: Decision) -> date | None:
    """Return the day on which it was decided, `None` when it is not known to the day."""
    day = decision.made_on
    return day.first if day is not None and day.is_full else None
