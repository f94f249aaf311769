"""A number beside the name of an act that is not the number of that act."""

from collections.abc import Collection, Iterator
from datetime import date

from hyvinvointi.diagnostics import LANGUAGES, Finding, Fix, Message, Rule, Severity, Text
from hyvinvointi.law.citations import NUMBER, NUMBER_SIGN, citation_text
from hyvinvointi.law.names import named_before, names_in
from hyvinvointi.law.statutes import Statute, statute, statutes
from hyvinvointi.law.succession import replacements
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.lint.written_on import written_on
from hyvinvointi.model import Decision, Program
from hyvinvointi.model.common import LegalBasis
from hyvinvointi.patterns import regex
from hyvinvointi.schema.phrases import WRITE
from hyvinvointi.source import Document

RULE = Rule(
    "HV228",
    "statute-number-of-another-act",
    Text(
        "Säädöksen ”{name}” numero ei ole {number} vaan {right}.",
        "Författningen ”{name}” har inte numret {number} utan {right}.",
        "The number of the statute “{name}” is {right}, not {number}.",
    ),
    Text("{advice}", "{advice}", "{advice}"),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    inspected=Text(
        "Tarkista säädös pöytäkirjasta. Jos virhe on vain tiedostossa, korjaa numero tai nimi. Jos virhe on myös pöytäkirjassa, merkitse siitä korjaus (corrections).",
        "Kontrollera författningen i protokollet. Om felet finns bara i filen, rätta numret eller namnet. Ett fel i själva protokollet antecknas som en rättelse (corrections).",
        "Check the minutes. If the error is only in the file, correct the number or the name. If it is also in the minutes, record a correction (corrections).",
    ),
    rewords=True,
)
_UNKNOWN = Text(
    "Jos nimi on oikein, kirjoita {right}. Muuten korjaa nimi.",
    "Kontrollera vilken författning som avses. Om namnet är rätt, rätta numret till {right}. Rätta annars namnet.",
    "If the name is right, write {right}. If not, correct the name.",
)
_KNOWN = Text(
    "Jos nimi on oikein, kirjoita {right}. Jos tarkoitat säädöstä ”{other}”, korjaa nimi.",
    "Kontrollera vilken författning som avses. Rätta antingen numret till {right} eller namnet till {other}.",
    "If the name is right, write {right}. If you meant “{other}”, correct the name.",
)
_NUMBER = regex(rf"(?<![\w/.:-]){NUMBER}(?![\w/])")


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each name with a number that is surely not its own.

    Of a number that the register does not know that is sure where it is a slip away from the right
    one; else it may be that of an older act of the same name.
    """
    if document.broken or not NUMBER_SIGN.search(document.text):
        return
    seen = context.view(document)
    for basis in seen.legal_basis if isinstance(seen, Decision | Program) else ():
        yield from _in_field(basis, document, context)
    for text in context.numbered(document):
        yield from _in_prose(text, document, context)


def _in_field(basis: LegalBasis, document: Document, context: FileContext) -> Iterator[Finding]:
    number = (basis.statute or "").strip()
    titles = basis.title.values.values() if basis.title and _NUMBER.fullmatch(number) else ()
    for title in titles:
        named = next(iter(names_in(title)), None)
        right = _right(number, named.statutes, document, context) if named else None
        if right:
            site = basis.site("statute")
            fix = Fix(Message(WRITE, {"text": right}), (basis.origin.edit(site, right),))
            yield Finding(RULE, site, _told(number, right), fix=fix, value=number)
            return


def _in_prose(text: FreeText, document: Document, context: FileContext) -> Iterator[Finding]:
    for match in _NUMBER.finditer(text.words) if "/" in text.words else ():
        named = named_before(text.words, match.start())
        right = _right(match[0], named.statutes, document, context) if named else None
        if right:
            fix = text.fix(*match.span(), right, safe=False)
            told = _told(match[0], right)
            yield Finding(RULE, text.site(*match.span()), told, fix=fix, value=match[0])


def _told(number: str, right: str) -> dict[str, object]:
    name = Text(*(statutes()[right].name(language) for language in LANGUAGES))
    args: dict[str, object] = {"number": number, "name": name, "right": right}
    if statute(number) is None:
        return args | {"advice": Message(_UNKNOWN, args)}
    return args | {"advice": Message(_KNOWN, args | {"other": citation_text(number)})}


def _right(
    number: str, named: tuple[Statute, ...], document: Document, context: FileContext
) -> str | None:
    """Return the number that a name stands for, `None` where the one beside it may be right."""
    numbers = [one.number for one in named]
    if _is_replaced_by_any(number, numbers):
        return None
    if number in numbers or not (statute(number) or any(_is_slip(number, one) for one in numbers)):
        return None
    if len(named) == 1:
        return numbers[0]
    near = [one for one in numbers if _is_slip(number, one)]
    if len(near) == 1 and statute(number) is None:
        return near[0]
    day = written_on(document, context)
    in_force = [one.number for one in named if _is_in_force(one, day)]
    return in_force[0] if len(in_force) == 1 else None


def _is_replaced_by_any(number: str, others: Collection[str]) -> bool:
    """Whether an act of before was replaced by one of others, and may have gone by its name."""
    earlier = statute(number)
    steps = replacements(earlier) if earlier else ()
    return any(act in others for step in steps for act in step.by)


def _is_in_force(statute: Statute, day: date) -> bool:
    begun = statute.start is None or statute.start <= day
    return begun and (statute.last_cited is None or day <= statute.last_cited)


def _is_slip(typed: str, right: str) -> bool:
    """Whether one digit is missing, too many or another, or two stand in each other's place."""
    if abs(len(typed) - len(right)) > 1 or typed == right:
        return False
    start = next((at for at, (a, b) in enumerate(zip(typed, right, strict=False)) if a != b), None)
    if start is None:
        return True
    rest, other = typed[start:], right[start:]
    swapped = len(rest) > 1 and rest[1::-1] + rest[2:] == other
    return swapped or rest[1:] in (other, other[1:]) or rest == other[1:]
