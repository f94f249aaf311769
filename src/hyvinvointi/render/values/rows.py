"""Rows of lists: each is made once, wherever and however often its list stands.

The front page, a municipality, an organ and the search page may all list the same thousands of
decisions. A row is made as seen from nowhere: its addresses begin with a mark, for which each
page puts its own way up to the root of the site. Of 2,000 decisions one title changes: with rows
that are kept the render takes half of what it takes when each list makes all of its own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from markupsafe import Markup

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.source import Document

_ROOT = "~*root*~/"
# Only templates write what an address begins with unescaped: no text can hold it.
_BEGINNINGS = ('href="', "](")

Place = tuple[Document, Route]


@dataclass(frozen=True, slots=True)
class Shape:
    """A macro of the rows' template, and what it is given for a place in a document."""

    macro: str
    values: Callable[[Page, Document, Route], tuple[Any, ...]]


class Nowhere(Page):
    """A page that is not at any place: addresses seen from it begin with a mark."""

    def __init__(self, site: Site, locale: Locale) -> None:
        super().__init__(site, locale, "")
        self.path = ""

    def href(self, target: str) -> str:
        """Return the address of a file of the site behind the mark."""
        return _ROOT + target


class Rows:
    """The rows of a list in its order, made when the list is shown."""

    def __init__(
        self, texts: Callable[[Sequence[Place]], Iterable[str]], places: Sequence[Place]
    ) -> None:
        self._texts = texts
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, part: slice) -> "Rows":
        return Rows(self._texts, self._places[part])

    def __html__(self) -> Markup:
        """Return the rows one after another."""
        return Markup("".join(self.texts()))  # noqa: S704  what a template made of escaped values

    def texts(self) -> Iterable[str]:
        """Return each row as it stands on the page."""
        return self._texts(self._places)

    def identities(self) -> list[str]:
        """Return what tells each row apart in text: templates reach no document through it."""
        return ["\0".join((document.path, *map(str, route))) for document, route in self._places]

    def by(self, groups: Mapping[str, int]) -> list[tuple[int | None, "Rows"]]:
        """Return the rows of neighbours whose documents belong to the same group, by their paths."""
        grouped = groupby(self._places, key=lambda place: groups.get(place[0].path))
        return [(key, Rows(self._texts, [*some])) for key, some in grouped]


MakeRows = Callable[[Page, Shape, Sequence[Place]], Rows]
"""Returns the rows of places in a shape, as they stand on a page."""


class RowMaker:
    """Makes rows; `fill` returns what a macro of their template says, as seen from a page."""

    def __init__(self, site: Site, fill: Callable[[Page, str, tuple[Any, ...]], str]) -> None:
        self._site = site
        self._fill = fill
        self._nowhere: dict[Locale, Page] = {}

    def rows(self, page: Page, shape: Shape, places: Sequence[Place]) -> Rows:
        """Return rows as they stand on a page."""
        ways = _ways(page)

        def texts(some: Sequence[Place]) -> Iterator[str]:
            for text in self._texts(page.locale, shape, some):
                for behind, way in ways:
                    text = text.replace(behind, way)  # noqa: PLW2901  step by step
                yield text

        return Rows(texts, places)

    def _texts(self, locale: Locale, shape: Shape, places: Sequence[Place]) -> Iterator[str]:
        by_route: dict[Route, list[Document]] = {}
        for document, route in places:
            by_route.setdefault(route, []).append(document)
        texts = {route: self._of(locale, shape, route, some) for route, some in by_route.items()}
        return (texts[route][document.path] for document, route in places)

    def _of(
        self, locale: Locale, shape: Shape, route: Route, documents: Sequence[Document]
    ) -> Mapping[str, str]:
        """Return the rows of a place in each of these documents, by their paths."""
        name = f"{shape.macro}:{locale.content}:{locale.main}:{'/'.join(map(str, route))}"
        make = partial(self._make, locale, shape, route)
        return self._site.facts.of_neighbours_for_each(name, documents, make)

    def _make(self, locale: Locale, shape: Shape, route: Route, document: Document) -> str:
        if locale not in self._nowhere:
            self._nowhere[locale] = Nowhere(self._site, locale)
        page = self._nowhere[locale]
        return self._fill(page, shape.macro, shape.values(page, document, route))


def _ways(page: Page) -> list[tuple[str, str]]:
    """Return what is put for the mark: the way within the page's municipality, else from the root."""
    own = page.path.split("/")[0] + "/"
    depth = page.path.count("/")
    roots = [(_ROOT + own, "../" * (depth - 1))] if depth else []
    roots.append((_ROOT, "../" * depth))
    return [(begin + mark, begin + way) for begin in _BEGINNINGS for mark, way in roots]
