"""A request for a review that was decided, but nobody says how."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.stages import is_decided, is_postponed
from hyvinvointi.model import Decision

RULE = Rule(
    "HV381",
    "rectification-without-result",
    Text(
        "Oikaisuvaatimuksesta on päätetty, mutta sen ratkaisua ei ole merkitty.",
        "Begäran om omprövning har avgjorts, men avgörandet har inte antecknats.",
        "The request for a review has been decided, but its result is missing.",
    ),
    Text(
        "Lisää pöytäkirjasta oikaisuvaatimuksen ratkaisu (rectification.result). Päätöksen tulos (outcome) koskee vain päätösehdotusta.",
        "Lägg till avgörandet (rectification.result) ur protokollet. Det räcker inte med utfallet (outcome), som bara visar hur det gick med beslutsförslaget.",
        "Add from the minutes how the request was decided (rectification.result). The field "
        "“outcome” says only how the proposal was decided.",
    ),
    draft=Severity.WARNING,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for a decided request without its result; one that was put off has none."""
    rectification = decision.rectification
    if rectification is None or not is_decided(decision) or is_postponed(decision):
        return
    if not rectification.has("result"):
        yield Finding(RULE, rectification.lacking)
