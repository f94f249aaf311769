"""Reasons copied from an earlier handling that time has passed by."""

from collections.abc import Iterator
from datetime import date

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.passages import Passage, folded, passages
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.written_dates import written_days
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV341",
    "outdated-reasons-repeated",
    Text(
        "Perusteluissa on sama virke kuin aiemmassa käsittelyssä ”{id}”, ja virke on voinut vanhentua: ”{said}”.",
        "I motiveringen finns samma mening som när ärendet behandlades tidigare (”{id}”), och "
        "meningen kan vara föråldrad: ”{said}”.",
        "The reasons contain a sentence that is repeated from an earlier decision on the matter (“{id}”) and may be out of date: “{said}”.",
    ),
    Text(
        "Tarkista, pitääkö virke vielä paikkansa. Jos ei, korjaa se ennen pöytäkirjan tarkastamista.",
        "Kontrollera om meningen fortfarande stämmer. Om den inte gör det, rätta den innan protokollet justeras.",
        "Check whether the sentence was still true at this meeting. If not, correct it before the minutes are inspected.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
    inspected=Text(
        "Tarkista, pitikö virke vielä paikkansa kokouksen aikaan. Tarkastetun pöytäkirjan tekstiä ei muuteta, vaan siinä olevasta virheestä merkitään korjaus (corrections).",
        "Kontrollera om meningen fortfarande stämde när sammanträdet hölls. Texten i ett justerat protokoll ändras inte, utan ett fel i den antecknas som en rättelse (corrections).",
        "Check whether the sentence was still true at this meeting. The text of inspected minutes is not changed: an error in it is recorded as a correction (corrections).",
    ),
)
_SAME = Text("Sama virke on tässä.", "Samma mening finns här.", "The same sentence is here.")
_SENTENCE = regex(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])|\n\s*\n")
_NOT_YET = regex(r"\b(?:ei ole viela|ei viela|toistaiseksi|annu inte|inte annu)\b")


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each sentence repeated although its day has passed or it says ”not yet”."""
    now = decision.day_made
    if now is None or not decision.earlier_ids:
        return
    open_ones = [one for one in _sentences(decision) if _looks_ahead(one[2])]
    for name in dict.fromkeys(decision.earlier_ids) if open_ones else ():
        earlier = context.named(Decision, name, decision)
        then = earlier.day_made if earlier else None
        if earlier is None or then is None or then >= now:
            continue
        before = {said: passage for passage, _, said in _sentences(earlier)}
        repeated = [
            one for one in open_ones if one[2] in before and _is_outdated(one[2], then, now)
        ]
        for passage, start, said in repeated:
            open_ones.remove((passage, start, said))
            related = noted(before[said].site(), _SAME)
            site = passage.site(start, start + len(said))
            args = {"id": earlier.label, "said": said}
            yield Finding(RULE, site, args, related=related)


def _sentences(decision: Decision) -> Iterator[tuple[Passage, int, str]]:
    for passage in passages(decision, "background"):
        start = 0
        for match in [*_SENTENCE.finditer(passage.text), None]:
            end = match.start() if match else len(passage.text)
            said = passage.text[start:end]
            if said.strip():
                yield passage, start + len(said) - len(said.lstrip()), said.strip()
            start = match.end() if match else end


def _looks_ahead(sentence: str) -> bool:
    return any(written_days(sentence)) or _NOT_YET.search(folded(sentence)) is not None


def _is_outdated(sentence: str, then: date, now: date) -> bool:
    days = (one.date for one in written_days(sentence))
    passed = any(day is not None and then < day <= now for day in days)
    return passed or _NOT_YET.search(folded(sentence)) is not None
