"""A ground of secrecy that names no provision of law."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV360",
    "secrecy-ground-without-provision",
    Text(
        "Salassapidon perusteessa ei mainita pykälää.",
        "I sekretessgrunden anges ingen bestämmelse: paragrafen saknas.",
        "The reason for secrecy does not name a section of a statute.",
    ),
    Text(
        "Tarkista salassapitosäännös ja kirjoita se perusteeksi (ground), esimerkiksi julkisuuslaki 621/1999 24 § 1 mom. 25 kohta.",
        "Ange som grund (ground) den bestämmelse som gör ärendet sekretessbelagt, t.ex. 24 § 1 mom. 25 punkten i offentlighetslagen (621/1999).",
        "Name the provision in the field “ground”, for example section 24(1)(25) of the Act on "
        "the Openness of Government Activities (621/1999).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_SECRET = ("secret", "partly-secret")
_PROVISION = regex(
    r"[0-9]+(?: ?[a-z])? ?§|§ ?[0-9]|\b(?:section|pykälä\w*|paragraf\w*) ?[0-9]+|[0-9]+\.? ?(?:pykälä|paragraf)"
    r"|\b24 ?[.:(]\s?1\b|\b(?:julkl|offl)\w*\W{0,3}[0-9]|\bartik\w+|[0-9]+ art\b"
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when something is secret on a ground without a section of any act."""
    publicity = decision.publicity
    if publicity is None or publicity.class_ not in _SECRET or not publicity.has("ground"):
        return
    grounds = publicity.ground.values.values() if publicity.ground else ()
    if not any(_PROVISION.search(ground.casefold()) for ground in grounds):
        yield Finding(RULE, publicity.site("ground"))
