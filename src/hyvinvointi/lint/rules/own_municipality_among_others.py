"""A plan that names its own municipality among the others whose plan it also is."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Plan

RULE = Rule(
    "HV471",
    "own-municipality-among-others",
    Text(
        "Asiakirjan oma organisaatio ”{name}” on merkitty myös muiden organisaatioiden luetteloon (municipalities).",
        "Dokumentets egen organisation ”{name}” har angetts bland de andra organisationer som "
        "dokumentet gäller (municipalities).",
        "The field “municipalities” lists “{name}”, which is the document’s own organisation.",
    ),
    Text(
        "Poista oma organisaatio muiden organisaatioiden luettelosta. Oma organisaatio merkitään vain kenttään municipality.",
        "Ta bort den egna organisationen ur fältet municipalities. Den anges redan i fältet "
        "municipality.",
        "Remove the organisation from the field “municipalities”, which is only for other organisations. The field “municipality” gives the document’s own organisation.",
    ),
)


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each entry that is the plan's own municipality, by id or by name."""
    own = context.municipality(plan) if plan.municipalities else None
    if own is None:
        return
    names = {name.casefold() for name in own.name.values.values()} if own.name else set()
    for one in plan.municipalities:
        said = {name.casefold() for name in one.name.values.values()} if one.name else set()
        if one.id == own.id or said & names:
            yield Finding(RULE, one.site(), {"name": own.label}, value=str(own.id))
