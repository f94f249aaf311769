"""AVIF (AV1 Image File Format 1.1): boxes of ISO 14496-12, each of a length, a name and data."""

from collections.abc import Iterator
from typing import NamedTuple

from hyvinvointi.pictures.parts import NotAPictureError, number, part, sides

_BRANDS = frozenset({b"avif", b"avis"})
_TYPE = 16
_FULL = 4
"""Bytes of version and flags with which many boxes begin."""
_SIZE, _NAME = 4, 4
_MOST_BOXES = 10_000
_TURN = b"irot"
_ODD = 1
"""A quarter or three quarters of a turn, the lowest bit of the angle."""
# An item beside the picture: Exif, XMP and other notes, or something that leads out of the file.
_NOTES = (b"Exif", b"mime", b"uri ")


class _Box(NamedTuple):
    name: bytes
    start: int
    end: int


def begins(content: bytes) -> bool:
    """Whether bytes begin as an AVIF does."""
    if content[4:8] != b"ftyp":
        return False
    length = int.from_bytes(content[:4], "big")
    brands = {content[8:12], *(content[at : at + 4] for at in range(_TYPE, min(length, 256), 4))}
    return not brands.isdisjoint(_BRANDS)


def size(content: bytes) -> tuple[int, int]:
    """Return width and height of the largest picture in the file as it is shown."""
    properties = _inside(content, _properties(content), b"ipco")
    found = [
        (number(content, one.start + _FULL, 4), number(content, one.start + _FULL + 4, 4))
        for one in properties
        if one.name == b"ispe"
    ]
    if not found:
        raise NotAPictureError
    width, height = max(found)
    turns = [number(content, one.start, 1) & _ODD for one in properties if one.name == _TURN]
    return sides(height, width) if any(turns) else sides(width, height)


def bare(content: bytes) -> Iterator[bytes]:
    """Yield the picture where it holds nothing beside it; raises `NotAPictureError` otherwise.

    Places of data stand in many boxes, and what is taken out would move them.
    """
    boxes = [*_boxes(content, 0, len(content))]
    if {one.name for one in boxes} - {b"ftyp", b"meta", b"mdat", b"free", b"skip"}:
        raise NotAPictureError
    meta = _meta(content)
    if any(note in content[one.start : one.end] for one in meta for note in _NOTES):
        raise NotAPictureError
    at = 0
    for one in boxes:
        # What stands in room that is free is shown by nobody.
        is_free = one.name in {b"free", b"skip"}
        yield (
            content[at : one.start] + bytes(one.end - one.start)
            if is_free
            else content[at : one.end]
        )
        at = one.end


def _properties(content: bytes) -> _Box:
    return next((one for one in _meta(content) if one.name == b"iprp"), _Box(b"", 0, 0))


def _meta(content: bytes) -> list[_Box]:
    """Return the boxes that tell of the items of a file."""
    for one in _boxes(content, 0, len(content)):
        if one.name == b"meta":
            return [*_boxes(content, one.start + _FULL, one.end)]
    raise NotAPictureError


def _inside(content: bytes, box: _Box, name: bytes) -> list[_Box]:
    """Return the boxes in the box of a name that stands in another."""
    for one in _boxes(content, box.start, box.end):
        if one.name == name:
            return [*_boxes(content, one.start, one.end)]
    raise NotAPictureError


def _boxes(content: bytes, at: int, end: int) -> Iterator[_Box]:
    for _ in range(_MOST_BOXES):
        if at >= end:
            return
        length, name = number(content, at, _SIZE), part(content, at + _SIZE, _NAME)
        head = _SIZE + _NAME
        if length == 1:
            length, head = number(content, at + head, 8), head + 8
        length = length or end - at
        if length < head or at + length > end:
            raise NotAPictureError
        yield _Box(name, at + head, at + length)
        at += length
    raise NotAPictureError
