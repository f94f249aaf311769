"""An attachment that no text of the item mentions."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.attachments import mentions
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
        "Tarkista pöytäkirjasta, mainitaanko liite siinä, ja kirjoita teksti sen mukaisesti. Jos maininta puuttuu siitäkin, lisää se ennen pöytäkirjan tarkastamista, esimerkiksi ”Selvitys on liitteenä {number}”, tai merkitse asiakirja oheismateriaaliksi (type: supporting). Tarkastetun pöytäkirjan tekstiä ei muuteta, vaan virheestä merkitään korjaus (corrections).",
        "Kontrollera i protokollet om bilagan nämns där, och skriv texten i enlighet med det. Om den inte nämns där heller, lägg till en hänvisning innan protokollet justeras, t.ex. ”enligt bilaga {number}”, eller ange dokumentet som tilläggsmaterial (type: supporting). Texten i ett justerat protokoll ändras inte, utan felet antecknas som en rättelse (corrections).",
        "Check in the minutes whether they mention the attachment, and write the text accordingly. If they do not, either mention it before the minutes are inspected, for example “according to attachment {number}”, or mark it as supporting material (type: supporting). The text of inspected minutes is not changed: an error in them is recorded as a correction (corrections).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
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
