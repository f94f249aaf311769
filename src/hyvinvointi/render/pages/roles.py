"""What a place that names an organ, a unit or a person makes of them: the list, and the role."""

from collections.abc import Iterable
from functools import lru_cache

from hyvinvointi.diagnostics import Language, Route
from hyvinvointi.schema import root


@lru_cache(maxsize=1024)
def list_of(kind: str | None, route: Route) -> str:  # noqa: PLR0911  a table of patterns
    """Return which list a place belongs to by the fields on its way; for a measure, the role.

    Whoever is named anywhere else has part in the handling of a matter, is told of it or was kept out.
    """
    steps = tuple(step for step in route if isinstance(step, str))
    match (kind, *steps):
        case ("decision", "organ"):
            return "decisions"
        case ("strategy", "organ") | ("program", "owner"):
            return "plans"
        case ("program", "responsible", *_):
            return "programs"
        case ("program", "steering_group", *_):
            return "group"
        case ("program", "sections", "unit"):
            return "sections"
        case ("indicator", "responsible", *_):
            return "indicators"
        case ("municipality", _, "parent" | "unit"):
            return "parts"
    match steps:
        case ("tasks" | "assignments" | "planned_programs", "responsible", *_):
            return "tasks" if kind in {"decision", "strategy"} else "handled"
        case (*_, "measures", "responsible" | "partners" as role) | (
            *_,
            "measures",
            "responsible" | "partners" as role,
            "id",
        ):
            return role
    return "handled"


def is_answer(kind: str | None, route: Route) -> bool:
    """Whether whoever a place names answers for something, and is not only named there."""
    return list_of(kind, route) != "handled"


@lru_cache(maxsize=1024)
def role_at(kind: str, route: Route, language: Language) -> str:
    """Return in which role a place names somebody: the field around the name, in words."""
    silent = {"id", "person", "persons", "body", "organ"}
    ends = [at for at, step in enumerate(route, 1) if isinstance(step, str) and step not in silent]
    field_ = root(kind).at(route[: ends[-1]]) if ends else None
    return field_.term.say(language).lower() if field_ else ""


def together(routes: Iterable[Route]) -> Route:
    """Return several places of a document as one, which names a row: each of them is a step."""
    return tuple("/".join(map(str, route)) for route in routes)


def roles_at(kind: str, route: Route, language: Language) -> str:
    """Return in which roles places that were put `together` name somebody."""
    each = (
        tuple(int(step) if step.isdigit() else step for step in str(one).split("/"))
        for one in route
    )
    return ", ".join(filter(None, (role_at(kind, one, language) for one in each)))
