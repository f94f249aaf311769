"""The settings name other folders of own rules, which are code, than before."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.values import Act, ChangeRule, Loosening, Mirror, Verdict

RULE = ChangeRule(
    "HVD613",
    "own-rules-changed",
    "review",
    Text(
        "Omien sääntöjen kansiot ovat muuttuneet (asetus {setting}): {old} → {new}. Säännöt ovat "
        "ohjelmakoodia: lue ne, ennen kuin ajat ne.",
        "Mapparna för egna regler har ändrats (inställningen {setting}). Tidigare: {old}. Nu: "
        "{new}. Reglerna är programkod: läs dem innan du kör dem.",
        "In the setting “{setting}”, the folders of custom rules have changed from “{old}” to "
        "“{new}”. Custom rules are code, so read them before you run them.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.LOOSENED,)


def judge(loosening: Loosening) -> Verdict | None:
    return Verdict() if loosening.setting == "lint.rules" else None
