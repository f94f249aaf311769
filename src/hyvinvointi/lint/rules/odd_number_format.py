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
    r"|(?P<close>[0-9]+(?:[  ][0-9]{3})*(?:,[0-9]{1,2})?)€"
    r"|(?P<long>[0-9]{5,9})(?=\s(?:€|euro)))",
    re.IGNORECASE,
)
_SIGN = regex(r"[0-9](?:€|\.[0-9]{3}|[0-9]{4})")
"""What a text has that holds such a number."""


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for a full stop between thousands, a euro sign too close, and a long number."""
    found = [*_found(document, context)]
    kinds = {_why(typed, right) for *_, typed, right in found}
    why = kinds.pop() if len(kinds) == 1 else _BOTH  # the document is told once of all
    for text, match, typed, right in found:
        fix = text.fix(*match.span(), _right(match), safe=False)
        args = {"typed": typed, "right": right, "why": why}
        yield Finding(RULE, text.site(*match.span()), args, fix=fix, value="number")


def _found(
    document: Document, context: FileContext
) -> Iterator[tuple[FreeText, re.Match[str], str, str]]:
    """Yield where an odd number stands, as it is typed and as it should be."""
    for text in context.texts(document):
        if text.language not in {"fi", "sv"} or text.field == "x-" or not _SIGN.search(text.text):
            continue
        for match in _ODD.finditer(text.words):
            yield text, match, match[0].rstrip(), _right(match).rstrip()


def _why(typed: str, right: str) -> Text:
    """Return what is odd: how thousands are written, where the euro sign stands, or both."""
    if not typed.endswith("€") or typed[-2:-1].isspace():
        return _THOUSANDS
    return _EURO if typed[:-1].split() == right[:-1].split() else _BOTH


def _right(match: re.Match[str]) -> str:
    if match["dotted"]:
        number = match["dotted"].replace(".", " ") + (match["cents"] or "")
        return f"{number} €" if match["sign"] else f"{number}{match['gap'] or ' '}"
    if match["long"]:
        return f"{int(match['long']):,}".replace(",", " ")
    whole, comma, cents = match["close"].partition(",")
    grouped = f"{int(re.sub(r'[^0-9]', '', whole)):,}".replace(",", " ")
    return f"{grouped}{comma}{cents} €"
