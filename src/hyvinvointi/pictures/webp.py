"""WebP (RFC 9649): a RIFF file of chunks, each of a name, a length and data."""

from collections.abc import Iterator

from hyvinvointi.pictures.parts import NotAPictureError, little, part, sides

_HEAD = 12
_SHOWN = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_EXIF_AND_XMP = 0b0000_1100
"""Flags of the first chunk that tell of metadata (2.7.1)."""
_FLAGS = 8


def begins(content: bytes) -> bool:
    """Whether bytes begin as a WebP does."""
    return content.startswith(b"RIFF") and content[8:_HEAD] == b"WEBP"


def size(content: bytes) -> tuple[int, int]:
    """Return width and height, told by the first chunk."""
    name = part(content, _HEAD, 4)
    if name == b"VP8X":
        return sides(1 + little(content, 24, 3), 1 + little(content, 27, 3))
    if name == b"VP8L":
        sizes = little(content, 21, 4)
        return sides(1 + (sizes & 0x3FFF), 1 + (sizes >> 14 & 0x3FFF))
    if name == b"VP8 " and part(content, 23, 3) == b"\x9d\x01\x2a":
        return sides(little(content, 26, 2) & 0x3FFF, little(content, 28, 2) & 0x3FFF)
    raise NotAPictureError


def bare(content: bytes) -> Iterator[bytes]:
    """Yield the picture without Exif, XMP and chunks that nobody knows."""
    kept = b"".join(_kept(content))
    yield b"RIFF" + (len(kept) + 4).to_bytes(4, "little") + b"WEBP" + kept


def _kept(content: bytes) -> Iterator[bytes]:
    at, end = _HEAD, 8 + little(content, 4, 4)
    while at < end:
        name, length = part(content, at, 4), little(content, at + 4, 4)
        # A chunk of odd length has a byte more behind it (2.3).
        chunk = part(content, at, 8 + length) + b"\0" * (length % 2)
        at += len(chunk)
        if name == b"VP8X":
            flags = _flags(chunk)
            yield chunk[:_FLAGS] + bytes([flags]) + chunk[_FLAGS + 1 :]
        elif name in _SHOWN:
            yield chunk


def _flags(chunk: bytes) -> int:
    """Return the flags of the first chunk without those of metadata."""
    return part(chunk, _FLAGS, 1)[0] & ~_EXIF_AND_XMP
