"""A document that an earlier run has read and found sound in structure."""

import json
from collections.abc import Callable
from functools import cached_property
from typing import Any

from hyvinvointi.facts.values import Facts
from hyvinvointi.schema import Survey, survey, unpacked
from hyvinvointi.source import Document, Unplaced


class Sound(Unplaced):
    """A document without any fault of reading or structure, of which all but the places is known.

    `content` is its file, `load` returns the JSON of what it says.
    """

    def __init__(self, path: str, content: bytes, facts: Facts, load: Callable[[], str]) -> None:
        super().__init__(path, content, facts.head, facts.blob)
        self.__dict__.update(facts=facts, _load_data=load)

    @cached_property
    def data(self) -> Any:
        """What the file says."""
        try:
            said = json.loads(self.__dict__["_load_data"]())
        except (ValueError, RecursionError):
            said = None
        return said if isinstance(said, dict) else self._whole.data


def facts_of(document: Document) -> Facts | None:
    """Return what is known of a document, `None` of one that was read anew."""
    known: Facts | None = document.__dict__.get("facts")
    return known


def surveyed(document: Document) -> Survey:
    """Survey a document, or tell what a survey of it has found; then dates and lists are left out."""
    facts = facts_of(document)
    return survey(document) if facts is None else unpacked(facts.surveyed)
