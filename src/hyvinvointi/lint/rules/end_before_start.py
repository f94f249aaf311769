"""A period, term or schedule that ends before it begins."""

from collections.abc import Iterator

from hyvinvointi.dates import parse
from hyvinvointi.diagnostics import Finding, Message, Rule, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.source import Document

RULE = Rule(
    "HV206",
    "end-before-start",
    Text(
        "Loppuajankohta {end} on ennen alkuajankohtaa {start}.",
        "Sluttidpunkten {end} infaller före starttidpunkten {start}.",
        "The end date ({end}) is before the start date ({start}).",
    ),
    Text(
        "Tarkista kumpikin ajankohta ja korjaa virhe.",
        "Kontrollera båda tidpunkterna och rätta den som är fel.",
        "Check both dates, and correct whichever is wrong.",
    ),
    of_form=True,
)
_STARTS: dict[str | int, str] = {"end": "start", "until": "from"}
_START = Text("Alku on tässä.", "Början finns här.", "The start is here.")


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each group whose end is over before its start has come."""
    surveyed = context.survey(document)
    if surveyed is None:
        return
    dates = {route: parse(value) for route, _, value in surveyed.dates}
    for route, end in dates.items():
        name = _STARTS.get(route[-1])
        start = dates.get((*route[:-1], name)) if name else None
        if start is None or end is None or end.last >= start.first:
            continue
        related = ((Site(document.path, (*route[:-1], name or "")), Message(_START)),)
        args = {"start": start, "end": end}
        yield Finding(RULE, Site(document.path, route), args, related, value=str(end))
