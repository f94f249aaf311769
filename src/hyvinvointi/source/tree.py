"""The second stage: libyaml's events to plain data with the place of every key and value."""

import re
import unicodedata
from dataclasses import field
from sys import intern
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from hyvinvointi import limits
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Edit, Finding, Fix, Message, Route, Rule, Site
from hyvinvointi.patterns import regex
from hyvinvointi.source import codes, flow, phrases
from hyvinvointi.source.bounds import most, stopped
from hyvinvointi.source.document import Mark
from hyvinvointi.source.frames import LOST, Frame
from hyvinvointi.source.masks import unmask
from hyvinvointi.source.scalars import FIRST, NotANumber, resolve

_PROPERTY = regex(r"[&!][^ \t\r\n,\[\]{}]*")
_SWALLOWED = regex(r"[\r\n][ ]*- ")
_PLAIN_KEY = re.compile(r"[a-z][a-z_]*\Z").match
_REST = regex(r"[^\r\n]*")
_FILLING = regex(r"(?:[ \t\r\n]|(?<=[ \t\r\n])#[^\r\n]*)*+")


class LimitReached(Exception):
    """A limit stopped the reading; its finding is already told."""


@dataclass(slots=True)
class Tree:
    """What the events said: data, marks, findings, and routes whose value was lost.

    `has_empty` tells that something is empty: null, `""`, `{}` or `[]`. `opaque` are the stretches in which `#` begins no comment: quoted and block scalars.
    """

    data: Any = None
    root: Mark | None = None
    findings: list[Finding] = field(default_factory=list)
    gaps: set[Route] = field(default_factory=set)
    has_empty: bool = False
    opaque: list[tuple[int, int]] = field(default_factory=list)


class Builder:
    """Builds a `Tree` event by event, without recursion, so that no nesting can hurt.

    `last` is the latest complete scalar or bracket and `stack` the open collections: what the
    explanation of a fault needs to know. `count` tells how many events were read.
    """

    def __init__(self, path: str, text: str, parseable: str, bom: int) -> None:
        self.tree = Tree()
        self.last = Mark(0, 0, "")
        self.stack: list[Frame] = []
        self.count = 0
        self._path = path
        self._text = text
        self._parseable = parseable
        self._masked = False
        self._bom = bom
        self._most = most()
        self._documents = 0
        self._handlers: dict[type, Any] = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._open,
            SequenceStartEvent: self._open,
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
            DocumentEndEvent: _ignore,
            StreamStartEvent: _ignore,
            StreamEndEvent: _ignore,
        }

    def run(self, *, masked: bool = False) -> None:
        """Read all events; raises yaml's errors and `LimitReached`, keeping what was read so far."""
        self._masked = masked
        loader = yaml.CSafeLoader(self._parseable)
        get_event, handlers = loader.get_event, self._handlers
        try:
            events = zip(range(1, limits.VALUES + 1), iter(get_event, None), strict=False)
            for self.count, event in events:
                handlers[type(event)](event)
            if (further := get_event()) is not None:
                self._stop(codes.TOO_MANY_VALUES, further, limits.VALUES)
        finally:
            loader.dispose()
            # They hold this very builder, and all that was read: nothing would ever let go of it.
            self._handlers = {}

    def _stop(self, rule: Rule, event: Any, limit: int) -> None:
        start = event.start_mark.index
        self.tree.findings.append(self._finding(rule, start, start + 1, {"limit": limit}))
        raise LimitReached

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents == 1:
            return
        self._tell(codes.SEVERAL_DOCUMENTS, event.start_mark.index, event.end_mark.index)
        # What stands in a document too many is told when it is a file of its own.
        self._handlers = self._keep_only(DocumentStartEvent)

    def _keep_only(self, kept: type) -> dict[type, Any]:
        for kind in set(self._handlers) - {kept}:
            self._handlers[kind] = _ignore
        return self._handlers

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style or ""
        if event.anchor or event.tag:
            start = self._decorated_scalar(event, start, end)
        if style:
            end = self._opaque(start, end, style)
        value = unmask(event.value) if self._masked else event.value
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.children is not None and frame.key is None:
            if _PLAIN_KEY(value):
                frame.key = intern(value)
                frame.key_start = start
                frame.key_end = end
                frame.merging = False
            else:
                self._key(frame, value, start, end, style)
            return
        self.last = mark = Mark(start, end, style)
        if not style:
            if start == end and frame is not None and flow.lacks_colon(self._text, frame, start):
                self._cut(frame)
                return
            if end - start != len(value) and self._swallows_item(start, end):
                self._gap()
            if value[:1] in FIRST:
                value = self._plain(value, start, end)
        elif not value:
            self.tree.has_empty = True
        self._place(value, mark)

    def _opaque(self, start: int, end: int, style: str) -> int:
        hidden = start
        if style in {"|", ">"}:
            end = start + len(self._text[start:end].rstrip(" \t\r\n"))
            header = _REST.match(self._text, start, end)
            hidden = header.end() if header else start
        self.tree.opaque.append((hidden, end))
        return end

    def _plain(self, typed: str, start: int, end: int) -> Any:
        try:
            value = resolve(typed)
        except NotANumber:
            self._tell(codes.NOT_A_NUMBER, start, end, {"typed": typed[:40]})
            self._gap()
            value = None
        if value is None:
            self.tree.has_empty = True
        return value

    def _swallows_item(self, start: int, end: int) -> bool:
        """Tell a line that was meant as a list item and became part of the text before it."""
        item = _SWALLOWED.search(self._text, start, end)
        if item is None or (self.stack and self.stack[-1].mark.style != "block"):
            return False
        rest = _REST.match(self._text, item.end() - 2)
        self._tell(codes.WRONG_INDENT, item.end() - 2, rest.end() if rest else item.end())
        return True

    def _cut(self, frame: Frame) -> None:
        """A flow map's entry without a colon: what a comma cut off the entry before."""
        finding = flow.mend_cut(self._path, self._text, self._bom, frame)
        if finding is not None:
            self._add(finding)
        if frame.cut is not None or not frame.children:
            last = tuple(frame.children)[-1:] if frame.children else ()
            self.tree.gaps.add((*self._route(), *last))
        frame.key = None

    def _open(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if event.anchor or event.tag:
            start = self._decorated(start, end)
        if len(self.stack) >= limits.DEPTH:
            self._stop(codes.TOO_DEEP, event, limits.DEPTH)
        mapping = type(event) is MappingStartEvent
        style = ("{" if mapping else "[") if event.flow_style else "block"
        mark = Mark(start, end, style, {} if mapping else [])
        frame = Frame({} if mapping else [], mark)
        parent = self.stack[-1] if self.stack else None
        if parent is not None and parent.children is not None and parent.key is None:
            if not parent.is_key:  # a key inside a key is the same defect
                self._tell(codes.COMPLEX_KEY, start, max(end, start + 1))
            frame.is_key = frame.lost = True
        else:
            if parent is not None:
                frame.step, frame.lost = parent.next_step(), parent.drops_next()
            frame.is_pair = style == "{" and not self._text.startswith("{", start)
            self._place(frame.container, mark)
        self.stack.append(frame)

    def _close(self, event: Any) -> None:
        frame = self.stack.pop()
        mark = frame.mark
        if mark.style == "block":
            mark.end = max(self.last.end, mark.start)
        else:
            mark.end = event.end_mark.index
            self.last = mark
        if not frame.container:
            self.tree.has_empty = True
        if frame.is_key:
            self.stack[-1].key = LOST
            self.stack[-1].key_start, self.stack[-1].key_end = mark.start, mark.end
        elif frame.is_pair:
            self._add(flow.join_pair(self._path, self._text, frame, self.stack[-1]))

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        mark = self.last = Mark(start, end, "*")
        frame = self.stack[-1] if self.stack else None
        args: dict[str, object] = {"name": self._text[start + 1 : end]}
        if frame is not None and frame.children is not None and frame.key is None:
            self._tell(codes.ALIAS, start, end, args)
            frame.key, frame.key_start, frame.key_end = LOST, start, end
            frame.merging = False
            return
        if frame is None or not frame.merging:
            self._tell(codes.ALIAS, start, end, args)
        self._gap()
        self._place(None, mark)

    def _key(self, frame: Frame, typed: str, start: int, end: int, style: str) -> None:
        key: Any = typed if typed.isascii() else unicodedata.normalize("NFC", typed)
        if key != typed:
            edit = Edit(start + self._bom, end + self._bom, key)
            fix = Fix(Message(phrases.WRITE_NFC, {"key": key}), (edit,), safe=True)
            self._tell(codes.KEY_NOT_NFC, start, end, {"key": key}, fix)
        if key == "":
            self._tell(codes.EMPTY_KEY, start, end)
            key = LOST
        frame.merging = key == "<<" and not style
        if frame.merging:
            self._tell(codes.MERGE_KEY, start, end)
            key = LOST
        frame.key, frame.key_start, frame.key_end = key, start, end

    def _place(self, value: Any, mark: Mark) -> None:
        if not self.stack:
            self.tree.data, self.tree.root = value, mark
            return
        frame = self.stack[-1]
        children = frame.children
        if children is None:
            frame.container.append(value)
            frame.items.append(mark)
            return
        mark.key_start = frame.key_start
        mark.key_end = frame.key_end
        key = frame.key
        frame.key = None
        if key in children:
            self._duplicate(children[key], str(key), mark)
        elif key is not LOST:
            frame.container[key] = value
            children[key] = mark

    def _duplicate(self, first: Mark, key: str, mark: Mark) -> None:
        site = Site(self._path, part="span", start=mark.key_start, end=mark.key_end)
        earlier = Site(self._path, part="span", start=first.key_start, end=first.key_end)
        related = ((earlier, Message(phrases.FIRST_HERE)),)
        self._add(Finding(codes.DUPLICATE_KEY, site, {"key": key}, related=related, value=key))

    def _decorated(self, start: int, limit: int) -> int:
        """Tell anchors and tags; return where the value itself starts."""
        match = _PROPERTY.match(self._parseable, start)
        while match:
            rule = codes.ANCHOR if match[0].startswith("&") else codes.TAG
            self._tell(rule, match.start(), match.end(), {"name": match[0][:40]})
            filling = _FILLING.match(self._parseable, match.end())
            start = filling.end() if filling else match.end()
            if start > limit:
                return min(match.end(), limit)
            match = _PROPERTY.match(self._parseable, start)
        return min(start, limit)

    def _decorated_scalar(self, event: Any, start: int, limit: int) -> int:
        """As `_decorated`; what a tag would make of a value nobody knows."""
        frame = self.stack[-1] if self.stack else None
        is_key = frame is not None and frame.children is not None and frame.key is None
        if event.tag and not is_key:
            self._gap()
        return self._decorated(start, limit)

    def _gap(self) -> None:
        """Note that the value that comes next is lost to a fault that is told."""
        if not self.stack:
            self.tree.gaps.add(())
        elif not self.stack[-1].drops_next():
            self.tree.gaps.add((*self._route(), self.stack[-1].next_step()))

    def _route(self) -> Route:
        """The route of the innermost open collection."""
        return tuple(frame.step for frame in self.stack[1:])

    def _tell(
        self,
        rule: Rule,
        start: int,
        end: int,
        args: dict[str, object] | None = None,
        fix: Fix | None = None,
    ) -> None:
        self._add(self._finding(rule, start, end, args, fix))

    def _finding(
        self,
        rule: Rule,
        start: int,
        end: int,
        args: dict[str, object] | None = None,
        fix: Fix | None = None,
    ) -> Finding:
        site = Site(self._path, part="span", start=start, end=end)
        return Finding(rule, site, args or {}, fix=fix)

    def _add(self, finding: Finding) -> None:
        findings = self.tree.findings
        if len(findings) < self._most:
            findings.append(finding)
        elif len(findings) == self._most:
            findings.append(stopped(self._path, finding.rule))


def _ignore(_event: Any) -> None:
    """What later documents of a file say is not read."""
