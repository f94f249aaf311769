"""A secret decision that does not say on which provision its secrecy rests."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.stages import is_secret
from hyvinvointi.model import Decision

RULE = Rule(
    "HV356",
    "secrecy-without-ground",
    Text(
        "Päätös on merkitty salassa pidettäväksi, mutta salassapidon peruste puuttuu.",
        "Beslutet är märkt som sekretessbelagt, men sekretessgrunden saknas.",
        "The decision is marked as secret, but no reason for its secrecy is given.",
    ),
    Text(
        "Jos päätös on julkinen, poista salassapitomerkintä (publicity). Muuten lisää salassapitosäännös (ground), esimerkiksi julkisuuslaki 621/1999 24 § 1 mom. 25 kohta.",
        "Ange sekretessgrunden (ground), alltså den bestämmelse som gör beslutet sekretessbelagt, t.ex. 24 § 1 mom. 25 punkten i offentlighetslagen (621/1999). Om beslutet är offentligt, ta bort fältet ”Offentlighet” (publicity).",
        "Give the provision in the field “ground”, for example section 24(1)(25) of the Act on "
        "the Openness of Government Activities (621/1999). If the decision is public, remove "
        "the field “publicity”.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when a wholly secret decision gives no ground."""
    publicity = decision.publicity
    # Of a partly secret one nobody can tell what is public; that is a fault of its own.
    if publicity is not None and is_secret(decision) and not publicity.has("ground"):
        yield Finding(RULE, publicity.site("class"))
