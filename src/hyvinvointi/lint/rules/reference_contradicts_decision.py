"""A reference that gives another organ, day, § or case number than the decision it means."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.minutes.places import day_site, noted
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, View
from hyvinvointi.model.decision import Reference

RULE = Rule(
    "HV210",
    "reference-contradicts-decision",
    Text(
        "Viittauksessa {field} on ”{said}”, mutta päätöksessä ”{id}” se on ”{truth}”.",
        "I hänvisningen är {field} ”{said}”, men i beslutet ”{id}” står ”{truth}”.",
        "The reference gives {field} as “{said}”, but in the decision “{id}” it is “{truth}”.",
    ),
    Text(
        "Tarkista pöytäkirjasta, kumpi on oikein, ja korjaa virhe. Jos viittaat pelkällä tunnuksella, muut tiedot saadaan päätöksestä.",
        "Kontrollera i protokollet vilketdera som är rätt, och rätta felet. Om du hänvisar bara "
        "med id:t hämtas övriga uppgifter från beslutet.",
        "Check in the minutes which one is right, and correct the other. If you give only the ID of the decision, the other details are taken from the decision.",
    ),
)

_FIELDS = {
    "organ": Text("toimielin", "organet", "the body"),
    "date": Text("päivä", "datumet", "the date"),
    "paragraph": Text("pykälä", "paragrafen", "the paragraph"),
    "case_number": Text("asianumero", "ärendenumret", "the case number"),
}


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each detail of a reference that the decision itself contradicts."""
    for reference in _references(decision):
        target = _target(reference, decision, context) if reference else None
        if reference is not None and target is not None:
            yield from _differences(reference, target, context)


def _references(decision: Decision) -> tuple[Reference | None, ...]:
    rectification = decision.rectification
    reviewed = rectification.of if rectification else None
    return (*decision.references, *decision.earlier, reviewed, decision.overturned_by)


def _target(reference: Reference, decision: Decision, context: NeighbourContext) -> Decision | None:
    """The decision of that id, else the only one of that organ, year and §."""
    if reference.id:
        return context.named(Decision, reference.id, decision)
    organ = reference.organ.id if reference.organ else None
    if organ is None or reference.date is None or reference.paragraph is None:
        return None
    numbered = context.with_paragraph(reference.date.year, reference.paragraph, decision)
    of_organ = [one for one in numbered if one.organ == organ]
    return of_organ[0] if len(of_organ) == 1 else None


def _differences(
    reference: Reference, target: Decision, context: NeighbourContext
) -> Iterator[Finding]:
    said_organ = reference.organ.id if reference.organ else None
    details = (
        ("organ", said_organ, target.site("organ"), target.organ),
        ("date", reference.date, day_site(target), target.made_on),
        ("paragraph", reference.paragraph, target.site("paragraph"), target.paragraph),
        ("case_number", reference.case_number, target.site("case_number"), target.case_number),
    )
    for where, said, there, truth in details:
        if said is None or truth is None or str(said).casefold() == str(truth).casefold():
            continue
        args = {
            "field": _FIELDS[where],
            "said": _shown(said, reference, context),
            "truth": _shown(truth, target, context),
            "id": target.label,
        }
        related = noted(there)
        yield Finding(RULE, reference.site(where), args, related=related, value=str(said))


def _shown(value: object, of: View, context: NeighbourContext) -> object:
    """Return a detail as readers know it: an organ by its name, a case number as it is."""
    return named(value, of, context) if isinstance(value, str) else value
