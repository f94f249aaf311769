"""What the parser's errors mean to a person who writes a document.

The parser tells where it could not go on. The mend is often elsewhere: at the quotation mark
that swallowed the next lines, at the line before that lacks its colon. Each way of explaining
looks at the fault in turn; the first that knows it tells it.
"""

from collections.abc import Callable
from dataclasses import replace

from hyvinvointi.diagnostics import Finding, Site
from hyvinvointi.patterns import regex
from hyvinvointi.source import codes, layout, masks
from hyvinvointi.source.document import Mark
from hyvinvointi.source.fault import Explained, Fault

_SCANNED_INDICATORS = ("scanning an alias", "scanning an anchor", "scanning a block scalar")
_CLOSING = "]}"
_QUOTES = "'\""
_ESCAPE = len("\\U00000000")
_LONGEST_KEY = 1024
_KEY_BEFORE = regex(r"(?:.*[{\[,])?[ \t]*(?:- +)*")
_COLON = regex(r":(?=[ \t\r\n]|\Z)")
_ESCAPES = regex(r"\\(?:[xuU][0-9a-fA-F]{0,8}|.?)")


def explain(fault: Fault) -> Explained:
    """Turn a parser error into one finding at the place that is to be mended."""
    for way in _WAYS:
        explained = way(fault)
        if explained is not None:
            return explained
    return fault.tell(codes.BROKEN_YAML, fault.at, fault.at + 1, {"problem": fault.problem or "?"})


def finding(path: str, explained: Explained) -> Finding:
    """Return the finding of an explained fault."""
    site = Site(path, part="span", start=explained.start, end=explained.end)
    return Finding(explained.rule, site, explained.args)


def _tab(fault: Fault) -> Explained | None:
    if "flow" in fault.context or "quoted" in fault.context:
        return None
    at = fault.at
    if fault.character == "\t":
        return fault.tell(codes.TAB_INDENT, at, at + 1)
    line = fault.text[fault.line_start(at) : at]
    lead = line[: len(line) - len(line.lstrip(" \t"))]
    tab = lead.find("\t")
    if tab < 0:
        return None
    start = fault.line_start(at) + tab
    return fault.tell(codes.TAB_INDENT, start, start + 1)


def _unclosed_quote(fault: Fault) -> Explained | None:
    if not fault.problem.startswith(("found unexpected end of", "found unexpected document")):
        return None
    start = fault.opened
    return fault.tell(codes.UNCLOSED_QUOTE, start, start + 1)


def _escape(fault: Fault) -> Explained | None:
    if "escape" not in fault.problem and "hexdecimal" not in fault.problem:
        return None
    # The parser stops behind the backslash, at the first digit of a half character, or behind some.
    at = fault.text.rfind("\\", max(0, fault.at - _ESCAPE), fault.at + 1)
    escape = _ESCAPES.match(fault.text, at) if at >= 0 else None
    if escape is None:
        return fault.tell(codes.WRONG_ESCAPE, fault.at, fault.at + 1)
    return fault.tell(codes.WRONG_ESCAPE, at, escape.end())


def _behind_value(fault: Fault) -> Explained | None:
    """Something behind a complete value: text, a bracket too many, or a quote from lines ago."""
    last, at = fault.last, fault.at
    if not _ends_before(last, fault) or "expected" not in fault.problem:
        return None
    if last.style in _QUOTES and fault.line_start(last.start) != fault.line_start(at):
        return fault.tell(codes.UNCLOSED_QUOTE, last.start, last.start + 1)
    if fault.in_flow or fault.character in _CLOSING:
        return None
    return fault.tell(codes.TEXT_AFTER_VALUE, at, fault.line_end(at))


def _ends_before(last: Mark, fault: Fault) -> bool:
    """Whether a quoted text or a bracket ended on the fault's line, right before it."""
    closed = last.start < last.end <= fault.at and last.style in {"'", '"', "{", "["}
    gap = fault.text[last.end : fault.at]
    return closed and not gap.strip(" \t") and fault.character != ":"


def _stray_bracket(fault: Fault) -> Explained | None:
    if fault.in_flow or fault.character not in _CLOSING or "expected" not in fault.problem:
        return None
    args: dict[str, object] = {"bracket": fault.character}
    return fault.tell(codes.STRAY_BRACKET, fault.at, fault.at + 1, args)


def _flow(fault: Fault) -> Explained | None:
    if "flow" not in fault.context:
        return None
    opened, at = fault.bracket, fault.at
    args: dict[str, object] = {"bracket": fault.text[opened : opened + 1]}
    if at >= len(fault.text.rstrip()) or _leaves(fault, opened, at):
        return fault.tell(codes.UNCLOSED_BRACKET, opened, opened + 1, args)
    if fault.character == ":":
        told = fault.tell(codes.COLON_IN_TEXT, at, at + 1)
        plain = not fault.last.style and fault.last.end == at
        return replace(told, mended=masks.mask(fault.parseable, at)) if plain else told
    return fault.tell(codes.BROKEN_FLOW, at, at + 1, args)


def _leaves(fault: Fault, opened: int, at: int) -> bool:
    """Whether a line between the bracket and the fault stands where the block goes on."""
    around = fault.indent(opened)
    line = fault.line_start(opened)
    while (line := fault.next_line(line)) <= at and line < len(fault.text):
        text = fault.text[line : fault.line_end(line)].strip()
        if text and text[0] not in "]}#" and fault.indent(line) <= around:
            return True
    return False


def _indicator(fault: Fault) -> Explained | None:
    """A value that begins with a character that YAML keeps for itself."""
    at = fault.at
    if "cannot start any token" not in fault.problem:
        sequence = "not allowed in this context" in fault.problem and fault.character in "-?"
        scanned = any(name in fault.context for name in _SCANNED_INDICATORS)
        if not scanned and not (sequence and not fault.is_first(at)):
            return None
        at = fault.opened if scanned else at
    character = fault.text[at : at + 1]
    told = fault.tell(codes.UNEXPECTED_CHARACTER, at, at + 1, {"character": character})
    if not character.isascii() or character in "-?" or not character:
        return told
    return replace(told, mended=masks.mask(fault.parseable, at))


def _long_key(fault: Fault) -> Explained | None:
    """A name longer than the parser looks back for from the colon behind it."""
    if "could not find expected ':'" in fault.problem and fault.opened >= 0:
        start = fault.opened
    elif fault.character == ":":
        before = _KEY_BEFORE.match(fault.text, fault.line_start(fault.at), fault.at)
        start = before.end() if before else fault.at
    else:
        return None
    colon = _COLON.search(fault.text, start, fault.line_end(start) + 1)
    if colon is None or colon.start() - start <= _LONGEST_KEY:
        return None
    return fault.tell(codes.KEY_TOO_LONG, start, colon.start(), {"limit": _LONGEST_KEY})


def _tag(fault: Fault) -> Explained | None:
    if "tag" not in fault.problem and "tag" not in fault.context:
        return None
    start = fault.opened if fault.opened >= 0 else fault.at
    match = fault.word(start)
    told = fault.tell(codes.TAG, start, match, {"name": fault.text[start:match][:40]})
    return replace(told, mended=masks.blank(fault.parseable, start, match))


def _end_mark(fault: Fault) -> Explained | None:
    if "node content" not in fault.problem or not fault.text.startswith("...", fault.at):
        return None
    return fault.tell(codes.EMPTY_DOCUMENT, 0, 0)


def _document_start(fault: Fault) -> Explained | None:
    if "<document start>" not in fault.problem:
        return None
    before = fault.previous_line(fault.at)
    if fault.text.startswith("%", before):
        return fault.tell(codes.DIRECTIVE, before, fault.line_end(before))
    text = fault.text[: fault.at].rstrip()
    if text.endswith("..."):
        return fault.tell(codes.SEVERAL_DOCUMENTS, fault.at, fault.line_end(fault.at))
    return None


def _directive(fault: Fault) -> Explained | None:
    if "directive" not in fault.context and "YAML document" not in fault.problem:
        return None
    start = fault.line_start(fault.at)
    return fault.tell(codes.DIRECTIVE, start, fault.line_end(start))


_WAYS: tuple[Callable[[Fault], Explained | None], ...] = (
    _tab,
    _unclosed_quote,
    _directive,
    _document_start,
    _end_mark,
    _tag,
    _escape,
    _long_key,
    layout.colon,
    _behind_value,
    _stray_bracket,
    _flow,
    layout.key_without_colon,
    _indicator,
    layout.indentation,
)

__all__ = ["Explained", "Fault", "explain", "finding"]
