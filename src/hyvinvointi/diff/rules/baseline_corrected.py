"""The value or year from which a target starts (`baseline`) is another, came or went."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD314",
    "baseline-corrected",
    "review",
    Text(
        "Mittarin ”{title}” lähtöarvo on muuttunut: {old} → {new}.",
        "Utgångsvärdet för indikatorn ”{title}” har ändrats från {old} till {new}.",
        "The baseline of the target for the indicator “{title}” has changed from {old} to {new}.",
    ),
    mirror=Mirror.SELF,
)
_YEAR = Text(
    "Mittarin ”{title}” lähtöarvon vuosi on muuttunut: {old} → {new}.",
    "Året för utgångsvärdet för indikatorn ”{title}” har ändrats från {old} till {new}.",
    "The year of the baseline for the indicator “{title}” has changed from {old} to {new}.",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    is_baseline = difference.type == "target" and difference.field.startswith("baseline.")
    if not is_baseline:
        return None
    return Verdict(message=_YEAR if difference.field == "baseline.year" else None)
