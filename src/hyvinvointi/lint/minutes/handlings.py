"""The decisions of a workspace by what minutes call them: organ, year and §, or day."""

from dataclasses import field
from datetime import date

from hyvinvointi.data_classes import dataclass
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Decision


@dataclass
class Handlings:
    """Decisions by (municipality, organ, year, §), (municipality, year, §) and (municipality, day), in order of path."""

    by_paragraph: dict[tuple[str, str, int, int], list[Decision]] = field(default_factory=dict)
    by_number: dict[tuple[str, int, int], list[Decision]] = field(default_factory=dict)
    by_day: dict[tuple[str, date], list[Decision]] = field(default_factory=dict)


def handlings(context: Context) -> Handlings:
    """Sort the decisions of a workspace that say when they were made."""
    found = Handlings()
    for decision in sorted(context.all(Decision), key=lambda one: one.origin.path):
        day = day_of(decision)
        if day is None:
            continue
        where = municipality_of(decision, context)
        found.by_day.setdefault((where, day), []).append(decision)
        if decision.organ and decision.paragraph is not None:
            key = (where, decision.organ, day.year, decision.paragraph)
            found.by_paragraph.setdefault(key, []).append(decision)
            number = (where, day.year, decision.paragraph)
            found.by_number.setdefault(number, []).append(decision)
    return found


def day_of(decision: Decision) -> date | None:
    """Return the day on which it was decided, `None` when it is not known to the day."""
    day = decision.made_on
    return day.first if day is not None and day.is_full else None


def municipality_of(decision: Decision, context: Context) -> str:
    """Return the id of the municipality a decision belongs to."""
    return context.workspace.index.municipality_of(decision.origin)
