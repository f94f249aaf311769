"""A title that says the printed number again."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan
from hyvinvointi.model.outline import outline

RULE = Rule(
    "HV453",
    "number-in-title",
    Text(
        "Otsikon alussa on numero {number}, joka on jo omassa kentässään (number).",
        "I rubriken står numret {number}, som redan har angetts som punktens nummer (number).",
        "The title begins with the number {number}, which is already in the field “number”.",
    ),
    Text(
        "Poista numero otsikosta. Sivulla numero näkyy otsikon edessä joka tapauksessa.",
        "Ta bort numret ur rubriken. Sidan visar numret framför rubriken.",
        "Remove the number from the title. The page shows the number before the title.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_BEHIND = ".:) \u00a0"


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each section or goal whose title, in any language, begins with its number."""
    for part in outline(plan).written:
        number = (part.number or "").rstrip(".")
        texts = part.title.values.values() if part.title and number else ()
        if any(_begins(text, number) for text in texts):
            yield Finding(RULE, part.site("title"), {"number": number}, value=number)


def _begins(text: str, number: str) -> bool:
    """Whether a text begins with the number: “7.1 Talous”, but not “7.1 miljoonaa” of 7, nor “1 000”."""
    rest = text.removeprefix(number)
    after = rest.lstrip(_BEHIND)
    return rest != text and rest[:1] in (*_BEHIND, "") and not after[:1].isdigit()
