"""How other sites show a chart: the picture at its address, which leads to its page."""

from html import escape

from hyvinvointi.render.site.urls import absolute
from hyvinvointi.render.values.chart_file import Caption
from hyvinvointi.render.values.page import Page


def embed(page: Page, path: str, caption: Caption) -> str:
    """Return the HTML that shows the chart of a path of the site; empty where it has no address."""
    address = absolute(page.site, path) if path else None
    if address is None:
        return ""
    home = absolute(page.site, f"{path.rpartition('/')[0]}/index.html")
    alt = ". ".join(one.rstrip(".") for one in (caption.title, caption.finding) if one)
    return f'<a href="{escape(home or address)}"><img src="{escape(address)}" alt="{escape(alt)}."></a>'
