"""Drawings as pictures: many at once, the same bytes each time, each telling what it was drawn from."""

import json
import math
import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from hashlib import sha256

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.render.formats.typesetter import NotSetError, forget, typeset

_FAILED = Text(
    "Kuvaa {path} ei voi piirtää: {reason}",
    "Bilden {path} kan inte ritas: {reason}",
    "The picture {path} cannot be drawn: {reason}",
)
_TEMPLATE = "pictures.typ"
_POINTS, _PIXELS = 0.75, 2
"""Points of paper and pixels of a picture for each unit of a drawing."""
_MOST_PIXELS = 4_000_000
"""Pixels of one picture: of a higher drawing each unit has fewer."""
_SIZE = re.compile(rb'<svg [^<>]*? width="([0-9.]+)" height="([0-9.]+)"')
_HEAD = 33
"""Bytes of a PNG before anything but its signature and size can stand (PNG, 5.6)."""
_KEY = b"Drawn-From\0"


def pixels_of(drawing: bytes) -> float:
    """Return how many pixels the picture of a drawing has."""
    width, height = _size(drawing)
    return min(width * height * _PIXELS**2, _MOST_PIXELS)


def pictures(drawings: Sequence[tuple[str, bytes]]) -> Iterator[bytes]:
    """Yield the pictures of drawings, each with its path; raises `WorkError` where one cannot be drawn."""
    try:
        made = _drawn([content for _, content in drawings])
    except NotSetError as error:
        if len(drawings) == 1:
            args = {"path": drawings[0][0], "reason": str(error)}
            raise WorkError(Message(_FAILED, args)) from error
        # One by one: who reads the message wants to know which.
        for one in drawings:
            yield from pictures([one])
        return
    for (_, drawing), picture in zip(drawings, made, strict=True):
        yield _noted(picture, drawing)


def is_drawn_from(picture: bytes, drawing: bytes) -> bool:
    """Whether a picture of ours was drawn from a drawing."""
    return picture[_HEAD:].startswith(_note(drawing))


def _drawn(drawings: Sequence[bytes]) -> list[bytes]:
    named = [(f"drawing-{at}.svg", content) for at, content in enumerate(drawings)]
    data = [{"name": name, "width": _points(content)} for name, content in named]
    try:
        return typeset(_TEMPLATE, [("data.json", json.dumps(data).encode()), *named], "png")
    finally:
        forget()


def _points(drawing: bytes) -> float:
    """Return how wide a drawing is on a page: less where it has too many pixels."""
    width, height = _size(drawing)
    shrunk = math.sqrt(_MOST_PIXELS / (width * height * _PIXELS**2))
    return width * _POINTS * min(shrunk, 1)


def _size(drawing: bytes) -> tuple[float, float]:
    found = _SIZE.search(drawing)
    if found is None:
        raise ValueError(drawing[:100])
    return float(found[1]), float(found[2])


def _noted(picture: bytes, drawing: bytes) -> bytes:
    return picture[:_HEAD] + _note(drawing) + picture[_HEAD:]


def _note(drawing: bytes) -> bytes:
    """Return the chunk of text by which a picture tells what it was drawn from."""
    said = b"tEXt" + _KEY + sha256(drawing).hexdigest().encode()
    return struct.pack(">L", len(said) - 4) + said + struct.pack(">L", zlib.crc32(said))
