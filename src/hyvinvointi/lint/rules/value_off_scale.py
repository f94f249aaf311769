"""A measured value that is no step of the scale of its indicator."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.scales import is_on, may_be_average, steps
from hyvinvointi.model import Indicator
from hyvinvointi.privacy.small_groups import shown

RULE = Rule(
    "HV521",
    "value-off-scale",
    Text(
        "Arvoa {value} ei ole mittarin asteikolla. Asteikon arvot: {steps}.",
        "Värdet {value} finns inte på indikatorns skala ({steps}).",
        "The value {value} is not on the scale of the indicator ({steps}).",
    ),
    Text(
        "Tarkista arvo. Valitse jokin asteikon arvo tai korjaa asteikko (scale).{average}",
        "Kontrollera värdet. Välj ett värde på skalan eller rätta skalan (scale).{average}",
        "Check the value and the scale, and correct whichever is wrong.{average}",
    ),
)
_AVERAGE = Text(
    " Jos arvot ovat keskiarvoja, lisää mittariin desimaalien määrä (decimals).",
    " Om värdena är medeltal av svar, lägg till indikatorns antal decimaler (decimals).",
    " If the values are averages, add the field “decimals” to the indicator.",
)

_SCALE = Text("Asteikko on tässä.", "Skalan finns här.", "The scale is here.")


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each number that no step has; averages lie between the ends."""
    if not indicator.scale:
        return
    related = ((indicator.site("scale"), Message(_SCALE)),)
    for measured in shown(indicator):
        value = measured.figure
        if value is not None and not is_on(indicator, value):
            args = {
                "value": value,
                "steps": steps(indicator),
                "average": _AVERAGE if may_be_average(indicator, value) else "",
            }
            yield Finding(RULE, measured.site("value"), args, related, value=str(value))
