"""A case that was opened in a later year than it was decided."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.case_numbers import year_of
from hyvinvointi.lint.minutes.places import day_site, in_order, noted, occasion
from hyvinvointi.model import Decision

RULE = Rule(
    "HV337",
    "case-number-from-future",
    Text(
        "Asianumeron ”{number}” mukaan asia on avattu vuonna {year}, mutta {occasion} jo {meeting}.",
        "Enligt ärendenumret ”{number}” inleddes ärendet år {year}, men {occasion} redan {meeting}.",
        "According to the case number “{number}”, the case was opened in {year}, but {occasion} already on {meeting}.",
    ),
    Text(
        "Asianumeron vuosi on vuosi, jona asia avattiin. Tarkista asianumero ja kokous- tai päätöspäivä pöytäkirjasta ja korjaa virhe.",
        "Numret innehåller det årtal då ärendet inleddes. Kontrollera numret och datumet, och rätta det som är fel.",
        "Check the case number and the date, and correct whichever is wrong. A case number contains the year in which the case was opened.",
    ),
)


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding when the year in the case number is after the meeting's."""
    meeting = decision.made_on
    year = year_of(decision.case_number) if decision.case_number else None
    if meeting is not None and year is not None and year > meeting.year:
        places = decision.site("case_number"), day_site(decision)
        site, other = in_order(decision.origin, *places)
        args = {"number": decision.case_number, "year": year, "meeting": meeting} | {
            "occasion": occasion(decision, context.today)
        }
        yield Finding(RULE, site, args, related=noted(other))
