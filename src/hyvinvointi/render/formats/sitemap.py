"""The map of a site for search engines (sitemaps.org); its languages name each other."""

from xml.etree.ElementTree import Element, SubElement

from hyvinvointi.render.site import urls
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.values import xml

_NAMESPACES = {
    "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
}


def sitemap(site: Site) -> tuple[str, bytes] | None:
    """Return path and content of the map; `None` without `[site] url`.

    The protocol asks for absolute addresses, and a site does not know its own until it is told.
    """
    if site.theme.url is None:
        return None
    root = Element("urlset", _NAMESPACES)
    folders = sorted(
        page.folder
        for page in site.pages
        if (site.theme.index_people or not page.is_personal) and not page.is_version
    )
    for folder in folders:
        _add_page(root, site, folder)
    return "sitemap.xml", xml.document(root)


def _add_page(root: Element, site: Site, folder: str) -> None:
    """Add the entries of a page: one for each of its languages, each naming all of them."""
    addresses = {
        locale.content: urls.absolute(site, site.layout.page(folder, locale)) or ""
        for locale in site.locales_of(folder)
    }
    for address in addresses.values():
        entry = SubElement(root, "url")
        SubElement(entry, "loc").text = address
        for language, other in addresses.items() if len(addresses) > 1 else ():
            named = {"rel": "alternate", "hreflang": language, "href": other}
            SubElement(entry, "xhtml:link", named)
