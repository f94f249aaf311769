"""A page of a site in all its languages: what it shows, and where it stands."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from hyvinvointi.diagnostics import Route
from hyvinvointi.source import Document


class SitePage(NamedTuple):
    """A page of a kind: `document` and `route` are its subject, `None` for the whole site.

    The subject of a case is its first handling. `gathered` are the handlings of a case in the order
    of dates, or the decisions of a year; `parts` are these by the lists they stand in.
    `is_entry_page` says that links to its subject lead here, `is_personal` that it gathers what
    one person answers for. `is_whole` says that it shows all of its document, where other pages show
    parts of it: what has no page of its own is there. `made_with` is the folder of the page that it is made with, where it
    follows from nothing else. `is_version` says that it shows an adopted version of its document: who
    searches the web is to find the page of the document.
    """

    kind: str
    folder: str
    document: Document | None = None
    route: Route = ()
    gathered: tuple[Document, ...] = ()
    parts: Mapping[str, tuple[Document, ...]] = MappingProxyType({})
    is_entry_page: bool = False
    is_personal: bool = False
    is_whole: bool = False
    made_with: str = ""
    is_version: bool = False

    @property
    def name(self) -> str:
        """The last part of the address: an id, a year, the day of a version."""
        return self.folder.rpartition("/")[2]
