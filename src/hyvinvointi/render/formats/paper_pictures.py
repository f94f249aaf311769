"""The pictures of a document on paper: files for the typesetter, as many as it can hold at once."""

import base64
import binascii
import re
from collections.abc import Mapping

from hyvinvointi.pictures import MOST_PIXELS, recognised

_EMBEDDED = re.compile(r"data:image/[a-z]+;base64,([A-Za-z0-9+/=]*)\Z")
_FORMATS = frozenset({"png", "jpg", "webp"})
"""What the typesetter reads: AVIF it does not."""
_MOST = 2 * MOST_PIXELS
"""Pixels of all pictures of a document together."""


class Pictures:
    """Pictures by the names of their files, which are ours; the same one has one.

    `drawings` are those that we make, by the same names.
    """

    def __init__(self, drawings: Mapping[str, bytes]) -> None:
        self.files: dict[str, bytes] = {}
        self._drawings = drawings
        self._names: dict[bytes, str] = {}
        self._left = _MOST

    def name(self, source: str) -> str:
        """Return the name of the file of an embedded picture or a drawing, empty where it cannot be shown."""
        if source in self._drawings:
            self.files[source] = self._drawings[source]
            return source
        content = _content(source)
        picture = recognised(content)
        if content in self._names:
            return self._names[content]
        if picture is None or picture.format not in _FORMATS:
            return ""
        self._left -= picture.width * picture.height
        if self._left < 0:
            return ""
        name = f"picture-{len(self.files) + 1}.{picture.format}"
        self.files[name], self._names[content] = content, name
        return name


def _content(source: str) -> bytes:
    embedded = _EMBEDDED.match(source)
    try:
        return base64.b64decode(embedded[1], validate=True) if embedded else b""
    except binascii.Error:
        return b""
