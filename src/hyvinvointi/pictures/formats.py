"""Which format a picture has, by its first bytes, and what is known of each format."""

import posixpath
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import NamedTuple

from hyvinvointi.pictures import avif, jpeg, png, webp
from hyvinvointi.pictures.parts import NotAPictureError

LARGEST = 5 * 1024 * 1024
"""Bytes of the largest picture: what a phone loads in a second or two."""
MOST_PIXELS = 40_000_000
"""Pixels of the largest picture; a browser needs 160 MB to show it."""


class Picture(NamedTuple):
    """What is known of a picture: its format, as file names end, and how large it is shown."""

    format: str
    width: int
    height: int


class Fault(StrEnum):
    """Why a picture cannot be published.

    `FORMAT`: none of the formats, by its name or its bytes, or damaged. `NOTES`: what it tells beside the
    picture cannot be taken out.
    """

    FORMAT = "format"
    SIZE = "size"
    PIXELS = "pixels"
    NOTES = "notes"


class _Format(NamedTuple):
    """A format: how its files begin, how they end, and what reads them."""

    name: str
    begins: Callable[[bytes], bool]
    size: Callable[[bytes], tuple[int, int]]
    bare: Callable[[bytes], Iterable[bytes]]


_FORMATS = (
    _Format("png", png.begins, png.size, png.bare),
    _Format("jpg", jpeg.begins, jpeg.size, jpeg.bare),
    _Format("webp", webp.begins, webp.size, webp.bare),
    _Format("avif", avif.begins, avif.size, avif.bare),
)
ENDINGS = {"png": "png", "jpg": "jpg", "jpeg": "jpg", "webp": "webp", "avif": "avif"}
"""How names of pictures end, and the format that such a one has."""


def ending(path: str) -> str:
    """Return the ending of the name of a file, in small letters."""
    return posixpath.splitext(path)[1][1:].lower()


def recognised(content: bytes) -> Picture | None:
    """Return what is known of a picture, `None` of what is none or is cut off."""
    known = _format(content)
    try:
        return known and Picture(known.name, *known.size(content))
    except NotAPictureError:
        return None


def fault(path: str, content: bytes) -> Fault | None:
    """Return why a picture cannot be published, `None` where it can."""
    if ending(path) not in ENDINGS:
        return Fault.FORMAT
    if len(content) > LARGEST:
        return Fault.SIZE
    known = recognised(content)
    if known is None:
        return Fault.FORMAT
    if known.width * known.height > MOST_PIXELS:
        return Fault.PIXELS
    if bare(content) is not None:
        return None
    # Of the others all can be taken out: what cannot be read to its end is damaged.
    return Fault.NOTES if known.format == "avif" else Fault.FORMAT


def bare(content: bytes) -> bytes | None:
    """Return a picture without place, camera, author, comment or thumbnail; `None` where it cannot be.

    What is needed to show it is kept and nothing else, so that what nobody knows of goes, too. How
    it is to be turned stays.
    """
    known = _format(content)
    try:
        return known and b"".join(known.bare(content))
    except NotAPictureError:
        return None


def _format(content: bytes) -> _Format | None:
    return next((one for one in _FORMATS if one.begins(content)), None)
