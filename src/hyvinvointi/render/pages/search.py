"""The index of the search page: everything with a page or an anchor, and the words it is found by.

The page itself is a list of all of it. A small script, allowed by its digest, narrows the list;
it reads only the page it stands in, so that a site opened from a folder can be searched too.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from hyvinvointi.diagnostics import Route
from hyvinvointi.render.pages.lists import owner
from hyvinvointi.render.pages.registry import page_kinds
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.values.compounds import parts
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows, Place, Rows, Shape
from hyvinvointi.render.values.shapes import Link, Prose
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import sort_key
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry

_WORD = re.compile(r"[^\W_]+")
_SHORTEST_PART = 3
_SHORTEST_TOLD = 4
_TOLD = ("summary", "description")
_FURTHER = " / "
# Letters that Unicode does not take apart: the same table stands in the script of the page.
_FOLDED = str.maketrans({"đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss", "þ": "th", "ø": "o", "æ": "ae"})
_GROUPS = (
    ("programs", ("program",)),
    ("strategies", ("strategy",)),
    ("decisions", ("decision",)),
    ("search_goals", ("goal", "policy", "section")),
    ("search_measures", ("measure",)),
    ("indicators", ("indicator",)),
    ("search_register", ("municipality", "organ", "unit", "person")),
)


@dataclass(frozen=True, slots=True)
class Group:
    """What can be found of one kind, in the order of names; decisions are newest first."""

    title: str
    hits: Rows


def groups(page: Page, rows: MakeRows) -> tuple[Group, ...]:
    """Return everything that can be found, by kind."""
    words = Words(page.locale.chrome, page.site.of_municipalities_alone)
    entries: dict[str, list[Entry]] = {}
    for entry in page.site.index.entries:
        if entry.document.path in page.site.folders and _can_be_found(page, entry):
            entries.setdefault(entry.entity, []).append(entry)
    shown = [
        Group(getattr(words, title), rows(page, _hit_shape(page), _places(page, entries, kinds)))
        for title, kinds in _GROUPS
    ]
    shown.append(Group(words.search_gathered, rows(page, _GATHERED, _gathered(page.site))))
    return tuple(group for group in shown if group.hits)


def _can_be_found(page: Page, entry: Entry) -> bool:
    """Whether it has a page or a place on one: of people only those who answer for something."""
    return entry.entity != "person" or (entry.document.path, entry.route) in page.site.holders


def terms(*texts: object) -> str:
    """Return the words of texts as they are compared: folded, the parts of compounds beside them.

    Of *kuntastrategia* there are *kuntastrategia* and *strategia*: a word is found by
    how it begins, and so is each of its parts.
    """
    words: dict[str, None] = {}
    for word in dict.fromkeys(_WORD.findall(" ".join(map(str, texts)))):
        pieces = parts(word)
        for at in range(len(pieces)):
            rest = fold("".join(pieces[at:]))
            if at == 0 or len(rest) >= _SHORTEST_PART:
                words[rest] = None
    return " ".join(words)


def fold(text: str) -> str:
    """Return a text without case and diacritics: *Päätös* is *paatos*."""
    plain = unicodedata.normalize("NFD", text.lower()).translate(_FOLDED)
    return "".join(one for one in plain if not unicodedata.combining(one))


def _places(page: Page, entries: dict[str, list[Entry]], kinds: tuple[str, ...]) -> list[Place]:
    sorted_entries = (one for kind in kinds for one in _sorted(page, entries.get(kind, [])))
    return [(one.document, one.route) for one in sorted_entries]


def _sorted(page: Page, entries: list[Entry]) -> list[Entry]:
    if entries and entries[0].entity == "decision":
        ranks = page.site.ranks
        return sorted(entries, key=lambda one: ranks[one.document.path])
    return sorted(entries, key=lambda one: _name_key(page, one))


def _name_key(page: Page, entry: Entry) -> str:
    steps = "/".join(map(str, entry.route))
    name = f"name:{page.locale.content}:{page.locale.main}:{steps}"
    key: str = page.site.facts.of_settings(
        name, entry.document, lambda: sort_key(str(page.name(entry) or entry.id))
    )
    return key


def _hit_shape(page: Page) -> Shape:
    """Hits of several municipalities say to which they belong."""
    return _HIT_OF if len(page.site.of_kind("municipality")) > 1 else _HIT


def _hit(page: Page, document: Document, route: Route) -> tuple[Any, ...]:
    return _found(page, document, route, "")


def _hit_of(page: Page, document: Document, route: Route) -> tuple[Any, ...]:
    is_it = document.kind == "municipality" and not route
    return _found(page, document, route, "" if is_it else owner(page, document))


def _found(
    page: Page, document: Document, route: Route, municipality: Prose | str
) -> tuple[Any, ...]:
    """Return the link of a hit, what tells it apart, and the words it answers to.

    Those of what is told of it stand behind a stroke: a name that is meant is found first.
    """
    entry = page.site.entry_at[document.path, route]
    name = page.name(entry) or entry.id
    detail = _detail(page, entry) or municipality
    named_by = [name.plain if isinstance(name, Prose) else name, detail]
    if entry.entity == "decision":
        named_by.append(document.data.get("case_number") or "")
    if entry.entity == "person":
        named_by.append(_text(page, document, (*route, "title")))
    given = document.value((*route, "abbreviations"))
    named_by += given if isinstance(given, list) else []
    described_by = [_text(page, document, (*route, name)) for name in _TOLD]
    named = terms(*named_by)
    answers = _FURTHER.join(filter(None, (named, _further(named, terms(*described_by)))))
    return Link(name, page.address(entry)), detail, answers


def _text(page: Page, document: Document, route: Route) -> str:
    text = page.text(document.value(route), document)
    return text.plain if text else ""


def _further(named: str, told: str) -> str:
    """Return the words of what is told that the name does not find, none that begins another."""
    names = named.split()
    words = [one for one in told.split() if len(one) >= _SHORTEST_TOLD]
    sorted_words = sorted({*names, *words})
    begun = {one for one, after in pairwise(sorted_words) if after.startswith(one)}
    return " ".join(word for word in words if word not in begun.union(names))


def _detail(page: Page, entry: Entry) -> Prose | str:
    """Return where it stands: the document of an item, the meeting of a decision."""
    if entry.entity == "decision":
        cited = page.entry_link(entry)
        is_cited = str(cited.label) != str(page.name(entry))
        return cited.label if is_cited else cited.detail or ""
    if entry.route and entry.document.kind != "municipality":
        return page.name(page.site.entry(entry.document)) or ""
    return ""


def _gathered(site: Site) -> list[Place]:
    """Return what kinds of pages say is found of them: each place begins with the kind's name."""
    return [
        (document, (kind.name, *route))
        for kind in page_kinds().values()
        if kind.search
        for document, route in kind.search.places(site)
    ]


def _gathered_hit(page: Page, document: Document, route: Route) -> tuple[Any, ...]:
    search = page_kinds()[str(route[0])].search
    if search is None:
        raise LookupError(document.path, route)
    hit = search.hit(page, document, route[1:])
    return Link(hit.title, hit.href), hit.detail, terms(hit.title, hit.detail)


_HIT = Shape("hit", _hit)
_HIT_OF = Shape("hit_of", _hit_of)
_GATHERED = Shape("gathered", _gathered_hit)
