"""An adopted text that has changed, where somebody answers for each change."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.adoptions import broken_pins
from hyvinvointi.lint.context import Accepted, Context
from hyvinvointi.model import Decision, Plan

RULE = Rule(
    "HV618",
    "accepted-change",
    Text(
        "Asiakirja ”{document}” ei ole enää se teksti, jonka päätös ”{decision}” hyväksyi. "
        "Muutoksista vastaa {answers}.",
        "Dokumentet ”{document}” är inte längre den text som beslutet ”{decision}” godkände. "
        "För ändringarna svarar {answers}.",
        "“{document}” is no longer the same as the text that was adopted by the decision “{decision}”. The changes were accepted by {answers}.",
    ),
    Text(
        "Tämä ei ole virhe. Tuo teksti päätettäväksi, kun ohjelmaa seuraavan kerran käsitellään.",
        "Det är inget fel. För texten till organet nästa gång som programmet behandlas.",
        "No correction is needed. Submit the text to the body the next time it decides on the plan.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
    consequent=True,
)

_ANSWER = Text("{by} (”{reason}”)", "{by} (”{reason}”)", "{by} (“{reason}”)")


def check(plan: Plan, context: Context) -> Iterator[Finding]:
    """Yield a finding when the text is not that of its newest adoption, and that is accepted."""
    if plan.status == "under-review":
        return
    for pin in broken_pins(plan, context):
        change = context.since_adoption(pin)
        if isinstance(change, Accepted):
            args = {
                "document": plan.label,
                "decision": Decision(pin.decision, (), pin.decision.data).label,
                "answers": [
                    Message(_ANSWER, {"by": by, "reason": reason}) for by, reason in change.answers
                ],
            }
            yield Finding(RULE, plan.site("id"), args)
            return
