"""A measure that says it is open although its newest review says that it is over."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.naming import term
from hyvinvointi.model import Program
from hyvinvointi.model.follow_up import newest_review, review_of
from hyvinvointi.model.lifecycle import DONE

RULE = Rule(
    "HV458",
    "status-differs-from-review",
    Text(
        "Toimenpiteen ”{id}” tila on ”{own}”, mutta vuosiraportin {year} mukaan se on ”{reviewed}”.",
        "Åtgärden ”{id}” har statusen ”{own}”, men enligt årsrapporten {year} är statusen ”{reviewed}”.",
        "The status of the measure “{id}” is “{own}”, but according to the annual report for {year} it is “{reviewed}”.",
    ),
    Text(
        "Tarkista, kumpi tila on oikein. Päivitä toimenpiteen tila (status) tai korjaa vuosiraportti.",
        "Kontrollera vilken status som stämmer, och rätta åtgärdens status (status) eller "
        "årsrapporten.",
        "Check which status is right. Update the status of the measure (status), or correct the annual report.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_REVIEW = Text("Vuosiraportti on tässä.", "Årsrapporten finns här.", "The annual report is here.")


def check(program: Program, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each measure of an open status whose newest review says it is over."""
    for measure in program.measures if program.reviews else ():
        reviewed = newest_review(program, measure)
        if reviewed is None or reviewed.status not in DONE or measure.status in (None, *DONE):
            continue
        args = {
            "id": measure.label,
            "own": term(measure, "status"),
            "reviewed": term(reviewed, "status"),
            "year": review_of(program, reviewed).year or "–",
        }
        related = ((reviewed.site("status"), Message(_REVIEW)),)
        yield Finding(RULE, measure.site("status"), args, related)
