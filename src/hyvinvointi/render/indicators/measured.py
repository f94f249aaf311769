"""Measured values in words: with unit and decimals, and whose they are."""

import re
from collections.abc import Collection, Iterable
from copy import copy
from typing import Self

from hyvinvointi.model import Indicator, Municipality
from hyvinvointi.model.indicator import Measured
from hyvinvointi.model.plan import Point, Target
from hyvinvointi.model.series import Series, SeriesOf
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Choice
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.schema import root
from hyvinvointi.source import Document

_MINOR = 17
_CHILDREN = re.compile(
    r"[0-9]\.? ?(?:–|-|ja|och)? ?(?:[0-9]\.? ?)?luok|luokkala|koululai|oppilaat|oppilai|lukiolai"
    r"|\b(?:lapset|lapsia|lapsista|lasten)\b|\belev|årskurs|klassar|\bbarn\b|\bbarnen\b"
    r"|(?<!korkea)(?<!aikuis)(?:koulu(?!t)|lukio)(?!n? (?:käyn|suorit))|päiväkoti|varhaiskasvat|esiopet"
    r"|oppilait|\båk\b|(?<!hög)skola\b|skolan\b|grundskol|förskol|stadiet?\b|gymnasi|daghem"
    r"|pupil|\bgrade\b|\bchildren\b|\b(?:primary|secondary) school",
    re.IGNORECASE,
)
_AGES = re.compile(r"([0-9]{1,3})[- ]?(?:vuotia|åring|year)", re.IGNORECASE)


class Writer:
    """Writes the values of an indicator with its unit and decimals."""

    def __init__(self, locale: Locale, indicator: Indicator | None) -> None:
        self.locale = locale
        self.unit = indicator.unit if indicator else None
        self.decimals = indicator.decimals if indicator else None

    def telling(self, values: Collection[float]) -> Self:
        """Return a writer that rounds no two different values to the same: a reader compares them."""
        distinct = {*values}
        if len({*map(self, distinct)}) < len(distinct):
            exact = copy(self)
            exact.decimals = None
            return exact
        return self

    def __call__(self, value: float) -> str:
        """Return a value with its unit."""
        return self.locale.measured(value, self.unit, self.decimals)

    def span(self, low: float, high: float | None) -> str:
        """Return a value with its unit, or the range from it to another one."""
        if high is None:
            return self(low)
        return f"{self.locale.number(low, self.decimals)}–{self(high)}"

    def bare(self, value: float) -> str:
        """A number of the axis: with the unit only where it is one sign."""
        unit = self.unit if self.unit in {"%", "€"} else None
        return self.locale.measured(value, unit)

    def dated(self, year: int, value: float, state: str = "") -> str:
        """A value with its year, and what it is where it is not final."""
        return f"{self(value)} ({year}{f', {state}' if state else ''})"

    def point(self, point: Point | None) -> str:
        """A value of a year as a plan says it: `vähintään 38 % (2028)`."""
        if point is None or point.value is None:
            return str(point.year) if point and point.year else ""
        value = self.span(point.value, point.max)
        field = root("program").at(("goals", 0, "targets", 0, "target", "operator"))
        if point.operator and point.operator != "=" and field:
            value = f"{field.value_term(point.operator).say(self.locale.chrome)} {value}"
        return f"{value} ({point.year})" if point.year else value


def register_of(page: Page, document: Document) -> Municipality | None:
    """Return the register of the municipality of a document, `None` when it is not there."""
    register = page.site.registers.get(page.site.index.municipality_of(document))
    return Municipality(register, (), register.data) if register else None


def series_of(page: Page, indicator: Document) -> SeriesOf:
    """Return the series of an indicator."""
    known = page.site.series
    series = known.get(indicator.path)
    if series is None or series.indicator.origin is not indicator:
        view = Indicator(indicator, (), indicator.data)
        series = known[indicator.path] = SeriesOf(view, register_of(page, indicator))
    return series


def series_name(page: Page, indicator: Indicator | None, one: Series | Target) -> str:
    """Say whose values a series or a target speaks of; empty for those of everybody."""
    gender = one.gender if one.gender in {"female", "male"} else ""
    said = gender_name(page, indicator, gender, one.group).lower() if gender else ""
    return ", ".join(filter(None, [one.region, one.group, said]))


def gender_choice(page: Page, indicator: Indicator, measured: Measured) -> Choice | None:
    """Return the gender of a value as a choice of the page, `None` when it is not said."""
    gender = measured.gender
    return Choice(gender, gender_name(page, indicator, gender, measured.group)) if gender else None


def gender_name(page: Page, indicator: Indicator | None, gender: str, group: str | None) -> str:
    """Return the word for a gender: pupils and children are girls and boys."""
    words = Words(page.locale.chrome)
    if gender in {"female", "male"} and _are_children(indicator, group):
        return words.girls if gender == "female" else words.boys
    field = root("indicator").at(("values", 0, "gender"))
    return field.value_term(gender).say(page.locale.chrome) if field else gender


def _are_children(indicator: Indicator | None, group: str | None) -> bool:
    """Whether values are of people under age: as their group says, else the indicator."""
    if group:
        return _speaks_of_children(group)
    if indicator is None:
        return False
    source = indicator.source.system if indicator.source else None
    titles: Iterable[str] = indicator.title.values.values() if indicator.title else ()
    return source == "school-health-survey" or any(map(_speaks_of_children, titles))


def _speaks_of_children(text: str) -> bool:
    ages = [int(one) for one in _AGES.findall(text)]
    return max(ages) <= _MINOR if ages else _CHILDREN.search(text) is not None
