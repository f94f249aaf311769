"""Writing a pin into a decision: patches on its text, so that all else stays as it was written."""

from collections.abc import Iterator, Mapping

from hyvinvointi.diagnostics import Edit, Route, Site
from hyvinvointi.source import Document, scalars
from hyvinvointi.source.appending import added_item, end, end_of_line, insert, line_break_of

_ADOPTS: Route = ("adopts",)


def edits(decision: Document, index: int | None, entry: Mapping[str, str]) -> list[Edit]:
    """Return the patches that give an item of `adopts` these values.

    Without an `index` the item is new. Of an item that exists only what differs is touched; what
    is new stands behind its `role` or `digest`.
    """
    if index is None:
        pairs = [f"{key}: {scalars.written(value)}" for key, value in entry.items()]
        return [added_item(decision, "adopts", pairs, f"{{{', '.join(pairs)}}}")]
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
            start, stop = decision.span(site)
            space = " " if start == stop else ""
            yield decision.edit(site, f"{space}{scalars.written(value)}")


def _added(decision: Document, route: Route, values: Mapping[str, str]) -> Iterator[Edit]:
    if not values:
        return
    pairs = [f"{key}: {scalars.written(value)}" for key, value in values.items()]
    last = (*route, "digest" if decision.value((*route, "digest")) else "role")
    if decision.style(route) == "{":
        yield insert(decision, end(decision, last), "".join(f", {pair}" for pair in pairs))
        return
    start, _ = decision.span(Site(decision.path, last, "key"))
    _, column = decision.position(start)
    lead = line_break_of(decision) + " " * (column - 1)
    at = end_of_line(decision, end(decision, last))
    yield insert(decision, at, "".join(f"{lead}{pair}" for pair in pairs))
