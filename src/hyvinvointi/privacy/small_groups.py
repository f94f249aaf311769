"""Measured values that must not be shown: of groups too small, or said to be absent."""

from collections.abc import Iterator
from typing import Any

from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import ABSENT, Measured
from hyvinvointi.privacy.redaction import written
from hyvinvointi.source import Document, read

_LEAST = 5
"""No value of fewer people is shown, whatever the indicator says (THL's practice)."""
_SAID = ("value", "text", "rank")
_TOLD = frozenset({*_SAID, "n", "status"})


def limit_of(indicator: Indicator) -> int:
    """Return how many people a value that is shown has to be of."""
    return max(_LEAST, indicator.min_group_size or 0)


def too_small(indicator: Indicator) -> Iterator[Measured]:
    """Yield the values that rest on fewer people."""
    limit = limit_of(indicator)
    for measured in indicator.values:
        if _is_told(measured) and measured.n is not None and measured.n < limit:
            yield measured


def told_as_absent(indicator: Indicator) -> Iterator[Measured]:
    """Yield the values whose status says that there is none, or that it is kept back."""
    return (one for one in indicator.values if one.is_absent and _is_told(one))


def without_small_groups(document: Document) -> Document:
    """Return an indicator without the values of small groups and those that are said to be absent.

    How small a group is stays in, too.
    """
    if document.kind != "indicator":
        return document
    indicator = Indicator(document, (), document.data)
    small = {one.route for found in (too_small, told_as_absent) for one in found(indicator)}
    if not small:
        return document
    data = dict(document.data)
    data["values"] = [
        _suppressed(one) if ("values", at) in small else one
        for at, one in enumerate(data["values"])
    ]
    return read(document.path, written(data))


def _is_told(measured: Measured) -> bool:
    return any(measured.data.get(name) is not None for name in _SAID)


def _suppressed(measured: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in measured.items() if name not in _TOLD}
    status = measured.get("status")
    return {**kept, "status": status if status in ABSENT else "suppressed"}
