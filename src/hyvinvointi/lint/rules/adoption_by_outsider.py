"""A decision that adopts a plan of another organisation, which does not say that it is theirs."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Decision, Plan

RULE = Rule(
    "HV474",
    "adoption-by-outsider",
    Text(
        "Päätös hyväksyy asiakirjan ”{id}”, joka ei ole sen organisaation asiakirja.",
        "Beslutet godkänner ”{id}”, som inte är dess organisations dokument.",
        "The decision adopts “{id}”, which is no document of its organisation.",
    ),
    Text(
        "Jos suunnitelma on myös tämän organisaation, lisää sen kenttään municipalities: {municipality}. "
        "Jos ei, poista kohta.",
        "Om planen också är den här organisationens, lägg till i dess municipalities: {municipality}. "
        "Om inte, ta bort punkten.",
        "If the plan is this organisation's, too, add to its municipalities: {municipality}. If not, "
        "remove the entry.",
    ),
    draft=Severity.WARNING,
)
_PLAN = Text("Asiakirja on tässä.", "Dokumentet finns här.", "The document is here.")


def check(decision: Decision, context: Context) -> Iterator[Finding]:
    """Yield a finding for each plan that is adopted by an organ of nobody whose plan it is."""
    own = context.directory.municipality_of(decision.origin)
    for adoption in decision.adopts:
        plan = context.named(Plan, adoption.document, adoption)
        if plan is None or adoption.role != "adopt":
            continue
        if own not in context.directory.adopters_of(plan.origin):
            related = ((plan.site("id"), Message(_PLAN)),)
            args = {"id": plan.label, "municipality": own}
            yield Finding(RULE, adoption.site("document"), args, related, value=own)
