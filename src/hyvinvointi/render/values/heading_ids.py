"""The ids that headings of Markdown get where it is read, as far as GitHub and GitLab give the same.

Neither keeps an id that a text names itself, so a link leads to a heading, or to the whole page where
the two would not find it. GitHub goes by html-pipeline's `toc_filter`, GitLab by its
`Gitlab::Utils::Markdown`: small letters, no punctuation, hyphens for spaces; GitLab leaves one of
several hyphens. Of equal ids each numbers all but the first.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from hyvinvointi.diagnostics import Language
from hyvinvointi.render.values.prose import plain
from hyvinvointi.render.values.typography import clean
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.schema import root
from hyvinvointi.source import Document

_PARTS = ("sections", "policies", "goals", "measures")
_HEADED = {"goal": "goal", "measure": "measure", "section": "", "policy": ""}
"""What has a heading of its own, and the word that its heading begins with."""
_WORD = frozenset({"Ll", "Lm", "Lo", "Lt", "Lu", "Mc", "Me", "Mn", "Nd", "Pc"})
_DOUBTFUL = frozenset({"Nl", "No", "Cn", "Co"})
"""Characters that are letters of a word in some versions of the engines and in others not."""
_FURTHER = ("money", "people_in_charge", "versions", "mentioned_by", "own_fields")


def heading_id(text: str) -> str:
    """Return the id of a heading on GitHub and on GitLab, empty where they differ or have none."""
    github, gitlab = _github(text), _gitlab(text)
    return github if github == gitlab and not _is_doubtful(text) else ""


def numbered(texts: Iterable[str]) -> Iterator[str]:
    """Yield the ids of the headings of a page, empty where the two platforms differ."""
    given: tuple[Counter[str], Counter[str]] = Counter(), Counter()
    for text in texts:
        pair = [
            _next(own, counts)
            for own, counts in zip((_github(text), _gitlab(text)), given, strict=True)
        ]
        yield pair[0] if pair[0] == pair[1] and not _is_doubtful(text) else ""


def _next(own: str, given: Counter[str]) -> str:
    count = given[own]
    given[own] += 1
    return f"{own}-{count}" if own and count else own


def _github(text: str) -> str:
    kept = (one for one in text.lower() if one in "- " or unicodedata.category(one) in _WORD)
    return "".join(kept).replace(" ", "-")


def _gitlab(text: str) -> str:
    own = re.sub("-+", "-", _github(text.strip()))
    return f"anchor-{own}" if own.isdigit() else own


def _is_doubtful(text: str) -> bool:
    return any(unicodedata.category(one) in _DOUBTFUL or len(one.lower()) > 1 for one in text)


def item_id(kind: str, entity: str, name: str, language: Language) -> str:
    """Return the id of the heading of an item that has one, by its title with the number before it."""
    words = Words(language)
    begin = getattr(words, _HEADED[entity]) if _HEADED[entity] else ""
    own = heading_id(f"{begin}: {name}" if begin else name)
    return own if begin or own not in _of_parts(kind, language) else ""


def has_heading(entity: str) -> bool:
    """Whether an item has a heading of its own: others stand below that of the part they are in."""
    return entity in _HEADED


def part_id(kind: str, route: tuple[Any, ...], language: Language) -> str:
    """Return the id of the heading of the part in which an item stands."""
    names = [one for one in route if isinstance(one, str)]
    within = 2 if names[0] in {"handling", "resolution"} else 1
    field = root(kind).at(tuple(names[:within]))
    return heading_id(field.term.say(language)) if field else ""


@cache
def _of_parts(kind: str, language: Language) -> frozenset[str]:
    words = Words(language)
    section = root(kind).at(("sections", 0))
    fields = [*root(kind).properties.values(), *(section.properties.values() if section else ())]
    labels = [field.term.say(language) for field in fields]
    labels += [getattr(words, name) for name in _FURTHER]
    return frozenset(map(heading_id, labels))


def repeated(document: Document) -> frozenset[str]:
    """Return the places of the parts of a plan that are called as another part of it is."""
    named = {place: {*_names(item)} for place, item in _parts(document.data, "")}
    many = Counter(name for names in named.values() for name in names)
    return frozenset(place for place, names in named.items() if any(many[one] > 1 for one in names))


def _parts(data: dict[str, Any], around: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in _PARTS:
        items = data.get(name)
        for at, item in enumerate(items if isinstance(items, list) else ()):
            if isinstance(item, dict):
                place = f"{around}/{name}/{at}" if around else f"{name}/{at}"
                yield place, item
                yield from _parts(item, place)


def _names(item: dict[str, Any]) -> Iterator[str]:
    """Yield what an item is called in each language, as ids of headings compare."""
    given, number = item.get("title"), item.get("number")
    titles = given.values() if isinstance(given, dict) else (given or item.get("id"),)
    for title in titles:
        if isinstance(title, str):
            before = (
                f"{clean(number).strip()} " if isinstance(number, str) and number.strip() else ""
            )
            yield re.sub(r"[\W_]+", "", plain(f"{before}{title}").lower())
