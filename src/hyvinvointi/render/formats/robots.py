"""What search engines are told before they read a site (RFC 9309)."""

from hyvinvointi.render.site import urls
from hyvinvointi.render.site.model import Site


def robots(site: Site) -> tuple[str, bytes] | None:
    """Return path and content of the rules: all may be read, and where the map is.

    Pages that are to be left out say so themselves: who may not read them would not see that.
    """
    where = urls.absolute(site, "sitemap.xml")
    if where is None:
        return None
    return "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {where}\n".encode()
