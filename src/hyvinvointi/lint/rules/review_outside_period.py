"""A annual report of a year, or of a day, on which its program was not in force."""

from collections.abc import Iterator

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Program
from hyvinvointi.model.common import Span
from hyvinvointi.model.plan import Review

RULE = Rule(
    "HV477",
    "review-outside-period",
    Text(
        "Vuosiraportti ei sovi kauteen {period}: {why}.",
        "Årsrapporten stämmer inte med perioden {period}: {why}.",
        "The annual report is outside the period {period}: {why}.",
    ),
    Text(
        "Tarkista, mikä tieto on väärä, ja korjaa se: vuosiraportin vuosi (year) tai päivä (date) taikka asiakirjan kausi (period).",
        "Kontrollera årsrapportens år (year) och datum (date) samt perioden (period), och rätta "
        "det som är fel. Årsrapporten för periodens sista år skrivs året därpå.",
        "Check the year and date of the report and the period of the document, and correct "
        "whichever is wrong. The last report may be dated in the year after the period.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_PERIOD = Text("Kausi on tässä.", "Perioden finns här.", "The period is here.")
_OF_YEAR = Text("se on vuodelta {year}", "den gäller året {year}", "it is for the year {year}")
_ON_DAY = Text("sen päivä on {date}", "den är daterad {date}", "it is dated {date}")
_BEFORE_YEAR = Text(
    "sen päivä {date} on ennen raportin vuotta {year}",
    "den är daterad {date}, före rapportens år {year}",
    "it is dated {date}, before the year {year} that it is about",
)


def check(program: Program, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each review whose year, or else whose date, lies outside `period`."""
    period = program.period
    if period is None or period.is_reversed:
        return
    for review in program.reviews:
        found = _of_year(review, period) or _of_day(review, period)
        if found is not None:
            field, bound, why = found
            related = ((period.site(bound), Message(_PERIOD)),)
            args = {"period": period.period, "why": why}
            value = str(review.data.get(field))
            yield Finding(RULE, review.site(field), args, related, value=value)


def _of_year(review: Review, period: Span) -> tuple[str, str, Message] | None:
    bound = _crossed(period, review.year, review.year) if review.year is not None else None
    return ("year", bound, Message(_OF_YEAR, {"year": review.year})) if bound else None


def _of_day(review: Review, period: Span) -> tuple[str, str, Message] | None:
    """Tell a date on which nobody can have looked back at a year of the period."""
    day = review.date
    if day is None:
        return None
    args: dict[str, PartialDate | int | None] = {"date": day, "year": review.year}
    if review.year is not None and day.year < review.year:
        return "date", "start" if period.start else "end", Message(_BEFORE_YEAR, args)
    bound = _crossed(period, day.year, day.year - 1)
    return ("date", bound, Message(_ON_DAY, args)) if bound else None


def _crossed(period: Span, first: int, last: int) -> str | None:
    """Return the end of the period that is crossed: by the first year its start, by the last its end."""
    if period.start is not None and first < period.start.year:
        return "start"
    return "end" if period.end is not None and last > period.end.year else None
