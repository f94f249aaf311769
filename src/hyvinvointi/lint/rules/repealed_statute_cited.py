"""A statute or provision that is no longer in force where it is cited."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Text
from hyvinvointi.law.ended import Ended, ended, provisions_moved
from hyvinvointi.law.names import named_before
from hyvinvointi.law.statutes import statutes
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.lint.written_on import PAST, names_year_until, written_on
from hyvinvointi.literals import Phrases
from hyvinvointi.model import Decision, Program
from hyvinvointi.model.common import LegalBasis
from hyvinvointi.patterns import regex
from hyvinvointi.schema.phrases import WRITE
from hyvinvointi.source import Document

RULE = Rule(
    "HV212",
    "repealed-statute-cited",
    Text(
        "Tässä viitataan säädökseen tai säännökseen, joka ei ole enää voimassa: {cited}.",
        "Hänvisningen gäller en författning eller bestämmelse som har upphävts: {cited}.",
        "The text cites a statute or provision that is no longer in force: {cited}.",
    ),
    Text(
        "{advice} Jos teksti koskee aiempaa aikaa, kerro se tekstissä. Muuten korjaa viittaus.{caution}",
        "{advice} Om texten gäller nuläget, rätta hänvisningen. Om den gäller tiden före det, "
        "ange tiden i texten.{caution}",
        "{advice} If the text is about the past, say so in it. If not, correct the citation.{caution}",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    inspected=Text(
        "{advice} Tarkista viittaus pöytäkirjasta. Jos virhe on vain tiedostossa, korjaa viittaus. Jos se on myös pöytäkirjassa, merkitse siitä korjaus (corrections).{caution}",
        "{advice} Kontrollera hänvisningen i protokollet. Om felet finns bara i filen, rätta hänvisningen. Ett fel i själva protokollet antecknas som en rättelse (corrections).{caution}",
        "{advice} Check the minutes. If the error is only in the file, correct the citation. If it is also in the minutes, record a correction (corrections).{caution}",
    ),
    rewords=True,
)
_CAUTION = Text(
    " Tarkista Finlexistä: tietoa ei ole vahvistettu säädöksen tekstistä.",
    " Kontrollera i Finlex: uppgiften har inte bekräftats mot författningens text.",
    " Check this in Finlex: it has not been verified against the text of the statute.",
)
_NONE = Text("", "", "")
_REPLACE = Text(
    "Vaihda säädökseksi {number} ja tarkista pykälä",
    "Byt författningen till {number} och kontrollera paragrafen",
    "Change the statute to {number} and check the section",
)
_SECTION_BEFORE = regex(r"§[^.;\n]{0,40}\bi\s+\Z")
"""A section of the statute that is named behind it: 23 § i kommunallagen."""
_SECTION_FOLLOWS = regex(r"\)?,? ?(?:§ ?)?[0-9]+(?: [a-z])?(?:[–-][0-9]+)? ?§|\)?,? ?§")


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each citation in what was written after the statute had ended."""
    if not context.may_hold(document, _hints()):
        return
    day = written_on(document, context)
    seen = context.view(document)
    bases = seen.legal_basis if isinstance(seen, Decision | Program) else ()
    for one in ended():
        if day <= one.last_day or not context.may_hold(document, one.hints):
            continue
        for basis in bases:
            if one.is_cited(basis.statute or "", basis.provision or ""):
                site = basis.site("statute")
                yield Finding(
                    RULE, site, _told(one, day), fix=_fix(basis, one, day), value=one.number
                )
        for text in context.texts(document):
            yield from _in_prose(text, one, day)


@cache
def _hints() -> Phrases:
    return Phrases(*(phrase for one in ended() for phrase in one.hints.phrases))


def _told(one: Ended, day: date) -> dict[str, object]:
    caution = _NONE if one.is_confirmed else _CAUTION
    return {"cited": one.name, "advice": one.advice(day), "caution": caution}


def _in_prose(text: FreeText, one: Ended, day: date) -> Iterator[Finding]:
    if not any(pattern.search(text.words) for pattern in one.patterns):
        return
    for start, end in text.sentences():
        matches = (pattern.search(text.words, start, end) for pattern in one.patterns)
        match = next((match for match in matches if match), None)
        is_past = PAST.search(text.words, start, end) or names_year_until(
            text.words[start:end], one.last_day.year
        )
        if match and not is_past:
            fix = _fix_of_number(text, one.successor(day), one.number, match.span())
            site = text.site(*match.span())
            yield Finding(RULE, site, _told(one, day), fix=fix, value=one.number)


def _fix(basis: LegalBasis, one: Ended, day: date) -> Fix | None:
    """Return the fix of a legal basis: the successor, its provision where the register has it."""
    successor = one.successor(day)
    moved = provisions_moved(statutes()[one.number]).get((basis.provision or "").strip())
    if moved is None and successor is None:
        return None
    number, provision = moved or successor or ("", "")
    edits = [basis.origin.edit(basis.site("statute"), number)]
    if not provision and basis.provision:
        return Fix(Message(_REPLACE, {"number": number}), tuple(edits))
    if provision and basis.provision:
        edits.append(basis.origin.edit(basis.site("provision"), provision))
    return Fix(Message(WRITE, {"text": f"{number} {provision}".strip()}), tuple(edits))


def _fix_of_number(
    text: FreeText, successor: tuple[str, str] | None, number: str, at: tuple[int, int]
) -> Fix | None:
    """Return the fix of a bare number, and of one behind a name that the successor has as well."""
    start, end = at
    if successor is None or text.words[start:end] != number or successor[1]:
        return None
    named = named_before(text.words, start)
    is_namesake = named is None or statutes()[successor[0]] in named.statutes
    begins = named.start if named else start
    has_section = _SECTION_FOLLOWS.match(text.words, end) or _SECTION_BEFORE.search(
        text.words, max(0, begins - 60), begins
    )
    if not is_namesake or has_section:
        return None
    return text.fix(start, end, successor[0], safe=False)
