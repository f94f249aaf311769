"""A target that is said both in words and as a number, so that nobody knows which was adopted."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan

RULE = Rule(
    "HV444",
    "target-words-beside-value",
    Text(
        "{point} on sekä luku että sanallinen arvo ”{text}”.",
        "{point} har angetts både som tal och i ord: ”{text}”.",
        "{point} has both a number and words: “{text}”.",
    ),
    Text(
        "Säilytä vain luku (value), jos tavoitteen toteutumista mitataan, muuten vain sanallinen arvo (text).",
        "Behåll bara talet (value) om målet är mätbart, annars bara orden (text). Av ord går det inte att räkna ut om målet har uppnåtts.",
        "If the target can be measured, keep only the number (value). If not, keep only the words (text). Progress can be calculated only from numbers.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_BASELINE = Text("Lähtöarvossa", "Utgångsvärdet", "The baseline")
_TARGET = Text("Tavoitearvossa", "Målvärdet", "The target")


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each baseline and target that holds words beside a number."""
    for target in (target for goal in plan.all_goals for target in goal.targets):
        for point, name in ((target.baseline, _BASELINE), (target.target, _TARGET)):
            if point is None or not point.data.get("text"):
                continue
            if point.text is not None and not point.is_worded:
                text = str(point.text)
                args = {"point": name, "text": text}
                yield Finding(RULE, point.site("text"), args, value=text)
