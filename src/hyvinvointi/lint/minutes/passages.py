"""The texts of some fields of minutes with their places, one language at a time."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from hyvinvointi.diagnostics import Route, Site
from hyvinvointi.model import Decision, View
from hyvinvointi.model.view import as_localized, kept

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


@lru_cache(maxsize=64)
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
    """Return the free texts of some fields of a view, each language for itself."""
    return chain.from_iterable(_texts(view, name) for name in names) if view else iter(())


@kept
def body(decision: Decision) -> tuple[Passage, ...]:
    """Return what the minutes of an item say, in the order of print."""
    steps = decision.handling.procedure if decision.handling else ()
    return (
        *passages(decision, "summary", "background", "proposal", "revised_proposal"),
        *passages(decision.handling, "notes"),
        *(passage for step in steps for passage in passages(step, "text")),
        *passages(decision.resolution, "text"),
    )


def _texts(view: View, name: str) -> tuple[Passage, ...]:
    known = _passages_of(view)
    if name not in known:
        said = as_localized(view.data.get(name))
        route = (*view.route, name)
        known[name] = tuple(
            Passage(view.origin.path, (*route, language) if language else route, text)
            for language, text in (said.values.items() if said else ())
        )
    return known[name]


@kept
def _passages_of(_view: View) -> dict[str, tuple[Passage, ...]]:
    """Return what is known of the fields of a view: dozens of rules ask for the same ones."""
    return {}
