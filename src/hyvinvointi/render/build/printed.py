"""Finished files that are no text, with the text that they were made of."""

from collections.abc import Iterable, Sequence
from typing import Self

from hyvinvointi.render.build import office_files
from hyvinvointi.render.build.file_parts import Part


class Printed(bytes):
    """A finished file; `readable` are path and content of everything that a reader finds in it."""

    readable: Sequence[tuple[str, bytes]]

    def __new__(cls, content: bytes, readable: Sequence[tuple[str, bytes]]) -> Self:
        """Make it of its bytes."""
        made = super().__new__(cls, content)
        made.readable = tuple(readable)
        return made


def readable(path: str, content: bytes) -> Iterable[Part]:
    """Return what there is to read in a finished file: itself, where it is a text."""
    if isinstance(content, Printed):
        return content.readable
    return office_files.parts(path, content)
