"""Finding the words of a text value again in the way it was typed."""

import re
from collections.abc import Iterator

_DOUBLE_QUOTED = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|.)|.", re.DOTALL
)
_SINGLE_QUOTED = re.compile(r"''|.", re.DOTALL)


def source_span(typed: str, style: str, value: str, start: int, end: int) -> tuple[int, int]:
    """Return where `value[start:end]` stands in `typed`, as offsets into `typed`.

    Layout (indentation, folding, escapes) differs between the two, the visible characters and
    their order do not: the n-th visible character of one is the n-th of the other.
    """
    first = _visible_before(value, start)
    count = _visible_before(value, end) - first
    places = _visible_places(typed, style)
    for _ in range(first):
        next(places, None)
    begin, finish = next(places, (0, len(typed)))
    for _ in range(count - 1):
        _, finish = next(places, (0, len(typed)))
    return begin, finish


def _visible_before(value: str, offset: int) -> int:
    return sum(not character.isspace() for character in value[:offset])


def _visible_places(typed: str, style: str) -> Iterator[tuple[int, int]]:
    if style == '"':
        yield from _quoted_places(typed, _DOUBLE_QUOTED)
    elif style == "'":
        yield from _quoted_places(typed, _SINGLE_QUOTED)
    else:
        header = len(typed.splitlines(keepends=True)[0]) if style in {"|", ">"} and typed else 0
        for index in range(header, len(typed)):
            if not typed[index].isspace():
                yield index, index + 1


def _quoted_places(typed: str, unit: re.Pattern[str]) -> Iterator[tuple[int, int]]:
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
