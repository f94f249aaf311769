"""What a place that names an organ, a unit or a person makes of them: the list, and the role."""

from functools import lru_cache

from hyvinvointi.diagnostics import Language, Route
from hyvinvointi.schema import root

_HANDLING = frozenset(
    {"preparers", "presenter", "handling", "resolution", "appointments", "approval", "forward_to"}
)
"""Fields whose people and organs have taken part in a matter, in whatever role."""


@lru_cache(maxsize=1024)
def list_of(kind: str | None, route: Route) -> str:  # noqa: PLR0911  a table of patterns
    """Return which list a place belongs to by the fields on its way; for a measure, the role."""
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
            return "tasks" if kind in {"decision", "strategy"} else ""
        case (*_, "measures", "responsible" | "partners" as role) | (
            *_,
            "measures",
            "responsible" | "partners" as role,
            "id",
        ):
            return role
    return ""


def is_handling(route: Route) -> bool:
    """Whether who is named at a place has taken part in the matter."""
    return route[0] in _HANDLING


@lru_cache(maxsize=1024)
def parts_of(kind: str | None, route: Route) -> tuple[str, ...]:
    """Return in which lists of a year who is named at a place finds the document."""
    listed = list_of(kind, route)
    dated = (listed,) if listed in {"decisions", "tasks"} else ()
    return (*dated, "handled") if is_handling(route) else dated


@lru_cache(maxsize=1024)
def role_at(kind: str, route: Route, language: Language) -> str:
    """Return in which role a place names somebody: the field around the name, in words."""
    silent = {"id", "person", "persons", "body", "organ"}
    ends = [at for at, step in enumerate(route, 1) if isinstance(step, str) and step not in silent]
    field_ = root(kind).at(route[: ends[-1]]) if ends else None
    return field_.term.say(language).lower() if field_ else ""
