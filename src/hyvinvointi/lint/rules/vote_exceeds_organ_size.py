"""A vote with more voters than the organ has members."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.votes import counts
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV310",
    "vote-exceeds-organ-size",
    Text(
        "Äänestykseen on merkitty yhteensä {total} ääntä ja poissaolijaa, vaikka toimielimessä ”{organ}” on vain {size} jäsentä.",
        "Antalet röster och frånvarande i omröstningen är sammanlagt {total}, men ”{organ}” har "
        "bara {size} ledamöter.",
        "The votes and absentees add up to {total}, which is more than the {size} members of “{organ}”.",
    ),
    Text(
        "Tarkista ääniluvut pöytäkirjasta ja toimielimen jäsenmäärä (size) rekisteristä ja korjaa virhe.",
        "Kontrollera röstetalen i protokollet och antalet ledamöter (size) i registret. Rätta det "
        "som är fel.",
        "Check the counts in the minutes and the number of members in the register (size). "
        "Correct whichever is wrong.",
    ),
)
_MEMBERS = Text(
    "Jäsenmäärä on tässä.", "Antalet ledamöter finns här.", "The number of members is here."
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each vote whose counts exceed the size of the organ."""
    organ = organ_of(decision, context)
    if organ is None or organ.size is None or decision.handling is None:
        return
    for vote in decision.handling.votes:
        counted = counts(vote)
        total = sum(count for _, count in counted)
        if total > organ.size:
            args = {"total": total, "organ": organ.label, "size": organ.size}
            related = noted(organ.site("size"), _MEMBERS)
            yield Finding(RULE, counted[-1][0], args, related=related)
