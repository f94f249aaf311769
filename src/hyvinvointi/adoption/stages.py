"""The life of an adoption, from a plan that no decision pins to one that a later plan replaced."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from hyvinvointi import dates
from hyvinvointi.adoption.pins import Pin, is_decided
from hyvinvointi.diagnostics import Text
from hyvinvointi.model.lifecycle import CLOSED, is_inspected
from hyvinvointi.source import Document


class Stage(StrEnum):
    """Where an adoption stands; every command and page tells it in the same words."""

    PREPARED = "prepared"
    DECIDED = "decided"
    IN_FORCE = "in-force"
    AMENDMENT = "amendment-under-way"
    CHANGED = "changed-since"
    REPLACED = "replaced"

    @property
    def text(self) -> Text:
        """The words for it."""
        return _WORDS[self]


_WORDS = {
    Stage.PREPARED: Text("valmistelussa", "under beredning", "prepared"),
    Stage.DECIDED: Text(
        "päätetty, pöytäkirja tarkastamatta",
        "beslut fattat, protokollet ojusterat",
        "decided, minutes not yet inspected",
    ),
    Stage.IN_FORCE: Text("voimassa", "i kraft", "in force"),
    Stage.AMENDMENT: Text(
        "voimassa, muutos valmisteilla",
        "i kraft, en ändring bereds",
        "in force, amendment under way",
    ),
    Stage.CHANGED: Text(
        "muutettu hyväksymisen jälkeen",
        "ändringar efter godkännandet",
        "changed since the adoption",
    ),
    Stage.REPLACED: Text("korvattu tai päättynyt", "ersatt eller avslutat", "replaced or ended"),
}

PERIOD_ENDED = Text("kausi päättynyt", "perioden har gått ut", "period ended")


def end_of_period(plan: Document) -> date | None:
    """Return the last day of the period of a plan, `None` where it says none."""
    period = plan.data.get("period")
    end = dates.parse(period.get("end")) if isinstance(period, dict) else None
    return end.last if end is not None else None


def stage_words(where: Stage, plan: Document, today: date | None) -> Text:
    """Return the words for where an adoption of a plan stands on a day.

    What was adopted for a period that is over is in force no more, though nothing replaced it.
    """
    end = end_of_period(plan)
    is_over = end is not None and today is not None and end < today
    return PERIOD_ENDED if where is Stage.IN_FORCE and is_over else where.text


def stage_in(pins: Sequence[Pin], decision: Document, today: date) -> Stage:
    """Return where the adoption by a decision stands among the pins of what it adopts."""
    for at, pin in enumerate(pins):
        if pin.decision.path == decision.path:
            return stage(pin, pins[at + 1 :])
    if is_inspected(decision.data, today):
        return Stage.IN_FORCE
    return Stage.DECIDED if is_decided(decision.data) else Stage.PREPARED


def stage(pin: Pin, later: Sequence[Pin] = (), *, is_changed: bool = False) -> Stage:
    """Return where the adoption that a pin made stands.

    `later` are the newer pins of its document. `is_changed` says that the document no longer says
    in substance what the pin adopted.
    """
    status = pin.document.data.get("status")
    if status in CLOSED or any(one.is_in_force for one in later):
        return Stage.REPLACED
    if pin.is_in_force and (later or status == "under-review"):
        return Stage.AMENDMENT
    # Who says that an amendment is prepared has not put another text in place of the adopted one.
    if is_changed and status != "under-review":
        return Stage.CHANGED
    return Stage.IN_FORCE if pin.is_in_force else Stage.DECIDED
