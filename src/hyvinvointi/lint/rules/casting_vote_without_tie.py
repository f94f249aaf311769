"""A chair whose vote is said to have decided a vote that it did not decide."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.votes import votes_of
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Vote
from hyvinvointi.model.votes import SIDES, count, side_of_chair

RULE = Rule(
    "HV374",
    "casting-vote-without-tie",
    Text(
        "Puheenjohtajan ääni on merkitty ratkaisevaksi, mutta {why}.",
        "Ordförandens röst är antecknad som avgörande, men {why}.",
        "The chair’s vote is recorded as a casting vote, but {why}.",
    ),
    Text(
        "Puheenjohtajan ääni ratkaisee vain silloin, kun äänet menevät tasan. Tarkista ääniluvut ja tulos pöytäkirjasta ja korjaa virhe.",
        "Ordförandens röst avgör bara när rösterna faller lika. Kontrollera röstetalen och "
        "resultatet i protokollet, och rätta det som är fel.",
        "Check the counts and the result in the minutes, and correct whichever is wrong. The "
        "chair’s vote decides only if the votes are tied.",
    ),
)
_NO_TIE = Text("äänet eivät menneet tasan", "rösterna föll inte lika", "the votes were not tied")
_OTHER_SIDE = Text(
    "puheenjohtaja on hävinneen puolen äänestäjissä",
    "ordföranden finns bland dem som röstade för den förlorande sidan",
    "the chair is named among those who voted for the side that lost",
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each casting vote where none was needed, or that the other side got."""
    for vote in votes_of(decision):
        why = _fault(vote) if vote.casting_vote is not None else None
        if why is not None:
            related = noted(vote.site("result")) if vote.has("result") else ()
            site, args = vote.site("casting_vote"), {"why": why}
            yield Finding(RULE, site, args, related, value=vote.result or "")


def _fault(vote: Vote) -> Text | None:
    yes, no = count(vote, "for"), count(vote, "against")
    if yes is not None and no is not None and yes != no:
        return _NO_TIE
    side = side_of_chair(vote)
    return _OTHER_SIDE if side and vote.result in SIDES and side != vote.result else None
