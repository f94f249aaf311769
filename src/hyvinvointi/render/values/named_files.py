"""The files that the texts of a document show and lead to, seen from a page."""

import base64
from typing import TYPE_CHECKING

from hyvinvointi.render.site.attachments import attached_files
from hyvinvointi.render.site.pictures import picture_path
from hyvinvointi.render.values.pictures import Shown
from hyvinvointi.source import Document

if TYPE_CHECKING:
    from hyvinvointi.render.values.page import Page

_TYPES = {"jpg": "jpeg"}


class NamedFiles:
    """Where a page finds the pictures and attached files of a document."""

    def __init__(self, page: "Page", document: Document) -> None:
        self._page = page
        self._document = document

    def picture(self, path: str) -> Shown | None:
        """Return a picture: beside the page of its document, or in the page where that stands alone."""
        site = self._page.site
        known = site.pictures.of(path) if site.shows_files(self._document) else None
        if known is None:
            return None
        if not site.options.single_file:
            href = self._page.href(picture_path(known, site.folders[self._document.path]))
        elif site.options.format != "markdown":
            kind = _TYPES.get(known.picture.format, known.picture.format)
            content = base64.b64encode(site.pictures.content(path)).decode()
            href = f"data:image/{kind};base64,{content}"
        else:
            return None
        return Shown(href, known.picture.width, known.picture.height)

    def link(self, path: str) -> str | None:
        """Return the address of an attached file of the document, `None` where it is not published."""
        site = self._page.site
        if site.options.single_file or not site.shows_files(self._document):
            return None
        target = attached_files(self._document, site.folders[self._document.path]).get(path)
        return self._page.href(target) if target and site.options.read(path) is not None else None
