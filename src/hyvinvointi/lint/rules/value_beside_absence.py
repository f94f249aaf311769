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
        "Arvon tilaksi on merkitty ”{status}”, vaikka arvo on kirjattu samaan kohtaan. Arvoa ei näytetä sivulla, mutta lähdetiedoston lukija näkee sen.",
        "Värdets status är ”{status}”, men värdet har ändå angetts på samma ställe. Sidan visar inte värdet, men den som läser källfilen ser det.",
        "The status of the value is “{status}”, but the value is also given. The page does not show it, but anyone who reads the source file can see it.",
    ),
    Text(
        "Jos arvo on oikein ja sen saa julkaista, poista tila (status). Muuten poista arvo (value) lähdetiedostosta.",
        "Om värdet stämmer och får publiceras, ta bort statusen (status). Ta annars bort värdet (value) ur källfilen.",
        "If the value is right and may be published, remove the status (status). If not, remove the value (value) from the source file.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each value that is a number and is said to be none.

    Rules of their own speak of a nought, and of what is of too few people.
    """
    for measured in told_as_absent(indicator):
        if measured.has("value") and measured.value != 0:
            yield Finding(RULE, measured.site("value"), {"status": term(measured, "status")})
