"""The life of an adoption, from a plan that no decision pins to one that a later plan replaced."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from hyvinvointi import dates
from hyvinvointi.adoption.decisions import is_decided
from hyvinvointi.adoption.pins import Pin
from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Text
from hyvinvointi.model.lifecycle import CLOSED, is_inspected
from hyvinvointi.source import Document
from hyvinvointi.words.text import in_each


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
    Stage.REPLACED: Text("korvattu", "ersatt", "replaced"),
}

PERIOD_ENDED = Text("kausi päättynyt", "perioden har gått ut", "period ended")
STILL_IN_FORCE = Text(
    "siihen asti on voimassa {decision}",
    "till dess är {decision} i kraft",
    "until then {decision} is in force",
)
TO_COME = Text("tulee voimaan {day}", "träder i kraft {day}", "comes into force on {day}")
_PERIOD_TO_COME = Text("kausi alkaa {day}", "perioden börjar {day}", "period begins {day}")
_ENDED = Text("päättynyt", "avslutat", "ended")
_REPEALED = Text("kumottu", "upphävt", "repealed")
_REPLACED_BY = Text(
    "korvattu; {decision} on voimassa {day} alkaen",
    "ersatt; {decision} är i kraft från {day}",
    "replaced; {decision} is in force from {day}",
)
_UNTIL_INSPECTED = Text(
    "voimassa, kunnes päätöksen {decision} pöytäkirja on tarkastettu",
    "i kraft tills protokollet för beslutet {decision} har justerats",
    "in force until the minutes of the decision {decision} are inspected",
)
_FROM = Text("voimassa {day} alkaen", "i kraft från {day}", "in force from {day}")


def end_of_period(plan: Document) -> date | None:
    """Return the last day of the period of a plan, `None` where it says none."""
    _, end = _period(plan)
    return end.last if end is not None else None


def begin_of_period(plan: Document) -> PartialDate | None:
    """Return when the period of a plan begins, `None` where it does not say that."""
    start, _ = _period(plan)
    return start


def _period(plan: Document) -> tuple[PartialDate | None, PartialDate | None]:
    """Return when the period of a plan begins and ends, `None` for what it does not say."""
    period = plan.data.get("period")
    if not isinstance(period, dict):
        return None, None
    start, end = dates.parse(period.get("start")), dates.parse(period.get("end"))
    is_reversed = start is not None and end is not None and end.last < start.first
    return (None, None) if is_reversed else (start, end)


def stage_words(where: Stage, plan: Document, today: date | None) -> Text:
    """Return the words for where an adoption of a plan stands on a day.

    What was adopted for a period that is over is in force no more, though nothing replaced it; nor
    is it before its period begins.
    """
    if where is Stage.REPLACED and plan.data.get("status") in CLOSED:
        return _ENDED if plan.data.get("status") == "ended" else _REPEALED
    if where not in {Stage.IN_FORCE, Stage.AMENDMENT} or today is None:
        return where.text
    start, end = _period(plan)
    if end is not None and end.last < today:
        return PERIOD_ENDED
    if start is not None and start.first > today:
        return _said(_PERIOD_TO_COME, day=start)
    return where.text


def stage_in(
    pins: Sequence[Pin], decision: Document, plan: Document, digest: str, today: date
) -> Text:
    """Return where the adoption of a plan by a decision stands among its pins, and what is in force.

    `digest` is that of the plan.
    """
    for at, pin in enumerate(pins):
        if pin.decision.path == decision.path:
            return _among(pins, at, digest, today)
    where = Stage.DECIDED if is_decided(decision.data) else Stage.PREPARED
    if is_inspected(decision.data, today):
        where = Stage.IN_FORCE
    return stage_words(where, plan, today)


def _among(pins: Sequence[Pin], at: int, digest: str, today: date) -> Text:
    pin, later = pins[at], pins[at + 1 :]
    where = stage(pin, later, is_settled=is_settled(pins, digest))
    said = stage_words(where, pin.document, today)
    if said is not where.text:
        return said
    before = [one for one in pins[:at] if one.is_in_force]
    after = [one for one in later if one.is_in_force]
    if where is Stage.REPLACED and after:
        day = PartialDate.of(after[-1].day)
        return _said(_REPLACED_BY, day=day, decision=after[-1].decision.id)
    if where is Stage.AMENDMENT and later:
        return _said(_UNTIL_INSPECTED, decision=later[-1].decision.id)
    if where is Stage.DECIDED and before:
        until = _said(STILL_IN_FORCE, decision=before[-1].decision.id)
        return in_each(lambda language: f"{said.say(language)}; {until.say(language)}")
    if where is Stage.IN_FORCE and before:
        return _said(_FROM, day=PartialDate.of(pin.day))
    return said


def _said(text: Text, **args: object) -> Text:
    return in_each(lambda language: text.say(language, args))


def is_settled(pins: Sequence[Pin], digest: str) -> bool:
    """Whether a text that was decided anew stands as the newest of the pins in force adopted it.

    What is said to be under review is then the text that was reviewed; `digest` is that of today.
    """
    if len(pins) < 2 or not pins[-1].is_in_force:  # noqa: PLR2004  decided anew
        return False
    return pins[-1].digest == digest != pins[-2].digest


def stage(
    pin: Pin, later: Sequence[Pin] = (), *, is_changed: bool = False, is_settled: bool = False
) -> Stage:
    """Return where the adoption that a pin made stands.

    `later` are the newer pins of its document. `is_changed` says that the document no longer says
    in substance what the pin adopted, `is_settled` that its amendment was adopted as it stands.
    """
    status = pin.document.data.get("status")
    if status in CLOSED or any(one.is_in_force for one in later):
        return Stage.REPLACED
    if pin.is_in_force and (later or (status == "under-review" and not is_settled)):
        return Stage.AMENDMENT
    # Who says that an amendment is prepared has not put another text in place of the adopted one.
    if is_changed and status != "under-review":
        return Stage.CHANGED
    return Stage.IN_FORCE if pin.is_in_force else Stage.DECIDED
