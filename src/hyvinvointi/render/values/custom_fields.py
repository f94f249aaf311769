"""A municipality's own fields (`x-…`), whatever they hold: texts, numbers, lists and maps."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Route
from hyvinvointi.model.addresses import CONTENT_LANGUAGES
from hyvinvointi.render.values.shapes import Prose
from hyvinvointi.render.values.typography import clean
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.schema import Field

_DEEPEST = 6
"""What lies deeper no page could lay out: it stands on one line, as data are written."""

Said = Callable[[Any], Prose | None]
"""How a page says a free text."""


@dataclass(frozen=True, slots=True)
class Group:
    """A map: what it names, and what it says of each."""

    rows: tuple[tuple[str, Any], ...]

    shape: ClassVar[str] = "group"


@dataclass(frozen=True, slots=True)
class Several:
    """A list."""

    parts: tuple[Any, ...]

    shape: ClassVar[str] = "several"


def fields(data: Mapping[str, Any], say: Said, locale: Locale) -> Iterator[tuple[str, str, Any]]:
    """Yield key, name and value of each own field that says something."""
    for key, value in data.items():
        if key.startswith("x-"):
            shown = _shown(value, say, locale)
            if shown is not None:
                yield key, clean(key[2:]).replace("-", " "), shown


def groups(
    meaning: Field, value: Any, language: Language, route: Route = (), way: tuple[str, ...] = ()
) -> Iterator[tuple[Route, str, Mapping[str, Any]]]:
    """Yield place, name and data of each group of a document that has own fields."""
    if isinstance(value, dict):
        if any(key.startswith("x-") for key in value):
            yield route, ", ".join(way), value
        for name, child in meaning.properties.items():
            term = child.term.say(language)
            yield from groups(child, value.get(name), language, (*route, name), (*way, term))
    elif isinstance(value, list) and meaning.item is not None:
        for at, one in enumerate(value):
            numbered = (*way[:-1], f"{way[-1]} {at + 1}") if len(value) > 1 else way
            yield from groups(meaning.item, one, language, (*route, at), numbered)


def _shown(value: Any, say: Said, locale: Locale, depth: int = 0) -> Any:
    if isinstance(value, dict) and _is_text(value):
        return say(value)
    if isinstance(value, dict | list) and depth == _DEEPEST:
        return clean(json.dumps(value, ensure_ascii=False))
    if isinstance(value, dict):
        named = ((clean(key), _shown(one, say, locale, depth + 1)) for key, one in value.items())
        rows = tuple((name, one) for name, one in named if one is not None)
        return Group(rows) if rows else None
    if isinstance(value, list):
        shown = (_shown(one, say, locale, depth + 1) for one in value)
        parts = tuple(one for one in shown if one is not None)
        return Several(parts) if parts else None
    return _scalar(value, say, locale)


def _scalar(value: Any, say: Said, locale: Locale) -> Prose | str | None:
    if isinstance(value, bool):
        return locale.truth(value)
    if isinstance(value, str):
        return say(value)
    # A year and a code are numbers, too: nobody knows which, so it stands as it was typed.
    return None if value is None else str(value)


def _is_text(value: Mapping[str, Any]) -> bool:
    """Whether a map says one thing in several languages."""
    return all(
        key in CONTENT_LANGUAGES and (one is None or isinstance(one, str))
        for key, one in value.items()
    )
