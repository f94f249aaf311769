"""Faults of block layout: indentation, colons that are missing, and colons that are too many."""

from dataclasses import replace

from hyvinvointi.patterns import regex
from hyvinvointi.source import codes, masks
from hyvinvointi.source.fault import Explained, Fault
from hyvinvointi.source.flow import TIGHT_COLON

_TIGHT_DASH = regex(r"-(?=\w)(?![0-9])")
_FIRST_LINE = regex(r"(?:[ \t]*(?:#[^\r\n]*|---)?(?:\r\n?|\n))*+[ ]*")
_BLOCK_HEADER = regex(r"[|>][-+0-9]*[ \t]*(?:#.*)?$")


def colon(fault: Fault) -> Explained | None:
    """A colon where none may stand: in a text, or behind a key that is indented wrongly."""
    if "mapping values are not allowed" not in fault.problem:
        return None
    at, last = fault.at, fault.last
    bare = not last.style and last.start < last.end <= at and not fault.text[last.end : at].strip()
    spans_lines = bare and fault.line_start(last.start) < fault.line_start(at)
    if spans_lines and fault.is_first(last.start):
        return _without_colon(fault, last.start)
    start = fault.first_text(last.start)
    if spans_lines and _TIGHT_DASH.match(fault.text, start):
        return _without_colon(fault, start)
    start = fault.first_text(at)
    if spans_lines and len(fault.text[start:at].split()) == 1:
        return fault.tell(codes.WRONG_INDENT, start, fault.line_end(start))
    if fault.is_first(at):
        return fault.tell(codes.WRONG_INDENT, start, fault.line_end(start))
    told = fault.tell(codes.COLON_IN_TEXT, at, at + 1)
    return replace(told, mended=masks.mask(fault.parseable, at)) if bare else told


def key_without_colon(fault: Fault) -> Explained | None:
    """A line that begins like a key and has no colon."""
    if "could not find expected ':'" not in fault.problem:
        return None
    start = fault.opened if fault.opened >= 0 else fault.at
    if _stands_as_item(fault, start) or _follows_empty_block(fault, start):
        return fault.tell(codes.WRONG_INDENT, start, fault.line_end(start))
    return _without_colon(fault, start)


def indentation(fault: Fault) -> Explained | None:
    """A line whose indentation belongs to no level that is open."""
    known = ("did not find expected", "not allowed in this context")
    if not any(words in fault.problem for words in known) and "block" not in fault.context:
        return None
    at = fault.at
    tight = _TIGHT_DASH.match(fault.text, at)
    if tight and fault.is_first(at):
        return fault.tell(codes.MISSING_SPACE, at, fault.line_end(at), {"sign": "-"})
    if fault.character == ":" and fault.is_first(at):
        return fault.tell(codes.EMPTY_KEY, at, at + 1)
    root = _FIRST_LINE.match(fault.text)
    if fault.indent(at) == 0 and root and root.end() < at and fault.indent(root.end()) > 0:
        at = root.end()
    elif not fault.text[at:].strip():
        at = fault.first_text(max(len(fault.text.rstrip()) - 1, 0))
    elif not fault.is_first(at):
        return None
    return fault.tell(codes.WRONG_INDENT, at, fault.line_end(at))


def _without_colon(fault: Fault, start: int) -> Explained:
    line = fault.text[start : fault.line_end(start)]
    tight = TIGHT_COLON.match(line) or _TIGHT_DASH.match(line)
    if tight:
        sign = tight[0][-1]
        return fault.tell(codes.MISSING_SPACE, start, start + len(line.rstrip()), {"sign": sign})
    return fault.tell(codes.MISSING_COLON, start, start + len(line.rstrip()))


def _stands_as_item(fault: Fault, start: int) -> bool:
    """Whether the line stands where the items of a list begin, so that it lacks its dash."""
    if not fault.stack or fault.stack[-1].children is not None:
        return False
    return fault.indent(fault.stack[-1].mark.start) == fault.indent(start)


def _follows_empty_block(fault: Fault, start: int) -> bool:
    """Whether the line before announced a block of text, which this line should have been."""
    before = fault.line_text(fault.previous_line(start))
    return bool(_BLOCK_HEADER.search(before)) and fault.previous_line(start) < start
