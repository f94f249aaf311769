"""The map of a site for search engines (sitemaps.org); its languages name each other."""

from collections.abc import Iterable
from html import escape

from hyvinvointi.render.site import urls
from hyvinvointi.render.site.model import Site


def sitemap(site: Site) -> tuple[str, bytes] | None:
    """Return path and content of the map; `None` without `[site] url`.

    The protocol asks for absolute addresses, and a site does not know its own until it is told.
    """
    if site.theme.url is None:
        return None
    folders = sorted(
        page.folder for page in site.pages if site.theme.index_people or not page.is_personal
    )
    entries = "".join(_url(site, folder) for folder in folders)
    text = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        f' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{entries}</urlset>\n'
    )
    return "sitemap.xml", text.encode()


def _url(site: Site, folder: str) -> str:
    """The entries of a page: one for each of its languages, each naming all of them."""
    locales = site.locales_of(folder)
    addresses = {
        locale.content: urls.absolute(site, site.layout.page(folder, locale)) or ""
        for locale in locales
    }
    others = _alternates(addresses.items()) if len(addresses) > 1 else ""
    return "".join(f"<url><loc>{one}</loc>{others}</url>\n" for one in addresses.values())


def _alternates(addresses: Iterable[tuple[str, str]]) -> str:
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(address)}"/>'
        for language, address in addresses
    )
