"""Writing a pin into a decision: patches on its text, so that all else stays as it was written."""

from collections.abc import Iterator, Mapping
from typing import Any

from hyvinvointi.diagnostics import Edit, Route, Site
from hyvinvointi.source import Document, scalars

_ADOPTS: Route = ("adopts",)


def edits(decision: Document, index: int | None, entry: Mapping[str, str]) -> list[Edit]:
    """Return the patches that give an item of `adopts` these values.

    Without an `index` the item is new. Of an item that exists only what differs is touched; what
    is new stands behind its `role` or `digest`.
    """
    if index is None:
        return [_item(decision, entry)]
    route = (*_ADOPTS, index)
    known = decision.value(route)
    return [
        *_replaced(decision, route, {key: entry[key] for key in entry if key in known}),
        *_added(decision, route, {key: entry[key] for key in entry if key not in known}),
    ]


def _replaced(decision: Document, route: Route, values: Mapping[str, str]) -> Iterator[Edit]:
    for key, value in values.items():
        site = Site(decision.path, (*route, key))
        if decision.value(site.route) != value:
            start, end = decision.span(site)
            space = " " if start == end else ""
            yield decision.edit(site, f"{space}{scalars.written(value)}")


def _added(decision: Document, route: Route, values: Mapping[str, str]) -> Iterator[Edit]:
    if not values:
        return
    pairs = [f"{key}: {scalars.written(value)}" for key, value in values.items()]
    last = (*route, "digest" if decision.value((*route, "digest")) else "role")
    if decision.style(route) == "{":
        yield _insert(decision, _end(decision, last), "".join(f", {pair}" for pair in pairs))
        return
    start, _ = decision.span(Site(decision.path, last, "key"))
    _, column = decision.position(start)
    lead = _line_break(decision) + " " * (column - 1)
    at = _end_of_line(decision, _end(decision, last))
    yield _insert(decision, at, "".join(f"{lead}{pair}" for pair in pairs))


def _item(decision: Document, entry: Mapping[str, str]) -> Edit:
    """The patch that adds an item behind the last one, or the list with its first item."""
    pairs = [f"{key}: {scalars.written(value)}" for key, value in entry.items()]
    items = decision.value(_ADOPTS)
    if isinstance(items, list) and decision.style(_ADOPTS) == "[":
        flow = f"{{{', '.join(pairs)}}}"
        if not items:
            return _insert(decision, decision.span(Site(decision.path, _ADOPTS))[0] + 1, flow)
        return _insert(decision, _end(decision, (*_ADOPTS, len(items) - 1)), f", {flow}")
    line_break = _line_break(decision)
    if not isinstance(items, list) or not items:
        block = _block(pairs, "  ", line_break)
        if "adopts" in decision.data:
            at = _end_of_line(decision, decision.span(Site(decision.path, _ADOPTS, "key"))[1])
            return _insert(decision, at, block)
        text = decision.text
        behind = "" if text.endswith(("\n", "\r")) or not text else line_break
        return _insert(decision, len(text), f"{behind}adopts:{block}{line_break}")
    last = (*_ADOPTS, len(items) - 1)
    line, _ = decision.position(decision.span(Site(decision.path, last))[0])
    written = decision.line(line)
    indent = written[: len(written) - len(written.lstrip(" "))]
    at = _end_of_line(decision, max(_leaf_ends(decision, last)))
    return _insert(decision, at, _block(pairs, indent, line_break))


def _block(pairs: list[str], indent: str, line_break: str) -> str:
    leads = ["- ", *("  " for _ in pairs[1:])]
    lines = zip(leads, pairs, strict=True)
    return "".join(f"{line_break}{indent}{lead}{pair}" for lead, pair in lines)


def _leaf_ends(decision: Document, route: Route) -> Iterator[int]:
    """Yield where the scalars of an item end: the end of a block is where the next thing begins."""
    value: Any = decision.value(route)
    steps = value if isinstance(value, dict) else range(len(value) if _is_list(value) else 0)
    if not steps or decision.style(route) in {"{", "["}:
        yield _end(decision, route)
        return
    for step in steps:
        yield from _leaf_ends(decision, (*route, step))


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _insert(decision: Document, at: int, text: str) -> Edit:
    return decision.edit(Site(decision.path, part="span", start=at, end=at), text)


def _end(decision: Document, route: Route) -> int:
    return decision.span(Site(decision.path, route))[1]


def _end_of_line(decision: Document, at: int) -> int:
    line, column = decision.position(at)
    return at - (column - 1) + len(decision.line(line))


def _line_break(decision: Document) -> str:
    return "\r\n" if "\r\n" in decision.text else "\n"
