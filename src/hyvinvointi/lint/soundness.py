"""Whether fixes did what they claim: a document is believed only when it then reads as meant."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from hyvinvointi.diagnostics import Diagnostic, Finding, Rule, Severity
from hyvinvointi.lint.placing import pointer
from hyvinvointi.schema import KINDS, check, survey, value_faults
from hyvinvointi.schema.codes import DUPLICATE_ITEM
from hyvinvointi.source import Document, read
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
        places = {one.pointer for one in fixes}
        return _says_the_same(before.meant.data, self.meant.data, "", places)

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
