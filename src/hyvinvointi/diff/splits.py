"""Measures that were divided into several, or several that were joined into one."""

from collections.abc import Iterable, Sequence

from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.items import Item
from hyvinvointi.diff.likeness import candidates, containment
from hyvinvointi.diff.values import Act

_LIKE = 0.6
_TOLD = frozenset({"title", "description"})


def splits(found: Sequence[Difference]) -> list[Difference]:
    """Return the differences with each split and join of measures told as the one act it is.

    A measure is split when most words of several measures stood in it before and most of its words
    stand in them now; a join is the same seen from the other side.
    """
    return _told(_told(found, Act.SPLIT), Act.JOINED)


def _told(found: Sequence[Difference], act: Act) -> list[Difference]:
    alone, gone = (Act.ADDED, Act.REMOVED) if act is Act.SPLIT else (Act.REMOVED, Act.ADDED)
    parts = [one.item for one in found if one.act is alone and one.type == "measure"]
    wholes = {
        whole: one
        for one in found
        if (whole := _whole(one, act)) is not None
        and (one.act is gone or (one.act is Act.CHANGED and one.field in _TOLD))
    }
    told = list(found)
    for whole, members in _grouped(wholes, parts):
        one = wholes[whole]
        rest = _part(one, act)
        everything = [*([rest] if rest is not None else []), *members]
        if len(everything) > 1 and _makes_up(everything, whole):
            told = _replaced(told, one, act, everything)
    return told


def _whole(difference: Difference, act: Act) -> Item | None:
    if difference.type != "measure":
        return None
    return difference.base if act is Act.SPLIT else difference.head


def _part(difference: Difference, act: Act) -> Item | None:
    return difference.head if act is Act.SPLIT else difference.base


def _grouped(wholes: Iterable[Item], parts: Sequence[Item]) -> list[tuple[Item, list[Item]]]:
    best: dict[Item, tuple[float, Item]] = {}
    for whole, part in candidates([*wholes], parts):
        share = containment(part, whole)
        if share >= _LIKE and share > best.get(part, (0.0, part))[0]:
            best[part] = share, whole
    groups: dict[Item, list[Item]] = {}
    for part in parts:
        if part in best:
            groups.setdefault(best[part][1], []).append(part)
    return [*groups.items()]


def _makes_up(parts: Sequence[Item], whole: Item) -> bool:
    words = sum((part.words for part in parts[1:]), parts[0].words)
    shrank = all(part.words.total() < whole.words.total() for part in parts)
    kept = (whole.words & words).total() / max(1, whole.words.total())
    return shrank and kept >= _LIKE and all(containment(one, whole) >= _LIKE for one in parts)


def _replaced(
    told: Sequence[Difference], one: Difference, act: Act, parts: Sequence[Item]
) -> list[Difference]:
    sides = {id(item) for item in (one.base, one.head, *parts) if item is not None}
    consumed = {
        id(other)
        for other in told
        if (id(other.item) in sides and (other.act is not Act.CHANGED or other.field in _TOLD))
        or (other.type == "resource" and id(other.item.parent) in sides)
    }
    entry = Difference(act, one.base, one.head, one.standing, parts=tuple(parts))
    first = next((at for at, other in enumerate(told) if id(other) in consumed), 0)
    kept = [other for other in told if id(other) not in consumed]
    return [*kept[:first], entry, *kept[first:]]
