"""An adopted plan, or inspected minutes, is said not to be that any more.

For minutes that is another status, or no day of inspection. The way there is `status-recorded`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict
from hyvinvointi.model.lifecycle import ADOPTED
from hyvinvointi.model.lifecycle import LOCKED as INSPECTED

RULE = ChangeRule(
    "HVD540",
    "status-withdrawn",
    "substantive",
    Text(
        "{of} ”{title}” tila on muuttunut: {old} → {new}. Asiakirjaa ei ole enää merkitty hyväksytyksi tai tarkastetuksi.",
        "{entity} ”{title}” har inte längre statusen godkänd eller justerad: statusen har ändrats "
        "från ”{old}” till ”{new}”.",
        "{entity} “{title}” is no longer marked as adopted or inspected. Its status has changed "
        "from “{old}” to “{new}”.",
    ),
    mirror="status-recorded",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.item.parent is not None or not difference.legal_state.is_settled:
        return None
    if difference.kind == "decision":
        back = difference.field == "status" and str(difference.new) not in INSPECTED
        gone = difference.field == "inspected_on" and difference.new is None
        return Verdict("critical") if back or gone else None
    withdrawn = difference.field == "status" and str(difference.new) not in ADOPTED
    plan = difference.kind in {"program", "strategy"}
    return Verdict("substantive") if plan and withdrawn else None
