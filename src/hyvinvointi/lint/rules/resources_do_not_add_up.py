"""Resources of a program that are not the sum of those of its measures."""

from collections.abc import Iterable, Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.naming import term
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Program
from hyvinvointi.model.common import Resource
from hyvinvointi.words.values import Quantity

RULE = Rule(
    "HV414",
    "resources-do-not-add-up",
    Text(
        "Ohjelman resursseihin on{year} merkitty ”{type}” {total}, mutta toimenpiteiden resursseihin yhteensä {sum}.",
        "Programmets resurs ”{type}”{year} är {total}, men åtgärdernas resurser uppgår "
        "sammanlagt till {sum}.",
        "The resources do not add up: the document gives {total} for “{type}”{year}, but its "
        "measures give {sum} in total.",
    ),
    Text(
        "Tarkista ohjelman ja toimenpiteiden luvut ja korjaa virhe.",
        "Kontrollera programmets och åtgärdernas resurser, och rätta det tal som är fel.",
        "Check the amounts of the programme and of its measures, and correct whichever is wrong.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_YEAR = Text(" vuodelle {year}", " för {year}", " in {year}")
_UNITS = {"amount": "€", "person_years": "htv"}
_EXACT = 0.005
_LARGEST = 1e15

Key = tuple[str | None, int | None]


def check(program: Program, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each type and year whose total differs from the sum of the measures.

    The total may count the program's own measures, or those of its sub-programs as well. Where
    no measure has anything of a type, the total says what only it can say.
    """
    own = [one for measure in program.measures for one in measure.resources]
    below = [
        resource
        for part in (context.referring(Program, program) if program.has("resources") else ())
        if part.parent == program.id
        for measure in part.measures
        for resource in measure.resources
    ]
    for field in ("amount", "person_years"):
        if any(_is_unread(one, field) for one in (*program.resources, *own, *below)):
            continue
        totals, sums = _sums(program.resources, field), _sums(own, field)
        wider = _sums([*own, *below], field)
        for key, total in totals.items():
            if not any(key[0] == other[0] for other in sums):
                continue
            allowed = [_of(found, key) for found in (sums, wider)]
            if all(abs(total - one) > _EXACT for one in allowed):
                yield _finding(program, field, key, total, allowed[0])


def _is_unread(resource: Resource, field: str) -> bool:
    """Whether a resource holds something else than a number there, which has its own finding."""
    return resource.has(field) and _number(resource, field) is None


def _number(resource: Resource, field: str) -> float | None:
    return resource.amount if field == "amount" else resource.person_years


def _sums(resources: Iterable[Resource], field: str) -> dict[Key, float]:
    sums: dict[Key, float] = {}
    for resource in resources:
        value = _number(resource, field)
        if value is not None and abs(value) < _LARGEST:
            key = (resource.type, resource.year)
            sums[key] = sums.get(key, 0) + value
    return sums


def _of(sums: dict[Key, float], key: Key) -> float:
    """Return the sum of a type in a year; without a year, of all years."""
    kind, year = key
    if year is not None:
        return sums.get(key, 0)
    return sum(value for other, value in sums.items() if other[0] == kind)


def _finding(program: Program, field: str, key: Key, total: float, found: float) -> Finding:
    last = [one for one in program.resources if (one.type, one.year) == key and one.has(field)][-1]
    unit = _UNITS[field]
    args = {
        "type": term(last, "type"),
        "year": Message(_YEAR, {"year": key[1]}) if key[1] else "",
        "total": Quantity(round(total, 2), unit),
        "sum": Quantity(round(found, 2), unit),
    }
    return Finding(RULE, last.site(field), args, value=f"{key[0]} {key[1]}")
