"""Words or a rank beside a status that there is no value."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.naming import term
from hyvinvointi.lint.scales import in_words
from hyvinvointi.model import Indicator

RULE = Rule(
    "HV526",
    "words-beside-absence",
    Text(
        "Arvon tilaksi on merkitty ”{status}”, vaikka sille on kirjattu sanallinen arvo tai sijoitus. Niitä ei näytetä sivulla.",
        "Värdets status är ”{status}”, men ändå har ett värde i ord eller en placering angetts. "
        "Uppgiften visas inte på sidan.",
        "The status of the value is “{status}”, but words or a rank are also given. The page does not show them.",
    ),
    Text(
        "Jos sanallinen arvo tai sijoitus on oikein, poista tila (status). Muuten poista sanallinen arvo (text) ja sijoitus (rank).",
        "Om uppgiften stämmer, ta bort statusen (status). Ta annars bort värdet i ord (text) och "
        "placeringen (rank).",
        "Check the source. If the words or the rank are right, remove the field “status”. If "
        "there is no value, remove the fields “text” and “rank”.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each value that says that there is none, and what it is."""
    for measured in in_words(indicator):
        said = next((name for name in ("text", "rank") if measured.has(name)), None)
        if measured.is_absent and said is not None:
            yield Finding(RULE, measured.site(said), {"status": term(measured, "status")})
