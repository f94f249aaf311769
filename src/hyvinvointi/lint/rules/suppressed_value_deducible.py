"""A value that is kept back, and follows from two others that are told."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import Measured
from hyvinvointi.model.series import folded
from hyvinvointi.model.units import adds_up
from hyvinvointi.privacy.small_groups import kept_back, shown

RULE = Rule(
    "HV727",
    "suppressed-value-deducible",
    Text(
        "Vuoden {year} arvo on salattu, mutta sen voi laskea muista arvoista: naisten, miesten ja kaikkien arvoista kaksi paljastaa kolmannen.",
        "Värdet för {year} är skyddat, men det går att räkna ut med hjälp av de andra: totalen och värdena för kvinnor och män hänger ihop.",
        "The value for {year} is suppressed, but it can be calculated from the others: the total is made up of the values for women and men.",
    ),
    Text(
        "Salaa toinenkin arvo: poista joko toisen sukupuolen arvo tai kaikkien arvo ja merkitse sen tilaksi suppressed (salattu pienen joukon vuoksi).",
        "Skydda ytterligare ett värde: ta bort antingen det andra könets värde eller totalen och ange statusen skyddat (status: suppressed).",
        "Suppress one more value: remove either the value for the other gender or the total, and write status: suppressed.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_GENDERS = frozenset({"total", "female", "male"})

_Part = tuple[int | None, str | None, str, str]


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each count that is kept back alone of a total and its two genders.

    What the file tells all the same is told of by rules of its own.
    """
    if not adds_up((indicator.unit or "").strip()):
        return
    told = {one.route for one in shown(indicator) if one.figure is not None}
    hidden = {one.route for one in kept_back(indicator) if not one.has("value")}
    for genders in _parts(indicator).values():
        if genders.keys() == _GENDERS:
            back = [one for one in genders.values() if one.route not in told]
            if len(back) == 1 and back[0].route in hidden:
                yield Finding(RULE, back[0].site("year"), {"year": back[0].year})


def _parts(indicator: Indicator) -> dict[_Part, dict[str, Measured]]:
    """Return the values of each year, region and group by gender; of two the first counts."""
    found: dict[_Part, dict[str, Measured]] = {}
    for one in indicator.values:
        part = (one.year, one.period, folded(one.region), folded(one.group))
        found.setdefault(part, {}).setdefault(one.gender or "total", one)
    return found
