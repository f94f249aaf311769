"""The index of the search page: everything with a page or an anchor, and the words it is found by.

The page itself is a list of all of it. A small script, allowed by its digest, narrows the list;
it reads only the page it stands in, so that a site opened from a folder can be searched too.
"""

import re
import unicodedata
from dataclasses import dataclass

from hyvinvointi.render import version_views
from hyvinvointi.render.locale import sort_key
from hyvinvointi.render.overviews import Overview
from hyvinvointi.render.page import Page
from hyvinvointi.render.typography import parts
from hyvinvointi.render.values import Link, Prose
from hyvinvointi.render.words import Words
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry

_WORD = re.compile(r"[^\W_]+")
_SHORTEST_PART = 3
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
class Hit:
    """Something that can be found: its link, what tells it apart, and the words it answers to."""

    link: Link
    detail: Prose | str
    terms: str


@dataclass(frozen=True, slots=True)
class Group:
    """What can be found of one kind, in the order of names; decisions are newest first."""

    title: str
    hits: tuple[Hit, ...]


def groups(page: Page) -> tuple[Group, ...]:
    """Return everything that can be found, by kind."""
    words = Words(page.locale.chrome)
    entries: dict[str, list[Entry]] = {}
    for entry in page.site.index.entries:
        if entry.document.path in page.site.folders:
            entries.setdefault(entry.entity, []).append(entry)
    found = [
        Group(
            getattr(words, title),
            tuple(
                _hit(page, one) for kind in kinds for one in _sorted(page, entries.get(kind, []))
            ),
        )
        for title, kinds in _GROUPS
    ]
    found.append(Group(words.search_gathered, tuple(_gathered(page, words))))
    return tuple(group for group in found if group.hits)


def terms(*texts: object) -> str:
    """Return the words of texts as they are compared: folded, the parts of compounds beside them.

    Of *hyvinvointiohjelma* the parts are *hyvinvointiohjelma* and *ohjelma*: a word is found by
    how it begins, and so is each of its parts.
    """
    found: dict[str, None] = {}
    for word in _WORD.findall(" ".join(map(str, texts))):
        pieces = parts(word)
        for at in range(len(pieces)):
            rest = fold("".join(pieces[at:]))
            if at == 0 or len(rest) >= _SHORTEST_PART:
                found[rest] = None
    return " ".join(found)


def fold(text: str) -> str:
    """Return a text without case and diacritics: *Päätös* is *paatos*."""
    plain = unicodedata.normalize("NFD", text.lower()).translate(_FOLDED)
    return "".join(one for one in plain if not unicodedata.combining(one))


def _sorted(page: Page, entries: list[Entry]) -> list[Entry]:
    if entries and entries[0].entity == "decision":
        return sorted(entries, key=lambda one: page.site.sort_key(one.document))
    return sorted(entries, key=lambda one: sort_key(str(page.name(one) or one.id)))


def _hit(page: Page, entry: Entry) -> Hit:
    name = page.name(entry) or entry.id
    detail = _detail(page, entry)
    said = [name.plain if isinstance(name, Prose) else name, detail]
    if entry.entity == "decision":
        said.append(entry.document.data.get("case_number") or "")
    given = entry.document.value((*entry.route, "abbreviations"))
    said += given if isinstance(given, list) else []
    return Hit(Link(name, page.address(entry)), detail, terms(*said))


def _detail(page: Page, entry: Entry) -> Prose | str:
    """Return where it stands: the document of an item, the meeting of a decision."""
    if entry.entity == "decision":
        cited = page.entry_link(entry)
        is_cited = str(cited.label) != str(page.name(entry))
        return cited.label if is_cited else cited.detail or ""
    if entry.route and entry.document.kind != "municipality":
        return page.name(page.site.entry(entry.document)) or ""
    several = len(page.site.of_kind("municipality")) > 1 and entry.entity != "municipality"
    return _municipality(page, entry.document) if several else ""


def _municipality(page: Page, document: Document) -> Prose | str:
    own = page.site.index.municipality_of(document)
    register = page.site.registers.get(own)
    return (page.name(page.site.entry(register)) if register else None) or own


def _gathered(page: Page, words: Words) -> list[Hit]:
    """Return cases, yearly reports and adopted versions."""
    return [
        _overview_hit(page, words, one)
        for one in page.site.overviews
        if one.kind in {"case", "report", "versions", "version"}
    ]


def _overview_hit(page: Page, words: Words, overview: Overview) -> Hit:
    document = overview.handlings[-1] if overview.handlings else overview.document
    name = page.name(page.site.entry(document)) if document else None
    detail = name or ""
    if overview.kind == "case" and document:
        title = words.case_title.format(number=document.data.get("case_number"))
    elif overview.kind in {"versions", "version"}:
        title = version_views.title(page, overview)
    else:
        year = overview.document.value((*overview.route, "year")) if overview.document else ""
        title = words.report_title.format(year=year)
    return Hit(Link(title, page.overview_href(overview)), detail, terms(title, detail))
