"""Two parts of one level with the same printed number."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan
from hyvinvointi.model.outline import Part, outline

RULE = Rule(
    "HV451",
    "number-repeated",
    Text(
        "Sama numero {number} on myös kohdalla ”{other}”.",
        "Numret {number} har angetts två gånger: punkten ”{other}” har redan det numret.",
        "The number {number} is used twice: the item “{other}” has the same number.",
    ),
    Text(
        "Tarkista numerot alkuperäisestä asiakirjasta ja korjaa väärä numero (number).",
        "Kontrollera numren i originaldokumentet, och rätta det nummer som är fel (number).",
        "Check the numbers of both items in the original document, and correct the field "
        "“number” of one of them.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_FIRST = Text("Sama numero on tässä.", "Samma nummer finns här.", "The same number is here.")


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each section or goal that has the number of one beside it."""
    levels = outline(plan)
    first: dict[tuple[type, Part | None, str], Part] = {}
    for part in levels.written:
        if part.number:
            key = type(part), levels.parents.get(part), part.number
            other = first.setdefault(key, part)
            if other != part:
                args = {"number": part.number, "other": other.label}
                related = ((other.site("number"), Message(_FIRST)),)
                yield Finding(RULE, part.site("number"), args, related, value=part.number)
