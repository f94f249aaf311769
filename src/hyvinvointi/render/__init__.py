"""Presenting documents: pages, site and Markdown."""

from hyvinvointi.render.files import publisher, publisher_of
from hyvinvointi.render.making import make
from hyvinvointi.render.pages import Builder, cleared_site, render_site
from hyvinvointi.render.past import Past
from hyvinvointi.render.publication import Leak
from hyvinvointi.render.site import Options

__all__ = [
    "Builder",
    "Leak",
    "Options",
    "Past",
    "cleared_site",
    "make",
    "publisher",
    "publisher_of",
    "render_site",
]
