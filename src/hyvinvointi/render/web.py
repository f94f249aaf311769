"""Where a site stands in the world: its base address and the permanent names of its pages."""

import re
import uuid
from urllib.parse import quote, urlsplit

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.render.page import Page
from hyvinvointi.render.site import Site

_WRONG = Text(
    "hyvinvointi.toml: asetuksen site.url arvo ei kelpaa; siihen kuuluu verkko-osoite, esimerkiksi https://ohjelmat.kunta.fi/.",
    "hyvinvointi.toml: värdet för site.url duger inte; det ska vara en webbadress, till exempel https://program.kommun.fi/.",
    "hyvinvointi.toml: the value of site.url does not fit; it should be a web address such as https://programs.municipality.fi/.",
)
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+\Z")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9./_~:%-]+\Z")
_TAGS_SINCE = "2026"
"""The year that stands in tag URIs (RFC 4151): the names are made by this scheme since then."""


def base_url(site: Site) -> str | None:
    """Return the address where the site is published, ending in `/`; `None` when not configured."""
    given = site.theme.url
    if given is None:
        return None
    if not _host(given) or not _ADDRESS.match(given):
        raise WorkError(Message(_WRONG))
    return given if given.endswith("/") else given + "/"


def absolute(site: Site, path: str) -> str | None:
    """Return the address of a file of the site on the web, `None` when it is not known."""
    base = base_url(site)
    return None if base is None else base + quote(path)


def name(site: Site, municipality: str, path: str) -> str:
    """Return a permanent absolute id: a tag URI of the municipality's own domain (RFC 4151).

    Without a website of the municipality and an address of the site it is a UUID made of the
    path, which is as absolute and as permanent.
    """
    register = site.registers.get(municipality)
    website = register.data.get("website") if register else None
    for address in (website, base_url(site)):
        host = _host(address)
        if host:
            return f"tag:{host},{_TAGS_SINCE}:{quote(path)}"
    return uuid.uuid5(uuid.NAMESPACE_URL, path).urn


def home(page: Page) -> str:
    """Return the address of a page on the web; its path on the site when that is not known."""
    return absolute(page.site, page.path) or page.path


def _host(address: object) -> str:
    try:
        host = urlsplit(address).hostname or "" if isinstance(address, str) else ""
    except ValueError:
        return ""
    return host if _HOST.match(host) else ""
