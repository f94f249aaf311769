"""JPEG (ITU-T T.81): segments, each of a marker, a length and data, before the picture itself."""

from collections.abc import Iterator

from hyvinvointi.patterns import regex
from hyvinvointi.pictures.parts import NotAPictureError, little, number, part, sides

_START, _END = b"\xff\xd8", b"\xff\xd9"
# Frames of all ways of coding; between them stand tables (C4, C8, CC).
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_SCAN, _END_OF_IMAGE = 0xDA, 0xD9
_EXIF_SEGMENT = 0xE1
_COMMENT = 0xFE
# Of what applications write: JFIF, the colour profile and the way colours are coded (Adobe).
_SHOWN = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_APPLICATIONS = range(0xE0, 0xF0)
_EXIF = b"Exif\0\0"
_ORIENTATION, _TURNED = 0x0112, range(5, 9)
_ENTRY = 12
_FILL = regex(rb"\xff+")
"""Any number of FF may stand before a marker."""
_NEXT = regex(rb"\xff[^\x00\xff\xd0-\xd7]")
"""The marker behind the data of a scan: in them stuffed noughts and restarts follow an FF."""


def begins(content: bytes) -> bool:
    """Whether bytes begin as a JPEG does."""
    return content.startswith(_START + b"\xff")


def size(content: bytes) -> tuple[int, int]:
    """Return width and height as the picture is shown: a phone turns it by a note in Exif."""
    turned = False
    for marker, at, length in _segments(content):
        if marker == _EXIF_SEGMENT:
            turned = _orientation(content[at + 4 : at + length]) in _TURNED
        if marker in _FRAMES:
            height, width = number(content, at + 5, 2), number(content, at + 7, 2)
            return sides(height, width) if turned else sides(width, height)
    raise NotAPictureError


def bare(content: bytes) -> Iterator[bytes]:
    """Yield the picture up to its end, with no more of Exif than how it is turned."""
    yield _START
    is_turned = False
    for marker, at, length in _segments(content):
        segment = content[at : at + length]
        if marker == _EXIF_SEGMENT:
            orientation = _orientation(segment[4:])
            if orientation > 1 and not is_turned:
                is_turned = True
                yield _note(orientation)
        elif marker in _APPLICATIONS:
            if segment.startswith(_SHOWN.get(marker, b"\0"), 4):
                yield segment
        elif marker != _COMMENT:
            yield segment
    yield _END


def _segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield marker, place and length of each segment; that of a scan holds its data."""
    at = len(_START)
    while True:
        fill = _FILL.match(content, at)
        if fill is None:
            raise NotAPictureError
        at = fill.end() - 1
        marker = number(content, at + 1, 1)
        if marker == _END_OF_IMAGE:
            return
        length = 2 + number(content, at + 2, 2)
        part(content, at, length)
        if marker == _SCAN:
            following = _NEXT.search(content, at + length)
            if following is None:
                raise NotAPictureError
            length = following.start() - at
        yield marker, at, length
        at += length


def _orientation(data: bytes) -> int:
    """Return how a picture is turned by its Exif (CIPA DC-008): 1 to 8, of which 1 is not at all."""
    if not data.startswith(_EXIF):
        return 1
    tiff = data[len(_EXIF) :]
    read = little if tiff.startswith(b"II") else number
    try:
        first = read(tiff, 4, 4)
        for entry in range(read(tiff, first, 2)):
            at = first + 2 + entry * _ENTRY
            if read(tiff, at, 2) == _ORIENTATION:
                turned = read(tiff, at + 8, 2)
                return turned if turned in range(1, 9) else 1
    except NotAPictureError:
        return 1
    return 1


def _note(orientation: int) -> bytes:
    """Return a segment of Exif that says how a picture is turned and nothing else."""
    entry = b"".join(
        value.to_bytes(length, "big")
        for value, length in ((1, 2), (_ORIENTATION, 2), (3, 2), (1, 4), (orientation, 2), (0, 2))
    )
    data = _EXIF + b"MM\0\x2a\0\0\0\x08" + entry + bytes(4)
    return b"\xff\xe1" + (len(data) + 2).to_bytes(2, "big") + data
