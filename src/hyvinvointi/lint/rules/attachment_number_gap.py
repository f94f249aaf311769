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
        "Tarkista liitteet esityslistasta tai pöytäkirjasta. Lisää puuttuva liite tai korjaa numerot. Salassa pidettävästä liitteestä merkitään vain tiedot; tiedostoa ei lisätä.",
        "Kontrollera i föredragningslistan eller protokollet vilka bilagor ärendet har. Lägg till den bilaga som saknas, en sekretessbelagd bilaga utan fil. Om ingen saknas, rätta numren innan protokollet justeras.",
        "Check in the agenda or the minutes which attachments there are. If one is missing, add it (a secret one without its file). If none is missing, correct the numbers before the minutes are inspected.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    inspected=Text(
        "Tarkista pöytäkirjasta liitteet ja lisää puuttuva. Salassa pidettävästä liitteestä merkitään vain tiedot; tiedostoa ei lisätä. Numeroita ei muuteta. Jos numero jäi käyttämättä, ohita huomautus ja kerro syy perustelussa.",
        "Kontrollera i protokollet vilka bilagor ärendet har. Lägg till den bilaga som saknas, en sekretessbelagd bilaga utan fil. Numren ändras inte. Om numret inte har använts, ignorera anmärkningen och ange skälet i motiveringen.",
        "Check in the minutes which attachments there are. If one is missing, add it (a secret one without its file). The numbers are not changed. If the number was not used, suppress the finding and say so in the reason.",
    ),
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
