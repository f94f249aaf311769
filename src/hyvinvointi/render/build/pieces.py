"""What a site is made of: its pages and the files beside them, each piece from what it follows from."""

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from hyvinvointi.diagnostics import Language
from hyvinvointi.render.build.active_content import SCRIPTS
from hyvinvointi.render.build.sketches import sketches
from hyvinvointi.render.engine import environment
from hyvinvointi.render.formats.jsonld import metadata
from hyvinvointi.render.formats.open_graph import card
from hyvinvointi.render.formats.robots import robots
from hyvinvointi.render.formats.sitemap import sitemap
from hyvinvointi.render.formats.subscriptions import all_of
from hyvinvointi.render.pages.functions import functions
from hyvinvointi.render.pages.kind import PageKind, documents_of
from hyvinvointi.render.pages.lists import folds
from hyvinvointi.render.pages.moved import Moved, files_of, moved, subscriptions_at
from hyvinvointi.render.pages.registry import page_kinds
from hyvinvointi.render.site import notice, urls
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values import contents, markdown, page_addresses
from hyvinvointi.render.values.facts import place
from hyvinvointi.render.values.links import own_page
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import RowMaker
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.resources import folder as resource
from hyvinvointi.schema import root
from hyvinvointi.source import Document

_FONTS = "html/fonts"
_SHEET = "style.css"
_REGISTER = "municipality"
_MACROS = ("macros", "rows", "gathered_macros")
"""What all pages of a language are filled with, by the names of their templates."""


class Piece(NamedTuple):
    """Files that are made together: `sources` are what they follow from.

    What sources there are, `PageKind` says; `None` means everything.
    """

    name: str
    sources: list[str] | None
    make: Callable[[], Iterator[tuple[str, bytes]]]


class Builder:
    """Fills the templates of one format."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.is_html = site.options.format != "markdown"
        make = environment.html_environment if self.is_html else environment.markdown_environment
        self.environment: Environment = make(site.options.templates)
        self.rows = RowMaker(site, self._row).rows
        self.environment.globals |= functions() | {
            "folds": lambda rows, shown: folds(site, rows, shown)
        }
        self._shared = cache(self._in_language)
        # Macros that others wrote keep nothing from one page to the next.
        own = site.options.templates
        files = [self._macro_file(name) for name in _MACROS]
        is_own = own is not None and any((own / file).exists() for file in files)
        self._macros = self._new_macros if is_own else cache(self._new_macros)
        scripts = {name: self._script(files) for name, files in SCRIPTS.items()}
        self.shared: dict[str, Any] = self._inline_style() | {
            "scripts": scripts,
            "script_digests": {name: _digest(script) for name, script in scripts.items()},
            "theme": site.theme,
            "single_file": site.options.single_file,
            "has_pictures": site.options.pictures,
        }

    def pieces(self) -> Iterator[Piece]:
        """Yield everything there is to make, by address: what shows one plan is made together."""
        site = self.site
        former = self.former_addresses()
        for site_page in sorted(site.pages, key=lambda page: page.folder.split("/")):
            if not site_page.made_with:
                sources = page_kinds()[site_page.kind].sources(site, site_page)
                with_it = [page.folder for page in site.made_with.get(site_page.folder, ())]
                kept = None if sources is None else [*sources, *with_it]
                yield Piece(site_page.folder, kept, partial(self.files, site_page))
            yield from map(self._leading, former.get(site_page.folder, ()))
        yield from self.extras()

    def former_addresses(self) -> Mapping[str, Sequence[Moved]]:
        """Return where pages were before, by their folders.

        What lies there is made right after the page, while the texts that it shows are at hand.
        """
        former: dict[str, list[Moved]] = {}
        for one in moved(self.site):
            former.setdefault(one.page.folder, []).append(one)
        return former

    def extras(self) -> Iterator[Piece]:
        """Yield what there is to make beside the pages."""
        site = self.site
        if self.is_html and not site.options.single_file:
            yield from _subscriptions(site)
            yield Piece("assets", [], self._assets)
            yield Piece("not found", [], self._not_found)

    def _leading(self, one: Moved) -> Piece:
        """Return the files at a former address of a page: it leads on, and what lies beside it."""
        pages = [*self._redirects(one)]
        made_of = _digest("\0".join(content.decode() for _, content in pages))
        sources = page_kinds()[one.page.kind].sources(self.site, one.page)
        followed = _followed(self.site, one.page.document) if one.page.kind == _REGISTER else []
        kept = None if sources is None else [*sources, *followed, made_of]
        return Piece(f"{one.folder} moved", kept, partial(self._at_former, one, pages))

    def _at_former(
        self, one: Moved, pages: Iterable[tuple[str, bytes]]
    ) -> Iterator[tuple[str, bytes]]:
        yield from pages
        yield from files_of(self.site, one)
        if self.is_html and not self.site.options.single_file:
            yield from subscriptions_at(self.site, one)

    def _redirects(self, one: Moved) -> Iterator[tuple[str, bytes]]:
        site = self.site
        for locale in site.locales_of(one.page.folder):
            page = Page(site, locale, one.folder)
            target = site.layout.page(one.page.folder, locale)
            context = self._shared(locale) | {
                "href": page.href(target),
                "canonical": urls.absolute(site, target),
            }
            yield page.path, self._render("moved", context)

    def _not_found(self) -> Iterator[tuple[str, bytes]]:
        """Yield the page that servers show at an address that leads nowhere, in all languages.

        It is shown at any depth: only where the site knows its address it can lead anywhere.
        """
        # The languages of our own words: pages in the Sámi languages speak Finnish around them.
        by_words: dict[Language, Locale] = {}
        for one in self.site.front_locales:
            by_words.setdefault(one.chrome, one)
        locales = [*by_words.values()]
        shared = [self._shared(locale) for locale in locales]
        fronts = [urls.absolute(self.site, self.site.layout.page("", one)) for one in locales]
        context = shared[0] | {"pages": [*zip(shared, fronts, strict=True)]}
        yield "404.html", self._render("not_found", context)

    def files(self, site_page: SitePage) -> Iterator[tuple[str, bytes]]:
        """Yield a page in its languages, the files beside it, and the pages that are made with it."""
        for page, kind, context in self.filled(site_page):
            yield page.path, self._render(kind.name, context)
            beside = [*kind.beside(page, context)]
            yield from beside
            if self.site.options.pictures:
                yield from sketches(page, context, beside)
        yield from page_kinds()[site_page.kind].files(self.site, site_page)
        for other in self.site.made_with.get(site_page.folder, ()):
            yield from self.files(other)

    def filled(self, site_page: SitePage) -> Iterator[tuple[Page, PageKind, dict[str, Any]]]:
        """Yield a page in each of its languages, with what its template is given."""
        kind = page_kinds()[site_page.kind]
        for locale in self.site.locales_of(site_page.folder):
            page = Page(self.site, locale, site_page.folder)
            context = self._context(page, site_page) | kind.context(page, site_page, self.rows)
            if context.get("doc"):
                # Of an adopted text that is the text, which may be longer than that of today.
                shown, _ = place(context["doc"])
                environment.allow(self.environment, len(self.site.documents), shown)
            context["changed_on"] = self._changed_on(page, site_page) if "doc" in context else ""
            context["head"] = metadata(page, kind.about(page, site_page, context))
            # Pages of people are not to be spread: neither in results of searches nor as cards.
            is_spread = context["is_indexed"] and self.is_html
            has_card_text = is_spread and self.site.options.pictures
            card_text = context["card_text"] = (
                kind.card_text(page, site_page, context) if has_card_text else None
            )
            context["card"] = (
                card(page, context["head"], context["site_title"], card_text) if is_spread else None
            )
            yield page, kind, context

    def _context(self, page: Page, site_page: SitePage) -> dict[str, Any]:
        """Return what every page is given."""
        site, document = self.site, site_page.document
        environment.allow(self.environment, len(site.documents), document)
        single_file = site.options.single_file
        return self._shared(page.locale) | {
            "is_indexed": site.theme.index_people or not site_page.is_personal,
            "m": self._macros(page.locale, "macros"),
            "g": self._macros(page.locale, "gathered_macros"),
            "logo": self._logo(page),
            "licence": self._licence(page),
            "root": page.href(site.layout.page("", self._front_locale(page))),
            "canonical": urls.absolute(site, page.path),
            "languages": () if single_file else page_addresses.languages(page),
            "sheets": [page.href(sheet) for sheet in self._sheets(site_page)],
            "others": () if single_file else page.others,
            "municipality": _municipality(page, document) if document else None,
            "organisation": _organisation(page, document) if document else None,
            "mentions": {},
            "beside": lambda name: page.href(page_addresses.beside(page, name)),
            # No `partial`: its parts are open to templates of a workspace.
            "page_of": lambda kind: own_page(page, kind),
            "navigation": lambda place: _navigation(page, place),
        }

    def _in_language(self, locale: Locale) -> dict[str, Any]:
        """Return what all pages of a language show or call, but the macros."""
        site, theme = self.site, self.site.theme
        words = Words(locale.chrome, site.of_municipalities_alone)
        named = theme.name.say(locale.content, locale.main) if theme.name else words.site_title
        return self.shared | {
            "language": locale.chrome,
            "words": words,
            "site_title": named,
            "is_alone": site.is_of_one,
            "as_of": notice.notice(site.options.as_of, locale),
            "made_on": notice.made_on(site.options.today, locale),
            "today": notice.day(site.today, locale),
        }

    def _new_macros(self, locale: Locale, name: str) -> Any:
        """Return the macros of a template; all others have the common ones as `m`."""
        shared = self._shared(locale)
        if name != "macros":
            shared = shared | {"m": self._macros(locale, "macros")}
        return environment.macros(self.environment, self._macro_file(name), shared)

    def _macro_file(self, name: str) -> str:
        if name == "paper":
            return "paper/macros.html"
        return f"html/{name}.html" if self.is_html else f"markdown/{name}.md"

    def _logo(self, page: Page) -> tuple[str, str] | None:
        """Return the address of the logo and what it shows in words."""
        logo = self.site.theme.logo
        if logo is None:
            return None
        alone = self.site.options.single_file
        alt = logo.alt.say(page.locale.content, page.locale.main)
        return (logo.embedded if alone else page.href(logo.name)), alt

    def _changed_on(self, page: Page, site_page: SitePage) -> str:
        """Return the sentence that tells when a document was changed last; empty where nobody knows."""
        document = site_page.document
        if document is None or document.kind == _REGISTER or site_page.kind == "version":
            return ""
        return notice.changed_on(self.site.last_changes.get(document.path), page.locale)

    def _licence(self, page: Page) -> Link | None:
        """Return the licence of texts and data, as it is said in the language of the page."""
        licence = self.site.theme.licence
        return Link(licence.name, licence.deed(page.locale.chrome)) if licence else None

    def _front_locale(self, page: Page) -> Any:
        there = self.site.front_locales
        return next((one for one in there if one.content == page.locale.content), there[0])

    def _render(self, kind: str, context: dict[str, Any]) -> bytes:
        name = f"html/{kind}.html" if self.is_html else f"markdown/{kind}.md"
        text = environment.render(self.environment, name, context)
        if not self.is_html and context["as_of"]:
            text = f"> {markdown.escaped(context['as_of'])}\n\n{text}"
        if not self.is_html and context.get("changed_on"):
            text = f"{text}\n\n{markdown.escaped(context['changed_on'])}\n"
        if not self.is_html and context["made_on"]:
            text = f"{text}\n\n{markdown.escaped(context['made_on'])}\n"
        if not self.is_html:
            text = contents.with_contents(markdown.tidy(text), context["words"].contents)
        return text.encode("utf-8", errors="replace")

    def _row(self, page: Page, name: str, given: tuple[Any, ...]) -> str:
        macro = getattr(self._macros(page.locale, "rows"), name)
        return environment.called(self.environment, macro, *given)

    def _sheets(self, site_page: SitePage) -> Iterator[str]:
        """Yield the paths of the style sheets of a page: one that all share, and what its kind adds."""
        yield _SHEET
        if style := page_kinds()[site_page.kind].style:
            yield PurePosixPath(style).name

    def _script(self, files: Sequence[str]) -> Markup:
        """Return a script of ours as it stands in pages."""
        texts = (environment.render(self.environment, f"html/{file}", {}) for file in files)
        return Markup("".join(texts) if self.is_html else "")  # noqa: S704  our own templates

    def _inline_style(self) -> dict[str, Any]:
        """Return the style of a page that stands alone, and what its security policy knows it by."""
        style = self._style("html/style.css") if self.is_html else ""
        return {"style": Markup(style), "style_digest": _digest(style)}  # noqa: S704  our own template

    def _style(self, *templates: str) -> str:
        given = {"theme": self.site.theme}
        return "".join(environment.render(self.environment, one, given) for one in templates)

    def _assets(self) -> Iterator[tuple[str, bytes]]:
        """Yield the files that pages share: logo, style and fonts."""
        logo = self.site.theme.logo
        if logo:
            yield logo.name, logo.content
        yield _SHEET, self._style("html/fonts.css", "html/style.css").encode()
        for style in sorted({kind.style for kind in page_kinds().values() if kind.style}):
            yield PurePosixPath(style).name, self._style(style).encode()
        for file in sorted((resource("templates") / _FONTS).iterdir()):
            yield f"fonts/{file.name}", file.read_bytes()


def _municipality(page: Page, document: Document) -> Link:
    own = page.site.index.municipality_of(document)
    register = page.site.registers.get(own)
    return page.entry_link(page.site.entry(register)) if register else Link(own)


def _organisation(page: Page, document: Document) -> str:
    """Return what the organisation of a document is, in the words of the page."""
    field = root("municipality").properties["type"]
    return field.value_term(page.site.organisation_of(document)).say(page.locale.chrome)


def _digest(text: str) -> str:
    """What a security policy knows an inline style or script by."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _navigation(page: Page, place: str) -> list[Link]:
    """Return the links of the main menu or the footer to pages of the site itself."""
    own = page.site.own_pages
    kinds = (kind for kind in page_kinds().values() if kind.name in own)
    return [
        Link(kind.navigation.label(page), page.href_of(own[kind.name]))
        for kind in kinds
        if kind.navigation and kind.navigation.place == place
    ]


def _subscriptions(site: Site) -> Iterator[Piece]:
    """Yield what others read again and again: feeds, calendars, the map of the site."""
    for register in site.of_kind(_REGISTER):
        name = f"{site.folders[register.path]} subscriptions"
        yield Piece(name, _followed(site, register), partial(all_of, site, register))
    if site.theme.url:
        pages = [f"{page.folder} {page.is_personal}" for page in site.pages]
        yield Piece("sitemap", [_digest("\n".join(pages))], partial(_sitemap, site))


def _followed(site: Site, register: Document | None) -> list[str]:
    """Return what the feeds and calendars of a municipality follow from."""
    if register is None:
        return []
    own = site.index.municipality_of(register)
    decisions = site.of_kind("decision", own)
    plans = {path: None for one in decisions for path in site.versions.plans_of(one)}
    return [documents_of(own), *plans, *(site.versions.clearing if plans else [])]


def _sitemap(site: Site) -> Iterator[tuple[str, bytes]]:
    yield from filter(None, [sitemap(site), robots(site)])
