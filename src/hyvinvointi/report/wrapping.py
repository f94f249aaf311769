"""Text in several styles, broken between words at the width of a terminal."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from hyvinvointi import visible

Piece = tuple[str, str]
"""A stretch of output and its style; the style is empty for plain text."""
# A number stays with its thousands and its unit, a sign with what came or went.
_WORDS = re.compile(
    r"(?:[^ ]|(?<=[0-9]) (?=[0-9%‰€§]|(?:htv|kpl|årsverken|person-years)\b)|(?<=[+−]) )+| +"
)
_NARROWEST = 40


def wrapped(pieces: Iterable[Piece], width: int, indent: int) -> Iterator[list[Piece]]:
    """Yield the lines of a paragraph; those behind the first begin with `indent` spaces.

    What is longer than a line stays whole: a path has to be copied.
    """
    width = max(width, _NARROWEST)
    line: list[Piece] = []
    used = 0
    for word in _words(pieces):
        length = sum(visible.width(text) for text, _ in word)
        is_space = word[0][0].isspace()
        if used + length > width and used > indent and line:
            yield _ended(line)
            line, used = [(" " * indent, "")], indent
            if is_space:
                continue
        line += word
        used += length
    if line:
        yield _ended(line)


def _words(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield what must stay together, which may have several styles, and the spaces between."""
    word: list[Piece] = []
    for text, style in pieces:
        for piece in _WORDS.findall(text):
            if piece.isspace() and word:
                yield word
                word = []
            if piece.isspace():
                yield [(piece, style)]
            else:
                word.append((piece, style))
    if word:
        yield word


def _ended(line: list[Piece]) -> list[Piece]:
    """Return a line without the space at its end, in as few pieces as it has styles."""
    kept = line[:-1] if len(line) > 1 and line[-1][0].isspace() else line
    styles = groupby(kept, lambda piece: piece[1])
    return [("".join(text for text, _ in pieces), style) for style, pieces in styles]
