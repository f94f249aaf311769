"""Supporting material, which is no part of the minutes, that is nevertheless approved."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.stages import is_accepted
from hyvinvointi.model import Attachment, Decision
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV322",
    "supporting-material-approved",
    Text(
        "Päätöksellä hyväksytään asiakirja, joka on merkitty oheismateriaaliksi. Oheismateriaali ei ole osa pöytäkirjaa.",
        "Genom beslutet godkänns tilläggsmaterial, som inte är en del av protokollet.",
        "The decision approves a document that is marked as supporting material, which is not part of the minutes.",
    ),
    Text(
        "Tarkista esityslistasta tai pöytäkirjasta, onko asiakirja liite. Jos on, merkitse se (type: attachment) liitenumeroineen. Muuten tee siitä liite ennen tarkastamista.",
        "Kontrollera i föredragningslistan eller protokollet om dokumentet är en bilaga. Ange det i så fall som bilaga (type: attachment) med ett nummer. Om det är tilläggsmaterial, gör det till bilaga innan protokollet justeras.",
        "Check in the agenda or the minutes whether the document is an attachment. If it is, mark it as one (type: attachment) and give its number. If it is not, make it a numbered attachment before the minutes are inspected.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    inspected=Text(
        "Tarkista pöytäkirjasta, onko asiakirja liite. Jos on, merkitse se (type: attachment) liitenumeroineen. Tarkastetun pöytäkirjan tekstiä ei muuteta: jos virhe on pöytäkirjassa, merkitse siitä korjaus (corrections).",
        "Kontrollera i protokollet om dokumentet är en bilaga. Ange det i så fall som bilaga (type: attachment) med ett nummer. Texten i ett justerat protokoll ändras inte; ett fel i den antecknas som en rättelse (corrections).",
        "Check in the minutes whether the document is an attachment. If it is, mark it as one (type: attachment) and give its number. The text of inspected minutes is not changed: an error in it is recorded as a correction (corrections).",
    ),
)
_SUPPORTING = Text(
    "Asiakirja on merkitty oheismateriaaliksi tässä.",
    "Dokumentet har angetts som tilläggsmaterial här.",
    "The document is marked as supporting material here.",
)
_MAKE_ATTACHMENT = Text(
    "Merkitse liitteeksi", "Ange som bilaga", "Mark the document as an attachment"
)
_APPROVED = regex(
    r"\b(?:hyvaksya|hyvaksyi|hyvaksyttiin|godkanna|godkande|godkandes)\b[^.,;]{0,60}?"
    r"\b(?P<word>oheismateriaal\w*|tillaggsmaterial\w*)"
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each adoption of supporting material, else at the words that say so."""
    adopted = False
    for adoption in decision.adopts:
        attachment = _named(decision, adoption.attachment)
        if attachment is not None and attachment.type == "supporting":
            adopted = True
            place = attachment.site("type")
            title = Message(_MAKE_ATTACHMENT)
            fix = Fix(title, (decision.origin.edit(place, "attachment"),), safe=False)
            site = adoption.site("attachment")
            yield Finding(RULE, site, related=noted(place, _SUPPORTING), fix=fix)
    if not adopted:
        yield from _in_words(decision)


def _in_words(decision: Decision) -> Iterator[Finding]:
    texts = [*passages(decision.resolution, "text")]
    if is_accepted(decision):
        texts += passages(decision, "revised_proposal", "proposal")
    for passage in texts:
        match = _APPROVED.search(folded(passage.text)) if "materia" in passage.text else None
        if match:
            yield Finding(RULE, passage.site(match.start("word"), match.end("word")))
            return


def _named(decision: Decision, name: str | None) -> Attachment | None:
    return next((one for one in decision.attachments if name and one.id == name), None)
