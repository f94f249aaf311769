"""PNG (W3C PNG, third edition): chunks, each of a length, a type, data and a checksum."""

from collections.abc import Iterator

from hyvinvointi.pictures.parts import NotAPictureError, number, part, sides

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEAD, _FRAME = 8, 12
"""Bytes before the data of a chunk, and around them."""
# What a picture is made of and how its colours are meant (11.2, 11.3.2), and its animation (11.3.6).
_SHOWN = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT".split()
)


def begins(content: bytes) -> bool:
    """Whether bytes begin as a PNG does."""
    return content.startswith(_SIGNATURE)


def size(content: bytes) -> tuple[int, int]:
    """Return width and height."""
    if part(content, 12, 4) != b"IHDR":
        raise NotAPictureError
    return sides(number(content, 16, 4), number(content, 20, 4))


def bare(content: bytes) -> Iterator[bytes]:
    """Yield the picture without texts, times, Exif and whatever follows its end."""
    yield _SIGNATURE
    at, kind = len(_SIGNATURE), b""
    while kind != b"IEND":
        kind = part(content, at + 4, 4)
        length = number(content, at, 4) + _FRAME
        chunk = part(content, at, length)
        if kind in _SHOWN:
            yield chunk
        at += length
