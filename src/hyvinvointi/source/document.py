"""A document as it was read: plain data, where each part of it stands, and what was wrong."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import field, replace
from functools import cached_property, lru_cache
from hashlib import sha1
from itertools import chain
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Edit, Finding, Place, Route, Site
from hyvinvointi.patterns import regex
from hyvinvointi.source.alignment import Alignment

_COMMENT = regex(r"#(?:(?<=\s#)|(?<![\s\S]#))[^\r\n]*")
_TRAILING = regex(r"[ \t]+(#[^\r\n]*)")
_LEADING = regex(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*")
"""Lines of comments alone, before anything that could hide one."""
_LINE_BREAK = regex(r"\r\n?|\n")
Step = str | int


class Mark:
    """Where a node stands: offsets of its value, of its key, and the marks of its children."""

    __slots__ = ("children", "end", "key_end", "key_start", "start", "style")

    def __init__(self, start: int, end: int, style: str, children: Any = None) -> None:
        self.start = start
        self.end = end
        self.key_start = -1
        self.key_end = -1
        self.style = style
        self.children: dict[str, Mark] | list[Mark] | None = children


@dataclass(frozen=True)
class Document:
    """One file of the workspace.

    `path` is relative to the workspace, with `/`. `text` is the decoded file without its BOM.
    `data` is what it says as plain dicts, lists and scalars (`{}` when nothing could be read).
    `gaps` are routes whose value was lost to a fault that has its own finding: nobody may
    complain about them again. `broken` means that the end of the file was not reached. `opaque`
    are the stretches of `text` in which `#` begins no comment, in their order. `is_as_read` means
    that nobody has put other data in the place of those that the text says.
    """

    path: str
    content: bytes
    text: str
    data: Any
    root: Mark | None
    findings: tuple[Finding, ...] = ()
    gaps: frozenset[Route] = field(default_factory=frozenset)
    broken: bool = False
    has_empty: bool = False
    opaque: tuple[tuple[int, int], ...] = ()
    is_as_read: bool = True

    @cached_property
    def kind(self) -> str | None:
        """The kind of document it says it is."""
        return self._head("kind")

    @cached_property
    def id(self) -> str | None:
        """The document's own id."""
        return self._head("id")

    @cached_property
    def municipality(self) -> str | None:
        """The municipality it names; for a municipality document its own id."""
        return self.id if self.kind == "municipality" else self._head("municipality")

    @cached_property
    def blob(self) -> str:
        """The Git blob id of the content: names the same bytes in any revision."""
        return blob_of(self.content)

    @cached_property
    def around_gaps(self) -> frozenset[Route]:
        """The routes of `gaps` and of all that they are in."""
        lengths = ((gap, range(len(gap) + 1)) for gap in self.gaps)
        return frozenset(gap[:length] for gap, steps in lengths for length in steps)

    @property
    def bom(self) -> int:
        """1 when the file begins with a byte order mark, which offsets count and columns do not."""
        return int(self.content.startswith(b"\xef\xbb\xbf"))

    def _head(self, key: str) -> str | None:
        value = self.data.get(key) if isinstance(self.data, dict) else None
        return value if isinstance(value, str) else None

    def value(self, route: Route) -> Any:
        """Return the value at `route`, `None` when there is none."""
        value = self.data
        for step in route:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def typed(self, route: Route) -> str:
        """Return the source text of the value at `route`, exactly as typed."""
        start, end = self.span(Site(self.path, route))
        return self.text[start:end]

    def style(self, route: Route) -> str:
        """Return how the value is written: `` (plain), `'`, `"`, `|`, `>`, `{`, `[`, `block`."""
        mark = self._mark(route)
        return mark.style if mark else ""

    def edit(self, site: Site, text: str) -> Edit:
        """Return the edit that replaces a symbolic place by `text`."""
        start, end = self.span(site)
        return Edit(start + self.bom, end + self.bom, text)

    def changed(self, **fields: Any) -> "Document":
        """Return the document with other values in some of its fields."""
        return replace(self, is_as_read=self.is_as_read and "data" not in fields, **fields)

    def renamed(self, names: Mapping[Route, str]) -> "Document":
        """Return the document read as if the keys at these routes had other names."""
        changes = _Renames.of(names)
        root = _remarked(self.root, changes) if self.root else None
        return self.changed(data=_replaced(self.data, changes), root=root)

    def with_values(self, values: Mapping[Route, object]) -> "Document":
        """Return the document read as if other values stood at these routes, where some stand."""
        if not values:
            return self
        data = deepcopy(self.data)
        for (*way, last), value in values.items():
            holder = data
            for step in way:
                holder = holder[step]
            holder[last] = value
        return self.changed(data=data)

    def place(self, site: Site) -> Place:
        """Return the line and column of a symbolic place."""
        start, end = self.span(site)
        line, column = self.position(start)
        end_line, end_column = self.position(max(start, end))
        return Place(self.path, line, column, end_line, end_column)

    def order(self, site: Site) -> tuple[int, int]:
        """Return what puts symbolic places into the order of the text without looking into texts."""
        if site.part == "value" and site.start is not None:
            mark = self._mark(site.route)
            return (mark.start if mark else 0), site.start
        return self.span(site)[0], 0

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of an offset into `text`."""
        index = bisect_right(self._line_starts, offset) - 1
        return index + 1, offset - self._line_starts[index] + 1

    def line(self, number: int) -> str:
        """Return the text of a line (from 1) without its break; empty past the end."""
        if not 1 <= number <= len(self._line_starts):
            return ""
        start, *after = self._line_starts[number - 1 : number + 1]
        return self.text[start : after[0] if after else len(self.text)].rstrip("\r\n")

    def span(self, site: Site) -> tuple[int, int]:
        """Return the offsets into `text` of a symbolic place; of its nearest ancestor if absent."""
        if site.part == "span":
            start = min(site.start or 0, len(self.text))
            return start, max(start, min(site.end or 0, len(self.text)))
        mark = self._mark(site.route)
        if mark is None or site.part == "file":
            return 0, 0
        if site.part == "key" and mark.key_start >= 0:
            return mark.key_start, mark.key_end
        if site.part == "item":
            return self._item_span(site.route)
        if site.start is not None and site.end is not None:
            return self._inner_span(mark, site)
        return mark.start, mark.end

    def comments(self) -> Iterator[tuple[int, str]]:
        """Yield the comments: offset of the `#` and text up to the end of the line.

        Behind a fault that ended the reading, nobody can tell comments from text: none there.
        """
        text = self.text
        if "#" not in text or not (self.data or self.root):
            return
        # Most files have comments there alone: then nobody needs to know what could hide one.
        hidden = iter(() if self.has_comments_first_alone else sorted(self.opaque))
        start, end = next(hidden, (len(text), len(text)))
        at = 0
        while match := _COMMENT.search(text, at):
            while end <= match.start() and start < len(text):
                start, end = next(hidden, (len(text), len(text)))
            if start <= match.start() < end:
                at = end
                continue
            yield match.start(), match[0]
            at = match.end()

    @property
    def has_comments_first_alone(self) -> bool:
        """Whether no `#` stands behind the lines of comments that the text begins with."""
        leading = _LEADING.match(self.text)
        return leading is not None and "#" not in self.text[leading.end() :]

    def trailing_comment(self, route: Route) -> tuple[int, str] | None:
        """Return the comment behind a plain scalar on the same line: offset of `#` and text."""
        mark = self._mark(route)
        if mark is None or mark.style or mark.start == mark.end:
            return None
        match = _TRAILING.match(self.text, mark.end)
        return (match.start(1), match[1]) if match else None

    def routes(self) -> Iterator[Route]:
        """Yield the route of every node, the root first."""
        stack: list[tuple[Route, Mark]] = [((), self.root)] if self.root else []
        while stack:
            route, mark = stack.pop()
            yield route
            children = mark.children
            if isinstance(children, dict):
                stack.extend(((*route, key), child) for key, child in children.items())
            elif children is not None:
                stack.extend(((*route, index), child) for index, child in enumerate(children))

    def _mark(self, route: Route) -> Mark | None:
        mark = self.root
        for step in route:
            children: Any = mark.children if mark else None
            try:
                mark = children[step]
            except (KeyError, IndexError, TypeError):
                return mark
        return mark

    def _item_span(self, route: Route) -> tuple[int, int]:
        mark = self._mark(route)
        children = mark.children if mark else None
        if mark is None or not isinstance(children, dict) or not children:
            return (mark.start, mark.end) if mark else (0, 0)
        if "id" in children:
            return children["id"].start, children["id"].end
        first = min(children.values(), key=lambda child: child.key_start)
        return first.key_start, first.key_end

    def _inner_span(self, mark: Mark, site: Site) -> tuple[int, int]:
        value = self.value(site.route)
        if not isinstance(value, str) or site.start is None or site.end is None:
            return mark.start, mark.end
        start, end = _alignment(mark, self.text, value).span(site.start, site.end)
        return mark.start + start, mark.start + end

    @cached_property
    def _line_starts(self) -> "array[int]":
        # An array, because a file may hold millions of empty lines.
        ends = (match.end() for match in _LINE_BREAK.finditer(self.text))
        return array("I", chain((0,), ends))


@lru_cache(maxsize=8)
def _alignment(mark: Mark, text: str, value: str) -> Alignment:
    """Return how a value stands in the text of its file; findings of one text come together."""
    return Alignment(text[mark.start : mark.end], mark.style, value)


def blob_of(content: bytes) -> str:
    """Return the Git blob id of a content."""
    header = b"blob %d\0" % len(content)
    return sha1(header + content, usedforsecurity=False).hexdigest()


@dataclass(frozen=True, slots=True)
class _Renames:
    """The new name of a key, empty where it stays, and the changes below it by key or index."""

    name: str = ""
    below: dict[Step, "_Renames"] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Mapping[Route, str]) -> "_Renames":
        """Return the changes to a whole document, so that one walk makes them all."""
        top = cls()
        for route, name in names.items():
            here = top
            for step in route[:-1]:
                here = here.below.setdefault(step, cls())
            here.below[route[-1]] = cls(name)
        return top


def _replaced(data: Any, changes: _Renames) -> Any:
    """Return data with keys renamed; what no change is in is shared."""
    return _changed(data, changes.below, _replaced) if changes.below else data


def _remarked(mark: Mark, changes: _Renames) -> Mark:
    if not changes.below or mark.children is None:
        return mark
    children = _changed(mark.children, changes.below, _remarked)
    copy = Mark(mark.start, mark.end, mark.style, children)
    copy.key_start, copy.key_end = mark.key_start, mark.key_end
    return copy


def _changed(
    children: Any, below: Mapping[Step, _Renames], change: Callable[[Any, _Renames], Any]
) -> Any:
    if isinstance(children, list):
        return [change(one, below[at]) if at in below else one for at, one in enumerate(children)]
    return {
        (below[key].name or key) if key in below else key: change(one, below[key])
        if key in below
        else one
        for key, one in children.items()
    }
