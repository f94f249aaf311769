"""Where a site stands in the world: its base address and the permanent names of its pages."""

import re
import uuid
from urllib.parse import quote, urlsplit

from hyvinvointi.render.site.former_addresses import first_path
from hyvinvointi.render.site.model import Site

_HOST = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+\Z")
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


def name(site: Site, municipality: str, path: str) -> str:
    """Return a permanent absolute id: a tag URI of the municipality's own domain (RFC 4151).

    Without a website of the municipality and an address of the site it is a UUID made of the
    path, which is as absolute and as permanent. What has another id today keeps the name that it
    had first: who follows a feed takes another name for news.
    """
    path = first_path(site, path)
    register = site.registers.get(municipality)
    website = register.data.get("website") if register else None
    for address in (website, site.theme.url):
        host = host_of(address)
        if host:
            return f"tag:{host},{_TAGS_SINCE}:{quote(path)}"
    return uuid.uuid5(uuid.NAMESPACE_URL, path).urn


def host_of(address: object) -> str:
    """Return the host of a web address that can be a name in tag URIs, empty when it is none."""
    try:
        host = urlsplit(address).hostname or "" if isinstance(address, str) else ""
    except ValueError:
        return ""
    return host if _HOST.match(host) else ""
