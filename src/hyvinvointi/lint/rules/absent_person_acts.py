"""Somebody who had left the meeting and yet votes, or has a dissent entered."""

from collections.abc import Iterator, Sequence

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.actors import actors
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.lint.minutes.persons import same_person
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.model import Decision
from hyvinvointi.model.common import Actor
from hyvinvointi.model.decision import ProceduralStep
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV389",
    "absent-person-acts",
    Text(
        "Poistuneeksi merkitty henkilö osallistuu kirjausten mukaan asian käsittelyyn vielä poistumisensa jälkeen ({role}).",
        "Enligt anteckningarna har personen {role}, fast personen redan hade avlägsnat sig från sammanträdet.",
        "The person is recorded as having left the meeting, but appears later in the same matter as {role}.",
    ),
    Text(
        "Tarkista henkilö ja poistumisaika pöytäkirjasta. Jos henkilö palasi, lisää saapuminen (type: arrived). Jos hän poistui päätöksen jälkeen, kerro se (text).",
        "Kontrollera personen och tiden i protokollet. Om personen återkom, lägg till återkomsten bland skedena i behandlingen (type: arrived). Om personen avlägsnade sig först efter beslutet, ange det i skedet (text). Rätta namnet om det är fel.",
        "Check in the minutes when the person was away. If they came back, add their return (type: arrived). If they left only after the decision, say so in the field “text”. If the name is wrong, correct it.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_LEFT = Text(
    "Poistuminen on kirjattu tähän.",
    "Att personen avlägsnade sig har antecknats här.",
    "The departure is recorded here.",
)
_VOTER = Text("äänestäjä", "röstat", "a voter")
_DISSENTER = Text("eriävän mielipiteen jättäjä", "anmält avvikande mening", "a dissenter")
_TIME = regex(r"(?P<hour>[0-9]{1,2})[.:](?P<minute>[0-9]{2})\Z")
_DAY = 24 * 60
_AFTERWARDS = regex(r"\b(?:jalkeen|paatyttya|efter|after)\b")


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each act that comes last in an item, of somebody who left and stayed away."""
    away = _away(decision)
    for actor, role in _acts(decision) if away else ():
        steps = [step for step in away if same_person(actor, step.person)]
        if steps:
            related = tuple(note for one in steps for note in noted(one.site("person"), _LEFT))
            yield Finding(RULE, actor.site(), {"role": role}, related=related, value=actor.id or "")


def _away(decision: Decision) -> list[ProceduralStep]:
    """Return the departures after which somebody did not come back before the decision."""
    away: list[ProceduralStep] = []
    for step in _in_order(decision):
        if step.type == "arrived":
            away = [one for one in away if not same_person(one.person, step.person)]
        elif step.type == "left" and not _is_after_decision(step):
            away.append(step)
    return away


def _in_order(decision: Decision) -> Sequence[ProceduralStep]:
    """Return who left and arrived by the times of it; as they stand where one has none."""
    steps = decision.handling.procedure if decision.handling else ()
    moves = [step for step in steps if step.type in {"left", "arrived"}]
    times = {id(step): _minutes(step.time) for step in moves}
    begun = _minutes(decision.meeting.time) if decision.meeting else None

    def since_beginning(step: ProceduralStep) -> int:
        time = times[id(step)] or 0
        # A meeting may go on past midnight, and somebody may leave before it begins.
        return time if begun is None else (time - begun + _DAY // 2) % _DAY

    return moves if None in times.values() else sorted(moves, key=since_beginning)


def _minutes(time: str | None) -> int | None:
    """Return how many minutes past midnight a time is."""
    match = _TIME.match(time or "")
    return int(match["hour"]) * 60 + int(match["minute"]) if match else None


def _is_after_decision(step: ProceduralStep) -> bool:
    return any(_AFTERWARDS.search(folded(one.text)) for one in passages(step, "text"))


def _acts(decision: Decision) -> Iterator[tuple[Actor, Text]]:
    """Yield who votes in the last vote and who dissents: both come right before the item ends."""
    last = len(decision.handling.votes) - 1 if decision.handling else -1
    for actor in actors(decision.origin):
        if actor.route[:2] == ("resolution", "dissents"):
            yield actor, _DISSENTER
        elif actor.route[:3] == ("handling", "votes", last) and _has_voted(actor):
            yield actor, _VOTER


def _has_voted(actor: Actor) -> bool:
    """Whether an entry of a vote says that somebody took part in it, and not that they were away."""
    return "voters" in actor.route and "absent" not in actor.route
