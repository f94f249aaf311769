"""Indicators: the definition of a series and its measured values."""

from hyvinvointi.model.common import Actor, Source
from hyvinvointi.model.view import View, flag, integer, localized, many, number, one, text


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


class Indicator(View):
    """An indicator (mittari)."""

    __slots__ = ()

    kind = text()
    id = text()
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
