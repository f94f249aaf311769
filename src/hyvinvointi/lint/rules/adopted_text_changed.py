"""An adopted text that is no longer the one that was adopted."""

from collections.abc import Iterator

from hyvinvointi.adoption import Pin
from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.adoptions import broken_pins
from hyvinvointi.lint.context import Accepted, Context
from hyvinvointi.model import Decision, Plan

RULE = Rule(
    "HV610",
    "adopted-text-changed",
    Text(
        "Asiakirjan ”{document}” teksti ei ole enää se, joka hyväksyttiin päätöksellä ”{decision}”.",
        "Texten i dokumentet ”{document}” är inte längre den som godkändes genom beslutet "
        "”{decision}”.",
        "The text of “{document}” has changed since the decision “{decision}” adopted it.",
    ),
    Text(
        "Muutokset näyttää komento: hyvinvointi diff --since-adoption {document.id}. Peru muutokset tai vie teksti päätettäväksi (status: under-review). Kirjoitusvirheen korjaus merkitään päätökseen (corrections).",
        "Granska ändringarna med kommandot ”hyvinvointi diff --since-adoption {document.id}”. Ångra ändringarna, eller skriv status: under-review och för den nya texten till beslut. Om bara ett skrivfel har rättats, anteckna rättelsen i beslutet (corrections).",
        "To see the changes, run the command hyvinvointi diff --since-adoption {document.id}. Then undo the changes, or submit the new text for a decision (status: under-review). If only a clerical error has been corrected, record the correction in the decision (corrections).",
    ),
    draft=Severity.ERROR,
    publish=Severity.ERROR,
    consequent=True,
)

_PIN = Text(
    "Hyväksytyn tekstin tiiviste (digest) on tässä.",
    "Den godkända textens kontrollsumma (digest) finns här.",
    "The digest (checksum) of the adopted text is here.",
)


def check(plan: Plan, context: Context) -> Iterator[Finding]:
    """Yield a finding when the digest of a plan is not that of its newest adoption anywhere.

    Not while an amendment is being prepared, and not when the decision tells of an error that was
    corrected: whether that is all is judged by `verify`. Where history tells that nothing changed
    in substance, as where only ids that the text refers to did, nothing is to be decided again.
    That somebody answers for the changes is told by a rule of its own.
    """
    if plan.status == "under-review":
        return
    changed = [pin for pin in broken_pins(plan, context) if _is_changed(pin, plan, context)]
    if changed:
        decisions = [Decision(pin.decision, (), pin.decision.data) for pin in changed]
        places = [Site(pin.decision.path, (*pin.route, "digest")) for pin in changed]
        # Whoever else has adopted it is told beside: it is one change of one text.
        args = {"document": plan.label, "decision": decisions[0].label}
        related = tuple((place, Message(_PIN)) for place in places)
        yield Finding(RULE, plan.site("id"), args, related)


def _is_changed(pin: Pin, plan: Plan, context: Context) -> bool:
    if _tells_of_slip(Decision(pin.decision, (), pin.decision.data)):
        return False
    change = context.since_adoption(pin)
    if isinstance(change, Accepted):
        return False
    # Of the very file that was adopted only history can tell whether its indicators have changed.
    return change != "editorial" and (pin.blob != plan.origin.blob or change is not None)


def _tells_of_slip(decision: Decision) -> bool:
    return any(one.type == "writing-error" and one.text is not None for one in decision.corrections)
