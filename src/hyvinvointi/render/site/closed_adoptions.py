"""Adoptions by decisions that are not public: what they adopted is not told, but that they did is."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from hyvinvointi.adoption import Directory, Pin, Pins
from hyvinvointi.adoption.decisions import adoptions
from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import PartialDate
from hyvinvointi.model import Decision
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ClosedAdoption:
    """An adoption by a decision that is not public; `day` is `None` where it may not be said."""

    pin: Pin
    day: PartialDate | None


class ClosedAdoptions:
    """The adoptions in force by the decisions that are `closed`.

    `written` holds all documents as they are written, `shown` what goes out of them.
    """

    def __init__(
        self,
        written: Workspace,
        directory: Directory,
        shown: Workspace,
        closed: Sequence[Document],
        today: date | None,
    ) -> None:
        self._written = written
        self._directory = directory
        self._shown = shown
        self._closed = closed
        self._today = today

    def between(self, pin: Pin, later: Pin | None) -> ClosedAdoption | None:
        """Return the first one after a pin of a plan and before the `later` one."""
        every = self._after(pin, None)
        return next((one for one in every if later is None or one.pin.when < later.when), None)

    def newest_after(self, pin: Pin, municipality: str | None) -> ClosedAdoption | None:
        """Return the newest one after a pin of a plan, by a municipality."""
        return max(self._after(pin, municipality), key=lambda one: one.pin.when, default=None)

    def _after(self, pin: Pin, municipality: str | None) -> Iterator[ClosedAdoption]:
        """Yield those after a pin of a plan in the order of their days."""
        plan = self._written.by_path.get(pin.document.path)
        for one in self._pins.in_force(plan, municipality) if self._pins and plan else ():
            is_made = self._today is None or one.day <= self._today
            if one.when > pin.when and is_made and one.decision.path in self._paths:
                yield ClosedAdoption(one, self._day(one))

    @property
    def mark(self) -> list[str]:
        """What stands for them: pages of plans follow from it."""
        return sorted(self._paths.values())

    @cached_property
    def _paths(self) -> dict[str, str]:
        """The digests of the decisions that adopt anything, by path."""
        return {
            one.path: one.blob
            for one in self._closed
            if one.kind == "decision" and not one.broken and adoptions(one)
        }

    @cached_property
    def _pins(self) -> Pins | None:
        return Pins(self._written, self._directory, self._today) if self._paths else None

    def _day(self, pin: Pin) -> PartialDate | None:
        """Return the day of a decision if the mention of it tells it."""
        mention = self._shown.by_path.get(pin.decision.path)
        return Decision(mention, (), mention.data).made_on if mention else None
