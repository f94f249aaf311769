"""Tables of GitHub Flavored Markdown in free text, each cell with its place.

Each row begins with a pipe, behind three spaces at most: the canonical form of free text, and so the
digest of an adopted one, keeps the breaks of such lines and of no others. Without the first pipe two
tables would have one digest.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Literal

from hyvinvointi.data_classes import dataclass
from hyvinvointi.patterns import regex

Alignment = Literal["", "left", "center", "right"]

_ROW = regex(r" {0,3}\|")
_RULER = regex(r" {0,3}\|(?:[ \t]*+:?-++:?[ \t]*+\|)*+[ \t]*+(?::?-++:?)?[ \t]*+\Z")
_PIPE = regex(r"(?<!\\)(?:\\\\)*+\|")
_FENCE = regex(r" {0,3}(`{3,}|~{3,})")
_CAPTION = regex(
    r"[*_]{0,3}(?:Taulukko|Tabell|Table)(?: (?P<number>[0-9]{1,3}[a-z]?))?[*_]{0,3}[.:]"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: what it says, at `start`…`end` of the text, with a pipe for each escaped one."""

    text: str
    start: int
    end: int


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table at `start`…`end` of a text: its header, how its columns stand, and its rows."""

    header: Row
    alignments: tuple[Alignment, ...]
    rows: tuple[Row, ...]
    start: int
    end: int

    @property
    def width(self) -> int:
        """Cells of the longest row."""
        return max(len(self.header), *map(len, self.rows), 0)


def may_hold(text: str) -> bool:
    """Whether it is worth while to look for tables."""
    return "|" in text and "-" in text


def is_caption(paragraph: str) -> bool:
    """Whether a paragraph beside a table is its caption: “Taulukko 1. Toimenpiteiden toteuma”."""
    return _CAPTION.match(paragraph) is not None


def numbered(text: str) -> Iterator[str]:
    """Yield the numbers of the captions of a text."""
    for paragraph in text.split("\n\n") if "Ta" in text else ():
        caption = _CAPTION.match(paragraph.lstrip())
        if caption and caption["number"]:
            yield caption["number"]


def is_row(line: str) -> bool:
    """Whether a line may be one of a table."""
    return _ROW.match(line) is not None


def begins(first: str, second: str) -> bool:
    """Whether two lines are the header of a table and the line below it: as many cells in both."""
    if not is_row(first) or not _RULER.match(second):
        return False
    ruler = _cells(second, 0)
    return bool(ruler) and all(one.text for one in ruler) and len(ruler) == len(_cells(first, 0))


def table(lines: Sequence[str], start: int = 0) -> Table:
    """Return the table of these lines, the first of which stands at a place of the text."""
    places = _places(lines, start)
    header, ruler, *rows = (_cells(line, at) for line, at in zip(lines, places, strict=False))
    alignments = tuple(_alignment(one.text) for one in ruler)
    return Table(header, alignments, tuple(rows), start, places[-1] - 1)


def tables(text: str) -> Iterator[Table]:
    """Yield the tables of a text; what stands between fences is code."""
    for lines, start in _runs(text) if may_hold(text) else ():
        at = _header(lines)
        if at is not None:
            yield table(lines[at:], _places(lines, start)[at])


def headless(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of lines that are meant as a table and lack what makes it one."""
    for lines, start in _runs(text) if "|" in text else ():
        rows = lines[: _header(lines)]
        if len(rows) > 1 and all(len(_cells(line, 0)) > 1 for line in rows):
            yield start, _places(rows, start)[-1] - 1


def _header(lines: Sequence[str]) -> int | None:
    """Return the number of the line with which a table begins, `None` where none does."""
    pairs = enumerate(pairwise(lines))
    return next((at for at, (first, second) in pairs if begins(first, second)), None)


def _places(lines: Sequence[str], start: int) -> list[int]:
    """Return where each line begins, and where the one behind the last would."""
    return [*accumulate((len(line) + 1 for line in lines), initial=start)]


def _runs(text: str) -> Iterator[tuple[list[str], int]]:
    """Yield lines in a row that may be those of a table, each run with its place."""
    fence, run, at = "", list[str](), 0
    for line in (*text.split("\n"), ""):
        mark = _FENCE.match(line)
        if not fence and is_row(line):
            run.append(line)
        elif run:
            yield run, at - sum(len(one) + 1 for one in run)
            run = []
        if fence:
            is_end = mark and mark[1].startswith(fence) and not line.strip(" `~")
            fence = "" if is_end else fence
        elif mark:
            fence = mark[1]
        at += len(line) + 1


def _cells(line: str, start: int) -> Row:
    """Return the cells of a line that stands at a place: what is between its pipes, trimmed."""
    bounds = [match.end() for match in _PIPE.finditer(line)]
    ends = [*(one - 1 for one in bounds[1:]), len(line)]
    found = [_cell(line, *one, start) for one in zip(bounds, ends, strict=True)]
    # What follows the last pipe is a cell where it says something.
    return tuple(found if found and found[-1].text else found[:-1])


def _cell(line: str, first: int, end: int, start: int) -> Cell:
    said = line[first:end]
    at = first + len(said) - len(said.lstrip())
    text = said.strip()
    return Cell(text.replace("\\|", "|"), start + at, start + at + len(text))


def _alignment(ruler: str) -> Alignment:
    if ruler.endswith(":"):
        return "center" if ruler.startswith(":") else "right"
    return "left" if ruler.startswith(":") else ""
