"""Typed read-only views over documents, named as the model names its fields."""

from hyvinvointi.model.common import Attachment, PlannedProgram
from hyvinvointi.model.decision import CounterProposal, Decision, Task, Vote, Wish
from hyvinvointi.model.indicator import Indicator
from hyvinvointi.model.lifecycle import Profile, profile_of
from hyvinvointi.model.municipality import Municipality, Organ, Person, Unit
from hyvinvointi.model.plan import Goal, Measure, Plan, Policy, Program, Risk, Section, Strategy
from hyvinvointi.model.view import Localized, View
from hyvinvointi.source import Document

KINDS: dict[str, type[View]] = {
    "municipality": Municipality,
    "strategy": Strategy,
    "program": Program,
    "indicator": Indicator,
    "decision": Decision,
}


ENTITIES: dict[str, type[View]] = KINDS | {
    "organ": Organ,
    "unit": Unit,
    "person": Person,
    "goal": Goal,
    "policy": Policy,
    "section": Section,
    "measure": Measure,
    "attachment": Attachment,
    "risk": Risk,
    "planned-program": PlannedProgram,
    "task": Task,
    "counter-proposal": CounterProposal,
    "vote": Vote,
    "wish": Wish,
}
"""The view of everything that has an id, by the name the schemas give it (`x-entity`)."""


def view(document: Document) -> View | None:
    """Return the view of a document by its kind, `None` when the kind is unknown."""
    kind = KINDS.get(document.kind or "")
    return kind(document, (), document.data) if kind else None


__all__ = [
    "ENTITIES",
    "KINDS",
    "Attachment",
    "Decision",
    "Goal",
    "Indicator",
    "Localized",
    "Measure",
    "Municipality",
    "Organ",
    "Person",
    "Plan",
    "PlannedProgram",
    "Policy",
    "Profile",
    "Program",
    "Risk",
    "Section",
    "Strategy",
    "Task",
    "Unit",
    "View",
    "profile_of",
    "view",
]
