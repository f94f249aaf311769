"""Indicators: the definition of a series and its measured values."""

from hyvinvointi.model.common import Actor, Source
from hyvinvointi.model.view import View, flag, integer, localized, many, number, one, text, texts

ABSENT = frozenset({"missing", "suppressed"})
"""Statuses that say why there is no value."""


class Measured(View):
    """One measured value of a series."""

    __slots__ = ()

    year = integer()
    period = text()
    value = number()
    status = text()
    region = text()
    gender = text()
    group = text()
    n = integer()
    note = localized()

    @property
    def is_absent(self) -> bool:
        """Whether the status says that there is no value."""
        return self.status in ABSENT

    @property
    def figure(self) -> float | None:
        """The value that counts: none where the status says that it is missing or kept back."""
        return None if self.is_absent else self.value


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
    direction = text()
    frequency = text()
    values = many(Measured)
    source = one(Source)
    responsible = many(Actor)
    minimum_set = flag()
    hyte = text()
    min_group_size = integer()
