"""An item behind the last one of a list at the top of a document; all else stays as it was written."""

from collections.abc import Iterator, Sequence
from typing import Any

from hyvinvointi.diagnostics import Edit, Route, Site
from hyvinvointi.source.document import Document


def added_item(document: Document, name: str, lines: Sequence[str], flow: str) -> Edit:
    """Return the patch that adds an item, or the list with its first item.

    `lines` are those of the item in block style, without indent and dash; `flow` is the item inside
    brackets, for a list that is written so.
    """
    route: Route = (name,)
    items = document.value(route)
    if isinstance(items, list) and document.style(route) == "[":
        if not items:
            return insert(document, document.span(Site(document.path, route))[0] + 1, flow)
        return insert(document, end(document, (name, len(items) - 1)), f", {flow}")
    line_break = line_break_of(document)
    if not isinstance(items, list) or not items:
        block = _block(lines, "  ", line_break)
        if name in document.data:
            at = end_of_line(document, document.span(Site(document.path, route, "key"))[1])
            return insert(document, at, block)
        text = document.text
        # What is said below the last value is a comment on the whole, and stays at the end.
        at = end_of_line(document, max(_leaf_ends(document, ()))) if document.data else len(text)
        if text[at:].strip():
            return insert(document, at, f"{line_break}{name}:{block}")
        behind = "" if text.endswith(("\n", "\r")) or not text else line_break
        return insert(document, len(text), f"{behind}{name}:{block}{line_break}")
    last = (name, len(items) - 1)
    line, _ = document.position(document.span(Site(document.path, last))[0])
    written = document.line(line)
    indent = written[: len(written) - len(written.lstrip(" "))]
    at = end_of_line(document, max(_leaf_ends(document, last)))
    return insert(document, at, _block(lines, indent, line_break))


def insert(document: Document, at: int, text: str) -> Edit:
    """Return the patch that puts a text at an offset."""
    return document.edit(Site(document.path, part="span", start=at, end=at), text)


def end(document: Document, route: Route) -> int:
    """Return where the value at a route ends."""
    return document.span(Site(document.path, route))[1]


def end_of_line(document: Document, at: int) -> int:
    """Return where the line of an offset ends, before its break."""
    line, column = document.position(at)
    return at - (column - 1) + len(document.line(line))


def line_break_of(document: Document) -> str:
    """Return how the lines of a document end."""
    return "\r\n" if "\r\n" in document.text else "\n"


def _block(lines: Sequence[str], indent: str, line_break: str) -> str:
    leads = ["- ", *("  " for _ in lines[1:])]
    return "".join(
        f"{line_break}{indent}{lead}{line}" for lead, line in zip(leads, lines, strict=True)
    )


def _leaf_ends(document: Document, route: Route) -> Iterator[int]:
    """Yield where the scalars of an item end: the end of a block is where the next thing begins."""
    value: Any = document.value(route)
    steps = value if isinstance(value, dict) else range(len(value) if _is_list(value) else 0)
    if not steps or document.style(route) in {"{", "["}:
        yield end(document, route)
        return
    for step in steps:
        yield from _leaf_ends(document, (*route, step))


def _is_list(value: object) -> bool:
    return isinstance(value, list)
