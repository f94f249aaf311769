"""A vote whose result is not what its counts say."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.terms import field_term, term
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Vote
from hyvinvointi.model.votes import SIDES, can_have_won, count, in_need, is_empty

RULE = Rule(
    "HV309",
    "vote-result-contradicts-counts",
    Text(
        "Äänestyksen tulos on ”{result}”, mutta {counted}.",
        "Omröstningens resultat är ”{result}”, men {counted}.",
        "The result of the vote is “{result}”, but {counted}.",
    ),
    Text(
        "Tarkista tulos ja ääniluvut pöytäkirjasta ja korjaa virhe.",
        "Kontrollera resultatet och röstetalen i protokollet, och rätta det som är fel.",
        "Check the result and the counts in the minutes, and correct whichever is wrong.",
    ),
)
_COUNTED = Text(
    "äänet jakautuivat {for_count}–{against_count}{required}",
    "antalet ja-röster är {for_count} och antalet nej-röster {against_count}{required}",
    "the votes were {for_count} for and {against_count} against{required}",
)
_NOBODY = Text(
    "yhtään ääntä ei ole merkitty (0–0)",
    "inga röster har antecknats (0–0)",
    "no votes are recorded (0–0)",
)
_REQUIRED = Text(
    ", ja ”{side}” olisi tarvinnut voittoon {required} ääntä",
    "; för att ”{side}” skulle vinna krävdes {required} röster",
    ", and “{side}” needed {required} votes to win",
)
_QUALIFIED = (
    "kiireell",
    "maaraenemm",
    "kaksi kolmasosaa",
    "2/3",
    "bradsk",
    "kvalificerad",
    "tva tredjedel",
    "kvalificerat",
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each vote whose result cannot follow from its counts."""
    for vote in decision.handling.votes if decision.handling else ():
        won, lost = count(vote, "for"), count(vote, "against")
        if won is None or lost is None or _agrees(vote, won, lost, decision):
            continue
        args = {
            "result": term(str(vote.result), "handling", "votes", "result"),
            "counted": _counts(vote, won, lost),
        }
        related = noted(_counted(vote, "for")) + noted(_counted(vote, "against"))
        yield Finding(RULE, vote.site("result"), args, related=related, value=str(vote.result))


def _counts(vote: Vote, won: int, lost: int) -> Text | Message:
    """Return how the votes fell; where there are none, nobody can have won."""
    if is_empty(vote):
        return _NOBODY
    args = {"for_count": won, "against_count": lost, "required": _required(vote)}
    return Message(_COUNTED, args)


def _required(vote: Vote) -> Message | str:
    """Return how many votes which side needed, empty where more than the other has were enough."""
    got = count(vote, in_need(vote))
    if not vote.required or (got is not None and got >= vote.required):
        return ""
    side = field_term("handling", "votes", in_need(vote))
    return Message(_REQUIRED, {"required": vote.required, "side": side})


def _counted(vote: Vote, side: str) -> Site:
    """Return the place of the count of a side, or of the names that stand for it."""
    return vote.site(side, "count" if vote.has(side, "count") else "voters")


def _agrees(vote: Vote, for_count: int, against_count: int, decision: Decision) -> bool:
    """Whether the counts allow the result; an even vote is settled by the chair's.

    Where nobody voted, there was no result, not even an even one.
    """
    if vote.result in {*SIDES, "tie"} and is_empty(vote):
        return False
    if vote.result == "tie":
        return for_count == against_count
    if vote.result not in SIDES or vote.result in can_have_won(vote):
        return True
    if vote.required is not None:
        return False
    return for_count == against_count or (vote.result == "against" and _needs_more(vote, decision))


def _needs_more(vote: Vote, decision: Decision) -> bool:
    """Whether the vote, or what the minutes tell of the handling, speaks of a required majority."""
    told = [*passages(vote, "question"), *passages(decision.handling, "notes")]
    for side in (vote.for_, vote.against):
        told += passages(side, "text")
    told += passages(decision.resolution, "text")
    return any(word in folded(one.text) for one in told for word in _QUALIFIED)
