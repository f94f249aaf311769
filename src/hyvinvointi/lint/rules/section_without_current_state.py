"""A section of a program that does not tell the current state."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Program
from hyvinvointi.model.outline import outline

RULE = Rule(
    "HV407",
    "section-without-current-state",
    Text(
        "Osiosta ”{id}” puuttuu nykytilan kuvaus.",
        "Avsnittet ”{id}” saknar en beskrivning av nuläget.",
        "The section “{id}” does not describe the current state.",
    ),
    Text(
        "Lisää nykytila (current_state): mikä on hyvin, mikä huolestuttaa ja mitä luvut kertovat.",
        "Beskriv nuläget (current_state): vad som är bra, vad som oroar och vad siffrorna visar.",
        "Add the field “current_state” to say what is going well, what causes concern and what the figures show.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="section-without-current-state",
)


def check(program: Program, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each section without `current_state`, here or below it."""
    told = [section for section in program.sections if section.has("current_state")]
    held = outline(program).around(told)
    for section in program.sections:
        if section not in held:
            yield Finding(RULE, section.lacking, {"id": section.label})
