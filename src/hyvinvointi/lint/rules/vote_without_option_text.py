"""A vote that does not say what its sides stood for."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV311",
    "vote-without-option-text",
    Text(
        "Äänestyksestä ei selviä, mitä ääni ”{side}” tarkoitti.",
        "Av omröstningen framgår inte vad rösten ”{side}” betydde.",
        "The vote does not say what the option “{side}” stood for.",
    ),
    Text(
        "Lisää text, esimerkiksi: text: Esittelijän ehdotus.",
        "Lägg till text, t.ex. text: Föredragandens förslag.",
        "Add text, for example text: The presenter's proposal.",
    ),
    draft=Severity.WARNING,
    fact="vote-without-option-text",
)

_SIDES = {"for": Text("jaa", "ja", "yes"), "against": Text("ei", "nej", "no")}


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each side of a vote without `text`."""
    for vote in decision.handling.votes if decision.handling else ():
        for side, option in (("for", vote.for_), ("against", vote.against)):
            if option is not None and option.data and not option.has("text"):
                yield Finding(RULE, option.lacking, {"side": _SIDES[side]})
