"""A document adopted by an organ to which its chain of approval gives another role."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Decision, Plan

RULE = Rule(
    "HV605",
    "adoption-by-another-organ",
    Text(
        "Toimielin ”{organ}” hyväksyy asiakirjan ”{id}”, mutta hyväksymisketjussa sen hyväksyy {adopter}.",
        "Organet ”{organ}” godkänner dokumentet ”{id}”, men enligt kedjan för godkännande är det {adopter} som godkänner.",
        "The organ “{organ}” adopts “{id}”, but in its chain of approval it is adopted by {adopter}.",
    ),
    Text(
        "Kirjoita role: propose, jos toimielin esittää asiakirjaa toiselle, tai korjaa asiakirjan approval.",
        "Skriv role: propose om organet föreslår dokumentet för ett annat, eller rätta dokumentets approval.",
        "Write role: propose if the organ proposes the document to another, or correct approval of the document.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)

_STEP = Text(
    "Hyväksyvä vaihe on tässä.", "Det godkännande skedet finns här.", "The adopting step is here."
)


def check(decision: Decision, context: Context) -> Iterator[Finding]:
    """Yield a finding for each `role: adopt` of an organ that does not adopt by `approval`."""
    for adoption in decision.adopts:
        plan = context.named(Plan, adoption.document, adoption)
        if plan is None or adoption.role != "adopt":
            continue
        steps = [step for step in plan.approval if step.role == "adopt" and step.organ]
        organs = [step.organ for step in steps]
        if steps and decision.organ not in organs:
            args = {"organ": decision.organ, "id": adoption.document, "adopter": organs}
            related = tuple((step.site("organ"), Message(_STEP)) for step in steps)
            yield Finding(RULE, adoption.site("role"), args, related)
