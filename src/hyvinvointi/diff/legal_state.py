"""Where a document stands: whether its text was adopted or its minutes inspected, and by whom."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from functools import cached_property
from typing import Any, NamedTuple

from hyvinvointi.adoption import Directory, Pins
from hyvinvointi.adoption.pins import ADOPTABLE
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diff.items import Item
from hyvinvointi.diff.match import Matching
from hyvinvointi.model.indicator import Indicator
from hyvinvointi.model.lifecycle import ADOPTED, is_inspected
from hyvinvointi.schema import root, survey
from hyvinvointi.source import Document
from hyvinvointi.words import units
from hyvinvointi.workspace import Workspace

LOCKED_FIELDS = frozenset(
    {
        "organ",
        "meeting",
        "decided_on",
        "paragraph",
        "item",
        "case_number",
        "title",
        "proposal",
        "revised_proposal",
        "rectification",
        "handling",
        "resolution",
        "appointments",
    }
)
"""Fields of a decision that stand in its minutes: locked once these are inspected."""


class Yardstick(NamedTuple):
    """How the values of an indicator are read: which way they should go, and in which unit they are."""

    direction: str | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class LegalState:
    """What the level of a change depends on beside the change itself.

    `is_settled`: the text before was adopted, or the minutes inspected; elsewhere no change is
    more than a notice. `corrections`: the words of each correction that only the head tells of.
    `is_awaiting`: it is decided, but the minutes are not inspected yet.
    `organ` adopted the text before, `other_organs` did so in other municipalities whose plan it is;
    `plans` are ids of adopted plans that name an indicator.
    `units` says for each person of the register the unit (`""` when none is told), `yardsticks`
    for each indicator that the document names how its values are read, `earlier_yardsticks` how they
    were read before.
    """

    is_settled: bool = False
    corrections: tuple[str, ...] = ()
    is_under_review: bool = False
    is_awaiting: bool = False
    organ: str | None = None
    other_organs: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    yardsticks: Mapping[str, Yardstick] = field(default_factory=dict)
    earlier_yardsticks: Mapping[str, Yardstick] = field(default_factory=dict)


class Side:
    """One state of the workspace, with what adoption needs to know of it."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.directory = Directory(workspace)
        self.pins = Pins(workspace, self.directory)

    def is_adopted(self, plan: Document) -> bool:
        """Whether a plan says so itself, or a decision pins it."""
        return plan.data.get("status") in ADOPTED or bool(self.pins.newest_of_each(plan))

    def organ_of(self, document: Document) -> str | None:
        """Return the organ that adopted a document or made a decision, as far as it is known."""
        if document.kind == "decision":
            return _text(document.data.get("organ"))
        pin = self.pins.newest(document)
        if pin is not None:
            return pin.organ
        steps = document.data.get("approval")
        for step in reversed(steps if isinstance(steps, list) else []):
            if isinstance(step, dict) and step.get("role") == "adopt":
                return _text(step.get("organ"))
        return _text(document.data.get("owner")) or _text(document.data.get("organ"))

    def other_organs_of(self, plan: Document) -> tuple[str, ...]:
        """Return the organs that adopted a plan in other municipalities whose plan it is, too."""
        _, *others = self.pins.adopters(plan)
        newest = (self.pins.newest(plan, one) for one in others)
        return tuple(f"{pin.municipality}:{pin.organ}" for pin in newest if pin is not None)

    def plans_naming(self, indicator: Document) -> tuple[Document, ...]:
        """Return the adopted plans that name an indicator."""
        return self._plans_by_indicator.get(indicator.path, ())

    @cached_property
    def _plans_by_indicator(self) -> dict[str, tuple[Document, ...]]:
        by_kind: dict[str, dict[str, Document]] = {}
        for plan in self.workspace.documents:
            if plan.kind in ADOPTABLE and self.is_adopted(plan):
                for name in _indicators(plan):
                    indicator = self.directory.find(name, plan)
                    if indicator is not None:
                        by_kind.setdefault(indicator.path, {})[plan.path] = plan
        return {path: tuple(plans.values()) for path, plans in by_kind.items()}


class LegalStates:
    """Answers for each item of a comparison where its document stands, seen from before."""

    def __init__(self, base: Side, head: Side, matching: Matching) -> None:
        self._base = base
        self._head = head
        self._matching = matching
        self._known: dict[tuple[str | None, str | None], LegalState] = {}

    def of(self, old: Item | None, new: Item | None) -> LegalState:
        """Return where the document of an item stands; either side may lack the item."""
        before, after = self.documents(old, new)
        key = before.path if before else None, after.path if after else None
        if key not in self._known:
            self._known[key] = replace(
                self._of(before, after),
                units=self._units,
                yardsticks=self._yardsticks(after, self._head, self._base),
                earlier_yardsticks=self._yardsticks(before, self._base, self._head),
            )
        return self._known[key]

    def documents(
        self, old: Item | None, new: Item | None
    ) -> tuple[Document | None, Document | None]:
        """Return the documents that an item is in, on both sides."""
        if old is None and new is not None:
            pair = self._matching.by_head.get(new.root)
            return pair.base.document if pair else None, new.document
        if new is None and old is not None:
            pair = self._matching.by_base.get(old.root)
            return old.document, pair.head.document if pair else None
        return old.document if old else None, new.document if new else None

    @cached_property
    def _units(self) -> dict[str, str]:
        sides = (self._base.workspace, self._head.workspace)
        return {
            str(person["id"]): str(person.get("unit") or "")
            for workspace in sides
            for document in workspace.documents
            if document.kind == "municipality" and isinstance(document.data.get("people"), list)
            for person in document.data["people"]
            if isinstance(person, dict) and isinstance(person.get("id"), str)
        }

    @staticmethod
    def _yardsticks(plan: Document | None, own: Side, other: Side) -> Mapping[str, Yardstick]:
        """Return how the values of the indicators that a plan names are read, as its own side says it.

        Only of an indicator that is not there does the other side tell.
        """
        if plan is None or plan.kind not in ADOPTABLE:
            return {}
        read = {}
        for name in {*_indicators(plan)}:
            found = own.directory.find(name, plan) or other.directory.find(name, plan)
            if found is not None and isinstance(found.data, dict):
                indicator = Indicator(found, (), found.data)
                read[name] = Yardstick(indicator.wanted, _unit(indicator))
        return read

    def _of(self, old: Document | None, new: Document | None) -> LegalState:
        if old is None:
            return LegalState()
        organ = self._base.organ_of(old)
        if old.kind == "decision":
            corrections = _new_corrections(old.data, new.data) if new is not None else ()
            return LegalState(is_inspected(old.data), corrections, organ=organ)
        if old.kind == "indicator":
            plans = self._base.plans_naming(old)
            organ = self._base.organ_of(plans[0]) if plans else None
            names = tuple(plan.id or plan.path for plan in plans)
            return LegalState(bool(plans), organ=organ, plans=names)
        # A register is in force as it stands: nobody adopts it.
        settled = old.kind == "municipality" or self._base.is_adopted(old)
        reviewed = new is not None and new.data.get("status") == "under-review"
        pins = self._base.pins.newest_of_each(old)
        return LegalState(
            settled,
            is_under_review=reviewed,
            is_awaiting=bool(pins) and not any(pin.is_in_force for pin in pins),
            organ=organ,
            other_organs=self._base.other_organs_of(old) if pins else (),
        )


def _unit(indicator: Indicator) -> str:
    """Return the unit of an indicator: another spelling or language of it is no other."""
    written = (indicator.unit or "").strip().casefold()
    return units.unit(written, "fi") or written


def _new_corrections(old: Any, new: Any) -> tuple[str, ...]:
    """Return the words of each correction that the head tells of beside all that the base tells of.

    One that names its decision may have none; one that says neither is none.
    """
    before, after = (_corrections(side) for side in (old, new))
    if not before.keys() <= after.keys():
        return ()
    added = [one for key, one in after.items() if key not in before]
    return tuple(
        _in_all_languages(one.get("text"))
        for one in added
        if one.get("text") or one.get("decision")
    )


def _in_all_languages(text: Any) -> str:
    return " ".join(map(str, text.values())) if isinstance(text, dict) else str(text or "")


def _corrections(data: Any) -> dict[tuple[str, ...], Any]:
    """Return the corrections that a decision tells of, by what tells them apart."""
    listing = root("decision").properties["corrections"]
    entries = data.get("corrections")
    return {
        tuple(str(one.get(name)) for name in listing.key): one
        for one in (entries if isinstance(entries, list) else [])
        if isinstance(one, dict)
    }


def _indicators(plan: Document) -> Iterator[str]:
    for reference in survey(plan).references:
        if "indicator" in reference.kinds and "omitted_indicators" not in reference.route:
            yield reference.id


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
