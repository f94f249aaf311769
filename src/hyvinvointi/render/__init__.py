"""Presenting documents: pages, site and Markdown."""

from hyvinvointi.render.files import publisher, publisher_of
from hyvinvointi.render.output import write
from hyvinvointi.render.pages import render_site
from hyvinvointi.render.site import Options

__all__ = ["Options", "publisher", "publisher_of", "render_site", "write"]
