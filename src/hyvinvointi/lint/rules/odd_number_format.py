"""A sum or a count that is not written as Finnish and Swedish write numbers."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV841",
    "odd-number-format",
    Text(
        "Luvun ”{typed}” suositeltu kirjoitusasu on {right}.",
        "Skrivsättet ”{typed}” avviker från rekommendationen, som är {right}.",
        "The number “{typed}” is not in the recommended form, “{right}”.",
    ),
    Text(
        "Kirjoita {right}: {why}.",
        "Skriv {right}: {why}.",
        "Write {right}: {why}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="number-format",
    rewords=True,
)
_THOUSANDS = Text(
    "tuhannet erotetaan välilyönnillä",
    "tusentalen skiljs åt med mellanslag",
    "in Finnish and Swedish, thousands are separated with a space",
)
_EURO = Text(
    "euromerkin eteen tulee välilyönti",
    "före eurotecknet skrivs ett mellanslag",
    "in Finnish and Swedish, a space comes before the euro sign",
)
_BOTH = Text(
    "tuhannet ja euromerkki erotetaan välilyönnillä",
    "tusentalen skiljs åt med mellanslag, och också före eurotecknet skrivs ett mellanslag",
    "in Finnish and Swedish, thousands are separated with a space, and a space comes before the euro sign",
)
_UNIT = (
    r"(?:€|euro\w*|eur\b|kpl\b|asuka\w+|henkil\w+|opiskelij\w+|oppila\w+|laps\w+|kuntalais\w+"
    r"|st\.?\b|invånare|personer|elever|barn\b)"
)
_ODD = regex(
    rf"(?<![\w.,/–-])(?:(?P<dotted>[0-9]{{1,3}}(?:\.[0-9]{{3}})+)(?P<cents>,[0-9]{{2}})?(?P<gap>\s?)(?={_UNIT})(?P<sign>€)?"
    r"|(?P<close>[0-9]+(?:[ \u00a0\u202f][0-9]{3})*(?:,[0-9]{1,2})?)€"
    r"|(?P<long>[0-9]{5,9})(?=\s(?:€|euro)))",
    re.IGNORECASE,
)
_THREE_MORE = regex(r"(?<=[0-9])(?=(?:[0-9]{3})+\Z)")
_SIGN = regex(r"[0-9](?:€|\.[0-9]{3}|[0-9]{4})")
"""What a text has that holds such a number."""


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for a full stop between thousands, a euro sign too close, and a long number."""
    found = [*_found(document, context)]
    kinds = {why for *_, why in found}
    why = kinds.pop() if len(kinds) == 1 else _BOTH  # the document is told once of all
    for text, match, right, _ in found:
        fix = text.fix(*match.span(), right, safe=False)
        args = {"typed": match[0].rstrip(), "right": right.rstrip(), "why": why}
        yield Finding(RULE, text.site(*match.span()), args, fix=fix, value="number")


def _found(
    document: Document, context: FileContext
) -> Iterator[tuple[FreeText, re.Match[str], str, Text]]:
    """Yield where an odd number stands, as it should be, and why."""
    for text in context.texts(document):
        if text.language not in {"fi", "sv"} or text.field == "x-" or not _SIGN.search(text.text):
            continue
        for match in _ODD.finditer(text.words):
            yield text, match, *_right(match)


def _right(match: re.Match[str]) -> tuple[str, Text]:
    """Return a number as it should be, and what is odd: its thousands, its euro sign, or both."""
    if match["dotted"]:
        number = match["dotted"].replace(".", " ") + (match["cents"] or "")
        if not match["sign"]:
            return f"{number}{match['gap'] or ' '}", _THOUSANDS
        return f"{number} €", _THOUSANDS if match["gap"] else _BOTH
    if match["long"]:
        return _grouped(match["long"]), _THOUSANDS
    whole, comma, cents = match["close"].partition(",")
    grouped = _grouped(whole)
    if whole.split() == grouped.split():
        return f"{match['close']} €", _EURO
    return f"{grouped}{comma}{cents} €", _BOTH


def _grouped(number: str) -> str:
    """Return a whole number with spaces between its thousands."""
    return _THREE_MORE.sub(" ", "".join(number.split()))
