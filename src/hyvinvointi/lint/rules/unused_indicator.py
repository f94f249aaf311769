"""An indicator that no plan uses."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Indicator
from hyvinvointi.schema import KINDS, Survey
from hyvinvointi.source import Document

RULE = Rule(
    "HV501",
    "unused-indicator",
    Text(
        "Mittaria ”{id}” ei käytetä missään tavoitteessa, toimenpiteessä eikä osiossa.",
        "Indikatorn ”{id}” används inte i något mål, någon åtgärd eller något avsnitt.",
        "The indicator “{id}” is not used: no goal, measure or section names it.",
    ),
    Text(
        "Lisää mittari (indicators) siihen tavoitteeseen, toimenpiteeseen tai osioon, jota sillä seurataan. Jos mittaria ei tarvita, poista mittari.",
        "Nämn indikatorn i det mål, den åtgärd eller det avsnitt som följs upp med den "
        "(indicators). Ta bort indikatorn om den inte behövs.",
        "Add the indicator to the field “indicators” of the goal, measure or section that it monitors. If the indicator is not needed, remove it.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_PLANS = frozenset({"program", "strategy"})


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each indicator that no document refers to.

    A municipality without plans, or one of whose plans is not wholly understood, is passed over.
    The indicators that everybody is expected to hold are asked for by a rule of their own.
    """
    index = context.workspace.index
    if any(document.kind not in KINDS for document in context.workspace.documents):
        return
    used: set[tuple[str, str]] = set()
    judged: set[str] = set()
    unsure: set[str] = set()
    for document, surveyed in index.surveys.values():
        municipality = index.municipality_of(document)
        judged |= {municipality} if document.kind in _PLANS else set()
        named = list(_named(context, document, surveyed))
        used |= {one for one in named if one is not None}
        if None in named or document.broken or document.findings:
            unsure.add(municipality)
    sure = judged - unsure
    for document in context.documents("indicator"):
        municipality = index.municipality_of(document)
        if municipality not in sure or (municipality, document.id) in used:
            continue
        indicator = Indicator(document, (), document.data)
        if not indicator.minimum_set and indicator.hyte is None:
            yield Finding(RULE, indicator.lacking, {"id": indicator.label})


def _named(
    context: Context, document: Document, surveyed: Survey
) -> Iterator[tuple[str, str] | None]:
    """Yield the indicators a document names, `None` for one that is unknown."""
    for reference in surveyed.references:
        if "indicator" in reference.kinds:
            entry = context.workspace.index.find(reference.id, document, reference.kinds)
            yield (entry.municipality, entry.id) if entry else None
