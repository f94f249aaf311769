"""An attachment that no text of the item mentions."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.attachments import mentions
from hyvinvointi.lint.minutes.inspection import INSPECTED
from hyvinvointi.lint.minutes.passages import Passage, body, folded
from hyvinvointi.model import Attachment, Decision

RULE = Rule(
    "HV320",
    "unmentioned-attachment",
    Text(
        "Liitettä {number} ei mainita päätöksen teksteissä.",
        "Bilaga {number} nämns inte i beslutets texter.",
        "The text of the decision does not mention attachment {number}.",
    ),
    Text(
        "Tarkista esityslistasta tai pöytäkirjasta, mainitaanko liite. Jos mainitaan, täydennä teksti sen mukaiseksi. Jos kyse on oheismateriaalista, merkitse se (type: supporting).",
        "Kontrollera i föredragningslistan eller protokollet om bilagan nämns där. Komplettera i så fall texten. Om dokumentet är tilläggsmaterial, ange det som sådant (type: supporting).",
        "Check in the agenda or the minutes whether the text there mentions the attachment. If it does, add the mention to the text here. If the document is only supporting material, mark it as such (type: supporting).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    inspected=INSPECTED,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each numbered attachment that is mentioned nowhere."""
    numbered = [one for one in decision.attachments if one.number and one.type != "supporting"]
    texts = [*body(decision)] if numbered else []
    if not texts:
        return
    found = [mention for passage in texts for mention in mentions(passage)]
    if any(not mention.numbers for mention in found):
        return  # ”liitteenä”: which ones is not said, so it may be all of them
    said = {number for mention in found for number in mention.numbers}
    for attachment in numbered:
        if str(attachment.number).upper() not in said and not _is_named(attachment, texts):
            yield Finding(RULE, attachment.lacking, {"number": attachment.number})


def _is_named(attachment: Attachment, texts: list[Passage]) -> bool:
    titles = [folded(one) for one in attachment.title.values.values()] if attachment.title else []
    return any(title in folded(passage.text) for title in titles for passage in texts)
