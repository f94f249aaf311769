"""Quotation marks, dashes and spaces that Finnish and Swedish write otherwise."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import profile_of
from hyvinvointi.patterns import matches, regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV814",
    "odd-typography",
    Text(
        "Kirjoitusasu ”{typed}” poikkeaa suosituksesta.",
        "Skrivsättet ”{typed}” avviker från rekommendationen.",
        "“{typed}” does not follow the recommended typography.",
    ),
    Text(
        "Kirjoita {right}.",
        "Skriv {right}.",
        "Write {right} instead.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
    rewords=True,
)

_BEGINNING = regex('["0-9]')
_ODD = regex(
    r"(?P<quote>(?<![\w\"])\"(?P<said>[^\"\n]{1,200})\"(?!\w))"
    r"|(?<![\w./-])(?P<days>(?P<from>[0-9]{1,2}\.(?:[0-9]{1,2}\.?(?:(?:19|20)[0-9]{2})?)?) ?- ?"
    r"(?P<to>[0-9]{1,2}\.[0-9]{1,2}\.?(?:(?:19|20)[0-9]{2})?))(?![\w/-])"
    r"|(?<![\w./-])(?P<years>(?P<first>(?:19|20)[0-9]{2}) ?- ?(?P<last>(?:19|20)[0-9]{2}))(?![\w/-]|\.\w)"
    r"|(?P<percent>(?<![\w.,])(?P<number>[0-9]+(?:[.,][0-9]+)?)%)"
)

_ADDRESS = 2_000
"""Characters of the longest address that is looked past."""


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for hyphens between days and years, and a percent sign too close.

    Straight quotes are told where the text has others as well: by themselves they are what a keyboard has.
    """
    safe = profile_of(document) == "draft"  # the text of inspected minutes is not touched unasked
    for text in context.texts(document):
        if text.language not in {"fi", "sv"} or not _has_sign(text.words):
            continue
        for match in matches(_BEGINNING, _ODD, text.words):
            if match["quote"] and ("”" not in text.words or _is_caption(text.words, match.start())):
                continue
            right = _right(match)
            args = {"typed": match[0], "right": right}
            fix = text.fix(*match.span(), right, safe=safe)
            yield Finding(RULE, text.site(*match.span()), args, fix=fix, value=match[0])


def _has_sign(words: str) -> bool:
    return '"' in words or "%" in words or "-" in words


def _is_caption(words: str, start: int) -> bool:
    """Whether quotes stand around the caption of a link or picture, behind its address."""
    return words[max(0, start - _ADDRESS) : start].rstrip(" \t").endswith("](")


def _right(match: re.Match[str]) -> str:
    if match["quote"]:
        return f"”{match['said']}”"
    if match["days"]:
        # Between days of one month no space: 1.–5.3.; between whole days none either: 1.3.–5.4.
        return f"{match['from']}–{match['to']}"
    if match["years"]:
        return f"{match['first']}–{match['last']}"
    return f"{match['number']} %"
