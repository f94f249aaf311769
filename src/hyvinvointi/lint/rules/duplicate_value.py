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
        "Vuodelta {year} on kaksi arvoa samasta ryhmästä.",
        "För {year} finns två värden för samma grupp.",
        "There are two values for the same group in {year}. The gender “total” means the same "
        "as no gender, and the organisation’s own region means the same as no region.",
    ),
    Text(
        "Tarkista lähteestä, kumpi arvo on oikea, ja poista toinen. Puuttuva sukupuoli tarkoittaa kaikkia ja puuttuva alue omaa aluetta.",
        "Kontrollera värdena i källan och behåll bara det ena. Könet total (totalt) betyder "
        "detsamma som inget kön, och organisationens eget område detsamma som inget område.",
        "Check in the source which value is right, and keep only that one.",
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
