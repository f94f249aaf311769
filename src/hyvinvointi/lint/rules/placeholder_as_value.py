"""A nought that stands for a value that is not there."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.naming import term
from hyvinvointi.model import Indicator
from hyvinvointi.privacy.small_groups import told_as_absent

RULE = Rule(
    "HV511",
    "placeholder-as-value",
    Text(
        "Arvoksi on merkitty 0, vaikka arvon tilaksi on merkitty ”{status}”.",
        "Värdet är 0, men värdets status är ”{status}”.",
        "The value is 0, but the status of the value is “{status}”.",
    ),
    Text(
        "Poista nolla (value). Jos tulos todella on nolla ja sen saa julkaista, poista sen sijaan tila (status).",
        "Om resultatet verkligen är noll och får publiceras, ta bort statusen (status). Ta annars bort värdet (value): en nolla uppfattas som ett uppmätt resultat.",
        "If the result really was zero and may be published, remove the field “status”. If not, remove the field “value”: a zero means that the result was zero.",
    ),
)

_REMOVE = Text(
    "Merkitse arvo puuttuvaksi: null", "Märk värdet som saknas: null", "Mark as missing: null"
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each `value: 0` beside a status that says there is none.

    Of a value of too few people a rule of its own speaks.
    """
    for measured in told_as_absent(indicator):
        if measured.value == 0:
            site = measured.site("value")
            edit = indicator.origin.edit(site, "null")
            fix = Fix(Message(_REMOVE), (edit,), safe=True)
            yield Finding(RULE, site, {"status": term(measured, "status")}, fix=fix)
