"""Measured values that must not be shown: of groups too small, or said to be absent."""

import re
from collections.abc import Iterator
from typing import Any

from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import ABSENT, Measured
from hyvinvointi.model.municipality import Municipality
from hyvinvointi.model.plan import Target
from hyvinvointi.model.series import SeriesOf
from hyvinvointi.model.units import is_counted
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.shown import readings
from hyvinvointi.source import Document, read
from hyvinvointi.source.plain import written

BASELINE_VALUES = ("value", "max", "text")
"""The fields in which a baseline says what was measured."""
_LEAST = 5
"""No value of fewer people is shown, whatever the indicator says (THL's practice)."""
_VALUES = ("value", "text", "rank")
_WITHHELD = frozenset({*_VALUES, "n", "status"})


_FIGURE = regex(r"(?<![\w.,])[0-9]+(?:[.,][0-9]+)?(?![\w]|[.,][0-9])")
_PERCENT = ("%", "prosent", "procent", "percent", "per cent")
_NEAR = 80
_ENDING = regex(r"(?::[a-zåäö]{1,6})?[\s()]*")
"""What may stand between a figure and its unit: the ending of a case, spaces."""
_BOUND = regex(
    r"(?:\b(?:alle|enintään|korkeintaan|under|högst|at most|below|up to|upp till|yli|över|over|vähintään|minst"
    r"|at least|(?:vähemmän|enemmän|harvemma\w+|useamma\w+|\w*piene(?:mpi|mmä|mpä)\w*"
    r"|\w*suure(?:mpi|mma|mpa)\w*) kuin|(?:mindre|färre|fler|mer|större) än"
    r"|(?:less|fewer|more|smaller|larger) than)|[0-9]\s?[–-])\s*\Z",
    re.IGNORECASE,
)
_BOUND_BEHIND = regex(
    r"\S+ (?:tai (?:vähemmän|enemmän)|(?:eller|or) (?:färre|mindre|fler|mer|fewer|less|more)"
    r"|(?:tai )?piene(?:mpi|mmä|mpä))",
    re.IGNORECASE,
)
_COUNTED_BEFORE = regex(
    r"([^\W\d]+)(?: (?:määrä|lukumäärä|oli|on|yhteensä|var|är|totalt|was|were|is)){0,3} ?[:=(–-]? ?\Z",
    re.IGNORECASE,
)
_YEAR = regex(r"(?:19|20)[0-9]{2}\Z")
_OF_YEAR = regex(r"\b(?:vuonna|vuoden|vuodelta|år|året|in|year)\s+\Z", re.IGNORECASE)
_ORDINAL = regex(r"\.\s*[a-zåäö]")


def limit_of(indicator: Indicator) -> int:
    """Return how many people a value that is shown has to be of."""
    return max(_LEAST, indicator.min_group_size or 0)


def is_too_small(measured: Measured, limit: int) -> bool:
    """Whether a value rests on fewer people than a value that is shown has to be of."""
    return measured.n is not None and measured.n < limit


def too_small(indicator: Indicator) -> Iterator[Measured]:
    """Yield the values that are told and rest on too few people."""
    limit = limit_of(indicator)
    return (one for one in indicator.values if _is_told(one) and is_too_small(one, limit))


def shown(indicator: Indicator) -> Iterator[Measured]:
    """Yield the values that may be shown: those that are neither absent nor of too few people."""
    limit = limit_of(indicator)
    return (one for one in indicator.values if not (one.is_absent or is_too_small(one, limit)))


def told_as_absent(indicator: Indicator) -> Iterator[Measured]:
    """Yield the values whose status says that there is none, or that it is kept back.

    Those that are `too_small` are not among them.
    """
    limit = limit_of(indicator)
    told = (one for one in indicator.values if one.is_absent and _is_told(one))
    return (one for one in told if not is_too_small(one, limit))


def is_told_in_note(measured: Measured, unit: str) -> bool:
    """Whether a note seems to say a value: a number with what is measured beside it, and no bound."""
    unit = unit.strip().casefold()
    texts = measured.note.values.values() if measured.note and unit else ()
    return any(
        _is_value(figure, unit)
        for text in texts
        for reading in readings(text)
        for figure in _FIGURE.finditer(" ".join(reading.split()))
    )


def _is_value(figure: re.Match[str], unit: str) -> bool:
    """Whether a figure of a text is a number of the unit, in whatever case its word stands."""
    before = figure.string[max(0, figure.start() - _NEAR) : figure.start()]
    behind = figure.string[figure.end() : figure.end() + _NEAR]
    ending = _ENDING.match(behind)
    rest = behind[ending.end() if ending else 0 :].casefold()
    if _BOUND.search(before) or _BOUND_BEHIND.match(rest):
        return False
    if not is_counted(unit):
        return rest.startswith(_PERCENT if unit.startswith(_PERCENT) else unit)
    if is_counted(rest):
        return not (_YEAR.match(figure[0]) and _OF_YEAR.search(before))
    word = _COUNTED_BEFORE.search(before)
    is_told_before = word is not None and is_counted(word[1])
    return is_told_before and not (_YEAR.match(figure[0]) or _ORDINAL.match(behind))


def kept_back(indicator: Indicator) -> Iterator[Measured]:
    """Yield the values that are kept back or have to be, whether the document tells them or not."""
    limit = limit_of(indicator)
    for one in indicator.values:
        if one.status == "suppressed" or is_too_small(one, limit):
            yield one


def has_kept_back(document: Document) -> bool:
    """Whether a document is an indicator with values that must not be shown."""
    if document.kind != "indicator" or document.broken:
        return False
    return next(kept_back(Indicator(document, (), document.data)), None) is not None


def tells_kept_back(
    target: Target, series_of: SeriesOf, plan_of: Municipality | None
) -> str | None:
    """Return the field by which a baseline tells a value that must not be shown, if it does."""
    baseline = target.baseline
    if baseline is None or baseline.year not in _years_kept_back(target, series_of, plan_of):
        return None
    return next((name for name in BASELINE_VALUES if baseline.data.get(name) is not None), None)


def has_no_baseline_to_tell(
    target: Target, series_of: SeriesOf, plan_of: Municipality | None
) -> bool:
    """Whether the value that would be the baseline of a target must not be shown.

    Of a baseline without a year that is so where no value of the series may be shown.
    """
    years = _years_kept_back(target, series_of, plan_of)
    year = target.baseline.year if target.baseline else None
    if year is not None:
        return year in years
    series = series_of.aimed_at(target, plan_of) if years else None
    return series is not None and {one for one, _ in (*series.known, *series.worded)} <= years


def _years_kept_back(
    target: Target, series_of: SeriesOf, plan_of: Municipality | None
) -> set[int | None]:
    """Return the years of which the series that a target speaks of has a value that is kept back."""
    key = series_of.key_of(target, plan_of)
    return {
        one.year
        for one in (kept_back(series_of.indicator) if key is not None else ())
        if one.year is not None and not one.period and series_of.key(one) == key
    }


def without_small_groups(document: Document) -> Document:
    """Return an indicator without the values of small groups and those that are said to be absent.

    A note that seems to tell such a value leaves with it.
    """
    if document.kind != "indicator":
        return document
    indicator = Indicator(document, (), document.data)
    limit = limit_of(indicator)
    small = {one.route for one in indicator.values if is_too_small(one, limit)}
    small |= {one.route for one in told_as_absent(indicator)}
    unit = indicator.unit or ""
    noted = {one.route for one in kept_back(indicator) if is_told_in_note(one, unit)}
    if not small | noted:
        return document
    data = dict(document.data)
    data["values"] = [
        _suppressed(one, is_noted=("values", at) in noted)
        if ("values", at) in small | noted
        else one
        for at, one in enumerate(data["values"])
    ]
    return read(document.path, written(data))


def _is_told(measured: Measured) -> bool:
    return any(measured.data.get(name) is not None for name in _VALUES)


def _suppressed(measured: dict[str, Any], *, is_noted: bool) -> dict[str, Any]:
    withheld = _WITHHELD | {"note"} if is_noted else _WITHHELD
    kept = {name: value for name, value in measured.items() if name not in withheld}
    status = measured.get("status")
    return {**kept, "status": status if status in ABSENT else "suppressed"}
