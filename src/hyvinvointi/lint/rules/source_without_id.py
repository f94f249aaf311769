"""An indicator of a statistical service that does not say which one it is there."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.naming import term
from hyvinvointi.model import Indicator

RULE = Rule(
    "HV508",
    "source-without-id",
    Text(
        "Lähteeltä ”{system}” puuttuu indikaattorin tai taulukon tunnus.",
        "För källan ”{system}” saknas indikatorns eller tabellens beteckning.",
        "The source “{system}” is given without the ID of the indicator or table.",
    ),
    Text(
        "Lisää tunnus (source.id): Sotkanetissä indikaattorin numero, StatFinissä taulukon tunnus.",
        "Lägg till beteckningen (source.id): i Sotkanet indikatorns nummer, i StatFin tabellens "
        "namn.",
        "Add the field “source.id” with the number of the indicator (in Sotkanet) or the name of the table (in StatFin).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_NUMBERED = frozenset({"sotkanet", "statfin"})


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when `source` is Sotkanet or StatFin and has no `id`."""
    source = indicator.source
    if source is not None and source.system in _NUMBERED and not source.has("id"):
        yield Finding(RULE, source.lacking, {"system": term(source, "system")})
