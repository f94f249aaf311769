"""An outcome that tells how the request for a review ended, not what became of the proposal."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.passages import passages
from hyvinvointi.lint.minutes.requests import act_on_request
from hyvinvointi.lint.minutes.stages import outcome_of
from hyvinvointi.lint.minutes.terms import outcome_term, term
from hyvinvointi.model import Decision

RULE = Rule(
    "HV383",
    "outcome-of-request",
    Text(
        "Päätöksen tulos (”{outcome}”) ja oikaisuvaatimuksen ratkaisu (”{result}”) eivät sovi yhteen päätösehdotuksen kanssa.",
        "Med tanke på beslutsförslaget kan beslutets utfall (”{outcome}”) och avgörandet av begäran om omprövning (”{result}”) inte båda stämma.",
        "The outcome of the decision (“{outcome}”) and the result of the request for a review (“{result}”) do not fit together, given what was proposed.",
    ),
    Text(
        "Tarkista molemmat pöytäkirjasta: päätöksen tulos (outcome) koskee päätösehdotusta, ratkaisu (rectification.result) oikaisuvaatimusta. Korjaa virhe.",
        "Utfallet (outcome) anger hur det gick med beslutsförslaget, avgörandet "
        "(rectification.result) hur det gick med begäran om omprövning. Kontrollera båda i "
        "protokollet och rätta det som är fel.",
        "Check both in the minutes, and correct whichever is wrong. The field “outcome” is for "
        "the proposal, and “rectification.result” for the request.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_PROPOSED = Text("Ehdotus on tässä.", "Förslaget finns här.", "The proposal is here.")
_PLAIN = frozenset({"accepted", "accepted-unanimously"})


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when a proposal did prevail and is called rejected, or the other way round."""
    rectification, outcome = decision.rectification, outcome_of(decision)
    result = rectification.result if rectification else None
    if result is None or decision.resolution is None or decision.has("revised_proposal"):
        return
    for passage in passages(decision, "proposal"):
        act = act_on_request(passage.text)
        if act is None:
            continue
        prevailed = act.result == result
        if outcome == "rejected" if prevailed else outcome in _PLAIN:
            shown = term(result, "rectification", "result")
            args = {"outcome": outcome_term(outcome), "result": shown}
            related = ((passage.site(act.start, act.end), Message(_PROPOSED)),)
            site = decision.resolution.site("outcome")
            yield Finding(RULE, site, args, related=related, value=outcome)
            return
