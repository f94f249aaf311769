"""The settings leave out a rule, no longer select it, or switch it off."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.values import Act, ChangeRule, Loosening, Mirror, Verdict

RULE = ChangeRule(
    "HVD611",
    "rule-switched-off",
    "review",
    Text(
        "Säännön ”{rule}” huomautuksia ei enää näytetä (asetus {setting}).",
        "Anmärkningar enligt regeln ”{rule}” visas inte längre (inställningen {setting}).",
        "The findings of the rule “{rule}” are no longer shown, because of the setting "
        "“{setting}”.",
    ),
    mirror=Mirror.NONE,
)
ACTS = (Act.LOOSENED,)
_SELECTED = Text(
    "Enää näytetään vain näiden sääntöjen huomautukset (asetus {setting}): {new}.",
    "Nu visas bara anmärkningar enligt följande regler (inställningen {setting}): {new}.",
    "Only the findings of the rules in the setting “{setting}” are now shown: {new}.",
)


def judge(loosening: Loosening) -> Verdict | None:
    if loosening.setting in {"lint.ignore", "lint.select"}:
        return Verdict(message=None if loosening.entry else _SELECTED)
    return Verdict() if loosening.new == "off" else None
