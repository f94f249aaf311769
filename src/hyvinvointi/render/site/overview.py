"""A page that no single document fills, whatever finds it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from hyvinvointi.diagnostics import Route
from hyvinvointi.model.addresses import HOLDERS
from hyvinvointi.source import Document

Kind = Literal[
    "organ",
    "unit",
    "person",
    "year",
    "case",
    "report",
    "versions",
    "version",
    "accessibility",
    "search",
]


class Overview(NamedTuple):
    """A page that gathers: `document` and `route` are its subject, `None` for the whole site.

    The subject of a case is its first handling. `gathered` are the handlings of a case in the order
    of dates, or the decisions of a year; `parts` are these by the lists they stand in.
    """

    kind: Kind
    folder: str
    document: Document | None = None
    route: Route = ()
    gathered: tuple[Document, ...] = ()
    parts: Mapping[str, tuple[Document, ...]] = MappingProxyType({})

    @property
    def name(self) -> str:
        """The last part of the address: an id, a year, the day of a version."""
        return self.folder.rpartition("/")[2]


def is_alone(overview: Overview) -> bool:
    """Whether it is the page of a case that was handled once."""
    return overview.kind == "case" and len(overview.gathered) == 1


def is_of_person(overview: Overview) -> bool:
    """Whether a page gathers what one person answers for: all of it, or that of a year."""
    return HOLDERS["person"] in overview.folder.split("/")[1:2]
