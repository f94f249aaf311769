"""Measured values of groups so small that their members can be recognised."""

from collections.abc import Iterator
from typing import Any

from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import Measured
from hyvinvointi.privacy.redaction import written
from hyvinvointi.source import Document, read

_LEAST = 5
"""No value of fewer people is shown, whatever the indicator says (THL's practice)."""
_TOLD = frozenset({"value", "text", "rank", "n", "status"})


def limit_of(indicator: Indicator) -> int:
    """Return how many people a value that is shown has to be of."""
    return max(_LEAST, indicator.min_group_size or 0)


def too_small(indicator: Indicator) -> Iterator[Measured]:
    """Yield the values that rest on fewer people."""
    limit = limit_of(indicator)
    for measured in indicator.values:
        is_told = any(measured.data.get(name) is not None for name in ("value", "text", "rank"))
        if is_told and measured.n is not None and measured.n < limit:
            yield measured


def without_small_groups(document: Document) -> Document:
    """Return an indicator whose values of small groups are suppressed; how small stays in, too."""
    if document.kind != "indicator":
        return document
    small = {one.route for one in too_small(Indicator(document, (), document.data))}
    if not small:
        return document
    data = dict(document.data)
    data["values"] = [
        _suppressed(one) if ("values", at) in small else one
        for at, one in enumerate(data["values"])
    ]
    return read(document.path, written(data))


def _suppressed(measured: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in measured.items() if name not in _TOLD}
    return {**kept, "status": "suppressed"}
