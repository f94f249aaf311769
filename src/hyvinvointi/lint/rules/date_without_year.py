"""A day of minutes that does not say its year."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.passages import body
from hyvinvointi.lint.minutes.written_dates import written_days
from hyvinvointi.model import Decision
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV831",
    "date-without-year",
    Text(
        "Päivämäärästä ”{day}” puuttuu vuosi.",
        "Datumet ”{day}” saknar årtal.",
        "The date “{day}” does not include the year.",
    ),
    Text(
        "Lisää vuosi: tekstiä luetaan vielä vuosien päästä.",
        "Lägg till årtalet: texten kan komma att läsas ännu om flera år.",
        "Add the year: people will read the decision years from now.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    rewords=True,
)
_YEAR = regex(r"\b(?:19|20)[0-9]{2}\b")
_SENTENCE_END = regex(r"[.!?]\s+(?=[A-ZÅÄÖ])|\n\s*\n")
_NO_DAY = regex(
    r"(?:kohta|kohda\w*|luku|luvu\w*|kappale\w*|taulukko|taulukon|kuvio\w*|versio\w*|luokka|klo"
    r"|(?:tavoitt|toimenpit)ee(?:n|seen|ssa|ssä|sta|stä|lle)|tavoite|toimenpide|painopist\w+|osio\w*|osa(?:n|an|ssa|sta)?"
    r"|teema(?:n|an|ssa|sta)?|liite|liitteen|kuva(?:n|ssa)?|sivu(?:lla|n)?|punkt\w*|kapit\w+|tabell\w*|figur\w*|version\w*"
    r"|mål(?:et)?|åtgärd(?:en)?|avsnitt\w*|insatsområde\w*|del(?:en)?|tema(?:t)?|bilaga|kl\.?)\s*\Z|(?:^|\n)\s*\Z",
    re.IGNORECASE,
)
_TIME_BEFORE = regex(
    r"(?:\b(?:klo|kl\.?)\s*[0-9]{1,2}|\b[0-9]{1,2}[.:][0-9]{2})\s?[–—-]\s?\Z", re.IGNORECASE
)
"""What the end of a time stands behind: klo 16.35–17.02."""
_OF_A_TEXT = regex(
    r"\s*(?:§|(?:koh(?:ta|da)|luku|luvu|moment|kap(?:itel|pale)|punkt|stycke)\w*)", re.IGNORECASE
)
"""What stands behind the number of a section: hallintosäännön 4.3. kohta."""
_OF_EACH_YEAR = regex(
    r"\b(?:luku|puoli)?vuosittain\b|\bjoka (?:luku)?vuosi\b|\bvuodessa\b|\bårlig|\bvarje (?:läs)?år\b"
    r"|\b(?:om|per) (?:läs)?år(?:et)?\b|\byearly\b|\bannually\b|\b(?:every|each|a) year\b",
    re.IGNORECASE,
)
"""What a sentence has whose days come again each year: haetaan kahdesti vuodessa, 31.1. ja 31.5."""


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each day without a year in a sentence that names no year at all."""
    for passage in body(decision):
        if not written_days(passage.text):
            continue
        for start, end in _sentences(passage.text):
            days = written_days(passage.text[start:end])
            if not days or _says_year(passage.text, start, end):
                continue
            for day in days:
                begin, finish = start + day.start, start + day.end
                if _is_day(passage.text, begin, finish):
                    said = passage.text[begin:finish]
                    yield Finding(RULE, passage.site(begin, finish), {"day": said}, value=said)


def _says_year(text: str, start: int, end: int) -> bool:
    return any(one.search(text, start, end) for one in (_YEAR, _OF_EACH_YEAR))


def _is_day(text: str, begin: int, finish: int) -> bool:
    before = text[max(0, begin - 20) : begin]
    is_other = (
        _NO_DAY.search(before) or _TIME_BEFORE.search(before) or _OF_A_TEXT.match(text, finish)
    )
    return not is_other


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences; the point of a day ends none: ti 7.10. Penttilässä ja to 9.10.2025."""
    start, days = 0, {one.end for one in written_days(text)}
    for match in _SENTENCE_END.finditer(text):
        if match[0].startswith(".") and match.start() + 1 in days:
            continue
        yield start, match.end()
        start = match.end()
    yield start, len(text)
