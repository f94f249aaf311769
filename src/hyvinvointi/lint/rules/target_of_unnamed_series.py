"""A target that does not say which of the measured values it is about."""

from collections.abc import Iterator, Mapping
from itertools import islice

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.series import series_of
from hyvinvointi.lint.targets import indicator_of
from hyvinvointi.model import Plan
from hyvinvointi.model.series import EVERYBODY, Key, Series

RULE = Rule(
    "HV518",
    "target-of-unnamed-series",
    Text(
        "Tavoite ei kerro, mitä mittarin ”{indicator}” arvoista se koskee: {lack}.",
        "Målet anger inte vilka av värdena för indikatorn ”{indicator}” det gäller: {lack}.",
        "The target leaves unnamed which values of the indicator “{indicator}” it is about: "
        "{lack}.",
    ),
    Text(
        "Kirjoita tavoitteeseen group, gender tai region niin kuin ne ovat mittarissa. Siinä on: "
        "{known}.",
        "Skriv group, gender eller region i målet så som de står i indikatorn. Där finns: {known}.",
        "Write group, gender or region in the target as the indicator has them. It has: {known}.",
    ),
)

_NONE_OF_EVERYBODY = Text(
    "mittarissa ei ole koko väestön omia arvoja",
    "indikatorn har inga egna värden för hela befolkningen",
    "the indicator has no values of its own for everybody",
)
_NONE_OF_THESE = Text(
    "mittarissa ei ole arvoja, joita tavoite tarkoittaa",
    "indikatorn har inga värden av det slag som målet avser",
    "the indicator has no values of the kind that the target means",
)
_MOST_NAMED = 10
_EVERYBODY = Text("kaikki (ei mitään näistä)", "alla (inget av dessa)", "everybody (none of these)")


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each target whose indicator has values, but none that it could mean."""
    for target in (target for goal in plan.all_goals for target in goal.targets):
        indicator = indicator_of(target, context)
        if indicator is None:
            continue
        found = series_of(indicator, context)
        if found.by_key and found.key_of(target, context.municipality(plan)) is None:
            lack = _NONE_OF_EVERYBODY if found.key(target) == EVERYBODY else _NONE_OF_THESE
            args = {
                "indicator": indicator.label,
                "lack": Message(lack),
                "known": _known(found.by_key),
            }
            yield Finding(RULE, target.lacking, args, value=str(target.indicator))


def _known(series: Mapping[Key, Series]) -> list[str | Text]:
    """Return what a target may write, the first few: every target is told."""
    said = [_written(one) for one in islice(series.values(), _MOST_NAMED)]
    return [*said, "…"] if len(series) > _MOST_NAMED else said


def _written(series: Series) -> str | Text:
    """Return what a target writes to mean a series."""
    fields = (("region", series.region), ("gender", series.gender), ("group", series.group))
    said = [f"{name}: {value}" for name, value in fields if value and value != "total"]
    return f"{{{', '.join(said)}}}" if said else _EVERYBODY
