"""A sum or a count that is not written as Finnish and Swedish write numbers."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
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
        "Kirjoita {right}: tuhannet ja euromerkki erotetaan välilyönnillä.",
        "Skilj tusentalen åt med mellanslag, inte med punkt, och skriv ett mellanslag före "
        "eurotecknet.",
        "Separate thousands with a space, and leave a space before the euro sign.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="number-format",
    rewords=True,
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
    for text in context.texts(document):
        if text.language not in {"fi", "sv"} or text.field == "x-" or not _SIGN.search(text.text):
            continue
        for match in _ODD.finditer(text.words):
            right = _right(match)
            fix = text.fix(*match.span(), right, safe=False)
            args = {"typed": match[0].rstrip(), "right": right.rstrip()}
            yield Finding(RULE, text.site(*match.span()), args, fix=fix, value="number")


def _right(match: re.Match[str]) -> str:
    if match["dotted"]:
        number = match["dotted"].replace(".", " ") + (match["cents"] or "")
        return f"{number} €" if match["sign"] else f"{number}{match['gap'] or ' '}"
    if match["long"]:
        return f"{int(match['long']):,}".replace(",", " ")
    whole, comma, cents = match["close"].partition(",")
    grouped = f"{int(re.sub(r'[^0-9]', '', whole)):,}".replace(",", " ")
    return f"{grouped}{comma}{cents} €"
