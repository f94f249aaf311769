"""Rows of lists: each is made once, wherever and however often its list stands.

The front page, a municipality, an organ and the search page may all list the same thousands of
decisions. A row is made as seen from nowhere: its addresses begin with a mark, for which each
page puts its own way up to the root of the site.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, overload

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

    What `values` returns follows from the document and the register alone where it `is_own`.
    """

    macro: str
    values: Callable[[Page, Document, Route], tuple[Any, ...]]
    is_own: bool = True


class Nowhere(Page):
    """A page that is not at any place: addresses seen from it begin with a mark."""

    def __init__(self, site: Site, locale: Locale) -> None:
        super().__init__(site, locale, "")
        self.path = ""

    def href(self, target: str) -> str:
        """Return the address of a file of the site behind the mark."""
        return _ROOT + target


class Rows(Sequence[Markup]):
    """The rows of a list in its order, made when they are looked at."""

    def __init__(self, row: Callable[[Place], Markup], places: Sequence[Place]) -> None:
        self._row = row
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Markup: ...
    @overload
    def __getitem__(self, at: slice) -> "Rows": ...
    def __getitem__(self, at: int | slice) -> "Markup | Rows":
        if isinstance(at, slice):
            return Rows(self._row, self._places[at])
        return self._row(self._places[at])


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
        ways = _ways(page)

        def row(place: Place) -> Markup:
            text = self._text(page.locale, shape, place)
            for behind, way in ways:
                text = text.replace(behind, way)
            return Markup(text)  # noqa: S704  what a template made of escaped values

        return Rows(row, places)

    def _text(self, locale: Locale, shape: Shape, place: Place) -> str:
        document, route = place
        ask = self._site.recall.own if shape.is_own else self._site.recall.seen
        steps = "/".join(map(str, route))
        name = f"{shape.macro}:{locale.content}:{locale.main}:{steps}"

        def make() -> str:
            nowhere, module = self._from_nowhere(locale)
            return str(getattr(module, shape.macro)(*shape.values(nowhere, document, route)))

        text: str = ask(name, document, make)
        return text

    def _from_nowhere(self, locale: Locale) -> tuple[Page, Any]:
        if locale not in self._nowhere:
            page = Nowhere(self._site, locale)
            self._nowhere[locale] = (page, self._module(page))
        return self._nowhere[locale]


def _ways(page: Page) -> list[tuple[str, str]]:
    """Return what is put for the mark: the way within the page's municipality, else from the root."""
    own = page.path.split("/")[0] + "/"
    depth = page.path.count("/")
    roots = [(_ROOT + own, "../" * (depth - 1))] if depth else []
    roots.append((_ROOT, "../" * depth))
    return [(begin + mark, begin + way) for begin in _BEGINNINGS for mark, way in roots]
