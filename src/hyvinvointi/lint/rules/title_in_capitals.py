"""A title written in capital letters."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.source import Document

RULE = Rule(
    "HV815",
    "title-in-capitals",
    Text(
        "Otsikko on kirjoitettu suuraakkosin.",
        "Rubriken är skriven med versaler.",
        "The title is written in capital letters.",
    ),
    Text(
        "Kirjoita otsikko pienin kirjaimin. Iso kirjain tulee vain otsikon ja erisnimien alkuun. Lyhenteet, kuten THL, säilyvät ennallaan.",
        "Skriv rubriken med små bokstäver. Stor begynnelsebokstav används bara i början av rubriken och i namn. Förkortningar, t.ex. THL, ändras inte.",
        "Write the title in lower case, with a capital letter only at the beginning of the title and of names. Leave abbreviations such as THL in capitals.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
    rewords=True,
)

_LEAST_LETTERS = 8


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each title of two words or more that has no small letter."""
    for text in context.texts(document):
        if text.field != "title" or not text.text.isupper():
            continue
        letters = sum(character.isalpha() for character in text.text)
        if letters >= _LEAST_LETTERS and len(text.text.split()) > 1:
            yield Finding(RULE, text.whole)
