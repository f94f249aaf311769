"""Rows of lists: each is made once, wherever and however often its list stands.

The front page, a municipality, an organ and the search page may all list the same thousands of
decisions. A row is made as seen from nowhere: its addresses begin with a mark, for which each
page puts its own way up to the root of the site.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple

from markupsafe import Markup

from hyvinvointi.diagnostics import Route
from hyvinvointi.render.locale import Locale
from hyvinvointi.render.page import Page
from hyvinvointi.render.site import Site
from hyvinvointi.source import Document

_ROOT = "~*root*~/"
# Only templates write what an address begins with unescaped: no text can hold it.
_BEGINNINGS = ('href="', "](")

Place = tuple[Document, Route]


@dataclass(frozen=True, slots=True)
class Shape:
    """A macro of the rows' template, and what it is given for a place in a document.

    `part` is where pages of years list such rows.
    """

    macro: str
    part: str
    values: Callable[[Page, Document, Route], tuple[Any, ...]]


class Nowhere(Page):
    """A page that is not at any place: addresses seen from it begin with a mark."""

    def __init__(self, site: Site, locale: Locale) -> None:
        super().__init__(site, locale, "")
        self.path = ""

    def href(self, target: str) -> str:
        """Return the address of a file of the site behind the mark."""
        return _ROOT + target


Shown = Callable[[Sequence[Place]], Markup]


class Rows:
    """The rows of a list on a page, in its order, made when the list is shown."""

    # Templates of a workspace get hold of rows, and must not of the page behind them.
    def __init__(self, page: Page, part: str, shown: Shown, places: Sequence[Place]) -> None:
        self._page = page
        self._part = part
        self._shown = shown
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, part: slice) -> "Rows":
        return self._of(self._places[part])

    def __html__(self) -> Markup:
        """Return the rows one after another."""
        return self._shown(self._places)

    def by_year(self) -> list["Year"]:
        """Return the rows of neighbours whose decisions were made in the same year."""
        years = self._page.site.years
        found = groupby(self._places, key=lambda place: years.get(place[0].path))
        return [Year(year, self._of([*some]), self._elsewhere(year)) for year, some in found]

    def _of(self, places: Sequence[Place]) -> "Rows":
        return Rows(self._page, self._part, self._shown, places)

    def _elsewhere(self, year: int | None) -> str | None:
        pages = self._page.site.year_pages.get(self._page.folder, {})
        if year not in pages:
            return None
        return f"{self._page.overview_href(pages[year])}#_{self._part}"


class Year(NamedTuple):
    """The rows of a year, of those without one where that is `None`.

    `href` is where a page of that year lists them all, `None` where there is none.
    """

    year: int | None
    rows: Rows
    href: str | None


MakeRows = Callable[[Page, Shape, Sequence[Place]], Rows]
"""Returns the rows of places in a shape, as they stand on a page."""


class RowMaker:
    """Makes rows with the macros of a template; `module` returns them for a page."""

    def __init__(self, site: Site, module: Callable[[Page], Any]) -> None:
        self._site = site
        self._module = module
        self._nowhere: dict[Locale, tuple[Page, Any]] = {}

    def rows(self, page: Page, shape: Shape, places: Sequence[Place]) -> Rows:
        """Return rows as they stand on a page."""

        def shown(some: Sequence[Place]) -> Markup:
            text = "".join(self._texts(page.locale, shape, some))
            for behind, way in _ways(page):
                text = text.replace(behind, way)
            return Markup(text)  # noqa: S704  what a template made of escaped values

        return Rows(page, shape.part, shown, places)

    def _texts(self, locale: Locale, shape: Shape, places: Sequence[Place]) -> Iterator[str]:
        recall = self._site.recall
        begin = f"{shape.macro}:{locale.content}:{locale.main}:"
        named: dict[Route, tuple[str, Mapping[str, Any]]] = {}
        for document, route in places:
            if route not in named:
                name = begin + "/".join(map(str, route))
                named[route] = (name, recall.known(name))
            name, known = named[route]
            text = known.get(document.path)
            if text is None:
                make = partial(self._make, locale, shape, document, route)
                text = recall.seen(name, document, make)
            yield text

    def _make(self, locale: Locale, shape: Shape, document: Document, route: Route) -> str:
        if locale not in self._nowhere:
            nowhere = Nowhere(self._site, locale)
            self._nowhere[locale] = (nowhere, self._module(nowhere))
        page, module = self._nowhere[locale]
        return str(getattr(module, shape.macro)(*shape.values(page, document, route)))


def _ways(page: Page) -> list[tuple[str, str]]:
    """Return what is put for the mark: the way within the page's municipality, else from the root."""
    own = page.path.split("/")[0] + "/"
    depth = page.path.count("/")
    roots = [(_ROOT + own, "../" * (depth - 1))] if depth else []
    roots.append((_ROOT, "../" * depth))
    return [(begin + mark, begin + way) for begin in _BEGINNINGS for mark, way in roots]
