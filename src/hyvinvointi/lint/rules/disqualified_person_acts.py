"""A person who was disqualified and yet took part in the item."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.persons import same_person
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.model import Decision
from hyvinvointi.model.common import Actor

RULE = Rule(
    "HV314",
    "disqualified-person-acts",
    Text(
        "Henkilö on merkitty asiassa esteelliseksi, mutta hän toimii siinä: {role}.",
        "Personen är antecknad som jävig i ärendet men handlar ändå i det: {role}.",
        "The person is recorded as disqualified in the matter and yet acts in it: {role}.",
    ),
    Text(
        "Esteellinen ei saa osallistua asian käsittelyyn. Tarkista pöytäkirjasta, kuka oli "
        "esteellinen ja kuka toimi hänen sijastaan.",
        "Den som är jävig får inte delta i behandlingen. Kontrollera i protokollet vem som var "
        "jävig och vem som handlade i stället.",
        "A disqualified person may not take part in the handling. Check in the minutes who was "
        "disqualified and who acted instead.",
    ),
)
_DISQUALIFIED = Text(
    "Esteellisyys on kirjattu tähän.", "Jävet är antecknat här.", "The disqualification is here."
)
_PRESENTER = Text("esittelijä", "föredragande", "presenter")
_PROPOSER = Text("ehdotuksen tekijä", "förslagsställare", "proposer")
_SECONDER = Text("kannattaja", "understödare", "seconder")


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each act of somebody who was disqualified in the item."""
    handling = decision.handling
    if handling is None or not handling.disqualified:
        return
    for actor, site, role in _acts(decision):
        for entry in handling.disqualified:
            if same_person(actor, entry.person):
                related = noted(entry.site("person"), _DISQUALIFIED)
                yield Finding(RULE, site, {"role": role}, related=related, value=role.en)


def _acts(decision: Decision) -> Iterator[tuple[Actor, Site, Text]]:
    if decision.presenter is not None:
        yield decision.presenter, decision.site("presenter"), _PRESENTER
    for proposal in decision.handling.counter_proposals if decision.handling else ():
        if proposal.by is not None:
            yield proposal.by, proposal.site("by"), _PROPOSER
        if proposal.seconded_by is not None:
            yield proposal.seconded_by, proposal.site("seconded_by"), _SECONDER
