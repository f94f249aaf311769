"""A nought that stands for a value that is not there."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.naming import term
from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import ABSENT

RULE = Rule(
    "HV511",
    "placeholder-as-value",
    Text(
        "Arvoksi on merkitty 0, vaikka arvon tilaksi on merkitty ”{status}”.",
        "Värdet är 0, fast värdets status är ”{status}”.",
        "The value is 0, although the status of the value is “{status}”.",
    ),
    Text(
        "Tarkista arvo lähteestä. Jos tulos todella on nolla, poista tila (status). Muuten poista nolla (value).",
        "Ta bort värdet (value): en nolla uppfattas som ett uppmätt resultat. Om resultatet verkligen är noll, ta i stället bort statusen (status).",
        "Check in the source whether the result really was zero. If it was, remove the field "
        "“status”. If not, remove the field “value”.",
    ),
)

_REMOVE = Text(
    "Merkitse arvo puuttuvaksi: null", "Märk värdet som saknas: null", "Mark as missing: null"
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each `value: 0` beside a status that says there is none."""
    for measured in indicator.values:
        if measured.value == 0 and measured.status in ABSENT:
            site = measured.site("value")
            edit = indicator.origin.edit(site, "null")
            fix = Fix(Message(_REMOVE), (edit,), safe=True)
            yield Finding(RULE, site, {"status": term(measured, "status")}, fix=fix)
