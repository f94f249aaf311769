"""A target whose operator bounds the value from the wrong side."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.naming import measured
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.targets import indicator_of, is_against_direction
from hyvinvointi.model import Plan

RULE = Rule(
    "HV421",
    "operator-against-direction",
    Text(
        "Mittarin ”{indicator}” tavoitearvo ”{operator} {target}” on vääränsuuntainen: arvon pitäisi {wanted}.",
        "Målvärdet ”{operator} {target}” går åt fel håll: värdet för indikatorn ”{indicator}” "
        "borde {wanted}.",
        "The target “{operator} {target}” for the indicator “{indicator}” limits the value in "
        "the wrong direction: the value should {wanted}.",
    ),
    Text(
        "Tarkista, pitääkö arvon kasvaa vai pienentyä. Kirjoita sen mukaan >= (vähintään) tai <= (enintään), tai korjaa mittarin suunta (direction).",
        "Kontrollera målvärdet. Skriv >= (minst) om värdet ska öka och <= (högst) om det ska minska. Om målvärdet stämmer, rätta indikatorns önskade riktning (direction).",
        "Check the target. Write >= (at least) if the value should increase, or <= (at most) if "
        "it should decrease. If the target is right, correct the direction of the indicator.",
    ),
)

_WRONG = {
    ("increase", "<="): Text("kasvaa", "öka", "increase"),
    ("decrease", ">="): Text("pienentyä", "minska", "decrease"),
}
_DIRECTION = Text(
    "Mittarin suunta on tässä.", "Indikatorns riktning anges här.", "The direction is given here."
)


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each operator that allows only what the direction does not want."""
    for target in (target for goal in plan.all_goals for target in goal.targets):
        point, indicator = target.target, indicator_of(target, context)
        if point is None or indicator is None or point.value is None or point.has("max"):
            continue
        wanted = _WRONG.get((indicator.wanted or "", point.operator or ""))
        if wanted is None or is_against_direction(target, plan, context):
            continue
        args = {
            "operator": point.operator,
            "target": measured(point.value, indicator) if indicator.scale else point.value,
            "indicator": indicator.label,
            "wanted": wanted,
        }
        related = (
            (indicator.site("direction" if indicator.direction else "scale"), Message(_DIRECTION)),
        )
        yield Finding(RULE, point.site("operator"), args, related)
