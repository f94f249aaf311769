"""The files that the texts of a document show and lead to, seen from a page."""

import base64
from typing import TYPE_CHECKING

from hyvinvointi.render.site.attachments import attached_files
from hyvinvointi.render.site.pictures import Pictures, picture_path
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
        if not site.shows_files(self._document):
            return None
        folder = site.folders[self._document.path]
        return _shown(self._page, site.pictures_of(self._document), path, folder)

    def link(self, path: str) -> str | None:
        """Return the address of an attached file of the document, `None` where it is not published."""
        site = self._page.site
        if site.options.single_file or not site.shows_files(self._document):
            return None
        target = attached_files(self._document, site.folders[self._document.path]).get(path)
        return (
            self._page.href(target)
            if target and site.files_of(self._document)(path) is not None
            else None
        )


class PicturesOfThen:
    """Where the page of a version finds the pictures of one state of its plan: beside itself."""

    def __init__(self, page: "Page", pictures: Pictures) -> None:
        self._page = page
        self._pictures = pictures

    def picture(self, path: str) -> Shown | None:
        """Return a picture beside the page."""
        return _shown(self._page, self._pictures, path, self._page.folder)

    def link(self, _path: str) -> str | None:
        """Return no address: attached files lie beside the plan of today alone."""
        return None


def _shown(page: "Page", pictures: Pictures, path: str, folder: str) -> Shown | None:
    known, options = pictures.of(path), page.site.options
    if known is None or (options.single_file and options.format == "markdown"):
        return None
    if options.single_file:
        kind = _TYPES.get(known.picture.format, known.picture.format)
        href = f"data:image/{kind};base64,{base64.b64encode(pictures.content(path)).decode()}"
    else:
        href = page.href(picture_path(known, folder))
    return Shown(href, known.picture.width, known.picture.height)
