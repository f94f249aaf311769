"""Something with an id, and which ids share one space."""

from typing import NamedTuple

from hyvinvointi.diagnostics import Route
from hyvinvointi.schema import KINDS
from hyvinvointi.source import Document

REGISTERED = ("organ", "unit", "person")
"""The entries of a register: who decides, answers for something or acts."""
SHARED = frozenset({*KINDS, *REGISTERED})
"""What has an id in the space of its municipality: documents and entries of the register."""


class Entry(NamedTuple):
    """Something with an id: a document, an entry of the register, or an item of a document."""

    municipality: str
    entity: str
    id: str
    document: Document
    route: Route
