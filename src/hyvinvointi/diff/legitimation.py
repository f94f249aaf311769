"""Which later decision adopted exactly the text that a comparison ends with, in force or not yet."""

from hyvinvointi.adoption import Pin
from hyvinvointi.adoption.pins import ADOPTABLE
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.legal_state import Side
from hyvinvointi.diff.values import Act
from hyvinvointi.schema.canonical import OF_INDICATORS
from hyvinvointi.source import Document

_OF_INDICATORS = frozenset(OF_INDICATORS) - {"id"}


class Legitimation:
    """Asks for each changed document whether its head was adopted by a later decision."""

    def __init__(self, base: Side, head: Side) -> None:
        self._base = base
        self._head = head
        self._known: dict[str, Pin | None] = {}

    def of(self, difference: Difference, old: Document | None, new: Document | None) -> Pin | None:
        """Return the pin of the decision behind a difference, `None` without one.

        A decision stands behind what its digest covers: follow-up is outside it, and of an
        indicator only what a plan's digest takes along. It cannot give an id another meaning.
        """
        if old is None or new is None or difference.act is Act.REUSED:
            return None
        if not difference.is_adopted:
            return None
        if new.kind == "indicator":
            covered = predicates.section(difference) in _OF_INDICATORS
            return self._of_indicator(new) if covered else None
        return self._of_plan(old, new) if new.kind in ADOPTABLE else None

    def _of_indicator(self, indicator: Document) -> Pin | None:
        """Every adopted plan that names the indicator must have been adopted again."""
        pins: list[Pin] = []
        for plan in self._head.plans_naming(indicator):
            old = self._base.directory.by_id.get(self._name(plan))
            pin = self._of_plan(old, plan) if old is not None else None
            if pin is None:
                return None
            pins.append(pin)
        return min(pins, key=lambda pin: pin.is_in_force, default=None)

    def _of_plan(self, old: Document, new: Document) -> Pin | None:
        if new.path not in self._known:
            self._known[new.path] = self._decision(old, new)
        return self._known[new.path]

    def _decision(self, old: Document, new: Document) -> Pin | None:
        """Return the pin that stands behind a text; of several the one that is furthest from force.

        A plan of several municipalities must have been adopted again by each that had adopted it,
        and by its own in any case.
        """
        home, *others = self._head.pins.adopters(new)
        concerned = [home, *(one for one in others if self._base.pins.of(old, one))]
        pins = [self._decision_of(one, old, new) for one in concerned]
        fitting = [pin for pin in pins if pin is not None]
        if len(fitting) < len(pins):
            return None
        return min(fitting, key=lambda pin: pin.is_in_force)

    def _decision_of(self, municipality: str, old: Document, new: Document) -> Pin | None:
        """Return the newest pin that counts, or else the newest that will once it is in force."""
        in_force = next(reversed(self._head.pins.in_force(new, municipality)), None)
        newest = self._head.pins.newest(new, municipality)
        return next((one for one in (in_force, newest) if one and self._fits(one, old, new)), None)

    def _fits(self, pin: Pin, old: Document, new: Document) -> bool:
        if pin.digest is None or not self._is_later(pin, old) or not self._has_power(pin, old):
            return False
        return pin.digest == self._head.directory.digest(new)

    def _is_later(self, pin: Pin, old: Document) -> bool:
        """Whether it comes after what was adopted before, and was not bent to fit."""
        before = self._base.pins.newest(old, pin.municipality)
        if before is None:
            return True
        if before.decision.id == pin.decision.id:
            return before.digest == pin.digest
        return pin.when > before.when

    def _has_power(self, pin: Pin, old: Document) -> bool:
        """Whether it is of the organ that adopted before, or of the council."""
        known = self._base.pins.of(old, pin.municipality)
        earlier = [one for one in known if one.decision.id != pin.decision.id]
        organ = earlier[-1].organ if earlier else self._base.organ_of(old)
        is_council = self._head.directory.organ_type(pin.decision, pin.organ) == "council"
        return pin.organ == organ or is_council

    def _name(self, document: Document) -> tuple[str, str]:
        return self._head.directory.municipality_of(document), document.id or ""
