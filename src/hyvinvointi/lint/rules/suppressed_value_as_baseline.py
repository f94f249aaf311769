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
        "Lähtöarvo kertoo mittarin ”{indicator}” arvon vuodelta {year}, vaikka mittarissa se on salattu tai ryhmä on liian pieni.",
        "Utgångsvärdet avslöjar värdet för {year} i indikatorn ”{indicator}”, fastän värdet är skyddat där eller gruppen är för liten.",
        "The baseline tells the value of the indicator “{indicator}” for {year}, although the indicator keeps it back or the group is too small.",
    ),
    Text(
        "Poista lähtöarvosta luku ja sanallinen arvo, tai valitse lähtöarvoksi vuosi, jonka arvon saa julkaista. Hyväksyttyä tekstiä muutetaan päätöksellä.",
        "Ta bort talet och värdet i ord ur utgångsvärdet, eller välj ett år vars värde får publiceras. "
        "En godkänd text ändras genom ett beslut.",
        "Remove the number and the words from the baseline, or choose a year whose value may be published. An adopted text is changed by a decision.",
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
