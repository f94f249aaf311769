"""Measures that were divided into several, or several that were joined into one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hyvinvointi.diff.differences import Difference, fields
from hyvinvointi.diff.items import Item
from hyvinvointi.diff.likeness import candidates, containment
from hyvinvointi.diff.match import Pair
from hyvinvointi.diff.values import Act

_LIKE = 0.6
_TOLD = frozenset({"title", "description"})


def splits(differences: Sequence[Difference]) -> list[Difference]:
    """Return the differences with each split and join of measures told as the one act it is.

    A measure is split when most words of several measures stood in it before and most of its words
    stand in them now; a join is the same seen from the other side. What the parts say otherwise
    than the whole (a deadline, who is responsible) is told behind it, measure by measure.
    """
    return _combined(_combined(differences, Act.SPLIT), Act.JOINED)


def _combined(differences: Sequence[Difference], act: Act) -> list[Difference]:
    alone, gone = (Act.ADDED, Act.REMOVED) if act is Act.SPLIT else (Act.REMOVED, Act.ADDED)
    parts = [one.item for one in differences if one.act is alone and one.type == "measure"]
    wholes = {
        whole: one
        for one in differences
        if (whole := _whole(one, act)) is not None
        and (one.act is gone or (one.act is Act.CHANGED and one.field in _TOLD))
    }
    entries: dict[Item, Difference] = {}
    for whole, members in _grouped(wholes, parts):
        one = wholes[whole]
        rest = _part(one, act)
        everything = [*([rest] if rest is not None else []), *members]
        if len(everything) > 1 and _makes_up(everything, whole):
            entry = Difference(act, one.base, one.head, one.legal_state, parts=tuple(everything))
            sides = (one.base, one.head, *everything)
            entries |= {item: entry for item in sides if item is not None}
    return [*_replaced(differences, entries)] if entries else [*differences]


def _of_parts(entry: Difference) -> Iterator[Difference]:
    """Yield what the parts that are new (or gone) say otherwise than the whole.

    The part that is the whole itself on the other side tells its changes anyway.
    """
    whole = _whole(entry, entry.act)
    known = []
    for part in entry.parts:
        if whole is None or part is _part(entry, entry.act):
            continue
        pair = Pair(whole, part) if entry.act is Act.SPLIT else Pair(part, whole)
        for difference in fields(entry.legal_state, pair):
            content = difference.item, difference.field, difference.old, difference.new
            if difference.is_adopted and difference.field not in _TOLD and content not in known:
                known.append(content)
                yield difference


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
    differences: Iterable[Difference], entries: Mapping[Item, Difference]
) -> Iterator[Difference]:
    """Yield each entry before the first difference of what it is about, which it may stand for."""
    yielded: set[int] = set()
    for one in differences:
        owner = one.item.parent if one.type == "resource" else None
        entry = entries.get(owner or one.item)
        if entry is not None and id(entry) not in yielded:
            yielded.add(id(entry))
            yield entry
            yield from _of_parts(entry)
        if entry is None or not _stands_for(entry, one):
            yield one


def _stands_for(entry: Difference, one: Difference) -> bool:
    """Whether a difference is what makes up the split, or its money."""
    if one.act in {Act.ADDED, Act.REMOVED, Act.RENAMED}:
        return True
    if one.type == "resource":
        return one.field == "amount"
    return one.act is Act.CHANGED and one.field in _TOLD and _only_parts(one, entry.act)


def _only_parts(difference: Difference, act: Act) -> bool:
    """Whether a text only lost what a part has now, or got what a part had."""
    strange = "inserted" if act is Act.SPLIT else "deleted"
    prose = difference.prose
    return prose is not None and all(edit.op != strange for edit in prose.edits)
