"""A workspace as a site: every page and every file, in a fixed order, the same bytes each time."""

import base64
import hashlib
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import Any, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from hyvinvointi.model.addresses import FOLDERS
from hyvinvointi.render.engine import environment
from hyvinvointi.render.formats.atom import feed
from hyvinvointi.render.formats.companions import companions
from hyvinvointi.render.formats.icalendar import calendar
from hyvinvointi.render.formats.jsonld import metadata
from hyvinvointi.render.formats.sitemap import sitemap
from hyvinvointi.render.pages import gathered, related
from hyvinvointi.render.pages.functions import functions
from hyvinvointi.render.pages.lists import LISTED, OWNED, folds
from hyvinvointi.render.pages.single import special
from hyvinvointi.render.pages.years import adjacent, newest
from hyvinvointi.render.site import notice, urls
from hyvinvointi.render.site.attachments import attachment_path, attachments
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.overview import Overview, is_alone, is_of_person
from hyvinvointi.render.site.theme import Theme
from hyvinvointi.render.values import markdown, page_addresses
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import RowMaker, Rows, Shape
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.resources import folder as resource
from hyvinvointi.source import Document

_FONTS = "html/fonts"
_MACROS = ("macros", "rows")
"""What all pages of a language are filled with, by the names of their templates."""
_KINDS = ("program", "strategy", "decision", "indicator")


class Piece(NamedTuple):
    """Files that are made together: `sources` are what they follow from.

    A source is the path of a document, an id that others name, or the folder of a page that is
    linked to for being there; `None` means everything.
    """

    name: str
    sources: list[str] | None
    make: Callable[[], Iterator[tuple[str, bytes]]]


class Builder:
    """Fills the templates of one format."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.is_html = site.options.format == "html"
        make = environment.html_environment if self.is_html else environment.markdown_environment
        self.environment: Environment = make(site.options.templates)
        self.rows = RowMaker(site, self._row).rows
        self.environment.globals |= functions() | {
            "folds": lambda rows, shown: folds(site, rows, shown)
        }
        self._shared = cache(self._in_language)
        # Macros that others wrote keep nothing from one page to the next.
        own, ending = site.options.templates, "html" if self.is_html else "md"
        files = [f"{site.options.format}/{name}.{ending}" for name in _MACROS]
        is_own = own is not None and any((own / file).exists() for file in files)
        self._macros = self._new_macros if is_own else cache(self._new_macros)
        self._subscriptions = cache(partial(_subscriptions, site))
        style = self._style() if self.is_html else ""
        script = environment.render(self.environment, "html/search.js", {}) if self.is_html else ""
        self.shared: dict[str, Any] = _styled(style) | {
            "script": Markup(script),  # noqa: S704  as above
            "script_digest": _digest(script),
            "theme": site.theme,
            "single_file": site.options.single_file,
        }
        changes = (
            environment.render(self.environment, "html/changes.css", {}) if self.is_html else ""
        )
        self.styles_of = {"version": _styled(style + changes)}

    def pieces(self) -> Iterator[Piece]:
        """Yield everything there is to make, in a fixed order."""
        site = self.site
        if not site.options.single_file:
            yield Piece("", None, self.front)
        for document in site.documents:
            near = [document.path, *site.versions.plans_of(document)]
            sources = None if document.kind == "municipality" else near
            yield Piece(site.folders[document.path], sources, partial(self.document, document))
        for overview in site.overviews:
            if not is_alone(overview):
                sources = _sources(overview, site)
                yield Piece(overview.folder, sources, partial(self.overview, overview))
        if self.is_html and not site.options.single_file:
            yield Piece("subscriptions", None, self.further)
            yield Piece("assets", [], partial(_assets, site.theme))

    def document(self, document: Document) -> Iterator[tuple[str, bytes]]:
        """Yield the pages of a document and the files beside them.

        A case that was handled once follows from what its decision does: it is made with it.
        """
        yield from self.pages(document)
        case = self.site.case_of(document)
        if case and is_alone(case):
            yield from self.overview(case)
        if not self.site.options.single_file:
            main = self.site.main_language(document)
            yield from companions(document, self.site.folders[document.path], main)
            yield from _attachments(document, self.site)

    def front(self) -> Iterator[tuple[str, bytes]]:
        """Yield the front page in its languages."""
        municipalities = self.site.of_kind("municipality")
        for locale in self.site.front_locales:
            page = Page(self.site, locale, "")
            context = self._context(page, None) | {
                "lists": self._lists(page, OWNED if len(municipalities) > 1 else LISTED),
                "municipalities": [page.entry_link(self.site.entry(one)) for one in municipalities],
                "whole_lists": self._whole_lists(page, municipalities),
            }
            context["head"] = metadata(page, "front", context["site_title"], None)
            yield page.path, self._render("index", context)

    def pages(self, document: Document) -> Iterator[tuple[str, bytes]]:
        """Yield the pages of a document in its languages."""
        for locale in self.site.locales(document):
            page = Page(self.site, locale, self.site.folders[document.path])
            fact = page.fact(document)
            context = self._context(page, document) | {"doc": fact}
            context |= (
                self._municipality(page, document)
                if document.kind == "municipality"
                else special(page, document, fact)
            )
            title = fact.name if document.kind == "municipality" else fact.title
            context["head"] = metadata(page, document.kind or "", title or document.id, document)
            yield page.path, self._render(document.kind or "", context)

    def overview(self, overview: Overview) -> Iterator[tuple[str, bytes]]:
        """Yield the pages of what gathers from several documents, in its languages."""
        site_theme = self.site.theme
        for locale in self.site.locales_of(overview.folder):
            page = Page(self.site, locale, overview.folder)
            context = self._context(page, overview.document) | gathered.context(
                page, overview, self.rows
            )
            context["is_indexed"] = site_theme.index_people or not is_of_person(overview)
            context |= self.styles_of.get(overview.kind, {})
            subject = overview.document if overview.kind == "report" else None
            context["head"] = metadata(page, overview.kind, context["title"], subject)
            yield page.path, self._render(overview.kind, context)
        yield from self.site.versions.source(overview)

    def further(self) -> Iterator[tuple[str, bytes]]:
        """Yield what others read again and again: feeds, calendars, the map of the site."""
        for register in self.site.of_kind("municipality"):
            for locale in self.site.locales(register):
                yield from filter(None, self._subscriptions(register.path, locale))
        yield from filter(None, [sitemap(self.site)])

    def _whole_lists(
        self, page: Page, municipalities: Sequence[Document]
    ) -> dict[str, list[tuple[Link, int]]]:
        """Return, by kind, the municipalities whose pages list all documents, and how many."""
        index, of_kind = self.site.index, self.site.of_kind
        found: dict[str, list[tuple[Link, int]]] = {kind: [] for kind in _KINDS}
        for register in municipalities:
            link = page.entry_link(self.site.entry(register))
            for kind in _KINDS:
                count = len(of_kind(kind, index.municipality_of(register)))
                found[kind] += [(link, count)] if count else []
        return {
            kind: links if sum(count for _, count in links) == len(of_kind(kind)) else []
            for kind, links in found.items()
        }

    def _lists(self, page: Page, shape: Shape, municipality: str | None = None) -> dict[str, Rows]:
        """Return the rows of all documents by kind, as lists of them are sorted."""
        return {
            kind: self.rows(
                page, shape, [(one, ()) for one in self.site.of_kind(kind, municipality)]
            )
            for kind in _KINDS
        }

    def _municipality(self, page: Page, document: Document) -> dict[str, Any]:
        """Return what only the page of a municipality shows."""
        own = self.site.index.municipality_of(document)
        news, dues = self._subscriptions(document.path, page.locale)
        years = gathered.years(page)
        lists = self._lists(page, LISTED, own)
        if years:
            known, dated = self.site.of_kind("decision", own), self.site.years
            shown = newest(known, lambda one: one.path in dated)
            lists["decision"] = self.rows(page, LISTED, [(one, ()) for one in shown])
        return {
            "lists": lists,
            "years": years,
            "reports": gathered.all_reports(page, own),
            "has_feed": self.is_html and news is not None,
            "has_calendar": dues is not None,
        }

    def _context(self, page: Page, document: Document | None) -> dict[str, Any]:
        environment.allow(self.environment, len(self.site.documents), document)
        return self._shared(page.locale) | {
            "is_indexed": True,
            "m": self._macros(page.locale, "macros"),
            "logo": self._logo(page),
            "root": page.href(self.site.layout.page("", self._front_locale(page))),
            "canonical": urls.absolute(page.site, page.path),
            "languages": () if self.site.options.single_file else page_addresses.languages(page),
            "fonts": page.href("fonts"),
            "others": () if self.site.options.single_file else page.others,
            "municipality": _municipality(page, document) if document else None,
            "mentions": _mentions(page, document) if document else {},
            "beside": lambda name: page.href(page_addresses.beside(page, name)),
            "page_of": lambda kind: gathered.site_page(page, kind),
        }

    def _in_language(self, locale: Locale) -> dict[str, Any]:
        """Return what all pages of a language show or call, but the macros."""
        theme, words = self.site.theme, Words(locale.chrome)
        named = theme.name.say(locale.content, locale.main) if theme.name else words.site_title
        return self.shared | {
            "language": locale.chrome,
            "words": words,
            "site_title": named,
            "as_of": notice.notice(self.site.options.as_of, locale),
            "made_on": notice.made_on(self.site.options.today, locale),
            "today": notice.day(self.site.today, locale),
        }

    def _new_macros(self, locale: Locale, name: str) -> Any:
        """Return the macros of a template; those of rows have the others as `m`."""
        shared = self._shared(locale)
        if name != "macros":
            shared = shared | {"m": self._macros(locale, "macros")}
        file = f"html/{name}.html" if self.is_html else f"markdown/{name}.md"
        return environment.macros(self.environment, file, shared)

    def _logo(self, page: Page) -> tuple[str, str] | None:
        """Return the address of the logo and what it shows in words."""
        logo = self.site.theme.logo
        if logo is None:
            return None
        alone = self.site.options.single_file
        alt = logo.alt.say(page.locale.content, page.locale.main)
        return (logo.embedded if alone else page.href(logo.name)), alt

    def _front_locale(self, page: Page) -> Any:
        there = self.site.front_locales
        return next((one for one in there if one.content == page.locale.content), there[0])

    def _render(self, kind: str, context: dict[str, Any]) -> bytes:
        name = f"html/{kind}.html" if self.is_html else f"markdown/{kind}.md"
        text = environment.render(self.environment, name, context)
        if not self.is_html and context["as_of"]:
            text = f"> {markdown.escaped(context['as_of'])}\n\n{text}"
        if not self.is_html and context["made_on"]:
            text = f"{text}\n\n{markdown.escaped(context['made_on'])}\n"
        return (text if self.is_html else markdown.tidy(text)).encode("utf-8", errors="replace")

    def _row(self, page: Page, name: str, given: tuple[Any, ...]) -> str:
        macro = getattr(self._macros(page.locale, "rows"), name)
        return environment.called(self.environment, macro, *given)

    def _style(self) -> str:
        return environment.render(
            self.environment,
            "html/style.css",
            {"single_file": self.site.options.single_file, "theme": self.site.theme},
        )


def _sources(overview: Overview, site: Site) -> list[str] | None:
    """Return what a page that gathers follows from: documents, the id that they name, or pages."""
    if overview.document is None:
        return None
    if overview.kind in {"case", "year"}:
        near = adjacent(site, overview) if overview.kind == "year" else ()
        linked = (one.folder for one in near if one)
        return [*(one.path for one in overview.gathered), *linked]
    if overview.kind in {"report", "versions", "version"}:
        return [overview.document.path]
    return [str(overview.document.value((*overview.route, "id")))]


def _mentions(page: Page, document: Document) -> dict[str, list[Link]]:
    if document.kind == "municipality":
        return {}
    found = related.mentions(page, document)
    links = {
        kind: [page.entry_link(page.site.entry(one)) for one in found[kind]]
        for kind in FOLDERS
        if kind in found
    }
    cases = related.cases(page, document)
    return links | {"case": cases} if cases else links


def _municipality(page: Page, document: Document) -> Link:
    own = page.site.index.municipality_of(document)
    register = page.site.registers.get(own)
    return page.entry_link(page.site.entry(register)) if register else Link(own)


def _attachments(document: Document, site: Site) -> Iterator[tuple[str, bytes]]:
    for view in attachments(document):
        path = attachment_path(view, site.folders[document.path])
        content = site.options.read(view.file or "") if path else None
        if path and content is not None:
            yield path, content


def _styled(style: str) -> dict[str, Any]:
    """Return what a page is given to stand in a style of ours."""
    return {"style": Markup(style), "style_digest": _digest(style)}  # noqa: S704  our own template


def _digest(text: str) -> str:
    """What a security policy knows an inline style or script by."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _subscriptions(site: Site, path: str, locale: Locale) -> tuple[tuple[str, bytes] | None, ...]:
    """Return feed and calendar, in a language, of the municipality whose register is at a path."""
    register = site.workspace.by_path[path]
    return feed(site, register, locale), calendar(site, register, locale)


def _assets(theme: Theme) -> Iterator[tuple[str, bytes]]:
    if theme.logo:
        yield theme.logo.name, theme.logo.content
    for file in sorted((resource("templates") / _FONTS).iterdir()):
        yield f"fonts/{file.name}", file.read_bytes()
