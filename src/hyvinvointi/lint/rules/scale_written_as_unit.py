"""A unit that lists what the values may be, so that the numbers need a scale."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Indicator
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV527",
    "scale-written-as-unit",
    Text(
        "Mittayksiköksi on merkitty vaihtoehtojen luettelo ”{unit}”. Vaihtoehdot kuuluvat mittarin asteikkoon.",
        "Måttenheten ”{unit}” räknar upp alternativ. Alternativen hör till indikatorns skala.",
        "The unit is written as a list of values (“{unit}”), but values like these need a scale.",
    ),
    Text(
        "Vaihda mittayksikön (unit) tilalle asteikko, esimerkiksi scale: [{{value: 0, label: Ei}}, {{value: 1, label: Kyllä}}].",
        "Ersätt måttenheten (unit) med en skala, t.ex. scale: [{{value: 0, label: Nej}}, "
        "{{value: 1, label: Ja}}].",
        "Replace the field “unit” with “scale”, for example scale: [{{value: 0, label: No}}, {{value: 1, label: Yes}}].",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_LISTED = regex(
    r"(?:kyllä ?[/–-] ?ei|ei ?[/–-] ?kyllä|on ?/ ?ei|k/e|ja ?[/–-] ?nej|nej ?[/–-] ?ja|yes ?/ ?no|no ?/ ?yes"
    r"|liikennevalo\w*|trafikljus\w*|traffic lights?|(?:asteikko |skala |scale )?[01] ?[–-] ?(?:[1-9]|10))\Z",
    re.IGNORECASE,
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding where a unit names yes and no, traffic lights or the ends of a scale."""
    unit = (indicator.unit or "").strip()
    if not indicator.has("scale") and _LISTED.match(unit):
        yield Finding(RULE, indicator.site("unit"), {"unit": unit}, value=unit)
