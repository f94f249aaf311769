"""Two values of one series for one year."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.series import series_of
from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import Measured
from hyvinvointi.model.series import Key

RULE = Rule(
    "HV505",
    "duplicate-value",
    Text(
        "Vuodelta {year} on kaksi arvoa samasta ryhmästä. Jos sukupuolta ei ole merkitty, arvo koskee kaikkia. Jos aluetta ei ole merkitty, arvo koskee organisaation omaa aluetta.",
        "För {year} finns två värden för samma grupp. Könet total (totalt) betyder detsamma som att inget kön anges, och organisationens eget område detsamma som att inget område anges.",
        "There are two values for the same group in {year}. Giving the gender “total” means the same as giving no gender, and giving the organisation’s own region means the same as giving no region.",
    ),
    Text(
        "Tarkista arvot lähteestä. Jos ne koskevat eri ryhmiä, merkitse puuttuva tieto (group, gender, region). Muuten poista väärä arvo.",
        "Kontrollera värdena i källan. Om de gäller olika grupper, ange den uppgift som saknas (group, gender, region). Behåll annars bara det värde som stämmer.",
        "Check the values in the source. If they are for different groups, add the information that is missing (group, gender, region). If not, keep only the value that is right.",
    ),
)

_FIRST = Text(
    "Ensimmäinen arvo on tässä.", "Det första värdet finns här.", "The first value is here."
)


def check(indicator: Indicator, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each second value, where the schema's keys do not see it."""
    key = series_of(indicator, context).key
    seen: dict[tuple[int, str | None, Key], Measured] = {}
    for measured in indicator.values:
        if measured.year is None:
            continue
        first = seen.setdefault((measured.year, measured.period, key(measured)), measured)
        if first != measured and _written(first) != _written(measured):
            related = ((first.lacking, Message(_FIRST)),)
            yield Finding(RULE, measured.lacking, {"year": measured.year}, related)


def _written(measured: Measured) -> tuple[str | None, ...]:
    return measured.region, measured.gender, measured.group
