"""Prose and numbers that stand bare inside braces and were cut there by a comma or a colon."""

import json
import re

from hyvinvointi.diagnostics import Edit, Finding, Fix, Message, Rule, Site
from hyvinvointi.patterns import regex
from hyvinvointi.source import codes, phrases
from hyvinvointi.source.document import Mark
from hyvinvointi.source.frames import Frame
from hyvinvointi.source.scalars import NotANumber, readings, resolve

TIGHT_COLON = regex(r"(?P<key>[^\W\d][\w-]*):(?!//)(?=\S|\u00a0)")
"""A key whose colon lacks the space behind it."""

_BREAK = regex(r"[ \t]*[\r\n][ \t\r\n]*")
_DECIMAL = regex(r"-?[0-9][0-9 \u00a0\u202f]*,[0-9]+")
_THOUSANDS = regex(
    r"-?[0-9]{1,3}(?:(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|(?:,[0-9]{3})+\.[0-9]+)(?=[ \t]*[,}\r\n])"
)
"""A number whose commas part thousands: two of them, or a point behind."""


def lacks_colon(text: str, frame: Frame, at: int) -> bool:
    """Whether the empty value at `at` belongs to an entry of a flow map that has no colon."""
    return (
        frame.children is not None
        and frame.mark.style == "{"
        and not frame.is_pair
        and ":" not in text[frame.key_end : at]
    )


def mend_cut(path: str, text: str, bom: int, frame: Frame) -> Finding | None:
    """Take an entry without a colon back into the one before it; return what to tell.

    `None` when the same entry was cut by an earlier comma already.
    """
    start, end = frame.key_start, frame.key_end
    typed = text[start:end]
    if TIGHT_COLON.match(typed):
        _split_tight(frame, typed)
        return _finding(codes.MISSING_SPACE, path, (start, end), sign=":")
    children = frame.children or {}
    if not children:
        return _finding(codes.MISSING_COLON, path, (start, end))
    key, before = next(reversed(children.items()))
    joins = not before.style and text[before.end : start].strip() == ","
    told = frame.cut is before
    frame.cut = before
    number = _number(text, before.start, end) if joins and not told else None
    if number:
        return _decimal(path, bom, frame, number)
    if joins:
        before.end = end
        frame.container[key] = text[before.start : end]
    if told:
        return None
    fix = _quote(text, bom, before.start, end) if joins else None
    return _finding(codes.TEXT_CUT_IN_FLOW, path, (start, end), fix, part=typed[:40])


def join_pair(path: str, text: str, frame: Frame, around: Frame) -> Finding:
    """Turn `[Kirje: kaikille]`, a pair without braces, back into the text it was meant to be."""
    start, end = frame.mark.start, frame.mark.end
    child = next(iter((frame.children or {}).values()), None)
    if child is not None:
        start, end = child.key_start, max(child.end, child.key_end)
    colon = text.find(":", child.key_end if child else start)
    colon = start if colon < 0 else colon
    if around.items and around.items[-1] is frame.mark:
        around.container[-1] = text[start:end]
        around.items[-1] = Mark(start, end, "")
    return _finding(codes.COLON_IN_TEXT, path, (colon, colon + 1))


def _split_tight(frame: Frame, typed: str) -> None:
    key, _, rest = typed.partition(":")
    if frame.children is None or key in frame.children:
        return
    mark = Mark(frame.key_start + len(key) + 1, frame.key_end, "")
    mark.key_start, mark.key_end = frame.key_start, frame.key_start + len(key)
    frame.children[key] = mark
    try:
        frame.container[key] = resolve(rest)
    except NotANumber:
        frame.container[key] = rest


def _number(text: str, start: int, end: int) -> re.Match[str] | None:
    return _THOUSANDS.match(text, start) or _DECIMAL.fullmatch(text, start, end)


def _decimal(path: str, bom: int, frame: Frame, match: re.Match[str]) -> Finding:
    key, mark = next(reversed((frame.children or {}).items()))
    point = "" if match.re is _THOUSANDS else "."
    number = re.sub(r"[ \u00a0\u202f]", "", match[0]).replace(",", point)
    mark.end = match.end()
    try:
        frame.container[key] = resolve(number)
    except NotANumber:
        frame.container[key] = match[0]
    typed, either = match[0][:40], readings(match[0])
    if either:
        said = Message(phrases.EITHER_NUMBER, {"thousands": either[0], "decimals": either[1]})
        return _finding(codes.DECIMAL_COMMA, path, match.span(), typed=typed, number=said)
    edit = Edit(match.start() + bom, match.end() + bom, number)
    fix = Fix(Message(phrases.WRITE_NUMBER, {"number": number}), (edit,))
    return _finding(codes.DECIMAL_COMMA, path, match.span(), fix, typed=typed, number=number)


def _quote(text: str, bom: int, start: int, end: int) -> Fix:
    quoted = json.dumps(_BREAK.sub(" ", text[start:end]), ensure_ascii=False)
    if text[start - 1 : start] == ":":  # it would still be a part of the key
        quoted = f" {quoted}"
    return Fix(Message(phrases.QUOTE_TEXT), (Edit(start + bom, end + bom, quoted),))


def _finding(
    rule: Rule, path: str, span: tuple[int, int], fix: Fix | None = None, **args: object
) -> Finding:
    return Finding(rule, Site(path, part="span", start=span[0], end=span[1]), args, fix=fix)
