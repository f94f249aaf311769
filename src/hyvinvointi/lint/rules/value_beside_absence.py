"""A number beside a status that says that the value is absent or kept back."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.naming import term
from hyvinvointi.model import Indicator
from hyvinvointi.privacy.small_groups import told_as_absent

RULE = Rule(
    "HV724",
    "value-beside-absence",
    Text(
        "Arvon tilaksi on merkitty ”{status}”, vaikka arvo on kirjattu samaan kohtaan. Lähdetiedoston lukija näkee sen.",
        "Värdets status är ”{status}”, men värdet har ändå angetts på samma ställe. Den som läser "
        "källfilen ser det.",
        "The status of the value is “{status}”, but the value is also given. Anyone who reads the source file can see it.",
    ),
    Text(
        "Jos arvon saa julkaista, poista tila (status). Muuten poista arvo (value) myös lähdetiedostosta.",
        "Om värdet får publiceras, ta bort statusen (status). Ta annars bort värdet (value) också ur "
        "källfilen.",
        "If the value may be published, remove the status (status). If not, remove the value (value) from the source file, too.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each value that is a number and is said to be none.

    Rules of their own speak of a nought, and of what is of too few people.
    """
    for measured in told_as_absent(indicator):
        if measured.has("value") and measured.value != 0:
            yield Finding(RULE, measured.site("value"), {"status": term(measured, "status")})
