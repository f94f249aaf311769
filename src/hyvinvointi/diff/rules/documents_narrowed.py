"""The setting `documents` takes in fewer files than before.

It is told, too, where a glob is another one: which files it may match is not worked out.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.values import Act, ChangeRule, Loosening, Mirror, Verdict

RULE = ChangeRule(
    "HVD610",
    "documents-narrowed",
    "review",
    Text(
        "Asiakirjoja on rajattu pois tarkastuksesta (asetus documents): {old} → {new}.",
        "Dokument har uteslutits från granskningen: inställningen documents har ändrats från "
        "{old} till {new}.",
        "Some documents are no longer checked, because the setting “documents” has changed from “{old}” to “{new}”.",
    ),
    mirror=Mirror.NONE,
)
ACTS = (Act.LOOSENED,)
_LOST = Text(
    "Asiakirjoja on rajattu pois tarkastuksesta (asetus documents): {old} → {new}. "
    "Näitä ei enää tarkasteta: {lost}.",
    "Dokument har uteslutits från granskningen: inställningen documents har ändrats från {old} "
    "till {new}. Följande granskas inte längre: {lost}.",
    "Some documents are no longer checked, because the setting “documents” has changed from “{old}” to “{new}”. These documents are left out: {lost}.",
)


def judge(loosening: Loosening) -> Verdict | None:
    if loosening.setting != "documents":
        return None
    return Verdict(message=_LOST if loosening.args["lost"] else None)
