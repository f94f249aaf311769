"""A document adopted by an organ to which its chain of approval gives another role."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import ADVICE, Finding, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.naming import named
from hyvinvointi.model import Decision, Plan, View
from hyvinvointi.model.common import Approval

RULE = Rule(
    "HV605",
    "adoption-by-another-organ",
    Text(
        "Toimielin ”{organ}” hyväksyy asiakirjan ”{id}”, mutta {reason}.",
        "Organet ”{organ}” godkänner dokumentet ”{id}”, men {reason}.",
        "In this decision, “{organ}” adopts “{id}”, but {reason}.",
    ),
    ADVICE,
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)

_BY_CHAIN = Text(
    "hyväksymisketjun mukaan asiakirjan hyväksyy ”{adopter}”",
    "enligt godkännandekedjan ska dokumentet godkännas av ”{adopter}”",
    "according to the approval chain of the document, it is adopted by “{adopter}”",
)
_BEFORE = Text(
    "asiakirjan on aiemmin hyväksynyt ”{adopter}”, eikä ole merkitty, että ”{organ}” voisi muuttaa sen päätöstä",
    "dokumentet har tidigare godkänts av ”{adopter}”, och det har inte antecknats att ”{organ}” har rätt att ändra dokumentet",
    "“{adopter}” has already adopted it, and no power of “{organ}” to change it is recorded",
)
_ADOPTS_BY_CHAIN = Text(
    "Tarkista pöytäkirjasta, mitä toimielin päätti. Jos toimielin vain esittää asiakirjaa hyväksyttäväksi, merkitse hyväksymismerkintään role: propose. Jos hyväksymisketju (approval) on väärä, korjaa se. Muuten vie asiakirja toimivaltaisen toimielimen päätettäväksi.",
    "Kontrollera i protokollet vad organet beslutade. Om organet bara föreslår att ett annat organ ska godkänna dokumentet, skriv role: propose. Om dokumentets godkännandekedja (approval) är fel, rätta den. För annars dokumentet till det behöriga organet för beslut.",
    "Check the minutes. If the body only proposes the document to another body, write role: propose. If the approval chain of the document (approval) is wrong, correct it. If not, submit the document to the body that has the power to adopt it.",
)
_CHANGES_ADOPTED = Text(
    "Tarkista pöytäkirjasta, mitä toimielin päätti. Jos toimielin vain esittää asiakirjaa hyväksyttäväksi, merkitse hyväksymismerkintään role: propose. Jos toimielimellä on valta hyväksyä muutos, merkitse toimielin hyväksyjäksi asiakirjan hyväksymisketjuun (approval). Muuten vie muutos toimivaltaisen toimielimen päätettäväksi.",
    "Kontrollera i protokollet vad organet beslutade. Om organet bara föreslår att ett annat organ ska godkänna dokumentet, skriv role: propose. Om organet har rätt att godkänna ändringen, ange organet i dokumentets godkännandekedja (approval). För annars ändringen till det behöriga organet för beslut.",
    "Check the minutes. If the body only proposes a change to another body, write role: propose. If the body does have the power to adopt the change, add a step for the body to the approval chain of the document (approval). If not, submit the change to the body that has the power.",
)
_PIN = Text(
    "Aiempi hyväksyntä on tässä.", "Det tidigare godkännandet finns här.", "It was adopted here."
)
_STEP = Text(
    "Hyväksyvä vaihe on tässä.",
    "Det godkännande skedet finns här.",
    "The step that adopts it is here.",
)


def _adopting_steps(plan: Plan, decision: Decision, context: Context) -> list[Approval]:
    """Return the adopting steps of a plan that are of the municipality whose organ decides."""
    whose = context.directory.municipality_of(decision.origin)
    return [
        step
        for step in plan.approval
        if step.role == "adopt"
        and step.organ
        and _full(step.organ, plan, context).partition(":")[0] == whose
    ]


def _full(organ: str | None, seen_from: View, context: Context) -> str:
    return context.directory.full_id(organ or "", seen_from.origin)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each `role: adopt` of an organ that does not adopt by `approval`.

    Without a chain only the organ that has adopted the text, or the council, can change it. An organ
    that the register does not have is told as that.
    """
    for document in context.pins.decisions:
        if not document.broken:
            yield from _against_power(Decision(document, (), document.data), context)


def _against_power(decision: Decision, context: Context) -> Iterator[Finding]:
    if context.municipality(decision) and not organ_of(decision, context):
        return
    for adoption in decision.adopts:
        plan = context.named(Plan, adoption.document, adoption)
        if plan is None or adoption.role != "adopt":
            continue
        steps = _adopting_steps(plan, decision, context)
        organs = [step.organ for step in steps]
        if steps and _full(decision.organ, decision, context) not in {
            _full(organ, plan, context) for organ in organs
        }:
            reason = Message(
                _BY_CHAIN, {"adopter": [named(organ, plan, context) for organ in organs]}
            )
            related = tuple((step.site("organ"), Message(_STEP)) for step in steps)
            advice = _ADOPTS_BY_CHAIN
        else:
            before = [
                earlier
                for pin, earlier in context.pins.powerless(plan.origin)
                if pin.decision.path == decision.origin.path and pin.route == adoption.route
            ]
            if not before:
                continue
            place = Site(before[0].decision.path, (*before[0].route, "role"))
            reason = Message(
                _BEFORE,
                {
                    "adopter": named(before[0].organ, plan, context),
                    "organ": named(decision.organ, decision, context),
                },
            )
            related = ((place, Message(_PIN)),)
            advice = _CHANGES_ADOPTED
        args = {
            "organ": named(decision.organ, decision, context),
            "id": plan.label,
            "reason": reason,
            "advice": advice,
        }
        yield Finding(RULE, adoption.site("role"), args, related)
