"""Finished files that are no text, with the text that they were made of."""

from collections.abc import Sequence
from typing import Self


class Printed(bytes):
    """A finished file; `readable` are path and content of everything that a reader finds in it."""

    readable: Sequence[tuple[str, bytes]]

    def __new__(cls, content: bytes, readable: Sequence[tuple[str, bytes]]) -> Self:
        """Make it of its bytes."""
        made = super().__new__(cls, content)
        made.readable = tuple(readable)
        return made


def readable(path: str, content: bytes) -> Sequence[tuple[str, bytes]]:
    """Return what there is to read in a finished file: itself, where it is a text."""
    return content.readable if isinstance(content, Printed) else ((path, content),)
