"""Where a site stands in the world: its base address and the permanent names of its pages."""

import re
import uuid
from urllib.parse import quote, urlsplit

from hyvinvointi.render.page import Page
from hyvinvointi.render.site import Site

_HOST = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+\Z")
_SUBSCRIBED = frozenset({"feed.xml", "calendar.ics"})
_PAGE = "index.html"
_TAGS_SINCE = "2026"
"""The year that stands in tag URIs (RFC 4151): the names are made by this scheme since then."""


def absolute(site: Site, path: str) -> str | None:
    """Return the address of a file of the site on the web, `None` when it is not known.

    A page goes by the address of its folder, everywhere.
    """
    base = site.theme.url
    is_page = path == _PAGE or path.endswith(f"/{_PAGE}")
    return (
        None if base is None else f"{base}/{quote(path.removesuffix(_PAGE) if is_page else path)}"
    )


def languages(page: Page) -> list[tuple[str, str]]:
    """Return the languages of a page that has several, its own too, each with its address."""
    locales = page.site.locales_of(page.folder)
    paths = [(one.content, page.site.layout.page(page.folder, one)) for one in locales]
    known = [(code, absolute(page.site, path) or page.href(path)) for code, path in paths]
    return known if len(known) > 1 else []


def beside(page: Page, name: str) -> str:
    """Return the path of a file beside a page: what is subscribed to lies beside its language."""
    folder = page.path.rpartition("/")[0] if name in _SUBSCRIBED else page.folder
    return f"{folder}/{name}"


def name(site: Site, municipality: str, path: str) -> str:
    """Return a permanent absolute id: a tag URI of the municipality's own domain (RFC 4151).

    Without a website of the municipality and an address of the site it is a UUID made of the
    path, which is as absolute and as permanent.
    """
    register = site.registers.get(municipality)
    website = register.data.get("website") if register else None
    for address in (website, site.theme.url):
        host = host_of(address)
        if host:
            return f"tag:{host},{_TAGS_SINCE}:{quote(path)}"
    return uuid.uuid5(uuid.NAMESPACE_URL, path).urn


def home(page: Page) -> str:
    """Return the address of a page on the web; its path on the site when that is not known."""
    return absolute(page.site, page.path) or page.path


def host_of(address: object) -> str:
    """Return the host of a web address that can be a name in tag URIs, empty when it is none."""
    try:
        host = urlsplit(address).hostname or "" if isinstance(address, str) else ""
    except ValueError:
        return ""
    return host if _HOST.match(host) else ""
