"""A value in words that is a step of the scale, and thus a number."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.scales import in_words, meant_by
from hyvinvointi.model import Indicator

RULE = Rule(
    "HV524",
    "words-for-scale-value",
    Text(
        "Arvo on merkitty sanoin (”{text}”), mutta mittarin asteikolla sitä vastaa luku {value}.",
        "Värdet är angivet i ord (”{text}”), men på skalan motsvaras det av talet {value}.",
        "The value is given in words (“{text}”), but the scale has a number for it: {value}.",
    ),
    Text(
        "Poista sanallinen arvo (text) ja merkitse luku (value: {value}). Silloin arvon kehitys näkyy sivulla.",
        "Skriv value: {value} i stället för ordet (text), så att utvecklingen kan visas.",
        "Write value: {value} instead of the words, so that the page can show the trend.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each value without a number whose words are a label of the scale."""
    for one in in_words(indicator) if indicator.scale else ():
        texts = one.text.values.values() if one.text and one.is_worded else ()
        for text in texts:
            step = meant_by(indicator, text)
            if step is not None:
                yield Finding(RULE, one.site("text"), {"text": text, "value": step}, value=text)
                break
