"""What the parser's errors mean to a person who writes a document."""

import re
from typing import Any

from hyvinvointi.diagnostics import Finding, Rule, Site
from hyvinvointi.source import codes

_TAB_INDENT = re.compile(r"[ ]*\t")
_QUOTED = ("found unexpected end of stream", "found unexpected document indicator")


def explain(path: str, text: str, error: Any) -> Finding:
    """Turn a parser error into one finding at the place that is to be mended."""
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", None) or "")
    about = str(getattr(error, "context", None) or "")
    at = min(mark.index if mark else 0, len(text))
    start_of_line = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    tab = _TAB_INDENT.match(text, start_of_line)
    if tab and at <= tab.end():
        return _finding(path, codes.TAB_INDENT, tab.end() - 1, tab.end())
    if problem.startswith(_QUOTED) and context is not None:
        return _finding(path, codes.UNCLOSED_QUOTE, context.index, context.index + 1)
    if "mapping values are not allowed" in problem:
        return _colon(path, text, at)
    if "flow" in about and context is not None:
        return _flow(path, text, at, context.index)
    if "could not find expected ':'" in problem:
        start = context.index if context is not None else at
        return _finding(path, codes.MISSING_COLON, start, _end_of_line(text, start))
    if "did not find expected" in problem or "block" in about or "not allowed" in problem:
        return _finding(path, codes.WRONG_INDENT, at, _end_of_line(text, at))
    if "cannot start any token" in problem:
        character = text[at : at + 1]
        return _finding(path, codes.UNEXPECTED_CHARACTER, at, at + 1, {"character": character})
    if "escape" in problem or "escape" in about:
        return _finding(path, codes.WRONG_ESCAPE, at, at + 1)
    return _finding(path, codes.BROKEN_YAML, at, at + 1, {"problem": problem or "?"})


def _colon(path: str, text: str, at: int) -> Finding:
    """A colon too many on its line, or a line indented deeper than its neighbours.

    The parser stops at the colon in both cases; the line before tells them apart.
    """
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    before = text[start:at]
    key = before.lstrip(" ").removeprefix("- ")
    if ": " not in before and not key.startswith(("'", '"')):
        indent = len(before) - len(before.lstrip(" "))
        return _finding(path, codes.WRONG_INDENT, start + indent, at)
    return _finding(path, codes.COLON_IN_TEXT, at, at + 1)


def _flow(path: str, text: str, at: int, opened: int) -> Finding:
    line = text.count("\n", 0, at) == text.count("\n", 0, opened)
    if at < len(text) and line:
        return _finding(path, codes.BROKEN_FLOW, at, at + 1, {"bracket": text[opened]})
    return _finding(path, codes.UNCLOSED_BRACKET, opened, opened + 1, {"bracket": text[opened]})


def _end_of_line(text: str, at: int) -> int:
    match = re.search(r"[\r\n]", text[at:])
    return at + match.start() if match else len(text)


def _finding(
    path: str, rule: Rule, start: int, end: int, args: dict[str, object] | None = None
) -> Finding:
    return Finding(rule, Site(path, part="span", start=start, end=end), args or {})
