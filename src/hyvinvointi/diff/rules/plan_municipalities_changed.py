"""A plan is that of other municipalities than before, beside its own."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.arrivals import gained
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD760",
    "plan-municipalities-changed",
    "substantive",
    Text(
        "{of} ”{title}” muiden organisaatioiden luettelo on muuttunut: {old} → {new}.",
        "{entity} ”{title}”: uppgiften om vilka andra organisationer som omfattas har "
        "ändrats från {old} till {new}.",
        "The list of other organisations that {of} “{title}” belongs to has changed from {old} "
        "to {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)

_JOINED = Text(
    "{of} ”{title}” luetteloon muista organisaatioista on lisätty {new}.",
    "{entity} ”{title}” omfattar nu också {new}.",
    "{entity} “{title}” now belongs to {new}, too.",
)
_LEFT = Text(
    "{of} ”{title}” luettelosta muista organisaatioista on poistettu {old}.",
    "{entity} ”{title}” omfattar inte längre {old}.",
    "{entity} “{title}” no longer belongs to {old}.",
)


def judge(difference: Difference) -> Verdict | None:
    """Tell one that joined or left in a sentence of its own; of several, all are listed."""
    if difference.field != "municipalities":
        return None
    joined, left = (
        len(gained(one, other))
        for one, other in (
            (difference.old, difference.new),
            (difference.new, difference.old),
        )
    )
    return Verdict(message={(1, 0): _JOINED, (0, 1): _LEFT}.get((joined, left)))
