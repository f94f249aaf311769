"""A sum or a count that is not written as Finnish and Swedish write numbers."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.patterns import matches, regex
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
_DECIMALS = Text(
    "desimaalit erotetaan pilkulla",
    "decimalerna skiljs åt med komma",
    "in Finnish and Swedish, decimals are separated with a comma",
)
_ALL = Text(
    "desimaalit erotetaan pilkulla, tuhannet ja euromerkki välilyönnillä",
    "decimalerna skiljs åt med komma, tusentalen och eurotecknet med mellanslag",
    "in Finnish and Swedish, decimals are separated with a comma, thousands and the euro sign with a space",
)
_UNIT = (
    r"(?:€|[Ee]uro\w*|EUR\b|eur\b|kpl\b|asuka\w+|henkilö(?!st)\w*|opiskelij\w+|oppila(?!ito)\w+|laps\w+"
    r"|kuntalais(?!aloit)\w+|st\.?\b|invånare|personer|elever|barn\b)"
)
"""What is counted. A word with a capital letter is a heading, and the number before it that of an account."""
_PRICE = r"(?:€|[Ee]uro\w*|EUR|eur)\s?(?:/|per\b|litra|kilo|tunni|päiv|vuorokau|neliö)"
_DOTTED = r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,6}"
_SPACED = r"[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3}){1,6}"
_CENTS = r"(?:,[0-9]{1,2}(?![0-9]))?"
_NUMBER = rf"(?:{_DOTTED}|{_SPACED}|[0-9]+){_CENTS}"
_BEGINNING = regex(r"[0-9](?<![\w.,/–-].)")
_ODD = regex(
    r"(?<![\w.,/–-])(?:"
    rf"(?P<range>(?P<from>{_NUMBER})(?P<sign_from>\s?€)?(?P<dash>\s?[–—-]\s?)(?P<to>{_NUMBER}))"
    rf"(?P<gap_to>\s?)(?={_UNIT})(?P<sign_to>€)?"
    rf"|(?P<dotted>{_DOTTED})(?P<cents>,[0-9]{{2}})?(?P<gap>\s?)(?={_UNIT})(?P<sign>€)?"
    rf"|(?P<close>(?:{_SPACED}|[0-9]+)(?:,[0-9]{{1,2}})?)€"
    r"|(?P<point>[0-9]{1,3}\.[0-9]{1,2})(?=\s?(?:%|prosent|procent))"
    r"|(?P<long>[1-9][0-9]{4,8})(?=\s(?:€|[Ee]uro))"
    r"|[0-9]+(?:[.,–−-][0-9]+)+(?:(?<![0-9]{4})[ \u00a0\u202f][0-9]{3})*)"
)
"""The last one is no such number; looked past as a whole, no end of it is taken for one."""
_BEFORE = regex(
    r"(?i:\b(?:tili\w*|konto\w*|momen\w+|kustannuspai\w+|kostnadsställ\w+|\w*numero|\w*nummer|nro|nr))[.:]?\s*\Z"
)
_OF_A_TEXT = regex(
    r"(?i:\b(?:versio|lu[kv]u|koh[dt]a|taulu[kon]|kuvio|osio|kappale|avsnitt|kapit|punkt|tabell|figur)\w*)\s*\Z"
)
"""What the number of a part of a text stands behind: version 2.1 % -osuudet."""
_UNIT_PRICE = regex(_PRICE)
_SUM = regex(r"\s?(?:€|[Ee]uro|EUR|eur)")
_NAME = 30
"""Letters before a number among which the word for an account is looked for."""
_LONG = 5
"""Digits from which on a number without spaces is told by itself."""
_THREE_MORE = regex(r"(?<=[0-9])(?=(?:[0-9]{3})+\Z)")
_SIGN = regex(r"[0-9](?:€|\.[0-9]{3}|[0-9]{4}|\.[0-9]{1,2}\s?[%p])")
"""What a text has that holds such a number."""


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for a full stop in a number, a euro sign too close, and a long number."""
    found = [*_found(document, context)]
    kinds = {one.why for _, _, one in found}
    mixed = _ALL if _DECIMALS in kinds else _BOTH  # the document is told once of all
    why = kinds.pop() if len(kinds) == 1 else mixed
    for text, start, one in found:
        end = start + len(one.typed)
        fix = text.fix(start, end, one.right, safe=False)
        args = {"typed": one.typed, "right": one.right.rstrip(), "why": why}
        yield Finding(RULE, text.site(start, end), args, fix=fix, value="number")


class _Odd(NamedTuple):
    """A number or a range as it is typed, as it should be, and what is odd about it."""

    typed: str
    right: str
    why: Text


def _found(document: Document, context: FileContext) -> Iterator[tuple[FreeText, int, _Odd]]:
    """Yield where an odd number stands, and what is odd about it."""
    for text in context.numbered(document):
        if text.language not in {"fi", "sv"} or text.field == "x-" or not _SIGN.search(text.text):
            continue
        for match in matches(_BEGINNING, _ODD, text.words):
            is_two = match["range"] and _is_no_range(match)
            one = _ODD.match(text.words, match.start("to")) if is_two else match
            odd = one and (_odd_range(one) if one["range"] else _odd_number(one))
            if one and odd:
                yield text, one.start(), odd


def _odd_number(match: re.Match[str]) -> _Odd | None:
    """Return what is odd about a number: its thousands, its euro sign, or both."""
    if match["dotted"]:
        return _odd_dotted(match)
    if match["point"]:
        if _OF_A_TEXT.search(match.string, max(0, match.start() - _NAME), match.start()):
            return None
        return _Odd(match[0], match[0].replace(".", ","), _DECIMALS)
    if match["long"]:
        return _Odd(match[0], _grouped(match["long"]), _THOUSANDS)
    if match["close"]:
        grouped = _grouped(match["close"])
        is_grouped = grouped.split() == match["close"].split()
        right = match["close"] if is_grouped else grouped
        return _Odd(match[0], f"{right} €", _EURO if is_grouped else _BOTH)
    return None


def _odd_dotted(match: re.Match[str]) -> _Odd | None:
    if _counts_nothing(match, match["dotted"], match.end("gap")):
        return None
    number = match["dotted"].replace(".", " ") + (match["cents"] or "")
    if match["sign"]:
        return _Odd(match[0], f"{number} €", _THOUSANDS if match["gap"] else _BOTH)
    return _Odd(match[0].rstrip(), number if match["gap"] else f"{number} ", _THOUSANDS)


def _is_no_range(match: re.Match[str]) -> bool:
    """Whether a dash with spaces stands behind a number that has nothing odd: a year, an item."""
    first = match["from"]
    is_odd = match["sign_from"] or "." in first or len(_whole(first)) >= _LONG
    return not is_odd and match["dash"].strip() != match["dash"]


def _odd_range(match: re.Match[str]) -> _Odd | None:
    """Return what is odd about a range, which is written anew as a whole."""
    both = (match["from"], match["to"])
    if any(_counts_nothing(match, one, match.end("gap_to")) for one in both):
        return None
    if any(_whole(one).startswith("0") and len(_whole(one)) > 1 for one in both):
        return None
    is_close = match["sign_from"] == "€" or bool(match["sign_to"] and not match["gap_to"])
    is_sum = match["sign_to"] or _SUM.match(match.string, match.end())
    least = _LONG - 1 if is_close else _LONG
    thousands = any("." in one or (is_sum and _is_long(one, least)) for one in both)
    if not (is_close or thousands):
        return None
    first, last = map(_grouped, both) if thousands else both
    is_tight = match["dash"] == match["dash"].strip()
    sign = " €" if match["sign_from"] and not (is_tight and match["sign_to"]) else ""
    end = " €" if match["sign_to"] else ("" if match["gap_to"] else " ")
    right = f"{first}{sign}{'–' if is_tight else match['dash']}{last}{end}"
    why = _BOTH if is_close and thousands else _EURO if is_close else _THOUSANDS
    return _Odd(match[0] if match["sign_to"] else match["range"], right, why)


def _counts_nothing(match: re.Match[str], number: str, unit: int) -> bool:
    """Whether a full stop in a number may be a decimal mark of a unit price, or part of an account.

    Behind the word for an account stands its number, unless it is a sum.
    """
    if "." not in number:
        return False
    if _SUM.match(match.string, unit):
        return number.count(".") == 1 and bool(_UNIT_PRICE.match(match.string, unit))
    return bool(_BEFORE.search(match.string, max(0, match.start() - _NAME), match.start()))


def _whole(number: str) -> str:
    return number.partition(",")[0]


def _is_long(number: str, least: int) -> bool:
    return len(_whole(number)) >= least and _whole(number).isdigit()


def _grouped(number: str) -> str:
    """Return a number with spaces between its thousands; one that begins with 0 has none."""
    whole, comma, cents = number.replace(".", "").partition(",")
    digits = "".join(whole.split())
    return number if digits.startswith("0") else f"{_THREE_MORE.sub(' ', digits)}{comma}{cents}"
