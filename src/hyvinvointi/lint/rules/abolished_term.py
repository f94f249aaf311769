"""A term that the law no longer has on the day of the document."""

from collections.abc import Iterator
from datetime import timedelta

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.law.former import terms
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.written_on import named_today
from hyvinvointi.source import Document

RULE = Rule(
    "HV845",
    "abolished-term",
    Text(
        "Ilmaus ”{named}” tarkoittaa käsitettä, joka poistui laista {day}.",
        "Uttrycket ”{named}” syftar på ett begrepp som utgick ur lagen {day}.",
        "The expression “{named}” has not been used in law since {day}.",
    ),
    Text(
        "Jos virke koskee aiempaa aikaa, lisää siihen ajankohta. Muuten vaihda tilalle nykyinen käsite: {successors}.",
        "Om meningen gäller nuläget, byt till det nuvarande begreppet: {successors}. Om den gäller tiden före det, ange tiden i texten.",
        "If the sentence refers to the past, say to what time. If not, use the current term: {successors}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="term",
    rewords=True,
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each sentence with such a term that is not about the past."""
    for passage, start, end, term in named_today(document, context, terms()):
        since = PartialDate.of(term.until + timedelta(days=1))
        named = " ".join(passage.text[start:end].split())
        args = {"named": named, "day": since, "successors": term.instead(passage.language)}
        yield Finding(RULE, passage.site(start, end), args, value=term.names[0])
