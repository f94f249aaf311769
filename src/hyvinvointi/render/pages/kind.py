"""What a kind of page is: how its pages are found, what they show and what they follow from."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route
from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.card_text import CardText
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows, Place
from hyvinvointi.render.values.shapes import Prose
from hyvinvointi.source import Document

Context = Mapping[str, Any]
"""What a template is given, by name."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What the search says of a page: its heading, what tells it apart, and its address."""

    title: str
    detail: Prose | str
    href: str | None


@dataclass(frozen=True, slots=True)
class SearchEntries:
    """How pages of a kind are found by who searches.

    `places` are a document and what tells the pages of the kind apart that it has; `hit` is asked
    for each and follows from the document and its neighbours.
    """

    places: Callable[[Site], Iterable[Place]]
    hit: Callable[[Page, Document, Route], Hit]


@dataclass(frozen=True, slots=True)
class Navigation:
    """Where every page links to the pages of a kind: in the main menu or in the footer.

    `label` is what the link says. It is for pages of the whole site.
    """

    place: Literal["menu", "footer"]
    label: Callable[[Page], str]


LISTS = "*"
"""The source of what lists say of documents: what they are called, their states and days."""


def documents_of(municipality: str) -> str:
    """Return the source of what follows from any document of a municipality."""
    return f"{municipality}/"


def named_as(municipality: str, own_id: str) -> str:
    """Return the source of what follows from whatever names something by its id."""
    return f"{municipality}:{own_id}"


def everything(_site: Site, _page: SitePage) -> Sequence[str] | None:
    """Return the sources of what may follow from any document."""
    return None


def no_files(_site: Site, _page: SitePage) -> Iterator[tuple[str, bytes]]:
    """Yield no file beside a page."""
    yield from ()


def nothing_beside(_page: Page, _context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield no file beside a page in each of its languages."""
    yield from ()


def no_card_text(_page: Page, _site_page: SitePage, _context: Context) -> CardText | None:
    """Return nothing: a page that is no more than a list of others has no picture."""
    return None


def web_page(_page: Page, _site_page: SitePage, context: Context) -> About:
    """Return what a page says of itself that is of no type of its own."""
    return About(context["title"])


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page, whose templates are `html/<name>.html` and `markdown/<name>.md`.

    - `find` yields its pages; `context` is what their template is given beside what all pages are.
    - `sources` are what a page follows from: paths of documents, `named_as` an id, `documents_of` a
      municipality, `LISTS`, or any word for what it found when it asked. A page is made again when
      one of them has changed, a neighbour of such a document has, or they are others than before.
      Where a kind says nothing it is everything: its pages are made again whenever any document has
      changed, slowly and never out of date.
    - `about` is what a page tells machines of itself, `files` yields what lies beside it, `beside`
      what lies beside it in each of its languages.
    - `card_text` is what the picture says that others show where somebody shares its address; of a page that is
      but a list there is none. All of it stands on the page.
    - `search` and `navigation` are how it is found; `style` is a template of further style.
    - `stands_alone` says that it is made, too, where each page is a file of its own.
    """

    name: str
    find: Callable[[Site], Iterable[SitePage]]
    context: Callable[[Page, SitePage, MakeRows], dict[str, Any]]
    sources: Callable[[Site, SitePage], Sequence[str] | None] = everything
    about: Callable[[Page, SitePage, Context], About] = web_page
    files: Callable[[Site, SitePage], Iterator[tuple[str, bytes]]] = no_files
    beside: Callable[[Page, Context], Iterator[tuple[str, bytes]]] = nothing_beside
    card_text: Callable[[Page, SitePage, Context], CardText | None] = no_card_text
    search: SearchEntries | None = None
    navigation: Navigation | None = None
    style: str = ""
    stands_alone: bool = False
