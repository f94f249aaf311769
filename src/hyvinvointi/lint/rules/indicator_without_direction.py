"""An indicator of numbers that does not say which way these should go."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Indicator

RULE = Rule(
    "HV520",
    "indicator-without-direction",
    Text(
        "Mittarilta ”{id}” puuttuu tavoiteltu suunta.",
        "Indikatorn ”{id}” saknar önskad riktning (direction).",
        "The indicator “{id}” does not say in which direction its value should change.",
    ),
    Text(
        "Lisää suunta (direction). Sen arvoksi merkitään increase (kasvava), decrease (vähenevä), maintain (ennallaan) tai none (ei suuntaa).",
        "Ange som önskad riktning (direction) increase (ökande), decrease (minskande), maintain (oförändrad) eller none (ingen riktning).",
        "Add the field “direction” with one of these values: increase, decrease, maintain or none.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding where nothing tells which value is better; of a scale the higher one is."""
    if (
        indicator.type != "qualitative"
        and not indicator.has("scale")
        and not indicator.has("direction")
    ):
        yield Finding(RULE, indicator.lacking, {"id": indicator.label})
