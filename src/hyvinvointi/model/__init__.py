"""Typed read-only views over documents, named as the model names its fields."""

from hyvinvointi.model.decision import Decision
from hyvinvointi.model.indicator import Indicator
from hyvinvointi.model.lifecycle import Profile, profile_of
from hyvinvointi.model.municipality import Municipality
from hyvinvointi.model.plan import Goal, Measure, Plan, Program, Strategy
from hyvinvointi.model.view import Localized, View
from hyvinvointi.source import Document

KINDS: dict[str, type[View]] = {
    "municipality": Municipality,
    "strategy": Strategy,
    "program": Program,
    "indicator": Indicator,
    "decision": Decision,
}


def view(document: Document) -> View | None:
    """Return the view of a document by its kind, `None` when the kind is unknown."""
    kind = KINDS.get(document.kind or "")
    return kind(document, (), document.data) if kind else None


__all__ = [
    "KINDS",
    "Decision",
    "Goal",
    "Indicator",
    "Localized",
    "Measure",
    "Municipality",
    "Plan",
    "Profile",
    "Program",
    "Strategy",
    "View",
    "profile_of",
    "view",
]
