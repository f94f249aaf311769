"""In what an indicator's values are said: its unit, and what its scale calls them."""

from collections.abc import Mapping
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import terms


@dataclass(frozen=True, slots=True)
class Gauge:
    """A unit, `None` where there is none, and the labels of a scale by their numbers."""

    unit: Text | None
    labels: Mapping[float, Text]

    def label(self, value: Any) -> Text | None:
        """Return what a value is called, `None` where it is a plain number."""
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return self.labels.get(value) if is_number else None


def gauge(indicator: Any, language: str) -> Gauge | None:
    """Return the gauge of an indicator's data, whose plain texts are in a language."""
    if not isinstance(indicator, dict):
        return None
    unit, scale = indicator.get("unit"), indicator.get("scale")
    steps = [one for one in scale if isinstance(one, dict)] if isinstance(scale, list) else []
    named = ((one.get("value"), terms.in_languages(one.get("label"), language)) for one in steps)
    labels = {value: label for value, label in named if label and isinstance(value, int | float)}
    return Gauge(terms.same(unit) if isinstance(unit, str) and unit.strip() else None, labels)
