"""A word that is often misspelt, and is so here."""

import re
from collections.abc import Iterator
from functools import cache

from hyvinvointi.diagnostics import LANGUAGES, Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.lint.vocabulary import misspellings
from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV846",
    "misspelt-word",
    Text(
        "Sana ”{word}” on kirjoitettu väärin.",
        "Ordet ”{word}” är felstavat.",
        "The word “{word}” is misspelt.",
    ),
    Text("Kirjoita ”{right}”.", "Rätta ordet till ”{right}”.", "Write “{right}” instead."),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    rewords=True,
)
_WORD = regex(r"(?<![\w@./-])[a-zåäö]+(?![\w@])", re.IGNORECASE)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each word that begins with a slip of the list."""
    if not context.may_hold(document, _hints()):
        return
    for text in context.texts(document):
        plain = text.text.casefold()
        listed = [one for one in misspellings(text.language).items() if one[0] in plain]
        if listed and text.route[:1] != ("source",):
            yield from _in_text(text, listed)


@cache
def _hints() -> Literals:
    return Literals(*(wrong for language in LANGUAGES for wrong in misspellings(language)))


def _in_text(text: FreeText, listed: list[tuple[str, str]]) -> Iterator[Finding]:
    for match in _WORD.finditer(text.words):
        word = match[0]
        for wrong, right in listed:
            if word.casefold().startswith(wrong):
                beginning = right.capitalize() if word[0].isupper() else right
                whole = beginning + word[len(wrong) :]
                fix = text.fix(*match.span(), whole, safe=False)
                args = {"word": word, "right": whole}
                yield Finding(RULE, text.site(*match.span()), args, fix=fix, value=word)
                break
