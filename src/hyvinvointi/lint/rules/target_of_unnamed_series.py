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
        "Tavoitearvosta ei käy ilmi, mitä mittarin ”{indicator}” arvoja se koskee: {lack}.",
        "Av målvärdet framgår inte vilka värden för indikatorn ”{indicator}” det gäller: {lack}.",
        "The target does not say which values of the indicator “{indicator}” it concerns: {lack}.",
    ),
    Text(
        "Kirjoita tavoitearvoon group, gender tai region samoin kuin mittarissa. Mittarissa on: {known}.",
        "Skriv group, gender eller region i målvärdet på samma sätt som i indikatorn. Där finns: {known}.",
        "Write group, gender or region in the target in the same way as in the indicator, which has: {known}.",
    ),
)

_NONE_OF_EVERYBODY = Text(
    "mittarissa ei ole koko väestöä koskevia arvoja",
    "indikatorn har inga värden för hela befolkningen",
    "the indicator has no values for the whole population",
)
_NONE_OF_THESE = Text(
    "mittarissa ei ole arvoja, joita tavoitearvo tarkoittaa",
    "indikatorn har inga värden av det slag som målvärdet avser",
    "the indicator has no such values as the target refers to",
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
