"""An authority that no longer exists on the day of the document."""

from collections.abc import Iterator
from datetime import timedelta

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.law.former import authorities
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.written_on import named_today
from hyvinvointi.source import Document

RULE = Rule(
    "HV229",
    "abolished-authority-named",
    Text(
        "Tekstissä mainitaan ”{named}”, mutta tätä viranomaista tai organisaatiota ei ole ollut {day} lähtien.",
        "I texten nämns ”{named}”, som från och med {day} inte längre finns.",
        "The text mentions “{named}”, an authority or organisation that ceased to exist on {day}.",
    ),
    Text(
        "Jos virke koskee aiempaa aikaa, lisää siihen ajankohta. Muuten vaihda tilalle nykyinen vastuutaho: {successors}.",
        "Uppgiften sköts numera av {successors}. Om meningen gäller nuläget, ändra namnet. Om den "
        "gäller tiden före det, ange tiden i texten.",
        "If the sentence refers to the past, say when. If not, name the body that now has the "
        "task: {successors}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="authority",
    rewords=True,
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each sentence that names an authority as if it were there.

    What the register could not confirm is not told.
    """
    for passage, start, end, authority in named_today(document, context, authorities()):
        since = PartialDate.of(authority.until + timedelta(days=1))
        named = passage.text[start:end]
        args = {"named": named, "day": since, "successors": authority.instead(passage.language)}
        yield Finding(RULE, passage.site(start, end), args, value=authority.names[0])
