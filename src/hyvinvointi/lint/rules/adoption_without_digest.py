"""An adoption that does not pin the text that was adopted."""

from collections.abc import Iterator

from hyvinvointi.adoption.decisions import is_adopting
from hyvinvointi.diagnostics import ADVICE, Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Attachment, Decision
from hyvinvointi.model.decision import Adoption
from hyvinvointi.model.lifecycle import is_inspected
from hyvinvointi.patterns import regex
from hyvinvointi.schema.canonical import PREFIX

RULE = Rule(
    "HV603",
    "adoption-without-digest",
    Text(
        "Päätöksellä hyväksytään ”{document}”, mutta {fault}.",
        "Genom beslutet godkänns ”{document}”, men {fault}.",
        "The decision adopts “{document}”, but {fault}.",
    ),
    ADVICE,
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)


_MISSING = Text(
    "tekstistä ei ole tiivistettä (digest) eli tarkistussummaa, joten ei voi todeta, onko teksti muuttunut hyväksymisen jälkeen",
    "en kontrollsumma (digest) för texten saknas, och därför går det inte att se om texten har ändrats efter godkännandet",
    "there is no digest (a checksum of the text), so it is not possible to see whether the text has changed since it was adopted",
)
_MISSING_OF_FILE = Text(
    "liitteen tiedostosta ei ole tiivistettä (digest) eli tarkistussummaa, joten ei voi todeta, onko tiedosto muuttunut hyväksymisen jälkeen",
    "en kontrollsumma (digest) för bilagans fil saknas, och därför går det inte att se om filen har ändrats efter godkännandet",
    "there is no digest (a checksum of the attached file), so it is not possible to see whether the file has changed since it was adopted",
)
_UNKNOWN = Text(
    "tekstin tiiviste (digest) eli tarkistussumma on muodossa, jota tämä ohjelmaversio ei tunne",
    "kontrollsumman (digest) har en form som den här versionen av programvaran inte känner till",
    "the digest recorded for it (a checksum of the text) is in a format that this version of the software does not recognise",
)
_RUN = Text(
    "Tarkista ensin, että teksti on se, joka hyväksyttiin. Merkitse sitten tiiviste päätökseen komennolla: hyvinvointi adopt {decision.id} {document.id}",
    "Kontrollera att texten är den som godkändes. Kör sedan kommandot ”hyvinvointi adopt {decision.id} {document.id}”, som skriver in kontrollsumman i beslutet.",
    "Check that the text is the one that was adopted. Then record the digest with this command: hyvinvointi adopt {decision.id} {document.id}",
)
_FILE = Text(
    "Tarkista ensin, että tiedosto on se, joka hyväksyttiin. Merkitse sitten tiedoston tiiviste liitteen kenttään digest (sha256:…). Tiivisteen laskee komento: sha256sum TIEDOSTO (Windowsissa certutil -hashfile TIEDOSTO SHA256).",
    "Kontrollera att bilagans fil är den som godkändes, och ange kontrollsumman för filen i bilagans fält digest (sha256:…). Kontrollsumman räknas ut med kommandot ”sha256sum FIL” (i Windows ”certutil -hashfile FIL SHA256”).",
    "Check that the attached file is the one that was adopted, and give its digest in the field “digest” of the attachment (sha256:…). To calculate the digest, run the command sha256sum FILE (on Windows: certutil -hashfile FILE SHA256), where FILE is the name of the file.",
)
_NEWER_OR_REPLACED = Text(
    "Jos tiivisteen on merkinnyt uudempi ohjelmaversio, käytä uudempaa versiota. Jos tiiviste on väärä, tarkista, että teksti on se, joka hyväksyttiin, poista kentät digest ja blob ja aja komento: hyvinvointi adopt {decision.id} {document.id}",
    "Om kontrollsumman har skrivits av en nyare version av programvaran, använd den versionen. Om kontrollsumman är fel, kontrollera att texten är den som godkändes, ta bort fälten digest och blob och kör kommandot ”hyvinvointi adopt {decision.id} {document.id}”.",
    "If a newer version of the software recorded the digest, use that version. If the digest is wrong, check that the text is the one that was adopted, remove the fields “digest” and “blob”, and run this command: hyvinvointi adopt {decision.id} {document.id}",
)
_NEWER_OR_CORRECTED = Text(
    "Jos tiivisteen on merkinnyt uudempi ohjelmaversio, käytä uudempaa versiota. Pöytäkirja on tarkastettu, joten väärän tiivisteen saa vaihtaa vain korjauksena, joka merkitään päätökseen (corrections).",
    "Om kontrollsumman har skrivits av en nyare version av programvaran, använd den versionen. Protokollet är justerat, och därför får en felaktig kontrollsumma bara ersättas genom en rättelse som antecknas i beslutet (corrections).",
    "If a newer version of the software recorded the digest, use that version. The minutes have been inspected, so a wrong digest may be replaced only as a correction that is recorded in the decision (corrections).",
)
_FORM = regex(r"(?:[a-z0-9]+:)?sha256:[0-9a-f]{64}\Z")


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each item of `adopts` that adopts without a `digest` to go by.

    What is no digest at all is told of its form alone.
    """
    if not is_adopting(decision.data):
        return
    for adoption in decision.adopts:
        subject = adoption.document or adoption.attachment
        if adoption.role != "adopt" or not subject or _is_pinned(adoption, context):
            continue
        is_given = adoption.has("digest")
        names = {"document": named(subject, adoption, context), "decision": decision.label}
        missing = _MISSING if adoption.document else _MISSING_OF_FILE
        unreadable = _NEWER_OR_CORRECTED if is_inspected(decision.data) else _NEWER_OR_REPLACED
        of_document = Message(unreadable if is_given else _RUN, names)
        args = {
            **names,
            "fault": _UNKNOWN if is_given else missing,
            "advice": of_document if adoption.document else _FILE,
        }
        yield Finding(RULE, adoption.site("digest") if is_given else adoption.lacking, args)


def _is_pinned(adoption: Adoption, context: NeighbourContext) -> bool:
    attachment = context.named(Attachment, adoption.attachment, adoption)
    if adoption.document:
        digest = adoption.data.get("digest")
        if digest is None:
            return False
        text = digest if isinstance(digest, str) else ""
        return text.startswith(PREFIX) or _FORM.match(text) is None
    return adoption.has("digest") or (attachment is not None and attachment.has("digest"))
