"""The register of a municipality, a county or a joint authority: organs, units, people."""

from typing import TYPE_CHECKING, Final

from hyvinvointi.model.common import Span
from hyvinvointi.model.view import View, integer, localized, many, one, text, texts

if TYPE_CHECKING:
    from hyvinvointi.law.procedures import Procedure

MUNICIPALITY: Final = "municipality"
COUNTY: Final = "wellbeing-county"
JOINT_AUTHORITY: Final = "joint-authority"


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
    """A municipality, or another organisation, with its register."""

    __slots__ = ()

    kind = text()
    id = text()
    former_ids = texts()
    name = localized()
    type = text()
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

    @property
    def organisation(self) -> str:
        """What type of organisation it is: a municipality where nothing else is said."""
        return self.type or MUNICIPALITY

    @property
    def procedure(self) -> "Procedure":
        """The act by which its organs decide and are appealed against."""
        # Few commands ask the law: its modules are a tenth of what the views take to import.
        from hyvinvointi.law.procedures import procedure_of  # noqa: PLC0415  see above

        names = self.name.values.values() if self.name else ()
        return procedure_of(self.type, " ".join(names))
