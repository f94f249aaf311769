"""A value in words that says another thing than the number beside it."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.naming import measured as named
from hyvinvointi.lint.scales import in_words, meant_by
from hyvinvointi.model import Indicator
from hyvinvointi.words.values import Name

RULE = Rule(
    "HV523",
    "words-contradict-value",
    Text(
        "Arvoksi (value) on merkitty {value}, mutta sanalliseksi arvoksi (text) ”{text}”.",
        "Värdet (value) är {value}, men i fältet för värdet i ord (text) står ”{text}”.",
        "The value is {value}, but the field “text” beside it says “{text}”.",
    ),
    Text(
        "Tarkista lähteestä, kumpi on oikein, ja korjaa tai poista toinen.",
        "Kontrollera i källan vilketdera som stämmer och rätta eller ta bort det andra.",
        "Check in the source which is right, and correct or remove the other.",
    ),
)

_STEP = Text("{number} eli ”{label}”", "{number}, alltså ”{label}”", "{number} (“{label}”)")


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for words that are another step of the scale, or another number."""
    for one in in_words(indicator):
        if one.figure is None or one.text is None:
            continue
        for text in one.text.values.values():
            said = meant_by(indicator, text)
            if said is not None and said != one.figure:
                args = {"value": _shown(one.figure, indicator), "text": text}
                yield Finding(RULE, one.site("text"), args, value=text)
                break


def _shown(value: float, indicator: Indicator) -> object:
    """Return a value as it is told: a step of the scale with its label, else with its unit."""
    label = named(value, indicator)
    return Message(_STEP, {"number": value, "label": label}) if isinstance(label, Name) else label
