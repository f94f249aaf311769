"""Whether two entries mean the same person."""

from hyvinvointi.lint.minutes.passages import folded
from hyvinvointi.model.common import Actor


def same_person(one: Actor | None, other: Actor | None) -> bool:
    """Compare by id where both have one, else by name, whichever of its names comes first."""
    if one is None or other is None:
        return False
    if one.id and other.id:
        return one.id == other.id
    return bool(one.name and other.name) and _words(one) == _words(other)


def _words(actor: Actor) -> list[str]:
    return sorted(folded(str(actor.name)).split())
