"""An indicator of numbers that does not say in which unit these are."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Indicator

RULE = Rule(
    "HV519",
    "indicator-without-unit",
    Text(
        "Mittarilta ”{id}” puuttuu mittayksikkö.",
        "Indikatorn ”{id}” saknar måttenhet (unit).",
        "The indicator “{id}” has no unit of measurement.",
    ),
    Text(
        "Lisää mittayksikkö, esimerkiksi unit: kpl. Jos arvot ovat sanallisia, merkitse type: qualitative (laadullinen mittari) tai lisää asteikko (scale).",
        "Lägg till måttenheten, t.ex. unit: st. Om värdena anges i ord, lägg till en skala (scale) eller skriv type: qualitative (kvalitativ indikator).",
        "Add the field “unit”, for example unit: visits. If the values are words, either add a scale (scale) or write type: qualitative.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding where numbers have no unit; words and steps of a scale need none."""
    if indicator.type != "qualitative" and not indicator.has("scale") and not indicator.has("unit"):
        yield Finding(RULE, indicator.lacking, {"id": indicator.label})
