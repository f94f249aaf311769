"""What can be found on the search page: everything with a page or an anchor, and the words it is found by."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import parse
from hyvinvointi.diagnostics import Route
from hyvinvointi.render.pages.lists import owner
from hyvinvointi.render.pages.registry import page_kinds
from hyvinvointi.render.pages.terms import terms
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows, Place, Rows, Shape
from hyvinvointi.render.values.shapes import Link, Prose, plain_of
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import sort_key
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry

_SHORTEST_WORD = 4
_DESCRIPTIONS = ("summary", "description")
_MOST_YEARS = 50
"""Years of a period by which a plan is found; a period that is longer is a slip."""
_SNIPPET = 150
"""Letters of what is told of something beneath its name."""
_GROUPS = (
    ("programs", ("program",)),
    ("strategies", ("strategy",)),
    ("decisions", ("decision",)),
    ("search_goals", ("goal", "policy", "section")),
    ("search_measures", ("measure",)),
    ("indicators", ("indicator",)),
    ("search_register", ("municipality", "organ", "unit", "person")),
)


_LABELS = {"municipality": "organisation"}
_GATHERED_KIND = "gathered"
KINDS = (*(kind for _, kinds in _GROUPS for kind in kinds), _GATHERED_KIND)
"""All kinds of what can be found."""


@dataclass(frozen=True, slots=True)
class Group:
    """What can be found of some kinds, in the order of names; decisions are newest first.

    `labels` are what one of each kind is called, in the order of `kinds`.
    """

    title: str
    kinds: tuple[str, ...]
    labels: tuple[str, ...]
    hits: Rows


def groups(page: Page, rows: MakeRows) -> tuple[Group, ...]:
    """Return everything that can be found, by kind."""
    words = Words(page.locale.chrome, page.site.of_municipalities_alone)
    entries: dict[str, list[Entry]] = {}
    for entry in page.site.index.entries:
        if entry.document.path in page.site.folders and _can_be_found(page, entry):
            entries.setdefault(entry.entity, []).append(entry)
    shown = [
        Group(
            getattr(words, title),
            kinds,
            tuple(getattr(words, _LABELS.get(kind, kind)) for kind in kinds),
            rows(page, _hit_shape(page), _places(page, entries, kinds)),
        )
        for title, kinds in _GROUPS
    ]
    gathered = rows(page, _GATHERED, _gathered(page.site))
    shown.append(Group(words.search_gathered, (_GATHERED_KIND,), ("",), gathered))
    return tuple(group for group in shown if group.hits)


def _can_be_found(page: Page, entry: Entry) -> bool:
    """Whether it has a page or a place on one: of people only those who answer for something."""
    return entry.entity != "person" or (entry.document.path, entry.route) in page.site.holders


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
    return _answer(page, document, route, "")


def _hit_of(page: Page, document: Document, route: Route) -> tuple[Any, ...]:
    is_it = document.kind == "municipality" and not route
    return _answer(page, document, route, "" if is_it else owner(page, document))


def _answer(
    page: Page, document: Document, route: Route, municipality: Prose | str
) -> tuple[Any, ...]:
    """Return the link of a hit, its kind, years, and detail, what is told of it, and its words.

    Of these there are three sorts with a stroke between them: those of its name, of where it
    stands, and of what is told of it. A name that is meant is found first.
    """
    entry = page.site.entry_at[document.path, route]
    name = page.name(entry) or entry.id
    detail = _detail(page, entry) or municipality
    descriptions = [
        text
        for text in (page.text(document.value((*route, one)), document) for one in _DESCRIPTIONS)
        if text
    ]
    sorts = (
        terms(plain_of(name), *_further_names(page, entry)),
        terms(detail),
        terms(*(text.plain for text in descriptions)),
    )
    snippet = _cut(descriptions[0]) if descriptions else ""
    link = Link(name, page.address(entry))
    return link, entry.entity, _years(page, document, route), detail, snippet, _sorted_out(sorts)


def _further_names(page: Page, entry: Entry) -> Iterator[str]:
    """Yield by what else something is known: case, id, abbreviations, the title of a person."""
    document, route = entry.document, entry.route
    if entry.entity == "decision":
        yield document.data.get("case_number") or ""
        yield entry.id
    if entry.entity == "person":
        yield _text(page, document, (*route, "title"))
    given = document.value((*route, "abbreviations"))
    yield from given if isinstance(given, list) else ()


def _years(page: Page, document: Document, route: Route) -> str:
    """Return the year of a decision, and those of the period of a program or strategy."""
    if route:
        return ""
    if document.kind == "decision":
        return str(page.site.years.get(document.path, ""))
    span = document.data.get("period")
    ends = [parse(span.get(name)) for name in ("start", "end")] if isinstance(span, dict) else []
    if len(ends) == 2 and ends[0] and ends[1]:  # noqa: PLR2004  a start and an end
        return " ".join(
            map(str, range(ends[0].year, min(ends[1].year, ends[0].year + _MOST_YEARS) + 1))
        )
    return ""


def _cut(text: Prose) -> Prose:
    """Return the beginning of a text, cut between words."""
    plain = " ".join(text.plain.split())
    if len(plain) <= _SNIPPET:
        return Prose(plain, text.lang)
    head = plain[:_SNIPPET]
    return Prose(f"{head.rpartition(' ')[0] or head} …", text.lang)


def _text(page: Page, document: Document, route: Route) -> str:
    return plain_of(page.text(document.value(route), document))


def _sorted_out(sorts: tuple[str, ...]) -> str:
    """Return the words of all sorts, each where it weighs most, none that begins another there."""
    seen: set[str] = set()
    kept = []
    for at, sort in enumerate(sorts):
        words = [
            one
            for one in sort.split()
            if at == 0 or len(one) >= _SHORTEST_WORD or not one.isalpha()
        ]
        begun = {one for one, after in pairwise(sorted(words)) if at and after.startswith(one)}
        kept.append(" ".join(word for word in words if word not in seen and word not in begun))
        seen.update(words)
    return "/".join(kept)


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
    answers = _sorted_out((terms(hit.title), terms(hit.detail), ""))
    return Link(hit.title, hit.href), _GATHERED_KIND, "", hit.detail, "", answers


_HIT = Shape("hit", _hit)
_HIT_OF = Shape("hit_of", _hit_of)
_GATHERED = Shape("gathered", _gathered_hit)
