"""The settings give a rule a lower severity than before, everywhere or in some files.

Told is also that the rule's own severity holds again, whatever that is, and that severities stand in
another order: of those that fit the last holds. `off` is told by `rule-switched-off`.
"""

from collections.abc import Mapping

from hyvinvointi.diagnostics import SEVERITIES, Text
from hyvinvointi.diff.values import Act, ChangeRule, Loosening, Mirror, Verdict

RULE = ChangeRule(
    "HVD612",
    "severity-lowered",
    "review",
    Text(
        "Säännön ”{rule}” vakavuus on muuttunut (asetus {setting}): {old} → {new}.",
        "Allvarlighetsgraden för regeln ”{rule}” (inställningen {setting}) har ändrats från {old} "
        "till {new}.",
        "In the setting “{setting}”, the severity of the rule “{rule}” has changed from “{old}” "
        "to “{new}”.",
    ),
    mirror=Mirror.NONE,
)
ACTS = (Act.LOOSENED,)
_TABLES = ("lint.severity", "lint.paths.")
_WORDS: Mapping[str | None, Text] = {
    None: Text("säännön oma", "regelns egen", "the rule’s own"),
    **{severity.value: word for severity, word in SEVERITIES.items()},
    "off": Text("ei käytössä", "inte i bruk", "off"),
}
_ORDER = Text(
    "Vakavuuksien järjestys on muuttunut, ja viimeinen sopiva pätee (asetus {setting}): {old} → {new}.",
    "Ordningen för allvarlighetsgraderna (inställningen {setting}) har ändrats, och den sista som "
    "passar gäller. Tidigare: {old}. Nu: {new}.",
    "In the setting “{setting}”, the order of the severities has changed from “{old}” to "
    "“{new}”. The last one that matches applies.",
)


def judge(loosening: Loosening) -> Verdict | None:
    if not loosening.setting.startswith(_TABLES) or loosening.new == "off":
        return None
    if not loosening.entry:
        return Verdict(message=_ORDER)
    sides = {"old": loosening.old, "new": loosening.new}
    return Verdict(args={name: _WORDS[value] for name, value in sides.items() if value in _WORDS})
