"""The acts by which organisations decide and are appealed against: each type of them has its own."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import LANGUAGES, Text
from hyvinvointi.law.citations import citation
from hyvinvointi.law.register import register
from hyvinvointi.law.statutes import Statute, statutes


@dataclass(frozen=True, slots=True)
class Procedure:
    """What an act says of decisions, as far as documents and pages speak of it.

    `sections` holds the provision of each remedy by its type, `none` that of decisions that nobody
    may appeal; `councillor` is the provision on the disqualification of a councillor. `genitive` is
    the Finnish name of the act before a provision of it: kuntalain. `notice` is
    the one by which members know what is published, `service` that by which a party is told.
    `common` are further ones that an instruction for appeal cites. `member` is for whom a last day is
    counted, `members` who that is in the types of organisations that have other members. `types` are the organisations
    whose act it is; `organizations` parts of names by which those are known that say no type.
    """

    act: str
    genitive: str
    types: frozenset[str]
    organizations: tuple[str, ...]
    sections: Mapping[str, int]
    councillor: int
    member: Text
    notice: int
    service: int
    common: tuple[int, ...]
    members: Mapping[str, Text]

    @property
    def statute(self) -> Statute:
        """The act in the register."""
        return statutes()[self.act]

    @property
    def name(self) -> Text:
        """The act in a sentence: kuntalaki 410/2015."""
        return Text(*(f"{self.statute.name(language)} {self.act}" for language in LANGUAGES))

    @property
    def ground(self) -> Text:
        """The act as a document cites it; documents are written in Finnish or Swedish."""
        finnish = f"{self.statute.title.fi} {self.act}"
        swedish = self.statute.name("sv")
        return Text(finnish, f"{swedish[:1].upper()}{swedish[1:]} {self.act}", finnish)

    def member_of(self, organisation: str | None) -> Text:
        """For whom a last day is counted in an organisation of a type."""
        return self.members.get(organisation or "", self.member)

    def provision(self, remedy: str) -> Text:
        """Return the provision on a remedy as a document cites it, in Finnish or Swedish."""
        return self._cited(f"{self.sections[remedy]} §")

    @property
    def on_councillors(self) -> Text:
        """The provision on the disqualification of a councillor, as minutes cite it."""
        cited = self._cited(f"{self.councillor} § 1 momentti")
        finnish = f"{self.genitive} ({self.act}) {self.councillor} §:n 1 momentti"
        return Text(finnish, cited.sv, cited.en)

    def _cited(self, provision: str) -> Text:
        finnish = f"{self.ground.fi} {provision}"
        return Text(finnish, citation(self.act, provision, "sv"), finnish)


def procedure_of(organisation: str | None, name: str) -> Procedure:
    """Return the procedure of an organisation by its type, which an older register does not say.

    Such a county is known by its name.
    """
    folded = name.casefold()
    known = procedures().values()
    for one in known:
        if organisation in one.types:
            return one
    by_name = (one for one in known if any(stem in folded for stem in one.organizations))
    return next(by_name, next(one for one in known if not one.organizations))


@cache
def procedures() -> Mapping[str, Procedure]:
    """Return the procedures by the number of their act."""
    return {row["act"]: _procedure(row) for row in register()["appeal"]["procedures"]}


def _procedure(row: Mapping[str, Any]) -> Procedure:
    return Procedure(
        row["act"],
        row["genitive"],
        frozenset(row["types"]),
        tuple(row.get("organizations", ())),
        row["sections"],
        row["councillor"],
        Text(**row["member"]),
        row["notice"],
        row["service"],
        tuple(row["common"]),
        {of: Text(**member) for of, member in row.get("members", {}).items()},
    )
