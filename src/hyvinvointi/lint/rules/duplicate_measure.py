"""The same measure in a program and its parts."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.plans import DEEPEST
from hyvinvointi.model import Measure, Program

RULE = Rule(
    "HV415",
    "duplicate-measure",
    Text(
        "Toimenpide ”{title}” on jo ohjelmassa ”{program}”.",
        "Åtgärden ”{title}” finns redan i programmet ”{program}”.",
        "The measure “{title}” is also in the programme “{program}”.",
    ),
    Text(
        "Jos kyse on samasta toimenpiteestä, säilytä se vain toisessa ohjelmassa. Muuten anna toimenpiteille eri otsikot.",
        "Behåll åtgärden i bara det ena programmet. Om det är fråga om två olika åtgärder, ge "
        "dem olika rubriker.",
        "If they are different measures, give them different titles. If not, keep the measure "
        "in only one of the documents.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
)

_FIRST = Text("Sama toimenpide on tässä.", "Samma åtgärd finns här.", "The same measure is here.")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each second measure of one title in a program and its sub-programs."""
    seen: dict[tuple[str, str], tuple[Program, Measure]] = {}
    programs = sorted(context.all(Program), key=lambda program: program.origin.path)
    for program in programs:
        family = _root(program, context).origin.path
        for measure in program.measures:
            title = " ".join(str(measure.title).casefold().split()) if measure.title else ""
            if not title or measure.status == "cancelled":
                continue
            first = seen.setdefault((family, title), (program, measure))
            if first[1] != measure:
                yield _finding(measure, *first)


def _finding(measure: Measure, program: Program, first: Measure) -> Finding:
    args = {"title": measure.title, "program": program.label}
    related = ((first.site("title"), Message(_FIRST)),)
    return Finding(RULE, measure.site("title"), args, related)


def _root(program: Program, context: Context) -> Program:
    """Return the topmost program; parents that lead in a circle end somewhere in it."""
    for _ in range(DEEPEST):
        above = context.named(Program, program.parent, program)
        if above is None:
            break
        program = above
    return program
