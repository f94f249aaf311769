"""The register of a municipality: organs, units, people."""

from hyvinvointi.model.common import Span
from hyvinvointi.model.view import View, integer, localized, many, one, text, texts


class Organ(View):
    """An organ of the municipality (toimielin)."""

    __slots__ = ()

    id = text()
    former_ids = texts()
    name = localized()
    type = text()
    abbreviations = texts()
    valid = one(Span)
    size = integer()
    parent = text()


class Unit(View):
    """A part of the administration (toimiala, tulosalue, yksikkö)."""

    __slots__ = ()

    id = text()
    former_ids = texts()
    name = localized()
    parent = text()


class Person(View):
    """An office holder, employee or elected person."""

    __slots__ = ()

    id = text()
    former_ids = texts()
    name = text()
    title = localized()
    role = text()
    unit = text()
    email = text()


class Municipality(View):
    """A municipality with its register."""

    __slots__ = ()

    kind = text()
    id = text()
    former_ids = texts()
    name = localized()
    code = text()
    region = localized()
    wellbeing_county = localized()
    languages = texts()
    council_term = one(Span)
    case_number_pattern = text()
    website = text()
    organs = many(Organ)
    units = many(Unit)
    people = many(Person)
