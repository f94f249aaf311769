"""Free text in its canonical form: the same words, however they were wrapped and typed."""

import unicodedata

from hyvinvointi.patterns import regex

_LINE_BREAK = regex(r"\r\n?|\n")
_FENCE = regex(r" {0,3}(`{3,}|~{3,})")
_BULLET = regex(r" *[-*+] +\S")
_NUMBER = regex(r" *([0-9]{1,9})[.)] +\S")
# What starts or is a block of its own (CommonMark 0.31, chapter 4) and never joins a neighbour.
_ALONE = regex(r" {0,3}(?:#{1,6}(?: |$)|\||(?:[-*_] *){3,}$|=+ *$|-+ *$)")
_QUOTE = regex(r" {0,3}>")
_CODE_INDENT = 4


def line(text: str) -> str:
    """Return a short text (a title): NFC, LF, no outer blank lines, no trailing spaces."""
    return "\n".join(_lines(text)).strip("\n")


def prose(text: str) -> str:
    """Return prose whose soft line breaks are one space; paragraphs and blocks are kept.

    What is a soft line break follows CommonMark: lists, headings, tables, quotations, code and a
    backslash at the end of a line keep their breaks; several blank lines are one.
    """
    done: list[str] = []
    block: list[str] = []
    fence, listed = "", False
    for row in _lines(text):
        opening = _FENCE.match(row)
        if fence:
            fence = "" if row.strip().startswith(fence) else fence
        elif opening:
            fence = opening[1]
        elif block and _continues(block, row, listed):
            block.append(row.lstrip())
            continue
        elif not row and not (block and block[-1]):
            continue
        listed = listed or bool(_BULLET.match(row) or _NUMBER.match(row))
        done.append(" ".join(block))
        block = [row]
    return "\n".join([*done[1:], " ".join(block)]).strip("\n")


def _lines(text: str) -> list[str]:
    if "\n" not in text and "\r" not in text:
        return [unicodedata.normalize("NFC", text).rstrip(" \t")]
    unbroken = _LINE_BREAK.sub("\n", unicodedata.normalize("NFC", text))
    return [row.rstrip(" \t") for row in unbroken.strip("\n").split("\n")]


def _continues(block: list[str], row: str, listed: bool) -> bool:
    """Whether a line goes on the paragraph, quotation or item that `block` holds."""
    first, last = block[0], block[-1]
    if not row or not last or last.endswith("\\") or _FENCE.match(first):
        return False
    if any(_ALONE.match(one) for one in (row, first)) or _BULLET.match(row) or _QUOTE.match(row):
        return False
    if not listed and len(first) - len(first.lstrip(" ")) >= _CODE_INDENT:
        return False
    number = _NUMBER.match(row)
    # A number interrupts a paragraph only when it is 1: “12. toukokuuta” may open a line.
    return number is None or not (number[1] == "1" or _NUMBER.match(first))
