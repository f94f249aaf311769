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
        "Liiteluettelossa liitteen {before} jälkeen on liite {after}.",
        "I bilageförteckningen följs bilaga {before} av bilaga {after}.",
        "In the list of attachments, attachment {before} is followed by attachment {after}.",
    ),
    Text(
        "Tarkista pöytäkirjasta, mitä liitteitä siinä on, ja lisää luettelosta puuttuva liite. Salassa pidettävästä liitteestä merkitään numero ja yleisluonteinen otsikko ilman tiedostoa (file). Numeroi liitteet uudelleen vain, jos pöytäkirjaa ei ole vielä tarkastettu.",
        "Kontrollera i protokollet vilka bilagor det har, och lägg till den som saknas i förteckningen. För en sekretessbelagd bilaga anges numret och en allmänt hållen rubrik utan fil (file). Numrera om bilagorna bara om protokollet ännu inte har justerats.",
        "Check in the minutes which attachments there are, and add the one that the list lacks. For a secret attachment, give its number and a general title without a file (file). Renumber the attachments only if the minutes have not been inspected yet.",
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
