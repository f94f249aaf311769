"""Measured values in words: with unit and decimals, and whose they are."""

import re
from collections.abc import Collection, Iterable
from copy import copy
from typing import Self

from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import Measured
from hyvinvointi.model.municipality import Municipality
from hyvinvointi.model.plan import Plan, Point, Target
from hyvinvointi.model.series import Series, SeriesOf, folded, names_of
from hyvinvointi.model.view import Localized, View
from hyvinvointi.render.values.mixed import filled, joined, mixed
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Choice, Prose, marked
from hyvinvointi.render.words import series_names
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.schema import root
from hyvinvointi.source import Document

_MINOR = 17
_MOST_DECIMALS = 6
"""More than anybody compares; what needs them is written as it is."""
_CHILDREN = re.compile(
    r"[0-9]\.? ?(?:–|-|ja|och)? ?(?:[0-9]\.? ?)?luok|luokkala|koululai|oppilaat|oppilai|lukiolai"
    r"|\b(?:lapset|lapsia|lapsista|lasten)\b|\belev|årskurs|klassar|\bbarn\b|\bbarnen\b"
    r"|(?<!korkea)(?<!aikuis)(?:koulu(?!t)|lukio)(?!n? (?:käyn|suorit))|päiväkoti|varhaiskasvat|esiopet"
    r"|oppilait|\båk\b|(?<!hög)skola\b|skolan\b|grundskol|förskol|stadiet?\b|gymnasi|daghem"
    r"|pupil|\bgrade\b|\bchildren\b|\b(?:primary|secondary) school",
    re.IGNORECASE,
)
_AGES = re.compile(r"([0-9]{1,3})[- ]?(?:vuotia|åring|year)", re.IGNORECASE)

Said = Prose | str
"""A value in words: a text of its own where it is in another language than the page."""


class Writer:
    """Writes the values of an indicator: by what its scale calls them, else with unit and decimals."""

    def __init__(self, page: Page, indicator: Indicator | None) -> None:
        self.locale = page.locale
        self.unit = indicator.unit if indicator else None
        self.decimals = indicator.decimals if indicator else None
        self._page = page
        steps = indicator.scale if indicator else ()
        self._labels = {
            one.value: self.prose(one.label_, one)
            for one in steps
            if one.value is not None and one.label_
        }

    @property
    def steps(self) -> list[float]:
        """The numbers of the scale, lowest first; none where values are plain numbers."""
        return sorted(self._labels)

    def telling(self, values: Collection[float]) -> Self:
        """Return a writer that rounds no two different values to the same: a reader compares them.

        It has as many decimals as that needs, the same for all.
        """
        distinct = {*values}
        if self.decimals is None or self.tells_apart(distinct):
            return self
        exact = copy(self)
        for exact.decimals in range(max(self.decimals, 0) + 1, _MOST_DECIMALS + 1):
            if exact.tells_apart(distinct):
                return exact
        exact.decimals = None
        return exact

    def tells_apart(self, values: Collection[float]) -> bool:
        """Whether no two of different values are written alike."""
        return len({*map(self, values)}) == len(values)

    def __call__(self, value: float) -> str:
        """Return a value as it is called, else with its unit."""
        label = self._labels.get(value)
        return (
            mixed([(label.plain, label.lang)])
            if label
            else self.locale.measured(value, self.unit, self.decimals)
        )

    def label(self, value: float) -> Prose | None:
        """Return what a value is called on the scale, `None` where it is a number."""
        return self._labels.get(value)

    def prose(self, texts: Localized, where: View) -> Prose:
        """Return what is said at a place in the language of the page, else in another."""
        return self._page.prose(texts, where.origin)

    def span(self, low: float, high: float | None) -> str:
        """Return a value with its unit, or the range from it to another one."""
        if high is None:
            return self(low)
        first = self(low) if self._labels else self.locale.number(low, self.decimals)
        # A dash beside a minus sign is taken for one.
        return joined("–" if low >= 0 else " – ", [first, self(high)])

    def bare(self, value: float) -> str:
        """A number of the axis: with the unit only where it is one sign."""
        if value in self._labels:
            return self(value)
        unit = self.unit if self.unit in {"%", "€"} else None
        return self.locale.measured(value, unit)

    def point(self, point: Point | None) -> Said:
        """A value of a year as a plan says it: `vähintään 38 % (2028)`, or in its words."""
        if point is None:
            return ""
        tail = f" ({point.year})" if point.year else ""
        words = self.prose(point.text, point) if point.text else None
        if point.value is None:
            return self._said(words, "", tail) if words else str(point.year or "")
        value = self.span(point.value, point.max)
        field = root("program").at(("goals", 0, "targets", 0, "target", "operator"))
        if point.operator and point.operator != "=" and field:
            value = f"{field.value_term(point.operator).say(self.locale.chrome)} {value}"
        if words:
            return f"{value}, {words.plain}{tail}"
        label = None if value != self(point.value) else self._labels.get(point.value)
        return self._said(label, value, tail)

    def words(self, one: Measured) -> Prose | None:
        """What is said of a value in words, `None` where nothing is."""
        return self.prose(one.text, one) if one.text else None

    def rank(self, one: Measured) -> str:
        """The place of a value among others: `sija 7/22`; empty where none is told."""
        if one.rank is None or one.rank.place is None:
            return ""
        words = Words(self.locale.chrome)
        among = words.rank if one.rank.of is None else words.rank_of
        place, of = (self.locale.number(number or 0) for number in (one.rank.place, one.rank.of))
        return among.format(place=place, of=of)

    def whole(self, one: Measured, state: str = "") -> Said:
        """All that is said of a value, with its year: number, words and place among others."""
        tail = f" ({one.year}{f', {state}' if state else ''})" if one.year else ""
        said = self.words(one)
        ranked = self.rank(one)
        if one.figure is not None:
            value = ", ".join(filter(None, (self(one.figure), ranked)))
            return self._said(None if ranked else self._labels.get(one.figure), value, tail)
        if said is None:
            return f"{ranked}{tail}"
        return self._said(said, "", f"{f', {ranked}' if ranked else ''}{tail}")

    @staticmethod
    def _said(label: Prose | None, text: str, tail: str) -> Said:
        """Return a text with what follows it, marked where it is in another language."""
        if label is not None and label.lang:
            return Prose(f"{label.text}{tail}", label.lang)
        return f"{label.plain if label else text}{tail}"


def series_of(page: Page, indicator: Document) -> SeriesOf:
    """Return the series of an indicator."""
    known = page.site.series
    series = known.get(indicator.path)
    if series is None or series.indicator.origin is not indicator:
        view = Indicator(indicator, (), indicator.data)
        series = known[indicator.path] = SeriesOf(view, page.site.register_of(indicator))
    return series


def own_name(page: Page, series: SeriesOf) -> str:
    """Return the name of the municipality whose values those of no region are, empty without one."""
    register = series.register
    if not register or not register.name:
        return ""
    return marked(page.prose(register.name, register.origin))


def own_regions(page: Page, plan: Document) -> frozenset[str]:
    """Return the names of those whose plan it is: in it none of their figures is a comparison.

    The indicator may be another organisation's.
    """
    listed = Plan(plan, (), plan.data).municipalities
    registers = [page.site.registers.get(one.id or "") for one in listed]
    views = [Municipality(one, (), one.data) for one in registers if one]
    told = [one.name.values.values() for one in listed if one.name]
    named = {folded(name) for names in told for name in names}
    return frozenset(named).union(*map(names_of, (page.site.register_of(plan), *views)))


def region_name(page: Page, series: SeriesOf, one: Measured, own: frozenset[str]) -> str:
    """Say whose region a value is of: the municipality's own, or another one that is compared.

    `own` are further names whose figures are none to be compared with.
    """
    if series.key(one).region in own:
        return named_region(page, one.region, one.origin)
    if not series.is_comparison(one):
        return (
            own_name(page, series)
            if series.has_comparisons
            else named_region(page, one.region, one.origin)
        )
    return comparison(page, one.region or "", one.origin)


def named_region(page: Page, region: str | None, document: Document) -> str:
    """Return the name of a region in the language of the page, as far as it is known, else marked."""
    if not region:
        return ""
    known = series_names.region(region, page.locale.chrome, page.site.organisation_names)
    return known or _plain(page.text(region, document))


def named_group(page: Page, group: str | None, document: Document) -> str:
    """Return the name of a group in the language of the page, as far as it is known, else marked."""
    if not group:
        return ""
    return series_names.group(group, page.locale.chrome) or _plain(page.text(group, document))


def _plain(said: Prose | None) -> str:
    return mixed([(said.text, said.lang)]) if said else ""


def comparison(page: Page, region: str, document: Document) -> str:
    """Return the name of a region with which the municipality is compared."""
    known = named_region(page, region, document)
    return filled(Words(page.locale.chrome).comparison, region=known)


def series_name(
    page: Page, indicator: Indicator | None, one: Series | Target, document: Document
) -> str:
    """Say whose values a series or a target of a document speaks of; empty for those of everybody."""
    gender = one.gender if one.gender in {"female", "male"} else ""
    said = gender_name(page, indicator, gender, one.group).lower() if gender else ""
    region = named_region(page, one.region, document)
    return joined(", ", [region, named_group(page, one.group, document), said])


def aimed_name(page: Page, found: SeriesOf, target: Target) -> str:
    """Say whose values a target speaks of; empty for everybody of the indicator's municipality.

    Another municipality's plan means that one's own people where it names no region.
    """
    said = series_name(page, found.indicator, target, target.origin)
    register, plan_of = found.register, page.site.register_of(target.origin)
    is_elsewhere = register and plan_of and plan_of.id != register.id
    if target.region or not is_elsewhere or not (plan_of and plan_of.name):
        return said
    return joined(", ", [marked(page.prose(plan_of.name, plan_of.origin)), said])


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
