"""Measures that were divided into several, or several that were joined into one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

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
    entries: dict[Item, Difference] = {}
    for whole, members in _grouped(wholes, parts):
        one = wholes[whole]
        rest = _part(one, act)
        everything = [*([rest] if rest is not None else []), *members]
        if len(everything) > 1 and _makes_up(everything, whole):
            entry = Difference(act, one.base, one.head, one.standing, parts=tuple(everything))
            sides = (one.base, one.head, *everything)
            entries |= {item: entry for item in sides if item is not None}
    return [*_replaced(found, entries)] if entries else [*found]


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
    found: Iterable[Difference], entries: Mapping[Item, Difference]
) -> Iterator[Difference]:
    """Yield each entry where the first of the differences stood that it stands for."""
    told: set[int] = set()
    for one in found:
        entry = entries.get(one.item)
        if entry is not None and one.act is Act.CHANGED and one.field not in _TOLD:
            entry = None
        if entry is None and one.type == "resource" and one.item.parent is not None:
            entry = entries.get(one.item.parent)
        if entry is None:
            yield one
        elif id(entry) not in told:
            told.add(id(entry))
            yield entry
