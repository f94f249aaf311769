"""A vote that accounts for fewer people than the organ has members."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.votes import counts
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Organ
from hyvinvointi.model.decision import Vote

RULE = Rule(
    "HV352",
    "votes-missing-from-count",
    Text(
        "Äänestykseen merkityt äänet, tyhjät äänet ja poissaolijat ovat yhteensä vain {total}, vaikka toimielimessä ”{organ}” on {size} jäsentä.",
        "Antalet ja-röster, nej-röster, blanka röster och frånvarande är sammanlagt {total}, men "
        "”{organ}” har {size} ledamöter.",
        "Some members are missing from the count: votes, blank votes and absentees add up to {total}, but “{organ}” has {size} members.",
    ),
    Text(
        "Tarkista ääniluvut pöytäkirjasta ja jäsenmäärä (size) rekisteristä ja korjaa virhe. Jos poissaolijat (absent) tai tyhjät äänet (blank) puuttuvat, lisää ne.",
        "Kontrollera röstetalen i protokollet och antalet ledamöter (size) i registret, och rätta det som är fel. Om uppgiften om frånvarande (absent) eller blanka röster (blank) saknas, lägg till den.",
        "Check the counts in the minutes and the number of members in the register (size), and correct whichever is wrong. If the absentees (absent) or blank votes (blank) are missing, add them.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_MEMBERS = Text(
    "Jäsenmäärä on tässä.", "Antalet ledamöter finns här.", "The number of members is here."
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each vote of which some members have no part, and nobody is said to be absent.

    Who was disqualified has none; of an election with candidates nobody can tell how many names a
    ballot held. A vote that contradicts a unanimous outcome is told by that.
    """
    organ = organ_of(decision, context)
    if organ is None or organ.size is None or decision.handling is None:
        return
    resolution = decision.resolution
    if resolution is not None and resolution.outcome == "accepted-unanimously":
        return
    most = organ.size - len(decision.handling.disqualified)
    for vote in decision.handling.votes:
        total = sum(count for _, count in counts(vote))
        if _is_complete(vote) and total < most:
            yield _finding(vote, organ, total)


def _is_complete(vote: Vote) -> bool:
    sides = (vote.for_, vote.against)
    return not vote.candidates and all(side and side.count is not None for side in sides)


def _finding(vote: Vote, organ: Organ, total: int) -> Finding:
    args = {
        "organ": organ.label,
        "size": organ.size,
        "total": total,
    }
    site = vote.site("absent") if vote.has("absent") else vote.lacking
    return Finding(RULE, site, args, related=noted(organ.site("size"), _MEMBERS))
