"""A person who was disqualified and yet took part in the item."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.persons import keys_of, same_person
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.votes import votes_of
from hyvinvointi.model import Decision
from hyvinvointi.model.common import Actor, PersonRole
from hyvinvointi.model.votes import SIDES, option

RULE = Rule(
    "HV314",
    "disqualified-person-acts",
    Text(
        "Esteelliseksi merkitty henkilö on kirjattu osallistujaksi asian käsittelyyn ({role}).",
        "Personen har antecknats som jävig men i samma ärende också som {role}.",
        "The person is recorded as disqualified, but also as {role} in the same matter.",
    ),
    Text(
        "Tarkista kirjaukset pöytäkirjasta ja korjaa virhe. Esteellinen ei saa osallistua käsittelyyn: jos merkinnät ovat oikein, selvitä, oliko menettely virheellinen.",
        "Kontrollera i protokollet vem som var jävig och vem som deltog i behandlingen, och rätta anteckningen. En jävig person får inte delta i behandlingen: om anteckningarna stämmer, utred om förfarandet var felaktigt.",
        "Check in the minutes who was disqualified and who took part, and correct the record. A disqualified person must not take part in the matter: if the record is right, find out whether the procedure was correct.",
    ),
)
_DISQUALIFIED = Text(
    "Esteellisyys on kirjattu tähän.", "Jävet är antecknat här.", "The disqualification is here."
)
_PRESENTER = Text("esittelijä", "föredragande", "the presenter")
_PROPOSER = Text("ehdotuksen tekijä", "förslagsställare", "the proposer")
_SECONDER = Text("kannattaja", "understödare", "the seconder")
_VOTER = Text("äänestäjä", "röstande", "a voter")
_CASTING = Text(
    "ratkaisevan äänen antanut", "den vars röst avgjorde", "the chair with the casting vote"
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each act of somebody who was disqualified in the item."""
    handling = decision.handling
    if handling is None or not handling.disqualified:
        return
    known: dict[object, list[PersonRole]] = {}
    for entry in handling.disqualified:
        for key in keys_of(entry.person):
            known.setdefault(key, []).append(entry)
    for actor, site, role in _acts(decision):
        for entry in dict.fromkeys(one for key in keys_of(actor) for one in known.get(key, ())):
            if same_person(actor, entry.person):
                related = noted(entry.site("person"), _DISQUALIFIED)
                yield Finding(RULE, site, {"role": role}, related=related, value=actor.id or "")


def _acts(decision: Decision) -> Iterator[tuple[Actor, Site, Text]]:
    if decision.presenter is not None:
        yield decision.presenter, decision.site("presenter"), _PRESENTER
    for proposal in decision.handling.counter_proposals if decision.handling else ():
        if proposal.by is not None:
            yield proposal.by, proposal.site("by"), _PROPOSER
        if proposal.seconded_by is not None:
            yield proposal.seconded_by, proposal.site("seconded_by"), _SECONDER
    for vote in votes_of(decision):
        if vote.casting_vote is not None:
            yield vote.casting_vote, vote.site("casting_vote"), _CASTING
        for side in SIDES:
            found = option(vote, side)
            for voter in found.voters if found else ():
                yield voter, voter.site(), _VOTER
