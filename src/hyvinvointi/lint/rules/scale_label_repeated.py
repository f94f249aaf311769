"""Two steps of a scale that are called the same."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import ScaleStep

RULE = Rule(
    "HV522",
    "scale-label-repeated",
    Text(
        "Asteikolla kahden luvun nimenä on ”{label}”.",
        "Två tal på skalan har samma benämning: ”{label}”.",
        "Two numbers on the scale have the same label, “{label}”.",
    ),
    Text(
        "Tarkista asteikko lähteestä. Anna kummallekin luvulle oma nimi tai poista toinen luku.",
        "Kontrollera skalan i källan. Ge vartdera talet en egen benämning, eller ta bort det ena talet.",
        "Check the scale in the source. Give each number its own label, or remove one of the "
        "numbers.",
    ),
)

_FIRST = Text("Ensimmäinen on tässä.", "Den första finns här.", "The first is here.")


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each label that an earlier step has in the same language."""
    seen: dict[tuple[str, str], ScaleStep] = {}
    for step in indicator.scale:
        for language, label in step.label_.values.items() if step.label_ else ():
            first = seen.setdefault((language, label.strip().casefold()), step)
            if first != step:
                related = ((first.site("label"), Message(_FIRST)),)
                yield Finding(RULE, step.site("label"), {"label": label}, related, value=label)
                break
