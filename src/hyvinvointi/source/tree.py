"""The second stage: libyaml's events to plain data with the place of every key and value."""

import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from hyvinvointi.diagnostics import Edit, Finding, Fix, Message, Route, Rule, Site
from hyvinvointi.source import codes
from hyvinvointi.source.document import Mark
from hyvinvointi.source.scalars import NotANumber, resolve

MAX_DEPTH = 100
"""Deepest nesting that is read; the model itself needs nine levels."""


class TooDeep(Exception):
    """The nesting passed `MAX_DEPTH`; its finding is already told."""


@dataclass(slots=True)
class Tree:
    """What the events said: data, marks, findings, and routes whose value was lost."""

    data: Any = None
    root: Mark | None = None
    findings: list[Finding] = field(default_factory=list)
    gaps: set[Route] = field(default_factory=set)
    has_nulls: bool = False


class _Frame:
    """A collection that is still open."""

    __slots__ = ("children", "container", "key", "key_mark", "mark")

    def __init__(self, container: Any, mark: Mark) -> None:
        self.container = container
        self.mark = mark
        self.children: Any = mark.children
        self.key: str | None = None
        self.key_mark: Any = None


class Builder:
    """Builds a `Tree` event by event, without recursion, so that no nesting can hurt."""

    def __init__(self, path: str, text: str, bom: int) -> None:
        self.tree = Tree()
        self._path = path
        self._text = text
        self._bom = bom
        self._stack: list[_Frame] = []
        self._documents = 0
        self._handlers = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._open,
            SequenceStartEvent: self._open,
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }

    def run(self) -> None:
        """Read all events; raises yaml's errors and `TooDeep`, keeping what was read so far."""
        loader = yaml.CSafeLoader(self._text)
        try:
            while loader.check_event():
                event = loader.get_event()
                handler = self._handlers.get(type(event))
                if handler is not None:
                    handler(event)
        finally:
            loader.dispose()

    def _document(self, event: Any) -> None:
        self._documents += 1
        if event.version or event.tags:
            self._tell(codes.DIRECTIVE, 0, event.end_mark.index)
        if self._documents == 2:  # noqa: PLR2004  the second document is where it is told
            self._tell(codes.SEVERAL_DOCUMENTS, event.start_mark.index, event.end_mark.index)

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style or ""
        if event.anchor or event.tag:
            start = self._decorated(event, start)
        if style in {"|", ">"}:
            end = start + len(self._text[start:end].rstrip())
        frame = self._stack[-1] if self._stack else None
        if frame and type(frame.container) is dict and frame.key is None:
            self._key(frame, event.value, start, end)
            return
        value = event.value if style else self._plain(event.value, start, end)
        if value is None:
            self.tree.has_nulls = True
        self._place(value, Mark(start, end, style))

    def _plain(self, typed: str, start: int, end: int) -> Any:
        try:
            return resolve(typed)
        except NotANumber:
            self._tell(codes.NOT_A_NUMBER, start, end, {"typed": typed[:40]})
            self._gap()
            return None

    def _open(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if event.anchor or event.tag:
            start = self._decorated(event, start)
        if len(self._stack) >= MAX_DEPTH:
            self._tell(codes.TOO_DEEP, start, end, {"limit": MAX_DEPTH})
            raise TooDeep
        mapping = type(event) is MappingStartEvent
        style = ("{" if mapping else "[") if event.flow_style else "block"
        container: Any = {} if mapping else []
        mark = Mark(start, end, style, {} if mapping else [])
        frame = self._stack[-1] if self._stack else None
        if frame and type(frame.container) is dict and frame.key is None:
            self._tell(codes.COMPLEX_KEY, start, end)
            frame.key, frame.key_mark = "", (start, end)
        self._place(container, mark)
        self._stack.append(_Frame(container, mark))

    def _close(self, event: Any) -> None:
        frame = self._stack.pop()
        mark = frame.mark
        if mark.style != "block":
            mark.end = event.end_mark.index
        elif mark.children:
            children = mark.children
            last = next(reversed(children.values())) if isinstance(children, dict) else children[-1]
            mark.end = max(last.end, last.key_end)

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        frame = self._stack[-1] if self._stack else None
        if frame and type(frame.container) is dict and frame.key is None:
            frame.key, frame.key_mark = "", (start, end)
        else:
            self._gap()
            self._place(None, Mark(start, end, "*"))
        self._tell(codes.ALIAS, start, end, {"name": self._text[start + 1 : end]})

    def _key(self, frame: _Frame, typed: str, start: int, end: int) -> None:
        key = unicodedata.normalize("NFC", typed) if not typed.isascii() else typed
        if key != typed:
            edit = Edit(start + self._bom, end + self._bom, key)
            fix = Fix(Message(codes.WRITE_NFC, {"key": key}), (edit,), safe=True)
            self._tell(codes.KEY_NOT_NFC, start, end, {"key": key}, fix)
        if key == "<<":
            self._tell(codes.MERGE_KEY, start, end)
        frame.key, frame.key_mark = key, (start, end)

    def _place(self, value: Any, mark: Mark) -> None:
        if not self._stack:
            if self._documents == 1:
                self.tree.data, self.tree.root = value, mark
            return
        frame = self._stack[-1]
        if type(frame.container) is list:
            frame.container.append(value)
            frame.children.append(mark)
            return
        mark.key_start, mark.key_end = frame.key_mark
        key, frame.key = frame.key, None
        if key in frame.container:
            self._duplicate(frame, str(key), mark)
        elif key not in {"<<", ""}:
            frame.container[key] = value
            frame.children[key] = mark

    def _duplicate(self, frame: _Frame, key: str, mark: Mark) -> None:
        first = frame.children[key]
        site = Site(self._path, part="span", start=mark.key_start, end=mark.key_end)
        earlier = Site(self._path, part="span", start=first.key_start, end=first.key_end)
        related = ((earlier, Message(codes.FIRST_HERE)),)
        args = {"key": key}
        self.tree.findings.append(
            Finding(codes.DUPLICATE_KEY, site, args, related=related, value=key)
        )

    def _decorated(self, event: Any, start: int) -> int:
        """Tell an anchor or tag; return where the value itself starts."""
        rule = codes.ANCHOR if event.anchor else codes.TAG
        end = start
        while end < len(self._text) and self._text[end] not in " \t\r\n,]}":
            end += 1
        self._tell(rule, start, end, {"name": self._text[start:end][:40]})
        rest = self._text[end : event.end_mark.index]
        return end + len(rest) - len(rest.lstrip()) if rest.strip() else end

    def _gap(self) -> None:
        self.tree.gaps.add(self._route())

    def _route(self) -> Route:
        return tuple(
            frame.key if frame.key is not None else len(frame.container) for frame in self._stack
        )

    def _tell(
        self,
        rule: Rule,
        start: int,
        end: int,
        args: dict[str, object] | None = None,
        fix: Fix | None = None,
    ) -> None:
        site = Site(self._path, part="span", start=start, end=end)
        self.tree.findings.append(Finding(rule, site, args or {}, fix=fix))
