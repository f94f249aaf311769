"""A value in words that says another thing than the number beside it."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.naming import measured as named
from hyvinvointi.lint.scales import in_words, meant_by
from hyvinvointi.model import Indicator

RULE = Rule(
    "HV523",
    "words-contradict-value",
    Text(
        "Arvoksi on merkitty {value}, mutta sanalliseksi arvoksi ”{text}”.",
        "Värdet är {value}, men i ord anges det vara ”{text}”.",
        "The value is “{value}”, but the words beside it say something else: “{text}”.",
    ),
    Text(
        "Tarkista, kumpi on oikein, ja poista toinen.",
        "Kontrollera vilketdera som stämmer och ta bort det andra.",
        "Check which one is right, and remove the other.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for words that are another step of the scale, or another number."""
    for one in in_words(indicator):
        if one.figure is None or one.text is None:
            continue
        for text in one.text.values.values():
            said = meant_by(indicator, text)
            if said is not None and said != one.figure:
                args = {"value": named(one.figure, indicator), "text": text}
                yield Finding(RULE, one.site("text"), args, value=text)
                break
