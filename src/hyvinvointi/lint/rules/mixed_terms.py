"""Two terms for one thing in one document."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.literals import Phrases, letter_by_letter
from hyvinvointi.model import Plan
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV819",
    "mixed-terms",
    Text(
        "Samasta asiasta käytetään kahta sanaa: ”{rare}” ja ”{usual}”.",
        "Två ord används för samma sak: ”{rare}” och ”{usual}”.",
        "The document uses two terms for the same thing: “{usual}” and “{rare}”.",
    ),
    Text(
        "Valitse toinen ja käytä sitä koko asiakirjassa.",
        "Välj det ena ordet och använd det i hela dokumentet.",
        "Choose one of the terms, and use it throughout the document.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
    rewords=True,
)

_PAIRS = {
    "fi": (("mittari", "indikaattori"), ("nuorisovaltuusto", "nuorten valtuusto")),
    "sv": (("indikator", "mätare"), ("åtgärd", "aktivitet")),
}
_TERMS = {
    (language, term): regex(rf"\b{term}\w*", re.IGNORECASE)
    for language, pairs in _PAIRS.items()
    for pair in pairs
    for term in pair
}
_HINTS = {term: Phrases(term) for _, term in _TERMS}


def check(plan: Plan, context: FileContext) -> Iterator[Finding]:
    """Yield a finding at the first use of the rarer of two terms."""
    texts = [text for text in context.texts(plan.origin) if text.field != "omitted_indicators"]
    for language, pairs in _PAIRS.items():
        for pair in pairs:
            if not all(context.may_hold(plan.origin, _HINTS[term]) for term in pair):
                continue
            uses = {term: _uses(texts, language, term) for term in pair}
            if all(uses.values()):
                rare, usual = sorted(pair, key=lambda term: len(uses[term]))
                args = {"rare": rare, "usual": usual}
                yield Finding(RULE, uses[rare][0], args, value=f"{language}:{rare}")


def _uses(texts: list[FreeText], language: str, term: str) -> list[Site]:
    pattern = _TERMS[language, term]
    return [
        text.site(*match.span())
        for text in texts
        # Told without the pattern, which is tried at each letter: 0.5 % of a cold lint.
        if text.language == language and term in letter_by_letter(text.words)
        for match in pattern.finditer(text.words)
    ]
