"""A vote on returning or tabling that is recorded as a vote on the matter itself."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.outcomes import speaks_of
from hyvinvointi.lint.minutes.passages import folded
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.terms import code
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Vote

RULE = Rule(
    "HV312",
    "procedural-vote-as-main",
    Text(
        "Äänestysesityksen mukaan äänestys koskee palauttamista tai pöydällepanoa, mutta se on merkitty pääasian äänestykseksi.",
        "Omröstningen gäller bordläggning eller återremiss av ärendet, men den har antecknats "
        "som omröstning i huvudsaken.",
        "According to its question, the vote was about returning or deferring the matter, but "
        "it is recorded as the main vote.",
    ),
    Text(
        "Tarkista pöytäkirjasta, mistä äänestettiin. Jos äänestys ei koskenut pääasiaa, vaihda äänestyksen lajiksi {better}.",
        "Kontrollera i protokollet vad omröstningen gällde. Om den gällde återremiss eller "
        "bordläggning, ändra typen till {better}.",
        "Check in the minutes what was voted on. If the question is right, change the type of "
        "the vote to {better}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_WRITE = Text("Vaihda lajiksi {better}", "Ändra typen till {better}", "Change the type to {better}")
_PROPOSAL = ("ehdotu", "forslag")
_TYPES = (("returned", "remit"), ("tabled", "table"))


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each main vote whose question is about returning or tabling."""
    for vote in decision.handling.votes if decision.handling else ():
        question = str(vote.question or "")
        better = next((kind for act, kind in _TYPES if speaks_of(act, question)), None)
        if vote.type == "main" and better is not None and not _settles_the_matter(vote):
            site = vote.site("type")
            args = {"better": code(better, "handling", "votes", "type")}
            fix = Fix(Message(_WRITE, args), (decision.origin.edit(site, better),), safe=False)
            yield Finding(RULE, site, args, related=noted(vote.site("question")), fix=fix)


def _settles_the_matter(vote: Vote) -> bool:
    """Whether one side is a proposal on the matter itself: then main is no slip of the pen."""
    options = [one.text for one in (vote.for_, vote.against) if one]
    said = folded(" ".join(str(text or "") for text in (vote.question, *options)))
    return any(word in said for word in _PROPOSAL)
