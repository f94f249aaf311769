"""A target that is said both in words and as a number, so that nobody knows which was adopted."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan

RULE = Rule(
    "HV444",
    "target-words-beside-value",
    Text(
        "Tavoitteessa on sekä luku että sanat ”{text}”.",
        "Målet har både ett tal och orden ”{text}”.",
        "The target has words beside its value: “{text}”.",
    ),
    Text(
        "Jätä luku, jos tavoite on mitattava, tai sanat, jos se ei ole. Sanoista ei voi laskea, toteutuuko tavoite.",
        "Behåll talet om målet är mätbart, eller orden om det inte är det. Måluppfyllelsen räknas inte på basis av ord.",
        "Keep the number where the target can be measured, or the words where it cannot. Progress is not computed from words.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each baseline and target that holds words beside a number."""
    for target in (target for goal in plan.all_goals for target in goal.targets):
        for point in (target.baseline, target.target):
            if point is None or not point.data.get("text"):
                continue
            if point.text is not None and not point.is_worded:
                text = str(point.text)
                yield Finding(RULE, point.site("text"), {"text": text}, value=text)
