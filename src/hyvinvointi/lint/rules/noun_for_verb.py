"""A noun with an empty verb where a verb would do."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV809",
    "noun-for-verb",
    Text(
        "Kohdassa ”{phrase}” tekeminen on ilmaistu substantiivilla, vaikka verbi riittäisi.",
        "I uttrycket ”{phrase}” anges handlingen med ett substantiv, men ett verb räcker.",
        "The phrase “{phrase}” uses a noun where a verb alone would be enough.",
    ),
    Text(
        "Ilmaise tekeminen verbillä: ei ”suoritetaan arviointi” vaan ”arvioidaan”.",
        "Uttryck handlingen med ett verb: skriv t.ex. ”granska” i stället för ”utföra en "
        "granskning”.",
        "Use the verb: for example, write “assess” instead of “carry out an assessment”.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
    rewords=True,
)

_HINTS = Literals("suorit", "utför", "verkställ")
_EMPTY = {
    "fi": regex(
        r"\bsuorit(?:etaan|taa|tavat|ettiin|ettava|tamaan|ettu) (?:\w+ )?"
        r"\w+(?:nti|nnin|ntia|minen|misen|mista|mistä|us|ys|uksen|yksen|usta|ystä)\b"
    ),
    "sv": regex(
        r"\b(?:utför|utföra|utförs|verkställa|verkställs) (?:en |ett )?\w+(?:ning|ande|ende)\b"
    ),
}


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each ”suorittaa” or ”utföra” with the noun of an act."""
    if not context.may_hold(document, _HINTS):
        return
    for text in context.texts(document):
        pattern = _EMPTY.get(text.language)
        for match in pattern.finditer(text.words) if pattern else ():
            yield Finding(RULE, text.site(*match.span()), {"phrase": match[0]}, value=match[0])
