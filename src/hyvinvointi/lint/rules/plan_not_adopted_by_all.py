"""A plan of several municipalities that is in force in some of them alone."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Municipality, Plan

RULE = Rule(
    "HV473",
    "plan-not-adopted-by-all",
    Text(
        "Asiakirja ”{id}” koskee myös organisaatiota ”{name}”, mutta organisaation voimassa olevaa hyväksymispäätöstä ei ole merkitty.",
        "”{id}” gäller också organisationen ”{name}”, men inget gällande beslut av organisationen om att godkänna dokumentet har antecknats.",
        "“{id}” also belongs to the organisation “{name}”, but no decision in force records "
        "that this organisation has adopted it.",
    ),
    Text(
        "Kun organisaatio on hyväksynyt asiakirjan, lisää päätös ja aja komento: hyvinvointi adopt PÄÄTÖKSEN-TUNNUS {id.id}. Aiheettomasti merkitty organisaatio poistetaan asiakirjasta (municipalities).",
        "Om organisationen har godkänt dokumentet, lägg till beslutet och kör kommandot ”hyvinvointi adopt BESLUT {id.id}”, där BESLUT är beslutets id. Om organisationen inte godkänner dokumentet som sitt eget, ta bort organisationen ur uppgiften om andra organisationer (municipalities).",
        "If the organisation has adopted the document, add the decision, and then run this command, replacing DECISION-ID with the ID of the decision: hyvinvointi adopt DECISION-ID {id.id}. If the organisation will not adopt the document, remove the organisation from the field “municipalities”.",
    ),
    draft=None,
    publish=Severity.WARNING,
)


def check(plan: Plan, context: Context) -> Iterator[Finding]:
    """Yield a finding for each municipality of the workspace without an adoption in force.

    Councils meet on different days, so that it is no error; of who is not here nothing is known.
    """
    if plan.status != "adopted" or context.pins.is_unsure(plan.origin):
        return
    for one in plan.municipalities:
        other = context.named(Municipality, one.id, plan)
        if other is None or one.id == context.directory.municipality_of(plan.origin):
            continue
        if not context.pins.in_force(plan.origin, str(one.id)):
            args = {"id": plan.label, "name": other.label}
            yield Finding(RULE, one.site(), args, value=str(one.id))
