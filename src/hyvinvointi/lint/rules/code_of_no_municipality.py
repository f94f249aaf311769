"""A municipality code of an organisation that is no municipality."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.organisations import type_of
from hyvinvointi.model import Municipality
from hyvinvointi.model.municipality import COUNTY, JOINT_AUTHORITY

RULE = Rule(
    "HV220",
    "code-of-no-municipality",
    Text(
        "Kuntanumero {code} on merkitty organisaatiolle, jonka laji ei ole kunta vaan {type}.",
        "Kommunnumret {code} har angetts för en organisation som enligt sin typ inte är en kommun utan {type}.",
        "The organisation has the municipality code {code}, but it is recorded as {type}, not a municipality.",
    ),
    Text(
        "Tarkista, kumpi on oikein. Jos organisaatio on kunta, korjaa sen laji (type). Muuten poista kuntanumero (code).",
        "Kontrollera vilketdera som är rätt. Om organisationen är en kommun, rätta dess typ "
        "(type). Ta annars bort kommunnumret (code).",
        "Check whether the code or the type is right. If the organisation is a municipality, correct the field "
        "“type”. If not, remove the field “code”.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_OTHERS = (COUNTY, JOINT_AUTHORITY)


def check(municipality: Municipality, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for the code of a county or a joint authority: whose it is, nobody can tell."""
    if municipality.type in _OTHERS and municipality.code is not None:
        args = {"code": municipality.code, "type": type_of(municipality)}
        yield Finding(RULE, municipality.site("code"), args, value=municipality.code)
