"""A document in its canonical layout, once it is proven that nothing else about it has changed."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from hyvinvointi.diagnostics import Message, Route, Text
from hyvinvointi.source.comments import comments_of
from hyvinvointi.source.document import Document
from hyvinvointi.source.on_demand import read
from hyvinvointi.source.writer import Meaning, laid_out

_NOT_READ = Text(
    "riviä {line} ei voi lukea varmasti: {reason}",
    "rad {line} kan inte läsas säkert: {reason}",
    "line {line} cannot be read with certainty: {reason}",
)
_NOT_KEPT = Text(
    "asettelu muuttaisi sisältöä tai kommentin paikkaa. Kirjoita vaikea kohta toisin ja yritä uudelleen.",
    "layouten skulle ändra innehållet eller en kommentars plats. Skriv om det svåra stället och försök igen.",
    "the layout would change the content or the place of a comment. Rewrite the difficult passage and try again.",
)
_BOM = b"\xef\xbb\xbf"
_OWN_PLACE = "hyv:"
"""What begins a comment whose very place matters."""


def formatted(
    document: Document, meaning: Meaning | None, languages: Sequence[str] = ()
) -> bytes | Message:
    """Return the content of a document in its canonical layout, or why it must stay as it is.

    BOM and line endings are kept, and `languages` are in their order. What the layout is read back as has equal data, typed alike, and
    each comment at its place.
    """
    if document.broken or document.findings:
        return _unread(document)
    if not document.data:
        return document.content
    text = laid_out(document, comments_of(document), meaning, languages)
    content = text.replace("\n", _line_break(document.text)).encode()
    content = _BOM + content if document.bom else content
    return content if is_same(document, read(document.path, content)) else Message(_NOT_KEPT)


def is_same(before: Document, after: Document) -> bool:
    """Whether two texts say the same: data, numbers as typed, comments and where they belong."""
    if after.broken or after.findings:
        return False
    if _plain(before.data) != _plain(after.data) or _typed(before) != _typed(after):
        return False
    return _places(before, after) == _places(after, after)


def _unread(document: Document) -> Message:
    first = min(document.findings, key=lambda one: document.order(one.site))
    reason = Message(first.rule.message, first.args)
    return Message(_NOT_READ, {"line": document.place(first.site).line, "reason": reason})


def _line_break(text: str) -> str:
    first = min((text.find(one) for one in "\r\n" if one in text), default=-1)
    if first < 0 or text[first] == "\n":
        return "\n"
    return "\r\n" if text[first + 1 : first + 2] == "\n" else "\r"


def _plain(data: Any) -> str:
    return json.dumps(data, sort_keys=True)


def _typed(document: Document) -> dict[Route, str]:
    """Values that are no text, as they are typed: 1.50 is more than 1.5 to some fields."""
    values = ((route, document.value(route)) for route in document.routes())
    return {
        route: document.typed(route) or "null"
        for route, value in values
        if not isinstance(value, str | dict | list)
    }


def _places(document: Document, laid: Document) -> Counter[tuple[Route, str, str]]:
    """Comments with where they belong, as that is seen in the canonical layout."""
    comments = comments_of(document)
    found: Counter[tuple[Route, str, str]] = Counter()
    for route, text in comments.behind.items():
        holds = isinstance(document.value(route), dict | list) and isinstance(route[-1], int)
        if holds and _OWN_PLACE not in text:
            found[_first_of(route, laid), "above", text] += 1
        else:
            found[route, "behind", text] += 1
    for place, those in (("above", comments.above), ("below", comments.below)):
        for route, lines in those.items():
            shown = _first_of(route, laid) if place == "above" else route
            found.update((shown, place, text) for text in lines if text)
    return found


def _first_of(route: Route, laid: Document) -> Route:
    """The outermost thing that begins where a route does: what is above it is above that."""
    while route:
        holder = laid.value(route[:-1])
        is_item = len(route) == 1 or isinstance(route[-2], int)
        if not is_item or not _is_first(holder, route[-1]):
            return route
        route = route[:-1]
    return route


def _is_first(holder: Any, step: str | int) -> bool:
    if isinstance(holder, dict):
        return next(iter(holder), None) == step
    return step == 0
