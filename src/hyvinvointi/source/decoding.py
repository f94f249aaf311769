"""The first stage: bytes to text, and what no YAML parser should have to meet."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from hyvinvointi.diagnostics import Edit, Finding, Fix, Message, Site
from hyvinvointi.source import codes

MAX_BYTES = 16 * 1024 * 1024
"""Largest file that is read: about 300,000 lines, ten times the longest program known."""

_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_INDENT = re.compile(r"^[ \t]*\u00a0[ \t\u00a0]*(?=\S)", re.MULTILINE)
_CONFLICT = re.compile(
    r"^<{7} (?P<ours>[^\r\n]*)[\r\n].*?^={7}\r?$.*?^>{7} (?P<theirs>[^\r\n]*)",
    re.MULTILINE | re.DOTALL,
)
_HALF_CONFLICT = re.compile(r"^(?:<{7} |>{7} )(?P<ours>[^\r\n]*)", re.MULTILINE)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text for people, the same text made safe for the parser, and what was wrong.

    Both texts have the same length, so that offsets agree. `hopeless` means that parsing on
    would only repeat the same defect in other words.
    """

    text: str
    parseable: str
    findings: tuple[Finding, ...] = ()
    hopeless: bool = False


def decode(path: str, content: bytes) -> Decoded:
    """Decode the bytes of a file; never raises."""
    if len(content) > MAX_BYTES:
        size = {"size": len(content) // 1024**2 + 1, "limit": MAX_BYTES // 1024**2}
        return _hopeless("", Finding(codes.FILE_TOO_LARGE, Site(path, part="file"), size))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _wrong_encoding(path, content, error)
    conflict = _CONFLICT.search(text) or _HALF_CONFLICT.search(text)
    if conflict:
        return _hopeless(text, _conflict(path, text, conflict))
    findings = (*_control_characters(path, text, content), *_wide_indents(path, text, content))
    parseable = _FORBIDDEN.sub(" ", text) if findings else text
    if findings:
        parseable = _INDENT.sub(lambda match: " " * len(match[0]), parseable)
    return Decoded(text, parseable, findings)


def _hopeless(text: str, finding: Finding) -> Decoded:
    return Decoded(text, "", (finding,), hopeless=True)


def _wrong_encoding(path: str, content: bytes, error: UnicodeDecodeError) -> Decoded:
    bom = 3 if content.startswith(codecs.BOM_UTF8) else 0
    if content.startswith(_UTF16):
        text, guess, start = content.decode("utf-16", errors="replace"), "UTF-16", 0
    else:
        text, guess = content[bom:].decode("cp1252", errors="replace"), "Windows-1252 / ISO-8859-1"
        # Each wrong byte is one character of the guess; what stands before it was sound UTF-8.
        sound = len(content[: error.start].decode("utf-8-sig", errors="replace"))
        text = (
            content[: error.start].decode("utf-8-sig", errors="replace") + text[error.start - bom :]
        )
        start = sound
    site = Site(path, part="span", start=start, end=start + 1)
    return _hopeless(text, Finding(codes.NOT_UTF8, site, {"guess": guess}))


def _conflict(path: str, text: str, match: re.Match[str]) -> Finding:
    sides = match.groupdict()
    args = {
        "ours": sides.get("ours") or "?",
        "theirs": sides.get("theirs") or "?",
        "count": max(1, len(_CONFLICT.findall(text))),
    }
    line_end = text.find("\n", match.start())
    end = line_end if line_end > 0 else match.end()
    site = Site(path, part="span", start=match.start(), end=end)
    return Finding(codes.MERGE_CONFLICT, site, args)


def _control_characters(path: str, text: str, content: bytes) -> Iterator[Finding]:
    for match in _FORBIDDEN.finditer(text):
        args = {"character": f"U+{ord(match[0]):04X}"}
        yield Finding(
            codes.CONTROL_CHARACTER,
            Site(path, part="span", start=match.start(), end=match.end()),
            args,
            fix=_to_spaces(codes.REPLACE_BY_SPACE, match, content),
        )


def _wide_indents(path: str, text: str, content: bytes) -> Iterator[Finding]:
    for match in _INDENT.finditer(text):
        at = match.start() + match[0].index("\u00a0")
        yield Finding(
            codes.NBSP_INDENT,
            Site(path, part="span", start=at, end=at + 1),
            fix=_to_spaces(codes.REPLACE_BY_SPACE, match, content),
        )


def _to_spaces(title: Message, match: re.Match[str], content: bytes) -> Fix:
    bom = int(content.startswith(codecs.BOM_UTF8))
    width = match.end() - match.start()
    return Fix(title, (Edit(match.start() + bom, match.end() + bom, " " * width),), safe=True)
