"""Attachments whose numbers leave one out."""

from collections.abc import Iterator
from itertools import pairwise

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.model import Decision

RULE = Rule(
    "HV321",
    "attachment-number-gap",
    Text(
        "Liitteiden numeroinnista puuttuu numero: liitteen {before} jälkeen on liite {after}.",
        "Det finns en lucka i bilagornas numrering: bilaga {before} följs av bilaga {after}.",
        "A number is missing from the numbering of the attachments: {before} is followed by {after}.",
    ),
    Text(
        "Jos liite puuttuu, lisää se. Jos mitään ei puutu, numeroi liitteet uudelleen ja korjaa numerot myös teksteihin.",
        "Om en bilaga saknas, lägg till den. Om ingen saknas, numrera om bilagorna och rätta numren också i texterna.",
        "Add the missing attachment. If no attachment is missing, renumber the attachments and update any references to them in the text.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each attachment before which a number is missing."""
    numbered = [
        (int(number), one)
        for one in decision.attachments
        if one.type != "supporting" and (number := one.number) and _is_plain(number)
    ]
    numbered.sort(key=lambda pair: pair[0])
    for (before, first), (after, second) in pairwise(numbered):
        if after > before + 1:
            args = {"before": before, "after": after}
            related = noted(first.site("number"))
            yield Finding(RULE, second.site("number"), args, related=related)


def _is_plain(number: str) -> bool:
    return number.isascii() and number.isdigit() and len(number) < 4  # noqa: PLR2004 - 1 to 999
