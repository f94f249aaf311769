"""Whether fixes did what they claim: a document is believed only when it then reads as meant."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Diagnostic, Finding, Rule, Severity, pointer
from hyvinvointi.schema import KINDS, check, survey, value_faults
from hyvinvointi.schema.codes import DUPLICATE_ITEM
from hyvinvointi.source import Document, read
from hyvinvointi.source.document import Mark
from hyvinvointi.source.editor import splice

_MAX_TRIALS = 64
"""Readings of one document in search of the fix that breaks it; the rest is left to a person."""


def mended(document: Document, fixes: Sequence[Diagnostic]) -> tuple[Document, list[Diagnostic]]:
    """Return a document with those fixes made that break nothing, and these fixes.

    What is made together must leave a file that reads as far as before, says the same but for what
    the fixes name, and holds nothing twice that it held once. Edits of the fixes must not overlap.
    """
    before = _Reading.of(document)
    after = _Reading.of(_spliced(document, fixes))
    rivals = after.doubled_since(before)
    if not rivals and after.is_meant_by(fixes, before):
        return after.document, [*fixes]
    parts: dict[bool, list[Diagnostic]] = {True: [], False: []}
    for one in fixes:
        parts[_is_below(one.pointer, rivals)].append(one)
    return _most(before, [parts[True], parts[False]])


def _most(before: "_Reading", waiting: list[list[Diagnostic]]) -> tuple[Document, list[Diagnostic]]:
    """Make as many fixes as break nothing: what breaks something is sought by halves."""
    best = before.document
    made: list[Diagnostic] = []
    for _ in range(_MAX_TRIALS):
        if not waiting:
            break
        part = waiting.pop()
        together = [*made, *part]
        after = _Reading.of(_spliced(before.document, together))
        if after.is_meant_by(together, before) and not after.doubled_since(before):
            made, best = together, after.document
        elif len(part) > 1:
            half = len(part) // 2
            waiting += [part[half:], part[:half]]
    return best, made


def _spliced(document: Document, fixes: Iterable[Diagnostic]) -> Document:
    edits = [edit for one in fixes if one.fix for edit in one.fix.edits]
    return read(document.path, splice(document.content, edits)) if edits else document


@dataclass(frozen=True, slots=True)
class _Reading:
    """A document, and what it says when plain slips are read as they were meant."""

    document: Document
    meant: Document

    @classmethod
    def of(cls, document: Document) -> "_Reading":
        return cls(document, check(document))

    def is_meant_by(self, fixes: Sequence[Diagnostic], before: "_Reading") -> bool:
        """Whether it reads as fixes said that it would."""
        # What has no place in the data is a text that was cut, and is to be read otherwise.
        cuts = [one.rule for one in fixes if not one.pointer and one.fix and not one.fix.safe]
        if any(self.count(rule) >= before.count(rule) > 0 for rule in cuts):
            return False  # it would be told again, and mended again without end
        if before.document.broken:
            return True
        if self.document.broken or self.errors - before.errors:
            return False
        if cuts:
            return True
        old, new = before.meant.data, self.meant.data
        renamed = before.keys_touched_by(fixes)
        if renamed and len(old) == len(new):
            old = {name: value for name, value in old.items() if name not in renamed}
            new = {name: value for name, value in new.items() if name in old}
        return _says_the_same(old, new, "", before.named_by(fixes))

    def named_by(self, fixes: Iterable[Diagnostic]) -> set[str]:
        """Return pointers of the places that fixes name, or touch if they name none or several."""
        places = {one.pointer for one in fixes}
        touched = _Places(self.meant)
        for one in fixes:
            edits = one.fix.edits if one.fix else ()
            if not one.pointer or len(edits) > 1:
                places |= {touched.at(edit.start - self.document.bom) for edit in edits}
        return places

    def keys_touched_by(self, fixes: Iterable[Diagnostic]) -> set[str | int]:
        """Return the fields of the document itself in whose names fixes stand that name no place."""
        edits = [edit for one in fixes if one.fix and not one.pointer for edit in one.fix.edits]
        starts = sorted(edit.start - self.document.bom for edit in edits)
        mark = self.meant.root
        named = mark.children if mark is not None and isinstance(mark.children, dict) else {}
        return {
            name
            for name, child in named.items()
            if bisect_left(starts, child.key_start) < bisect_left(starts, child.key_end)
        }

    def doubled_since(self, before: "_Reading") -> set[str]:
        """Return pointers of the items with the key of another item, and of that, if that is new."""
        doubles = self.doubles
        known = before.doubles if doubles else {}
        new = [one for place, one in doubles.items() if place not in known]
        return {
            pointer(site.route)
            for one in new
            for site in (one.site, *(first for first, _ in one.related))
        }

    def count(self, rule: Rule) -> int:
        """Return how often a rule of reading speaks."""
        return sum(one.rule is rule for one in self.document.findings)

    @property
    def errors(self) -> Counter[str]:
        """How often each error of reading was found."""
        found = self.document.findings
        return Counter(one.rule.code for one in found if one.rule.draft is Severity.ERROR)

    @property
    def doubles(self) -> dict[str, Finding]:
        """The items that have the key of another one of their list, by pointer."""
        if self.meant.broken or self.meant.kind not in KINDS:
            return {}
        faults = value_faults(self.meant, survey(self.meant))
        return {pointer(one.site.route): one for one in faults if one.rule is DUPLICATE_ITEM}


class _Places:
    """Which value of a document stands at an offset."""

    def __init__(self, document: Document) -> None:
        self._root = document.root
        self._children: dict[int, tuple[list[int], list[tuple[str | int, Mark]]]] = {}
        # Most edits stand in the value in which the one before stood.
        self._last: tuple[int, int, str] = (0, -1, "")

    def at(self, offset: int) -> str:
        """Return the pointer of the innermost value at an offset; of what has a key that is there."""
        start, end, known = self._last
        if start <= offset < end:
            return known
        mark, here = self._root, ""
        while mark is not None and mark.children:
            starts, children = self._in_order(mark)
            step, child = children[max(0, bisect_right(starts, offset) - 1)]
            if (
                not _first(child) <= offset <= child.end
                or child.key_start <= offset < child.key_end
            ):
                break
            mark, here = child, here + pointer((step,))
        if mark is not None and not mark.children:
            self._last = mark.start, mark.end, here
        return here

    def _in_order(self, mark: Mark) -> tuple[list[int], list[tuple[str | int, Mark]]]:
        known = self._children.get(id(mark))
        if known is None:
            named: Any = mark.children
            pairs = [*(named.items() if isinstance(named, dict) else enumerate(named))]
            known = [_first(child) for _, child in pairs], pairs
            self._children[id(mark)] = known
        return known


def _first(mark: Mark) -> int:
    return mark.key_start if mark.key_start >= 0 else mark.start


def _says_the_same(old: Any, new: Any, here: str, places: Container[str]) -> bool:
    """Whether two values differ only at and below places."""
    if old == new or (here and here in places):
        return True
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys():
        steps: Iterable[str | int] = old
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        steps = range(len(old))
    else:
        return False
    return all(
        _says_the_same(old[step], new[step], here + pointer((step,)), places) for step in steps
    )


def _is_below(place: str, others: Container[str]) -> bool:
    ends = (at for at, sign in enumerate(place) if sign == "/" and at)
    return place in others or any(place[:end] in others for end in ends)
