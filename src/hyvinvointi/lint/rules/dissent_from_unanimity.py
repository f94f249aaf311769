"""A dissent from a decision that is called unanimous."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.minutes.passages import folded
from hyvinvointi.lint.minutes.persons import name_of, same_person
from hyvinvointi.lint.minutes.places import in_order, noted
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Dissent

RULE = Rule(
    "HV313",
    "dissent-from-unanimity",
    Text(
        "Päätös on merkitty yksimieliseksi, mutta siihen on kirjattu eriävä mielipide.",
        "Beslutet har antecknats som enhälligt, men det finns en avvikande mening.",
        "The decision is recorded as unanimous, but a dissenting opinion is also recorded.",
    ),
    Text(
        "Tarkista pöytäkirjasta, kuka jätti mielipiteen. Jos esittelijä, merkitse hänet (presenter). Jos ei kukaan, poista mielipide (dissents). Muuten korjaa tulos (outcome).",
        "Kontrollera den avvikande meningen i protokollet. Om föredraganden anmälde den, ange personen som föredragande (presenter). Om den inte finns i protokollet, ta bort den (dissents). Rätta annars utfallet (outcome).",
        "Check in the minutes whether anyone dissented, and who. If it was the presenter, name them in the field “presenter”. If it was someone else, correct the outcome. If nobody dissented, remove the dissenting opinion (dissents).",
    ),
    fact="contradicted-outcome",
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when an outcome is unanimous and there are dissents."""
    resolution = decision.resolution
    if resolution is None or resolution.outcome != "accepted-unanimously":
        return
    dissents = [one for one in resolution.dissents if not _is_presenters(one, decision, context)]
    if dissents:
        dissent, outcome = dissents[0].site(), resolution.site("outcome")
        site, other = in_order(decision.origin, dissent, outcome)
        yield Finding(RULE, site, related=noted(other), value=resolution.outcome)


def _is_presenters(dissent: Dissent, decision: Decision, context: NeighbourContext) -> bool:
    """Whether the presenter dissents: organs may be of one mind against the proposal."""
    person, presenter = dissent.person, decision.presenter
    if person is None or presenter is None:
        return False
    if same_person(person, presenter):
        return True
    if not (person.id or person.name):
        return bool(person.title) and folded(str(person.title)) == folded(str(presenter.title))
    if person.id and presenter.id:
        return False
    # Whichever of its names comes first.
    names = [sorted(folded(name_of(one, decision, context)).split()) for one in (person, presenter)]
    return bool(names[0]) and names[0] == names[1]
