"""What a rule may ask that looks at a whole workspace, or at what history tells of it."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Literal, TypeVar

from hyvinvointi.adoption import Directory, Pin, Pins
from hyvinvointi.adoption.directory import Keep
from hyvinvointi.adoption.overturning import without_early_overturnings
from hyvinvointi.adoption.pins import adopting
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route
from hyvinvointi.lint.minutes.handlings import Handling, Handlings
from hyvinvointi.lint.neighbour_context import NeighbourContext, Neighbourhood
from hyvinvointi.model import Decision, View
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace

V = TypeVar("V", bound=View)


@dataclass(frozen=True, slots=True)
class Accepted:
    """An adopted text that has changed in substance, where somebody answers for each such change.

    `answers` are who does, and why.
    """

    answers: tuple[tuple[str, str], ...]


SinceAdoption = Literal["editorial", "substantive"] | Accepted | None
"""How an adopted text has changed since, `None` where nobody can tell."""
ChangeHistory = Callable[[Workspace], Callable[[Pin], SinceAdoption]]
"""Tells of a workspace how the texts have changed that pins adopted."""


def no_history(_workspace: Workspace) -> Callable[[Pin], SinceAdoption]:
    """Return what cannot tell of any text."""
    return lambda _pin: None


class Context(NeighbourContext):
    """All documents of a workspace, what adopted them, and the day that rules about time go by."""

    def __init__(
        self,
        neighbourhood: Neighbourhood,
        today: date,
        history: ChangeHistory = no_history,
        keep_digest: Keep = lambda _key, make: make(),
    ) -> None:
        super().__init__(neighbourhood, today)
        self.workspace = neighbourhood.workspace
        self._history = history
        self._keep_digest = keep_digest
        self._changes: dict[tuple[str, Route], SinceAdoption] = {}

    def since_adoption(self, pin: Pin) -> SinceAdoption:
        """Return what history tells of a text whose digest differs from that of its pin."""
        place = pin.decision.path, pin.route
        if place not in self._changes:
            self._changes[place] = self._change_since(pin)
        return self._changes[place]

    @cached_property
    def _change_since(self) -> Callable[[Pin], SinceAdoption]:
        return self._history(self.workspace)

    @cached_property
    def directory(self) -> Directory:
        """The documents by id, and their digests."""
        return Directory(self.workspace, self._keep_digest)

    @cached_property
    def pins(self) -> Pins:
        """Which decision adopted which text."""
        adoptions = adopting(self.workspace)
        standing = without_early_overturnings(self.workspace, self.today, among=adoptions)
        return Pins(standing, self.directory, self.today)

    def all(self, kind: type[V], municipality_of: View | None = None) -> list[V]:
        """Return every view of a kind, of the whole workspace or of one view's municipality."""
        home = self._neighbourhood.home(municipality_of.origin) if municipality_of else None
        entries = self._neighbourhood.entries(self._neighbourhood.entities_of(kind), home)
        return [self._neighbourhood.view(kind, one) for one in entries]

    def documents(self, kind: str, municipality_of: View | None = None) -> list[Document]:
        """Return the documents of a kind as `all` does their views, for which they would be read."""
        home = self._neighbourhood.home(municipality_of.origin) if municipality_of else None
        return [one.document for one in self._neighbourhood.entries((kind,), home)]

    @property
    def handlings(self) -> Handlings:
        """The decisions by what minutes call them."""
        return self._neighbourhood.handlings

    def decision(self, handling: Handling) -> Decision:
        """Return what a handling says."""
        return self._neighbourhood.decision(handling.document)

    def _note(self, *_: object) -> None:
        """Note nothing: what was found here is asked for anew in each run."""

    def document(self, path: str) -> Document:
        """Return the document at a path."""
        return self.workspace.by_path[path]
