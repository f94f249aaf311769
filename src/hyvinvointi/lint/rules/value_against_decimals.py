"""A measured value with more decimals than its indicator has."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Indicator
from hyvinvointi.privacy.small_groups import shown

RULE = Rule(
    "HV503",
    "value-against-decimals",
    Text(
        "Arvossa {value} on liikaa desimaaleja: mittarin arvoissa niitä saa olla enintään {decimals}.",
        "Värdet {value} har fler decimaler än indikatorn tillåter: högst {decimals}.",
        "The value {value} has too many decimal places. The number of decimal places set for the indicator is {decimals}.",
    ),
    Text(
        "Tarkista arvo lähteestä. Pyöristä arvo tai korjaa mittarin desimaalien määrä (decimals).",
        "Kontrollera värdet i källan. Avrunda värdet till det antal decimaler som indikatorn har, eller rätta indikatorns antal decimaler (decimals).",
        "Check the value in the source. Round the value to that number of decimal places, or correct the field “decimals” of the indicator.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_DECIMALS = Text(
    "Desimaalit on annettu tässä.",
    "Antalet decimaler anges här.",
    "The number of decimals is set here.",
)
_MOST = 9


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each value that changes when it is rounded to `decimals`."""
    decimals = indicator.decimals
    if decimals is None or not 0 <= decimals <= _MOST:
        return
    related = ((indicator.site("decimals"), Message(_DECIMALS)),)
    for measured in shown(indicator):
        value = measured.value
        if value is not None and round(value, decimals) != value:
            args = {"value": value, "decimals": decimals}
            yield Finding(RULE, measured.site("value"), args, related, value=str(value))
