"""A note on a value that is kept back, which seems to say it all the same."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Indicator
from hyvinvointi.privacy.small_groups import is_told_in_note, kept_back

RULE = Rule(
    "HV726",
    "suppressed-value-in-note",
    Text(
        "Vuoden {year} arvo on salattu tai koskee liian pientä ryhmää, mutta lisätiedossa näyttää olevan sitä koskeva luku.",
        "Värdet för {year} är skyddat eller gäller en för liten grupp, men tilläggsuppgiften verkar innehålla talet.",
        "The value for {year} is suppressed, or its group is too small, but the note seems to give the figure.",
    ),
    Text(
        "Poista luku lisätiedosta (note) ja kerro siinä vain, miksi arvoa ei näytetä, esimerkiksi note: vastaajia liian vähän.",
        "Ta bort talet ur tilläggsuppgiften (note), och ange där bara varför värdet inte visas, t.ex. note: för få svarande.",
        "Say in the field “note” why the value is not shown, but do not give the figure itself, for example note: too few answers to be published.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each value that is kept back and whose note has a number with the unit."""
    for measured in kept_back(indicator):
        if is_told_in_note(measured, indicator.unit or ""):
            yield Finding(RULE, measured.site("note"), {"year": measured.year})
