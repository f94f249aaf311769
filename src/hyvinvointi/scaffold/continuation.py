"""What a new document takes over from an earlier one: a case goes on, a plan has its next period."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from hyvinvointi.dates import parse
from hyvinvointi.source import Document

Newest = Callable[[str], Mapping[str, Any] | None]
"""Finds the newest measured value of an indicator by its id: its year and value."""

_CARRIED = ("case_number", "title", "preparers", "legal_basis", "references", "attachments")
_OF_A_MEASURE = ("status", "status_note", "schedule", "resources")
_OF_A_TARGET = ("target", "milestones")
_OF_THE_PERIOD = (
    "id",
    "status",
    "summary",
    "period",
    "preparation",
    "resources",
    "approval",
    "reviews",
    "attachments",
    "omitted_indicators",
    "risks",
    "former_ids",
)
_ENDED = frozenset({"done", "cancelled"})
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_NAME = re.compile("[A-Za-z][A-Za-z0-9_-]*")
_DEFAULT_YEARS = 4


def next_handling(decision: Document) -> dict[str, Any]:
    """Return what the next organ's decision of a case takes over from the one before.

    The organ is the first that the case is forwarded to; the others are still ahead.
    """
    data = decision.data
    carried = {name: data[name] for name in _CARRIED if data.get(name)}
    earlier = [*_list(data.get("earlier")), decision.id]
    ahead = [one for one in _list(data.get("forward_to")) if isinstance(one, Mapping)]
    found = {"earlier": earlier, **carried}
    if ahead and isinstance(ahead[0].get("organ"), str):
        found["organ"] = ahead[0]["organ"]
    if ahead[1:]:
        found["forward_to"] = [
            {k: v for k, v in one.items() if k != "decision"} for one in ahead[1:]
        ]
    carried_over: dict[str, Any] = _known(found)
    return carried_over


def next_period(program: Document, newest: Newest) -> dict[str, Any]:
    """Return what a program's next period takes over: goals, measures that go on, indicators.

    Baselines are the newest values; what is aimed at, when and with what money is left open, since
    it has to be decided anew.
    """
    data = program.data
    kept = {name: value for name, value in data.items() if name not in _OF_THE_PERIOD}
    for name in ("sections", "goals"):
        if name in kept:
            kept[name] = [_renewed(one, newest) for one in _list(kept[name])]
    period = _following(data.get("period"))
    if period:
        kept["period"] = period
        old = parse((data.get("period") or {}).get("start"))
        shift = period["start"] - old.year if old else 0
        kept["title"] = _shifted(kept.get("title"), shift)
    carried_over: dict[str, Any] = _known(kept)
    return carried_over


def newest_value(indicator: Document | None) -> dict[str, Any] | None:
    """Return the newest measured value of an indicator that speaks of everybody."""
    if indicator is None:
        return None
    values = [
        one
        for one in _list(indicator.data.get("values"))
        if isinstance(one, Mapping) and _is_of_all(one)
    ]
    newest = max(values, key=lambda value: value["year"], default=None)
    return {"year": newest["year"], "value": newest["value"]} if newest else None


def _is_of_all(value: Mapping[str, Any]) -> bool:
    is_number = isinstance(value.get("value"), int | float)
    parts = (
        value.get("region"),
        value.get("group"),
        value.get("gender", "total") == "total" or None,
    )
    return is_number and isinstance(value.get("year"), int) and parts == (None, None, True)


def _renewed(item: Any, newest: Newest) -> Any:
    """Return a section or a goal without what belonged to the period that ends."""
    if not isinstance(item, Mapping):
        return item
    # An id that was given up belongs to one document alone.
    kept = _without_former_ids(item)
    if "goals" in kept:
        kept["goals"] = [_renewed(one, newest) for one in _list(kept["goals"])]
    if "targets" in kept:
        kept["targets"] = [_target(one, newest) for one in _list(kept["targets"])]
    if "measures" in kept:
        going_on = [
            {
                name: value
                for name, value in _without_former_ids(one).items()
                if name not in _OF_A_MEASURE
            }
            for one in _list(kept["measures"])
            if isinstance(one, Mapping) and one.get("status") not in _ENDED
        ]
        kept["measures"] = going_on or None
    return {name: value for name, value in kept.items() if value is not None}


def _without_former_ids(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name != "former_ids"}


def _target(target: Any, newest: Newest) -> Any:
    if not isinstance(target, Mapping):
        return target
    kept = {name: value for name, value in target.items() if name not in _OF_A_TARGET}
    value = newest(str(target.get("indicator")))
    return kept | {"baseline": dict(value)} if value else kept


def _following(period: Any) -> dict[str, int] | None:
    """Return the period after one, as long as it was."""
    if not isinstance(period, Mapping):
        return None
    start, end = parse(period.get("start")), parse(period.get("end"))
    if start is None:
        return None
    years = end.year - start.year + 1 if end else _DEFAULT_YEARS
    first = start.year + max(years, 1)
    return {"start": first, "end": first + max(years, 1) - 1}


def _shifted(text: Any, years: int) -> Any:
    if isinstance(text, Mapping):
        return {key: _shifted(one, years) for key, one in text.items()}
    return (
        _YEAR.sub(lambda year: str(int(year[0]) + years), text) if isinstance(text, str) else text
    )


def _known(value: Any) -> Any:
    """Return what fields can be called: a stranger's key might be read as something else."""
    if isinstance(value, Mapping):
        return {name: _known(one) for name, one in value.items() if _NAME.fullmatch(str(name))}
    return [_known(one) for one in value] if isinstance(value, list) else value


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
