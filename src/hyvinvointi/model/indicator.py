"""Indicators: the definition of a series and its measured values."""

from hyvinvointi.model.common import Actor, Source
from hyvinvointi.model.view import (
    Localized,
    View,
    flag,
    integer,
    localized,
    many,
    number,
    one,
    text,
    texts,
)

ABSENT = frozenset({"missing", "suppressed"})
"""Statuses that say why there is no value."""


class Rank(View):
    """A place among those that were compared."""

    __slots__ = ()

    place = integer()
    of = integer()


class ScaleStep(View):
    """What a number of a scale means."""

    __slots__ = ()

    value = number()
    label_ = localized()


class ChangeCriterion(View):
    """The least difference that counts as a change."""

    __slots__ = ()

    amount = number()
    note = localized()


class Measured(View):
    """One measured value of a series."""

    __slots__ = ()

    year = integer()
    period = text()
    value = number()
    rank = one(Rank)
    status = text()
    region = text()
    gender = text()
    group = text()
    n = integer()
    note = localized()
    text = localized()

    @property
    def is_absent(self) -> bool:
        """Whether the status says that there is no value."""
        return self.status in ABSENT

    @property
    def figure(self) -> float | None:
        """The value that counts: none where the status says that it is missing or kept back."""
        return None if self.is_absent else self.value

    @property
    def is_worded(self) -> bool:
        """Whether it is no number, but said in words or as a place among others."""
        is_said = self.text is not None or self.rank is not None
        return self.figure is None and is_said and not self.is_absent


class Indicator(View):
    """An indicator (mittari)."""

    __slots__ = ()

    kind = text()
    id = text()
    former_ids = texts()
    municipality = text()
    title = localized()
    description = localized()
    type = text()
    unit = text()
    decimals = integer()
    scale = many(ScaleStep)
    direction = text()
    change_criterion = one(ChangeCriterion)
    frequency = text()
    values = many(Measured)
    source = one(Source)
    responsible = many(Actor)
    minimum_set = flag()
    hyte = text()
    min_group_size = integer()

    @property
    def wanted(self) -> str | None:
        """The direction in which values should go; of a scale up, unless it says otherwise."""
        return self.direction or ("increase" if self.scale else None)

    def label_of(self, value: float | None) -> Localized | None:
        """Return what a value is called on the scale, `None` where it is a number."""
        return next((one.label_ for one in self.scale if one.value == value), None)
