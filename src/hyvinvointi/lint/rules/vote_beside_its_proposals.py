"""A vote whose side stood for a proposal that the vote was not about."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.votes import SIDE_TERMS, votes_of
from hyvinvointi.model import Decision
from hyvinvointi.model.votes import BASE, SIDES, supported

RULE = Rule(
    "HV375",
    "vote-beside-its-proposals",
    Text(
        "Äänestyksen {side}-äänet on merkitty ehdotukselle ”{proposal}”, mutta äänestystä ei ole merkitty koskemaan tätä ehdotusta.",
        "Enligt uppgifterna gavs {side}-rösterna för förslaget {proposal}, som inte har antecknats bland de förslag som omröstningen gäller.",
        "The {side} votes supported the proposal “{proposal}”, but according to the field “about”, the vote was not about that proposal.",
    ),
    Text(
        "Tarkista pöytäkirjasta, mistä äänestettiin. Lisää ehdotus äänestyksen kohteisiin (about) tai vaihda {side}-äänten ehdotus (proposal).",
        "Kontrollera i protokollet vilka förslag omröstningen gällde. Lägg till förslaget bland dem (about), eller rätta uppgiften om vilket förslag {side}-rösterna gavs för (proposal).",
        "Check in the minutes which proposals were voted on. Add the proposal to the field “about”, or correct the ID in the field “proposal” of the {side} votes.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each side that stood for a proposal beside those that the vote names."""
    for vote in votes_of(decision):
        for side in SIDES if vote.about else ():
            proposal = supported(vote, side)
            if proposal is None or proposal == BASE or proposal in vote.about:
                continue
            args = {"side": SIDE_TERMS[side], "proposal": proposal}
            related = noted(vote.site("about"))
            site = vote.site(side, "proposal")
            yield Finding(RULE, site, args, related=related, value=proposal)
