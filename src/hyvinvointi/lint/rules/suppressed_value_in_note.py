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
        "Kerro lisätiedossa (note), miksi arvoa ei näytetä, ilman lukua, esimerkiksi note: alle viisi vastaajaa.",
        "Ange i tilläggsuppgiften (note) varför värdet inte visas, utan tal, t.ex. note: färre än fem svarande.",
        "Say in the field “note” why the value is not shown, without a figure, for example note: fewer than five answers.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each value that is kept back and whose note has a number with the unit."""
    for measured in kept_back(indicator):
        if is_told_in_note(measured, indicator.unit or ""):
            yield Finding(RULE, measured.site("note"), {"year": measured.year})
