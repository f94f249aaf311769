"""A goal that a review says is not on its way, without saying why."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.naming import named, term
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Program

RULE = Rule(
    "HV454",
    "setback-without-reason",
    Text(
        "Vuosiraportissa {year} tavoitteen ”{goal}” arvio on ”{assessment}”, mutta syytä ei kerrota.",
        "I årsrapporten {year} har målet ”{goal}” fått bedömningen ”{assessment}”, men orsaken anges inte.",
        "In the annual report for {year}, the assessment of the goal “{goal}” is “{assessment}”, but no reason is given.",
    ),
    Text(
        "Kerro lisätiedossa (note), mistä tämä johtuu ja mitä asialle tehdään.",
        "Ange i tilläggsuppgiften (note) vad avvikelsen beror på och vilka åtgärder som vidtas.",
        "Say in the field “note” what the reason is and what will be done about it.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_SETBACKS = ("at-risk", "off-track")


def check(program: Program, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each goal assessed as `at-risk` or `off-track` without a `note`."""
    for review in program.reviews:
        for one in review.goals:
            if one.assessment in _SETBACKS and not one.has("note"):
                args = {
                    "year": review.year or "–",
                    "goal": named(one.goal, one, context) or "–",
                    "assessment": term(one, "assessment"),
                }
                yield Finding(RULE, one.site("assessment"), args)
