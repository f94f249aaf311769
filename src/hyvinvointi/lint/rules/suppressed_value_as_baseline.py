"""A baseline that tells a value which the indicator keeps back."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.series import series_of
from hyvinvointi.lint.targets import indicator_of
from hyvinvointi.model import Plan
from hyvinvointi.model.plan import Target
from hyvinvointi.privacy.small_groups import tells_kept_back

RULE = Rule(
    "HV725",
    "suppressed-value-as-baseline",
    Text(
        "Lähtöarvossa on mittarin ”{indicator}” arvo vuodelta {year}, mutta arvoa ei saa julkaista: arvo on merkitty mittarissa salatuksi tai se koskee liian pientä ryhmää.",
        "I utgångsvärdet anges värdet för {year} för indikatorn ”{indicator}”, men det värdet är skyddat i indikatorn eller gäller en för liten grupp för att få publiceras.",
        "The baseline gives the value of the indicator “{indicator}” for {year}, although that value is suppressed in the indicator or its group is too small for it to be published.",
    ),
    Text(
        "Poista lähtöarvosta luku ja sanallinen arvo mutta jätä vuosi, tai valitse vuosi, jonka arvon saa julkaista. Hyväksytty teksti muutetaan päätöksellä.",
        "Ta bort talet (value) och värdet i ord (text) ur utgångsvärdet, men låt året stå kvar (year), eller välj ett år vars värde får publiceras. En text som redan har godkänts får ändras bara genom ett nytt beslut.",
        "Remove the value from the baseline, whether it is given as a number or in words, but keep the year. Alternatively, choose a year whose value may be published. If the text has already been adopted, it can be changed only by a new decision.",
    ),
)


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each baseline of a year and a series whose value is kept back."""
    for goal in plan.all_goals:
        for target in goal.targets:
            yield from _target(target, plan, context)


def _target(target: Target, plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    baseline, indicator = target.baseline, indicator_of(target, context)
    if indicator is None or baseline is None:
        return
    known = series_of(indicator, context)
    said = tells_kept_back(target, known, context.municipality(plan))
    if said is not None:
        args = {"indicator": indicator.label, "year": baseline.year}
        yield Finding(RULE, baseline.site(said), args)
