"""A printed number that places a section or goal elsewhere than its parent does."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan
from hyvinvointi.model.outline import Part, outline

RULE = Rule(
    "HV452",
    "number-against-parent",
    Text(
        "Numeron {number} mukaan kohta kuuluisi kohtaan {upper} ”{other}”, mutta sitä ei ole merkitty yläkohdaksi.",
        "Enligt numret {number} hör punkten till {upper} ”{other}”, men {upper} har inte angetts "
        "som överordnad punkt.",
        "According to its number, {number}, the item belongs to {upper} “{other}”, but it is not placed there.",
    ),
    Text(
        "Tarkista numerointi alkuperäisestä asiakirjasta. Merkitse yläkohdaksi (parent) ”{other}” tai korjaa numero (number).",
        "Kontrollera numreringen i originaldokumentet. Ange ”{other}” som överordnad punkt (parent), eller rätta numret (number).",
        "Check the numbers in the original document. Make “{other}” the parent of the item (parent), or correct the number (number).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_OTHER = Text("Numero on tässä.", "Numret finns här.", "The number is here.")


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each part whose number begins with that of one which does not hold it.

    A number that several parts have, as where it begins anew in each section, places nothing.
    """
    levels = outline(plan)
    numbered: dict[str, list[Part]] = {}
    for part in levels.written:
        if part.number:
            numbered.setdefault(part.number.rstrip("."), []).append(part)
    for part in levels.written:
        number = part.number or ""
        upper, dot, _ = number.rstrip(".").rpartition(".")
        named = numbered.get(upper, []) if dot else []
        if len(named) == 1 and named[0] not in levels.around([part]):
            args = {"number": number, "upper": upper, "other": named[0].label}
            related = ((named[0].site("number"), Message(_OTHER)),)
            yield Finding(RULE, part.site("number"), args, related, value=number)
