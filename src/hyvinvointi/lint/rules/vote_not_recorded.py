"""A decision made by vote of which no vote is recorded."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.passages import Passage, passages
from hyvinvointi.lint.minutes.said_votes import said_votes
from hyvinvointi.lint.minutes.stages import is_decided, is_secret
from hyvinvointi.lint.minutes.terms import outcome_term
from hyvinvointi.model import Decision
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV351",
    "vote-not-recorded",
    Text(
        "Päätöksen mukaan asiasta äänestettiin (”{said}”), mutta äänestystä ei ole kirjattu.",
        "Enligt beslutet avgjordes ärendet genom omröstning (”{said}”), men ingen omröstning har antecknats.",
        "According to the decision, the matter was put to the vote (“{said}”), but the vote is not recorded.",
    ),
    Text(
        "Tarkista pöytäkirjasta, äänestettiinkö asiasta. Jos äänestettiin, kirjaa äänestys (handling.votes): äänestysesitys, vaihtoehdot ja ääniluvut. Jos ei äänestetty, korjaa päätöksen tiedot (resolution).",
        "Kontrollera i protokollet om ärendet avgjordes genom omröstning. Lägg i så fall till omröstningen (handling.votes): omröstningspropositionen, alternativen och röstetalen. Rätta annars uppgifterna om beslutet (resolution).",
        "Check in the minutes whether there was a vote. If so, add the question, the options and the counts to the field “handling.votes”. If not, correct the outcome or the text of the resolution.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
    fact="contradicted-outcome",
    inspected=Text(
        "Tarkista pöytäkirjasta, äänestettiinkö asiasta. Jos äänestettiin, kirjaa äänestys (handling.votes). Muuten korjaa päätöksen tiedot (resolution) pöytäkirjan mukaisiksi. Tarkastetun pöytäkirjan tekstissä olevasta virheestä merkitään korjaus (corrections).",
        "Kontrollera i protokollet om ärendet avgjordes genom omröstning. Lägg i så fall till omröstningen (handling.votes). Rätta annars uppgifterna om beslutet (resolution) enligt protokollet. Ett fel i texten i ett justerat protokoll antecknas som en rättelse (corrections).",
        "Check in the minutes whether there was a vote. If so, add it to the field “handling.votes”. If not, correct the outcome or the text here so that it matches the minutes. An error in the text of inspected minutes is recorded as a correction (corrections).",
    ),
)

_VOTED = regex(
    r"\b(?:äänestyksen jälkeen|äänin [0-9]{1,3} ?[–-] ?[0-9]{1,3}|efter omröstning"
    r"|med (?:rösterna )?[0-9]{1,3} ?(?:röster mot|[–-]) ?[0-9]{1,3})\b",
    re.IGNORECASE,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when the outcome or the text of the resolution tells of a vote."""
    resolution = decision.resolution
    if resolution is None or not is_decided(decision) or is_secret(decision):
        return
    if decision.has("handling", "votes"):
        return
    if resolution.outcome == "accepted-after-vote":
        args = {"said": outcome_term(resolution.outcome)}
        yield Finding(RULE, resolution.site("outcome"), args, value=resolution.outcome)
        return
    for passage, (start, end) in _told(decision):
        said = passage.text[start:end]
        value = resolution.outcome or said
        yield Finding(RULE, passage.site(start, end), {"said": said}, value=value)
        return


def _told(decision: Decision) -> Iterator[tuple[Passage, tuple[int, int]]]:
    """Yield where texts tell of a vote: that of the resolution, or one with counts in the notes."""
    for passage in passages(decision.resolution, "text"):
        match = _VOTED.search(passage.text)
        if match:
            yield passage, match.span()
    for passage in (*passages(decision.resolution, "text"), *passages(decision.handling, "notes")):
        for said in said_votes(passage.text, decision.organ or ""):
            yield passage, (said.start, said.end)
