"""The texts of some fields of minutes with their places, one language at a time."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from hyvinvointi.diagnostics import Route, Site
from hyvinvointi.model import Decision, View
from hyvinvointi.model.view import as_localized

_PLAIN = (("\u0130", "i"), ("å", "a"), ("ä", "a"), ("ö", "o"), ("é", "e"), ("\u00a0", " "))
"""Letters and what is read in their place; the first is none of these, but two when small."""


class Passage(NamedTuple):
    """A free text in one language, `text`, at `route` of the document at `path`."""

    path: str
    route: Route
    text: str

    def site(self, start: int | None = None, end: int | None = None) -> Site:
        """Return the place of the passage, or of the code points `start`…`end` of it."""
        return Site(self.path, self.route, start=start, end=end)


def folded(text: str) -> str:
    """Return text in lower case without dots and rings, code point by code point.

    Texts that were read by a machine have lost them often (”Paatos”), so words are looked for
    without.
    """
    text = text.replace(*_PLAIN[0]).lower()
    # Six passes of C take a twentieth of `str.translate`.
    for letter, plain in _PLAIN[1:]:
        text = text.replace(letter, plain)
    return text


def passages(view: View | None, *names: str) -> Iterator[Passage]:
    """Yield the free texts of some fields of a view, each language for itself."""
    if view is None:
        return
    for name in names:
        yield from _texts(view.origin.path, (*view.route, name), view.data.get(name))


def body(decision: Decision) -> Iterator[Passage]:
    """Yield what the minutes of an item say, in the order of print."""
    yield from passages(decision, "summary", "background", "proposal", "revised_proposal")
    yield from passages(decision.handling, "notes")
    for step in decision.handling.procedure if decision.handling else ():
        yield from passages(step, "text")
    yield from passages(decision.resolution, "text")


def _texts(path: str, route: Route, value: Any) -> Iterator[Passage]:
    said = as_localized(value)
    for language, text in said.values.items() if said else ():
        yield Passage(path, (*route, language) if language else route, text)
