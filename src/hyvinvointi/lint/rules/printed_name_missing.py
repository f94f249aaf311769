"""An actor of an inspected decision of whom only the id is written."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.actors import actors
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Organ, Person, Unit, View
from hyvinvointi.model.common import Actor

RULE = Rule(
    "HV606",
    "printed-name-missing",
    Text(
        "Toimijan ”{id}” tunnuksen vierestä {missing}.",
        "För ”{id}” har id:t angetts, men {missing}.",
        "The entry for “{id}” gives an ID but not {missing}.",
    ),
    Text(
        "Katso pöytäkirjasta, ja kirjoita tunnuksen viereen niin kuin siinä lukee: {form}.",
        "Se efter i protokollet, och skriv bredvid id:t det som står där: {form}.",
        "Look it up in the minutes, and write beside the ID exactly what they say: {form}.",
    ),
    draft=None,
    publish=Severity.ERROR,
    fact="printed-name-missing",
)

_TITLED = frozenset({"preparers", "presenter"})
_PRINTED = _TITLED | {"contacts", "handling", "resolution", "appointments", "assignments", "notify"}
"""Fields that are printed in the minutes; other meetings and follow-up are not."""

_MISSING = {
    ("name",): Text(
        "puuttuu pöytäkirjan mukainen tieto: nimi (name)",
        "namnet (name) i protokollet saknas",
        "the name as it stands in the minutes",
    ),
    ("title",): Text(
        "puuttuu pöytäkirjan mukainen tieto: nimike (title)",
        "titeln (title) i protokollet saknas",
        "the title as it stands in the minutes",
    ),
    ("name", "title"): Text(
        "puuttuvat pöytäkirjan mukaiset tiedot: nimi (name) ja nimike (title)",
        "namnet (name) och titeln (title) i protokollet saknas",
        "the name and title as they stand in the minutes",
    ),
}


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each actor of the register without a printed name, or title."""
    for actor in actors(decision.origin):
        field = actor.route[0]
        entry = context.named(View, actor.id, actor) if field in _PRINTED else None
        titled = field in _TITLED and isinstance(entry, Person) and entry.has("title")
        if isinstance(entry, Person | Organ | Unit):
            printed = ("name", "title")[: 1 + titled]
            missing = tuple(name for name in printed if not actor.has(name))
            if missing:
                form = _form(actor, printed)
                args = {"id": entry.label, "missing": _MISSING[missing], "form": form}
                yield Finding(RULE, actor.lacking, args)


def _form(actor: Actor, printed: tuple[str, ...]) -> str:
    """Return how the entry is written, with an ellipsis for what only the minutes tell."""
    written = {name: actor.data.get(name) for name in ("id", *printed)}
    said = {name: value if isinstance(value, str) else "…" for name, value in written.items()}
    return f"{{{', '.join(f'{name}: {value}' for name, value in said.items())}}}"
