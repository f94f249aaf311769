"""The first stage: bytes to text, and what no YAML parser should have to meet."""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from hyvinvointi import limits
from hyvinvointi.diagnostics import Edit, Finding, Fix, Message, Site
from hyvinvointi.patterns import regex, without
from hyvinvointi.source import codes, conflicts, phrases
from hyvinvointi.source.bounds import bounded

# Told by what it has, and not by what it lacks, it is compiled in a tenth of the time.
_FORBIDDEN = regex(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
_ALLOWED = b"\t\n\r" + bytes(range(0x20, 0x7F))
_INDENT = regex(r"^[ \t]*\u00a0[ \t\u00a0]*(?=\S)", re.MULTILINE)
_PROLOGUE = regex(r"(?:(?:%|[ \t]*#)[^\r\n]*(?:\r\n?|\n)|[ \t]*(?:\r\n?|\n))*+---(?=\s|\Z)")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAMPLE = 1024


class Decoded(NamedTuple):
    """Text for people, the same text made safe for the parser, and what was wrong.

    Both texts have the same length, so that offsets agree; `bom` is what offsets into the file
    add to those into the text. `hopeless` means that parsing on would only repeat the same
    defect in other words.
    """

    text: str
    parseable: str
    findings: tuple[Finding, ...] = ()
    hopeless: bool = False
    bom: int = 0


def decode(path: str, content: bytes) -> Decoded:
    """Decode the bytes of a file; never raises."""
    if len(content) > limits.FILE_BYTES:
        limit = {"limit": limits.FILE_BYTES // 1024}
        return _hopeless("", Finding(codes.FILE_TOO_LARGE, Site(path, part="file"), limit))
    bom = content.startswith(codecs.BOM_UTF8)
    body = content[3:] if bom else content
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        return _wrong_encoding(path, body, error)
    wide = _wide_encoding(content) if "\0" in text else None
    if wide:
        site = Site(path, part="file")
        return _hopeless(text, Finding(codes.NOT_UTF8, site, {"why": _encoded_as("UTF-16")}))
    conflict = conflicts.find(path, text)
    if conflict:
        return _hopeless(text, conflict)
    return _cleaned(path, text, int(bom))


def _cleaned(path: str, text: str, bom: int) -> Decoded:
    findings: list[Finding] = []
    parseable = text
    if _FORBIDDEN.search(without(text, _ALLOWED)):
        findings += bounded(_control_characters(path, text, bom))
        parseable = _FORBIDDEN.sub(" ", parseable)
    if "\u00a0" in text:
        findings += bounded(_wide_indents(path, text, bom))
        parseable = _INDENT.sub(lambda match: " " * len(match[0]), parseable)
    if "%" in text and (prologue := _PROLOGUE.match(text)):
        # The parser refuses some directives and obeys others; documents hold none of them.
        head = text[: prologue.end()]
        findings += bounded(_directives(path, head))
        head = re.sub(r"^%", "#", head, flags=re.MULTILINE)
        parseable = head + parseable[len(head) :]
    return Decoded(text, parseable, tuple(findings), bom=bom)


def _hopeless(text: str, finding: Finding) -> Decoded:
    return Decoded(text, "", (finding,), hopeless=True)


def _wide_encoding(content: bytes) -> bool:
    """Whether every second byte is NUL, as in UTF-16 without its mark."""
    sample = content[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    is_every_second = max(even, odd) * 4 > len(sample) and min(even, odd) * 8 < len(sample)
    # A file of NUL alone is what a crash leaves.
    return is_every_second and even + odd < len(sample)


def _wrong_encoding(path: str, body: bytes, error: UnicodeDecodeError) -> Decoded:
    why: object = _encoded_as(phrases.WINDOWS_1252)
    if body.startswith(_UTF16):
        text, start = body.decode("utf-16", errors="replace"), 0
        why = _encoded_as("UTF-16")
    else:
        # Each wrong byte is one character of the guess; what stands before it was sound UTF-8.
        sound = body[: error.start].decode("utf-8")
        text = sound + body[error.start :].decode("cp1252", errors="replace")
        start = len(sound)
        if error.reason == "unexpected end of data":
            why = phrases.CUT_UTF8
    site = Site(path, part="span", start=start, end=start + 1)
    return _hopeless(text, Finding(codes.NOT_UTF8, site, {"why": why}))


def _encoded_as(guess: object) -> Message:
    return Message(phrases.OTHER_ENCODING, {"guess": guess})


def _control_characters(path: str, text: str, bom: int) -> Iterator[Finding]:
    for match in _FORBIDDEN.finditer(text):
        args = {"character": f"U+{ord(match[0]):04X}"}
        site = Site(path, part="span", start=match.start(), end=match.end())
        fix = _to_spaces(phrases.REPLACE_BY_SPACE, match, bom)
        yield Finding(codes.CONTROL_CHARACTER, site, args, fix=fix)


def _wide_indents(path: str, text: str, bom: int) -> Iterator[Finding]:
    for match in _INDENT.finditer(text):
        at = match.start() + match[0].index("\u00a0")
        site = Site(path, part="span", start=at, end=at + 1)
        yield Finding(codes.NBSP_INDENT, site, fix=_to_spaces(phrases.REPLACE_BY_SPACE, match, bom))


def _directives(path: str, head: str) -> Iterator[Finding]:
    for match in re.finditer(r"^%[^\r\n]*", head, re.MULTILINE):
        site = Site(path, part="span", start=match.start(), end=match.end())
        yield Finding(codes.DIRECTIVE, site)


def _to_spaces(title: Message, match: re.Match[str], bom: int) -> Fix:
    width = match.end() - match.start()
    return Fix(title, (Edit(match.start() + bom, match.end() + bom, " " * width),), safe=True)
