"""Addresses of a page and of the files beside it, on the site and on the web."""

from hyvinvointi.render.site.urls import absolute
from hyvinvointi.render.values.chart_file import NAME
from hyvinvointi.render.values.page import Page

_SUBSCRIBED = frozenset({"feed.xml", "calendar.ics"})


def languages(page: Page) -> list[tuple[str, str]]:
    """Return the languages of a page that has several, its own too, each with its address."""
    locales = page.site.locales_of(page.folder)
    paths = [(locale.content, page.site.layout.page(page.folder, locale)) for locale in locales]
    known = [(code, absolute(page.site, path) or page.href(path)) for code, path in paths]
    return known if len(known) > 1 else []


def beside(page: Page, name: str) -> str:
    """Return the path of a file beside a page: what is subscribed to lies beside its language."""
    folder = page.path.rpartition("/")[0] if name in _SUBSCRIBED else page.folder
    return f"{folder}/{name}"


def home(page: Page) -> str:
    """Return the address of a page on the web; its path on the site when that is not known."""
    return absolute(page.site, page.path) or page.path


def chart_of(page: Page, folder: str, name: str = NAME) -> str:
    """Return the path of a chart beside a page, in the language of this page where it has that."""
    there = page.site.locales_of(folder)
    locale = page.locale if page.locale in there else there[0]
    return f"{page.site.layout.page(folder, locale).rpartition('/')[0]}/{name}"
