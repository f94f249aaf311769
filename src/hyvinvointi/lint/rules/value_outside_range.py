"""A measured value that its unit cannot have."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Indicator
from hyvinvointi.model.units import is_counted
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.small_groups import shown
from hyvinvointi.words.values import Quantity

RULE = Rule(
    "HV502",
    "value-outside-range",
    Text(
        "Arvo {value} ei ole mahdollinen: tämän mittayksikön arvot ovat {range}.",
        "Värdet {value} är inte möjligt: med den här måttenheten {range}.",
        "The value {value} is not possible: values in this unit must be {range}.",
    ),
    Text(
        "Tarkista arvo lähteestä ja korjaa virhe. Jos arvo on oikein, korjaa mittayksikkö (unit).",
        "Kontrollera värdet i källan, och rätta värdet om det är fel. Om värdet stämmer, rätta måttenheten (unit).",
        "Check the value in the source, and correct it if it is wrong. If it is right, correct "
        "the unit.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_SHARE = Text("välillä 0–{top}", "ska värdet ligga mellan 0 och {top}", "between 0 and {top}")
_COUNT = Message(Text("vähintään 0", "ska värdet vara minst 0", "0 or more"))
_SHARES = {"%": 100, "prosenttia": 100, "procent": 100, "‰": 1000, "promillea": 1000}
_CHANGE = regex(
    r"muuto|kasvu|lisäys|nousu|lasku|vähen|netto|tase|saldo|förändr|ökning|minskn|change|growth",
    re.IGNORECASE,
)
"""Words of an indicator that measures a change or a balance: its values have no bounds."""


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each share outside 0–100 % and each count below nothing."""
    unit = (indicator.unit or "").strip()
    top = _SHARES.get(unit.lower())
    if top is None and not is_counted(unit):
        return
    titles = indicator.title.values.values() if indicator.title else ()
    if any(_CHANGE.search(title) for title in titles):
        return
    for measured in shown(indicator):
        value = measured.value
        if value is None or (value >= 0 and (top is None or value <= top)):
            continue
        allowed = Message(_SHARE, {"top": top}) if top is not None else _COUNT
        args = {"value": Quantity(value, unit), "range": allowed}
        yield Finding(RULE, measured.site("value"), args, value=str(value))
