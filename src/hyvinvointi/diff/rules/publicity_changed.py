"""Whether a decision is public, and the ground of secrecy."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD530",
    "publicity-changed",
    "substantive",
    Text(
        "Julkisuus on muuttunut (”{title}”, {field}): {old} → {new}.",
        "Offentligheten har ändrats (”{title}”, {field}): {old} → {new}.",
        "The publicity has changed (“{title}”, {field}): {old} → {new}.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    """Return a verdict when whether a decision is public, and the ground of secrecy."""
    return Verdict("substantive") if difference.field.startswith("publicity.") else None
