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
        "Beslutet är antecknat som enhälligt, men det finns en avvikande mening.",
        "The decision is recorded as unanimous, but there is a dissent from it.",
    ),
    Text(
        "Korjaa outcome tai poista dissents. Eriävän mielipiteen jättää vastaehdottaja, vastaan äänestänyt tai esittelijä, kun päätös poikkeaa ehdotuksesta.",
        "Avvikande mening kan den anmäla som gjorde ett motförslag eller röstade emot, och "
        "föredraganden när beslutet avviker från förslaget. Rätta outcome eller ta bort dissents.",
        "A dissent belongs to somebody who made a counter-proposal or voted against, and to the "
        "presenter where the decision departs from the proposal. Correct outcome or remove dissents.",
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
