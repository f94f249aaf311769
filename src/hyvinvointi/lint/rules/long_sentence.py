"""A sentence that is hard to follow."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV808",
    "long-sentence",
    Text(
        "Virke on pitkä: siinä on {count} sanaa.",
        "Meningen är lång: den har {count} ord.",
        "The sentence is too long: it has {count} words.",
    ),
    Text(
        "Jaa virke kahdeksi tai tee siitä luettelo.",
        "Dela upp meningen i två eller gör om den till en lista.",
        "Split the sentence into two or more, or make it a list.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
    rewords=True,
)

_LONGEST = 25
_WORD = regex(r"\w[\w.:§/–-]*")


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding at the beginning of each sentence of more than 25 words."""
    for text in context.texts(document):
        if not text.prose or text.words.count(" ") + text.words.count("\n") < _LONGEST:
            continue
        for start, end in text.sentences():
            count = len(_WORD.findall(text.words, start, end))
            first = _WORD.search(text.words, start, end) if count > _LONGEST else None
            if first:
                site = text.site(*first.span())
                yield Finding(RULE, site, {"count": count}, value=text.words[start:end])
