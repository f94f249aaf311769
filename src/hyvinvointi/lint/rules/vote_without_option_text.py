"""A vote that does not say what its sides stood for."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.votes import SIDE_TERMS, votes_of
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Option

RULE = Rule(
    "HV311",
    "vote-without-option-text",
    Text(
        "Äänestyksestä ei selviä, mitä ”{side}” tarkoitti.",
        "Av omröstningen framgår inte vad rösten ”{side}” betydde.",
        "The record of the vote does not say what those who voted “{side}” were supporting.",
    ),
    Text(
        "Tarkista selitys pöytäkirjasta ja lisää se (text), esimerkiksi text: Esittelijän ehdotus.",
        "Kontrollera i protokollet vad rösten betydde, och ange betydelsen, t.ex. text: Föredragandens förslag.",
        "Check in the minutes what they were supporting, and add it, for example text: The presenter’s proposal.",
    ),
    draft=Severity.WARNING,
    fact="vote-without-option-text",
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each side of a vote that names neither a text nor a proposal."""
    for vote in votes_of(decision):
        for side, option in (("for", vote.for_), ("against", vote.against)):
            if option is not None and option.data and not _is_told(option):
                yield Finding(RULE, option.lacking, {"side": SIDE_TERMS[side]})


def _is_told(option: Option) -> bool:
    return option.has("text") or option.has("proposal")
