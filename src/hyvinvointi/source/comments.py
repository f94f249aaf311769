"""What each comment and each blank line of a document belongs to, so that they move together.

A comment behind something belongs to what begins or ends on that line; one on a line of its own
belongs to what follows, or ends the block that it is indented as.
"""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route
from hyvinvointi.patterns import regex
from hyvinvointi.source.document import Document, Mark
from hyvinvointi.source.scalar_styles import ends_blank

_BLANK = regex(r"(?:(?<=\n)|(?<=\r)(?!\n)|(?<![\s\S]))[ \t]*(?=[\r\n])")
_DASHES = regex(r"(?:[ \t]*-)*[ \t]*\Z")


@dataclass(slots=True)
class Comments:
    """Comments by the route they belong to: above it, behind its first line, below all in it.

    An empty text in `above` or `below` is a blank line. `inside` are the flow collections that
    hold comments between their brackets. What stands above the first key of a document, is above
    the document.
    """

    above: dict[Route, list[str]] = field(default_factory=dict)
    behind: dict[Route, str] = field(default_factory=dict)
    below: dict[Route, list[str]] = field(default_factory=dict)
    inside: set[Route] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key with its value, or an item of a list: where it begins, and in which column."""

    start: int
    column: int
    route: Route
    mark: Mark


def comments_of(document: Document) -> Comments:
    """Return the comments and blank lines of a document that could be read whole."""
    return _Attachment(document).attach()


class _Attachment:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.comments = Comments()
        self.entries = sorted(_entries(document), key=lambda one: one.start)
        self.starts = [one.start for one in self.entries]
        self.by_route = {one.route: one for one in self.entries}
        self.ends = sorted(_ends(document), key=lambda one: (one[0], len(one[1])))
        self.end_offsets = [offset for offset, _ in self.ends]

    def attach(self) -> Comments:
        blank = -1
        for offset, text in self._trivia():
            is_apart = blank >= 0 and not self._begins_between(blank, offset)
            if blank >= 0 and not is_apart:
                self._part(blank)
            blank = -1 if text else offset
            if not text:
                continue
            if self._stands_alone(offset):
                self._own_line(offset, ["", text] if is_apart else [text])
            else:
                self._behind(offset, text)
        if blank >= 0:
            self._part(blank)
        return self.comments

    def _trivia(self) -> list[tuple[int, str]]:
        """Comments, and blank lines that are no part of a value, in the order of the text."""
        found = [*self.document.comments()]
        stops = sorted([*self.starts, *(offset for offset, _ in found), sys.maxsize])
        leaves = (one for one in self.entries if one.mark.children is None)
        hidden = sorted((one.mark.start, self._end(one, stops)) for one in leaves)
        starts = [start for start, _ in hidden]
        for match in _BLANK.finditer(self.document.text):
            at = bisect_right(starts, match.start()) - 1
            if at < 0 or match.start() >= hidden[at][1]:
                found.append((match.start(), ""))
        return sorted(found)

    def _end(self, entry: _Entry, stops: Sequence[int]) -> int:
        """Where a value ends; blank lines behind a block that ends with such are a part of it."""
        mark, value = entry.mark, self.document.value(entry.route)
        if mark.style in {"|", ">"} and ends_blank(value):
            return stops[bisect_left(stops, mark.end)]
        return mark.end

    def _begins_between(self, start: int, end: int) -> bool:
        return bisect_left(self.starts, start) < bisect_left(self.starts, end)

    def _stands_alone(self, offset: int) -> bool:
        return bool(_DASHES.match(self._before(offset)))

    def _before(self, offset: int) -> str:
        """The line up to an offset; the mark that begins a document is no content."""
        column = self.document.position(offset)[1] - 1
        line = self.document.text[offset - column : offset]
        return line.removeprefix("---")

    def _own_line(self, offset: int, lines: list[str]) -> None:
        following = bisect_left(self.starts, offset)
        bracket = self._bracket(offset, following)
        if bracket is not None:
            self._inside(bracket.route)
            within = following < len(self.entries) and self.starts[following] < bracket.mark.end
            if not within:
                self._add(self.comments.below, bracket.route, lines)
                return
        else:
            holder = self._ended_block(offset, following)
            if holder is not None:
                self._add(self.comments.below, holder, lines)
                return
        if following == len(self.entries):
            self._add(self.comments.below, (), lines)
        else:
            route = self.entries[following].route if following else ()
            self._add(self.comments.above, route, lines)

    def _part(self, blank: int) -> None:
        """Keep a blank line between what stands in blocks."""
        following = bisect_left(self.starts, blank)
        if following < len(self.entries) and self._bracket(blank, following) is None:
            self._add(self.comments.above, self.entries[following].route if following else (), [""])

    def _behind(self, offset: int, text: str) -> None:
        bracket = self._bracket(offset, bisect_left(self.starts, offset))
        if bracket is not None:
            self._inside(bracket.route)
        _, route = self.ends[bisect_right(self.end_offsets, offset) - 1]
        if route in self.comments.behind:
            self._add(self.comments.above, route, [text])
        else:
            self.comments.behind[route] = text

    def _inside(self, route: Route) -> None:
        if route in self.comments.inside:
            return
        lengths = range(1, len(route) + 1)
        self.comments.inside.update(route[:length] for length in lengths)

    def _bracket(self, offset: int, following: int) -> _Entry | None:
        """The innermost flow collection around an offset."""
        if not following:
            return None
        route = self.entries[following - 1].route
        for length in range(len(route), 0, -1):
            entry = self.by_route[route[:length]]
            if entry.mark.style in {"{", "["} and entry.mark.start < offset < entry.mark.end:
                return entry
        return None

    def _ended_block(self, offset: int, following: int) -> Route | None:
        """The block that ends with a comment: indented like it, and further than what follows."""
        if not following:
            return None
        line = self.document.line(self.document.position(offset)[0])
        column = len(line) - len(line.lstrip(" \t")) + 1
        next_column = self.entries[following].column if following < len(self.entries) else 0
        if column <= next_column:
            return None
        route = self.entries[following - 1].route
        for length in range(len(route), 0, -1):
            entry = self.by_route[route[:length]]
            holder = self.by_route.get(route[: length - 1])
            is_block = holder is None or holder.mark.style == "block"
            if is_block and next_column < entry.column <= column:
                return route[: length - 1]
        return None

    @staticmethod
    def _add(those: dict[Route, list[str]], route: Route, lines: list[str]) -> None:
        known = those.setdefault(route, [])
        for line in lines:
            if line or (known and known[-1]) or not known:
                known.append(line)


def _entries(document: Document) -> Iterator[_Entry]:
    """Yield all keys and items, those around before those within."""
    stack: list[tuple[Route, Mark]] = [((), document.root)] if document.root else []
    while stack:
        route, mark = stack.pop()
        if isinstance(mark.children, dict):
            for key, child in mark.children.items():
                column = document.position(child.key_start)[1]
                yield _Entry(child.key_start, column, (*route, key), child)
                stack.append(((*route, key), child))
        elif mark.children is not None:
            column = document.position(mark.start)[1]
            for index, child in enumerate(mark.children):
                yield _Entry(child.start, column, (*route, index), child)
                stack.append(((*route, index), child))


def _ends(document: Document) -> Iterator[tuple[int, Route]]:
    """Yield offsets at which something has just ended or begun that a comment may be behind."""
    for entry in _entries(document):
        mark = entry.mark
        if mark.key_end >= 0:
            yield mark.key_end, entry.route
        if mark.style in {"{", "[", "|", ">"}:
            yield mark.start + 1, entry.route
        if mark.style not in {"block", "|", ">"}:
            yield mark.end, entry.route
