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
        "The decision is recorded as unanimous, but a dissent from it is recorded.",
    ),
    Text(
        "Korjaa tulos (outcome) tai poista eriävä mielipide (dissents). Eriävän mielipiteen voi jättää vastaehdotuksen tehnyt, vastaan äänestänyt tai esittelijä, jonka ehdotuksesta päätös poikkeaa.",
        "Rätta outcome eller ta bort dissents. Avvikande mening kan anmälas av den som har gjort ett motförslag eller röstat emot och av föredraganden när beslutet avviker från förslaget.",
        "Correct outcome or remove dissents. A dissent may be entered by someone who made a counter-proposal or voted against, and by the presenter if the decision departs from the proposal.",
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
