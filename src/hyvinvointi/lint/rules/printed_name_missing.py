"""An actor of an inspected decision of whom only the id is written."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.actors import actors
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Organ, Person, Unit, View

RULE = Rule(
    "HV606",
    "printed-name-missing",
    Text(
        "Toimijan ”{id}” tunnuksen vierestä puuttuu pöytäkirjan mukainen tieto: {missing}.",
        "För ”{id}” har id:t angetts, men följande uppgifter ur protokollet saknas: {missing}.",
        "The entry for “{id}” gives an ID but leaves out what the minutes say: {missing}.",
    ),
    Text(
        "Kirjoita tunnuksen viereen nimi ja nimike niin kuin ne ovat pöytäkirjassa: {{id: …, name: …, title: …}}.",
        "Kontrollera protokollet, och skriv namnet och titeln bredvid id:t så som de står där: "
        "{{id: …, name: …, title: …}}.",
        "Check the minutes, and write the name and title beside the ID as they are there: {{id: "
        "…, name: …, title: …}}.",
    ),
    draft=None,
    publish=Severity.ERROR,
    fact="printed-name-missing",
)

_TITLED = frozenset({"preparers", "presenter"})
_PRINTED = _TITLED | {"contacts", "handling", "resolution", "appointments", "assignments", "notify"}
"""Fields that are printed in the minutes; other meetings and follow-up are not."""

_MISSING = {
    "name": Text("nimi (name)", "namn (name)", "name"),
    "title": Text("nimike (title)", "titel (title)", "title"),
}


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each actor of the register without a printed name, or title."""
    for actor in actors(decision.origin):
        field = actor.route[0]
        entry = context.named(View, actor.id, actor) if field in _PRINTED else None
        titled = field in _TITLED and isinstance(entry, Person) and entry.has("title")
        if isinstance(entry, Person | Organ | Unit):
            missing = [
                _MISSING[name] for name in ("name", "title")[: 1 + titled] if not actor.has(name)
            ]
            if missing:
                yield Finding(RULE, actor.lacking, {"id": entry.label, "missing": missing})
