"""Globs in the settings that take in fewer files than before."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.values import Act, ChangeRule, Loosening, Mirror, Verdict

RULE = ChangeRule(
    "HVD610",
    "documents-narrowed",
    "review",
    Text(
        "Asiakirjoja on rajattu pois tarkastuksesta (documents): {old} → {new}.",
        "Dokument har uteslutits från granskningen (documents): {old} → {new}.",
        "Documents were taken out of what is judged (documents): {old} → {new}.",
    ),
    mirror=Mirror.NONE,
)
ACTS = (Act.LOOSENED,)
_LOST = Text(
    "Asiakirjoja on rajattu pois tarkastuksesta (documents): {old} → {new}. "
    "Näitä ei enää tarkasteta: {lost}.",
    "Dokument har uteslutits från granskningen (documents): {old} → {new}. "
    "De här granskas inte längre: {lost}.",
    "Documents were taken out of what is judged (documents): {old} → {new}. "
    "No longer judged: {lost}.",
)


def judge(loosening: Loosening) -> Verdict | None:
    """Return a verdict where the files that are documents are said anew; name those that are lost."""
    if loosening.setting != "documents":
        return None
    return Verdict(message=_LOST if loosening.args["lost"] else None)
