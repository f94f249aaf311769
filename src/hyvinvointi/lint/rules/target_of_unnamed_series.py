"""A target that does not say which of the measured values it is about."""

from collections.abc import Iterator, Mapping
from itertools import islice

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.series import series_of
from hyvinvointi.lint.targets import indicator_of
from hyvinvointi.model import Municipality, Plan
from hyvinvointi.model.series import EVERYBODY, Key, Series

RULE = Rule(
    "HV518",
    "target-of-unnamed-series",
    Text(
        "Tavoitearvosta ei ilmene, mitä mittarin ”{indicator}” arvoja se koskee: {lack}.",
        "Det framgår inte vilka av värdena för indikatorn ”{indicator}” som målvärdet gäller: {lack}.",
        "The target does not match any values of the indicator “{indicator}”: {lack}.",
    ),
    Text(
        "{add}Tarkista, mitä arvoja tavoitearvo koskee. Merkitse ryhmä (group), sukupuoli (gender) tai alue (region) samoin kuin mittarissa. {known}",
        "{add}Kontrollera vilka värden målvärdet gäller. Ange grupp (group), kön (gender) eller område (region) på samma sätt som i indikatorn. {known}",
        "{add}Check which values the target is about. Give it the same “group”, “gender” and “region” as those values have in the indicator. {known}",
    ),
)

_NONE_OF_EVERYBODY = Text(
    "mittarilla ei ole koko väestöä koskevia arvoja",
    "indikatorn har inga värden för hela befolkningen",
    "the target names no group, gender or region, and the indicator has no values for the whole population",
)
_NONE_OF_THESE = Text(
    "mittarissa ei ole arvoja siltä ryhmältä tai alueelta, joka tavoitearvoon on merkitty",
    "indikatorn har inga värden av det slag som målvärdet avser",
    "the indicator has no values with the same group, gender and region",
)
_NONE_OF_OWN = Text(
    "mittarissa ei ole tällaisia arvoja alueelta ”{own}”",
    "indikatorn har inga sådana värden för området ”{own}”",
    "the indicator has no such values for the region “{own}”",
)
_ADD = Text(
    "Mittari on toisen organisaation ({owner}): lisää siihen arvot, joissa region on ”{own}”, tai "
    "valitse oma mittari. Jos tavoitearvo koskee mittarin nykyisiä arvoja, nimeä ne. ",
    "Indikatorn tillhör en annan organisation ({owner}): lägg till värden med region ”{own}” i den, "
    "eller välj en egen indikator. Om målvärdet gäller de nuvarande värdena, ange vilka. ",
    "The indicator belongs to another organisation ({owner}): add values with the region “{own}” to it, or choose an indicator of your own. If the target is for the values that it has now, name them. ",
)
_KNOWN_ONE = Text(
    "Mittarissa käytetty merkintä: {said}.",
    "Indikatorn har bara värden för {said}.",
    "At present the indicator has values only for {said}.",
)
_KNOWN = Text(
    "Mittarissa käytetyt merkinnät: {said}.",
    "Indikatorn har värden för {said}.",
    "At present the indicator has values for {said}.",
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
        ours = context.municipality(plan)
        if found.by_key and found.key_of(target, ours) is None:
            # Where the indicator is another's, no region means that one and not the plan's own.
            owner = _name(found.register) if found.is_of_another(ours) else ""
            names = {"owner": owner, "own": _name(ours)}
            args = {
                "indicator": indicator.label,
                "lack": Message(_lack(found.key(target), owner), names),
                "known": _known(found.by_key, owner),
                "add": Message(_ADD, names) if owner else "",
            }
            yield Finding(RULE, target.lacking, args, value=str(target.indicator))


def _lack(key: Key, owner: str) -> Text:
    if owner and not key.region:
        return _NONE_OF_OWN
    return _NONE_OF_EVERYBODY if key == EVERYBODY else _NONE_OF_THESE


def _name(register: Municipality | None) -> str:
    """Return what a region may be called to be an organisation: its name, or else its code."""
    if register is None:
        return ""
    return str(register.name or register.code or register.id or "")


def _known(series: Mapping[Key, Series], owner: str) -> Message:
    """Return what a target may write, the first few: every target is told."""
    said = [_written(one, owner) for one in islice(series.values(), _MOST_NAMED)]
    shown = [*said, "…"] if len(series) > _MOST_NAMED else said
    return Message(_KNOWN_ONE if len(series) == 1 else _KNOWN, {"said": shown})


def _written(series: Series, owner: str) -> str | Text:
    """Return what a target writes to mean a series; without a region it would be the `owner`'s."""
    fields = (
        ("region", series.region or owner),
        ("gender", series.gender),
        ("group", series.group),
    )
    said = [f"{name}: {value}" for name, value in fields if value and value != "total"]
    return f"{{{', '.join(said)}}}" if said else _EVERYBODY
