"""A dissent from a decision that is called unanimous."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.persons import same_person
from hyvinvointi.lint.minutes.places import in_order, noted
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
        "Tarkista pöytäkirjasta, oliko päätös yksimielinen ja kuka jätti eriävän mielipiteen. Jos sen jätti esittelijä, merkitse hänet esittelijäksi (presenter). Muuten korjaa tulos (outcome) tai poista eriävä mielipide (dissents).",
        "Kontrollera i protokollet om beslutet var enhälligt och vem som anmälde den avvikande meningen. Om det var föredraganden, ange personen som föredragande (presenter). Rätta annars utfallet (outcome) eller ta bort den avvikande meningen (dissents).",
        "Check in the minutes whether the decision was unanimous, and who dissented. If it was the presenter, name them in the field “presenter”. Otherwise, correct the outcome (outcome) or remove the dissenting opinion (dissents).",
    ),
    fact="contradicted-outcome",
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when an outcome is unanimous and there are dissents."""
    resolution = decision.resolution
    if resolution is None or resolution.outcome != "accepted-unanimously":
        return
    dissents = [one for one in resolution.dissents if not _is_presenters(one, decision)]
    if dissents:
        dissent, outcome = dissents[0].site(), resolution.site("outcome")
        site, other = in_order(decision.origin, dissent, outcome)
        yield Finding(RULE, site, related=noted(other), value=resolution.outcome)


def _is_presenters(dissent: Dissent, decision: Decision) -> bool:
    """Whether the presenter dissents: organs may be of one mind against the proposal."""
    return decision.presenter is not None and same_person(dissent.person, decision.presenter)
