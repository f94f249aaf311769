"""A statute whose number and year are turned round, or whose year is cut to two digits."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Text
from hyvinvointi.law.citations import NUMBER_SIGN
from hyvinvointi.law.statutes import statutes
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.model import Decision, Program, profile_of
from hyvinvointi.model.common import LegalBasis
from hyvinvointi.patterns import regex
from hyvinvointi.schema.phrases import WRITE
from hyvinvointi.source import Document

RULE = Rule(
    "HV822",
    "misspelt-statute-number",
    Text(
        "Säädöksen numero ”{typed}” on kirjoitettu väärin.",
        "Författningens nummer ”{typed}” är felskrivet; det rätta numret är {right}.",
        "The statute number “{typed}” is not in the right form.",
    ),
    Text(
        "Kirjoita {right}: ensin järjestysnumero, sitten vuosi nelinumeroisena.",
        "Skriv först numret och sedan året med fyra siffror: {right}.",
        "Write the number first and then the year in four digits: {right}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    rewords=True,
)
_NUMBER = regex(
    r"(?<![\w/.:-])(?:(?P<year>1[789][0-9]{2}|20[0-9]{2})/0*(?P<number>[1-9][0-9]{0,3})"
    r"|(?P<short>[1-9][0-9]{0,3}/)(?P<two>[0-9]{2}))(?![\w/]|[.:-][0-9])"
)
_LAW = regex(
    r"la(?:ki|in|kia|issa|ista|kiin|illa|g|gen|gens)\b|asetu|förordning|säädö|författning",
    re.IGNORECASE,
)
_ACT_BESIDE = regex(r"la(?:ki|in|kia|issa|ista|kiin|illa|g|gen)\s+\(?\Z", re.IGNORECASE)
_OTHER_BESIDE = regex(r"(?:\bEU\)?|nro|n:o|nr|§|dnr)\s*\Z", re.IGNORECASE)
_NEAR = 100
"""Characters before a number in which a word for a statute tells what it is the number of."""


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each statute whose number is certain in spite of how it is written."""
    if document.broken or not NUMBER_SIGN.search(document.text):
        return
    seen = context.view(document)
    for basis in seen.legal_basis if isinstance(seen, Decision | Program) else ():
        yield from _in_field(basis)
    for text in context.numbered(document):
        yield from _in_prose(text)


def _in_field(basis: LegalBasis) -> Iterator[Finding]:
    match = _NUMBER.fullmatch(basis.statute or "")
    right = _known(match) if match else None
    if match and right:
        site = basis.site("statute")
        edit = basis.origin.edit(site, right)
        # What was adopted or inspected is not changed without a person.
        is_open = profile_of(basis.origin) == "draft"
        fix = Fix(Message(WRITE, {"text": right}), (edit,), safe=is_open)
        args = {"typed": match[0], "right": right}
        yield Finding(RULE, site, args, fix=fix, value=match[0])


def _in_prose(text: FreeText) -> Iterator[Finding]:
    for match in _NUMBER.finditer(text.words) if "/" in text.words else ():
        before = text.words[max(0, match.start() - _NEAR) : match.start()]
        right = None if _OTHER_BESIDE.search(before) else _known(match)
        if right and not _LAW.search(before.rpartition(". ")[2]):
            right = None
        if right is None and match["year"] and _ACT_BESIDE.search(before):
            right = f"{match['number']}/{match['year']}"
        if right:
            fix = text.fix(*match.span(), right, safe=False)
            args = {"typed": match[0], "right": right}
            yield Finding(RULE, text.site(*match.span()), args, fix=fix, value=match[0])


def _known(match: re.Match[str]) -> str | None:
    """Return the known statute that a number must mean; the European Union puts the year first."""
    if match["year"]:
        forms = [f"{match['number']}/{match['year']}"]
    else:
        forms = [f"{match['short']}{century}{match['two']}" for century in ("19", "20")]
    found = [one for one in forms if one in statutes()]
    return found[0] if len(found) == 1 else None
