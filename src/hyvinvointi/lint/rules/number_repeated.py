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
        "Numero {number} on jo annettu kohdalle ”{other}”.",
        "Punkten ”{other}” har redan numret {number}.",
        "The number {number} is used twice: “{other}” already has it.",
    ),
    Text(
        "Tarkista numerot painetusta asiakirjasta ja korjaa väärä numero (number).",
        "Kontrollera numren i det tryckta dokumentet och rätta det som är fel (number).",
        "Check the numbers in the printed document, and correct the field “number”.",
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
