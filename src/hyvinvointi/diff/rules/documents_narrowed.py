"""The setting `documents` takes in fewer files than before.

It is told, too, where the new globs do not surely match all that the old ones did.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.values import Act, ChangeRule, Loosening, Mirror, Verdict

RULE = ChangeRule(
    "HVD610",
    "documents-narrowed",
    "review",
    Text(
        "Asetus documents on muuttunut: {old} → {new}. Mikään tähän asti tarkistettu asiakirja ei jää pois.",
        "Inställningen documents har ändrats från ”{old}” till ”{new}”. Inget dokument som hittills har granskats faller bort.",
        "The setting “documents” has changed from “{old}” to “{new}”. No document that has been checked so far is left out.",
    ),
    mirror=Mirror.NONE,
)
ACTS = (Act.LOOSENED,)
_LOST_ONE = Text(
    "Asiakirjoja on rajattu pois tarkistuksesta (asetus documents): {old} → {new}. Tarkistamatta jää {lost}.",
    "Dokument har uteslutits från granskningen: inställningen documents har ändrats från ”{old}” till ”{new}”. Följande granskas inte längre: {lost}.",
    "1 document is no longer checked, because the setting “documents” has changed from “{old}” to “{new}”: {lost}.",
)
_LOST = Text(
    "Asiakirjoja on rajattu pois tarkistuksesta (asetus documents): {old} → {new}. Tarkistamatta jäävät {lost}.",
    "Dokument har uteslutits från granskningen: inställningen documents har ändrats från ”{old}” till ”{new}”. Följande granskas inte längre: {lost}.",
    "{count} documents are no longer checked, because the setting “documents” has changed from “{old}” to “{new}”: {lost}.",
)


def judge(loosening: Loosening) -> Verdict | None:
    if loosening.setting != "documents":
        return None
    count = loosening.args["count"]
    if not count:
        return Verdict()
    return Verdict(message=_LOST_ONE if count == 1 else _LOST)
