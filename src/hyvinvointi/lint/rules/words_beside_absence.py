"""Words or a rank beside a status that there is no value."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.naming import term
from hyvinvointi.model import Indicator
from hyvinvointi.privacy.small_groups import told_as_absent

RULE = Rule(
    "HV526",
    "words-beside-absence",
    Text(
        "Arvon tilaksi on merkitty ”{status}”, vaikka samaan kohtaan on kirjattu sanallinen arvo tai sijoitus. Sanallista arvoa ja sijoitusta ei näytetä sivulla.",
        "Värdets status är ”{status}”, men ändå har ett värde i ord eller en placering angetts. "
        "Uppgiften visas inte på sidan.",
        "The status of the value is “{status}”, but a rank or words have also been given. The page does not show them.",
    ),
    Text(
        "Jos sanallisen arvon tai sijoituksen saa julkaista, poista tila (status). Muuten poista sanallinen arvo (text) ja sijoitus (rank).",
        "Om värdet i ord eller placeringen får publiceras, ta bort statusen (status). Ta annars bort värdet i ord (text) och placeringen (rank).",
        "If the rank or the words may be published, remove the field “status”. If not, remove the fields “text” and “rank”.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each value that says that there is none, and what it is.

    Of a value of too few people a rule of its own speaks.
    """
    for measured in told_as_absent(indicator):
        said = next((name for name in ("text", "rank") if measured.has(name)), None)
        if said is not None:
            yield Finding(RULE, measured.site(said), {"status": term(measured, "status")})
