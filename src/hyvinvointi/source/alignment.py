"""Finding the words of a text value again in the way it was typed."""

import re
from array import array
from collections.abc import Iterable
from itertools import accumulate, chain, compress
from operator import not_

from hyvinvointi.patterns import regex

_DOUBLE_QUOTED = regex(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|.)|.", re.DOTALL)
_SINGLE_QUOTED = regex(r"''|.", re.DOTALL)


class Alignment:
    """Where the characters of a value stand in `typed`, its source text of some style.

    Layout (indentation, folding, escapes) differs between the two, the visible characters and
    their order do not: the n-th visible character of one is the n-th of the other. What that takes
    is reckoned once, so that a text with thousands of findings is walked once and not for each.
    """

    def __init__(self, typed: str, style: str, value: str) -> None:
        self._length = len(typed)
        if style in {'"', "'"}:
            places = [*_quoted_places(typed, _DOUBLE_QUOTED if style == '"' else _SINGLE_QUOTED)]
            self._starts = array("I", (start for start, _ in places))
            self._ends = array("I", (end for _, end in places))
        else:
            header = len(typed.splitlines(keepends=True)[0]) if style in {"|", ">"} and typed else 0
            seen = map(not_, map(str.isspace, typed[header:]))
            self._starts = array("I", compress(range(header, len(typed)), seen))
            self._ends = array("I", map((1).__add__, self._starts))
        self._before = array("I", chain((0,), accumulate(map(not_, map(str.isspace, value)))))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where `value[start:end]` stands, as offsets into `typed`."""
        first, last = self._visible_before(start), self._visible_before(end) - 1
        if first >= len(self._starts):
            return 0, self._length
        if last <= first:
            return self._starts[first], self._ends[first]
        return self._starts[first], (self._ends[last] if last < len(self._ends) else self._length)

    def _visible_before(self, offset: int) -> int:
        return self._before[min(max(offset, 0), len(self._before) - 1)]


def _quoted_places(typed: str, unit: re.Pattern[str]) -> Iterable[tuple[int, int]]:
    for match in unit.finditer(typed, 1, len(typed) - 1):
        if not (match[0].isspace() or _is_escaped_space(match[0])):
            yield match.span()


def _is_escaped_space(unit: str) -> bool:
    if not unit.startswith("\\") or len(unit) == 1:
        return False
    if unit[1] in "xuU":
        digits = unit[2:]
        return chr(int(digits, 16)).isspace()
    return unit[1] in "tnvfr N_LP\t\r\n"
