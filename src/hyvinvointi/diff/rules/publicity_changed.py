"""Whether a decision is public (`publicity`), or the ground of its secrecy, is another."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD530",
    "publicity-changed",
    "substantive",
    Text(
        "{of} ”{title}” julkisuustieto {the_field} on muuttunut: {old} → {new}.",
        "Offentligheten för ”{title}” ({field}) har ändrats från ”{old}” till ”{new}”.",
        "The field {the_field} of “{title}” has changed from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict("substantive") if difference.field.startswith("publicity.") else None
