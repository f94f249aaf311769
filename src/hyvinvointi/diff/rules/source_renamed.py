"""What is said of where an indicator's values come from (`source`) is another.

Another id or system may be another series under the same title: that is for a person to judge.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD315",
    "source-renamed",
    "notice",
    Text(
        "Mittarin ”{title}” lähde on muuttunut: {old} → {new}.",
        "Källan för indikatorn ”{title}” har ändrats från {old} till {new}.",
        "The source of the indicator “{title}” has changed from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "indicator" or not difference.field.startswith("source."):
        return None
    # Another series of the source may measure another thing under the same title.
    is_other = difference.field in {"source.id", "source.system"} and difference.old is not None
    return Verdict("review" if is_other else None)
