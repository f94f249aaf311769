"""Parts and a total, said in one sentence, that do not add up."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.lint.said_numbers import Said, said_numbers
from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document
from hyvinvointi.words.values import Quantity

RULE = Rule(
    "HV854",
    "parts-differ-from-total",
    Text(
        "Luvut eivät täsmää: osat ovat yhteensä {sum}, mutta kokonaismääräksi sanotaan ”{total}”.",
        "Siffrorna går inte ihop: delarna är sammanlagt {sum}, men totalt anges ”{total}”.",
        "The figures do not add up: the parts come to {sum}, but the total is given as “{total}”.",
    ),
    Text(
        "Tarkista luvut lähteestä ja korjaa väärä osa tai summa.",
        "Kontrollera siffrorna i källan och rätta den del eller den summa som är fel.",
        "Check the figures in the source, and correct the part or the total that is wrong.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    rewords=True,
)
_HINTS = Literals(
    *(
        "yhteensä",
        "josta",
        "joista",
        "sammanlagt",
        "totalt",
        "varav",
        "total",
        "altogether",
        "of which",
    ),
    *("naista", "kvinnor", "women", "tyttöä", "flickor"),
)
_BEFORE_TOTAL = regex(
    r"(?P<between>[^,.;:€0-9]{0,40})(?:[,;(–]\s*(?:eli\s|dvs\.?\s|alltså\s|siis\s|or\s)?|\s(?:eli|dvs\.?|alltså)\s)\s*"
    r"(?:yhteensä|sammanlagt|totalt|in total|altogether|a total of)\s+\Z",
    re.IGNORECASE,
)
_AND = regex(r"\b(?:ja|sekä|och|samt|and)\b", re.IGNORECASE)
_AFTER_TOTAL = regex(r"[^€0-9]{0,20},\s+(?:josta|joista|varav|of which)\s", re.IGNORECASE)
_OTHERWISE = regex(
    r"[/×*%(]|\d\s?x\s?\d|\b(?:à|per|kpl|st|alv|moms|vat|netto|brutto|noin|n|ca|cirka|about|enintään|högst|at most|vähintään|minst"
    r"|lisäksi|dessutom|därtill|besides|oli|olivat|ollut|var|was|were|aiemmin|tidigare|yli|alle|över|under)\b"
    r"|\b(?:kerra|kerta|kertaa|kuukau|kuuka|tunni|tunti|viiko|päiväs|vuodess|månad|timm|gång|vecka|hour|month|times)"
    r"|\b(?:vähen|miinu|avdrag|minus|alennu|rabatt|palaut|säästö|edellis|viime|föregående|i fjol|verrat|jämför)",
    re.IGNORECASE,
)
_PERSONS = r"(?:jäsen|henkil|osallist|hakij|vastaaj|oppila|la[ps]s|ledam|person|delt|elev|barn|member|people|pupil)"
_NUMBER = r"(?<![\w.,–-])[0-9]{1,5}"
_OF_BOTH = regex(
    rf"(?P<total>{_NUMBER})(?P<noun>\s+(?:{_PERSONS})\w*)?[^0-9.;:€]{{0,30}}?"
    r"(?:,\s+(?P<which>joista|varav|of which)\s+|\s\((?:joista\s|varav\s)?)"
    rf"(?P<one>{_NUMBER})\s+(?P<first>\w+)\s+(?:ja|och|and)\s+(?P<two>{_NUMBER})\s+(?P<second>\w+)",
    re.IGNORECASE,
)
_OPPOSITES = (
    ("nai", "mie"), ("tyttö", "poik"), ("hyväks", "hylät"), ("kvinn", "män"), ("flick", "pojk"),
    ("godkän", "avsl"), ("women", "men"), ("girls", "boys"),
)  # fmt: skip
"""What nothing is at once; of others, the parts may overlap."""
_FEWEST, _MOST = 2, 10
"""Parts of a total; of more nobody knows which belong together."""


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each sentence whose parts are not what it says they come to."""
    if not context.may_hold(document, _HINTS):
        return
    for text in context.texts(document):
        if not text.prose or not _HINTS.are_in(text.text):
            continue
        for start, end in text.sentences():
            yield from _in_sentence(text, start, end)


def _in_sentence(text: FreeText, start: int, end: int) -> Iterator[Finding]:
    sentence = text.words[start:end]
    sums = [one for one in said_numbers(sentence, text.language) if one.kind == "money"]
    if len(sums) > _FEWEST and not _OTHERWISE.search(sentence):
        parts, total = _summed(sentence, sums) or _divided(sentence, sums) or ([], sums[0])
        if parts:
            added = Quantity(float(sum(one.value for one in parts)), "€")
            yield _finding(text, (start + total.start, start + total.end), added)
    for match in _OF_BOTH.finditer(sentence):
        come_to = int(match["one"]) + int(match["two"])
        if come_to > int(match["total"]) and _are_opposites(match):
            begin, finish = match.span("total")
            yield _finding(text, (start + begin, start + finish), Quantity(come_to))


def _summed(sentence: str, sums: Sequence[Said]) -> tuple[list[Said], Said] | None:
    """Return the parts and the total behind them that they do not come to, not even some of them."""
    *parts, total = sums
    before = _BEFORE_TOTAL.search(sentence[parts[-1].end : total.start])
    if before is None or _AND.search(before["between"]) or len(parts) > _MOST:
        return None
    return None if _may_come_to(parts, total) else (parts, total)


def _divided(sentence: str, sums: Sequence[Said]) -> tuple[list[Said], Said] | None:
    """Return the parts and the total before them that they are more than; they may be only some."""
    total, *parts = sums
    if not _AFTER_TOTAL.match(sentence, total.end):
        return None
    more = sum(one.value for one in parts) - total.value
    return (parts, total) if more > _leeway(parts, total) else None


def _may_come_to(parts: Sequence[Said], total: Said) -> bool:
    """Whether two or more of the parts come to the total: others may be something else."""
    reached = {(Decimal(0), 0)}
    for part in parts:
        reached |= {(value + part.value, min(many + 1, _FEWEST)) for value, many in reached}
    near = _leeway(parts, total)
    return any(many == _FEWEST and abs(value - total.value) <= near for value, many in reached)


def _leeway(parts: Sequence[Said], total: Said) -> Decimal:
    """Return what rounding may leave between parts and total: nothing between whole sums."""
    steps = {one.step for one in (*parts, total)}
    is_exact = len(steps) == 1 and max(steps) <= 1
    return Decimal(0) if is_exact else max(steps) * (len(parts) + 1) / 2


def _are_opposites(match: re.Match[str]) -> bool:
    first, second = match["first"].lower(), match["second"].lower()
    is_whole = match["which"] or match["noun"]
    return bool(is_whole) and any(
        (first.startswith(one) and second.startswith(other))
        or (first.startswith(other) and second.startswith(one))
        for one, other in _OPPOSITES
    )


def _finding(text: FreeText, total: tuple[int, int], come_to: Quantity) -> Finding:
    said = " ".join(text.text[slice(*total)].split())
    return Finding(RULE, text.site(*total), {"sum": come_to, "total": said}, value=said)
