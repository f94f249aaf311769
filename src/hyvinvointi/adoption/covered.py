"""What of a document was adopted: the part that its digest covers, without the follow-up beside it."""

from typing import Any

from hyvinvointi.schema.canonical import OF_INDICATORS, left_out
from hyvinvointi.source import Document

_NEEDED_FOR_IDS = frozenset({"municipality", "former_ids"})
"""What no digest covers and ids are found by."""
_OF_INDICATOR = frozenset({"kind", "municipality", "decimals", *OF_INDICATORS})
"""The fields of an indicator that say what a target means, and how its numbers are written."""


def covered(document: Document) -> Document:
    """Return a plan, or an indicator of its targets, without what a decision did not adopt."""
    if document.kind == "indicator":
        data = {name: one for name, one in document.data.items() if name in _OF_INDICATOR}
    else:
        follow_up = {
            route
            for route in left_out(document.kind or "")
            if route.rpartition(".")[2] not in _NEEDED_FOR_IDS
        }
        data = _without(document.data, follow_up, "")
    return document.changed(data=data)


def _without(value: Any, follow_up: set[str], prefix: str) -> Any:
    """Return a value without fields of the workspace's own and those at these routes.

    Items stay at their places: what is empty shows nothing.
    """
    if isinstance(value, list):
        return [_without(one, follow_up, prefix) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        name: _without(one, follow_up, f"{prefix}{name}.")
        for name, one in value.items()
        if not (isinstance(name, str) and name.startswith("x-"))
        and f"{prefix}{name}" not in follow_up
    }
