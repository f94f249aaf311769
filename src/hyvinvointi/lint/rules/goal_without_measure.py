"""A goal of a program that nothing is done to reach."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Goal, Program
from hyvinvointi.model.outline import outline

RULE = Rule(
    "HV401",
    "goal-without-measure",
    Text(
        "Tavoitteella ”{id}” ei ole yhtään toimenpidettä.",
        "Målet ”{id}” har inga åtgärder.",
        "The goal “{id}” has no measures.",
    ),
    Text(
        "Lisää vähintään yksi toimenpide (measures), jolla on vastuutaho ja aikataulu.",
        "Lägg till minst en åtgärd (measures) med ansvarig och tidsplan.",
        "Add the field “measures” with at least one measure that says who is responsible and when it will be done.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
    fact="goal-without-measure",
)


def check(program: Program, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each goal without `measures`, here or below it, that no goal of a program supports."""
    held = outline(program).around(goal for goal in program.all_goals if goal.has("measures"))
    for goal in program.all_goals:
        if goal not in held and not _is_carried_out_elsewhere(goal, context):
            yield Finding(RULE, goal.lacking, {"id": goal.label})


def _is_carried_out_elsewhere(goal: Goal, context: NeighbourContext) -> bool:
    return bool(goal.id and context.referring(Program, goal))
