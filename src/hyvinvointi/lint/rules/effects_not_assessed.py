"""A decision that adopts a plan and says nothing of its effects on people."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.stages import is_decided, outcome_of
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Plan
from hyvinvointi.model.lifecycle import is_acceptance
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV363",
    "effects-not-assessed",
    Text(
        "Päätöksessä, jolla hyväksytään ”{plan}”, ei arvioida vaikutuksia eri väestöryhmiin.",
        "Beslutet att godkänna ”{plan}” innehåller ingen bedömning av konsekvenserna för olika "
        "befolkningsgrupper.",
        "The decision that adopts “{plan}” does not assess its effects on different population groups.",
    ),
    Text(
        "Arvioi ennakolta vaikutukset hyvinvointiin ja terveyteen. Kirjaa ne väestöryhmittäin (impact) tai mainitse selostustekstissä (background), missä arviointi on tehty.",
        "Bedöm konsekvenserna för välfärden och hälsan på förhand. Ange dem för varje befolkningsgrupp i konsekvensbedömningen (impact), eller ange i redogörelsen (background) var bedömningen finns.",
        "Assess the effects on wellbeing and health in advance. Describe them by population group in the field “impact”, or say in the field “background” where the assessment is.",
    ),
    draft=Severity.INFO,
    publish=Severity.WARNING,
    inspected=Text(
        "Tarkista pöytäkirjasta ja asiakirjan valmistelusta, missä vaikutukset on arvioitu, ja merkitse se (impact). Arviota ei lisätä pöytäkirjaan jälkikäteen.",
        "Kontrollera i protokollet och i beredningen av dokumentet var konsekvenserna har bedömts, och ange stället (impact). En bedömning läggs inte till i protokollet i efterhand.",
        "Check in the minutes and in the preparatory documents of the plan where the effects were assessed, and record that place (impact). Do not add an assessment to the minutes afterwards.",
    ),
)
_EFFECTS = regex(
    r"vaikutu|vaikutt|\beva\b|\blava\b|\biva\b|\bsuva\b|konsekven|effekt(?!iv)|inverka|\beffects?\b|\bimpact"
)
_EARLIER = 8
"""How many earlier handlings are looked at."""


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when neither an adopting decision nor its earlier handlings tell of effects.

    An assessment is often made once, in the committee that prepares the plan.
    """
    adopted = [one.document for one in decision.adopts if one.role == "adopt" and one.document]
    if not adopted or not is_decided(decision) or not is_acceptance(outcome_of(decision)):
        return
    earlier = (context.named(Decision, one, decision) for one in decision.earlier_ids[:_EARLIER])
    handlings = [decision, *(one for one in earlier if one is not None)]
    plan = context.named(Plan, adopted[0], decision)
    texts = [plan.summary, *(step.outcome for step in plan.preparation)] if plan else []
    if not any(_tells(one) for one in handlings) and not any(map(_speaks, texts)):
        yield Finding(RULE, decision.lacking, {"plan": named(adopted[0], decision, context)})


def _tells(decision: Decision) -> bool:
    if decision.has("impact"):
        return True
    texts = [decision.background, decision.summary, decision.proposal]
    titles = [one.title for one in decision.attachments]
    return any(map(_speaks, [*texts, *titles]))


def _speaks(text: object) -> bool:
    values = getattr(text, "values", {})
    return any(_EFFECTS.search(one.casefold()) for one in values.values())
