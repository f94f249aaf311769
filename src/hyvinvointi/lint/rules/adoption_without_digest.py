"""An adoption that does not pin the text that was adopted."""

from collections.abc import Iterator

from hyvinvointi.adoption.pins import is_adopting
from hyvinvointi.diagnostics import ADVICE, Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.minutes.inspection import advice
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Attachment, Decision
from hyvinvointi.model.decision import Adoption
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
    "kontrollsumma (digest) av texten saknas, så det går inte att se om texten har ändrats efter godkännandet",
    "there is no digest (a checksum of the text), so it is not possible to see whether the text "
    "has changed since then",
)
_MISSING_OF_FILE = Text(
    "liitteen tiedostosta ei ole tiivistettä (digest) eli tarkistussummaa, joten ei voi todeta, onko tiedosto muuttunut hyväksymisen jälkeen",
    "kontrollsumma (digest) av bilagans fil saknas, så det går inte att se om filen har ändrats efter godkännandet",
    "there is no digest (a checksum of the attached file), so it is not possible to see whether "
    "the file has changed since then",
)
_UNKNOWN = Text(
    "tekstin tiiviste (digest) eli tarkistussumma on muodossa, jota tämä ohjelmaversio ei tunne",
    "kontrollsumman (digest) är i en form som den här versionen av programvaran inte känner till",
    "its digest (a checksum of the text) is in a format that this version does not recognise",
)
_RUN = Text(
    "Aja komento: hyvinvointi adopt {decision.id} {document.id}. Se merkitsee tiivisteen päätökseen.",
    "Kör kommandot hyvinvointi adopt {decision.id} {document.id}, som skriver in kontrollsumman i beslutet.",
    "To record the digest, run the command hyvinvointi adopt {decision.id} {document.id}.",
)
_FILE = Text(
    "Merkitse liitetiedoston tiiviste liitteen kenttään digest (sha256:…). Sen laskee komento: sha256sum TIEDOSTO (Windowsissa certutil -hashfile TIEDOSTO SHA256).",
    "Ange kontrollsumman för bilagans fil i bilagans fält digest (sha256:…). Den räknas ut med kommandot sha256sum FIL (i Windows certutil -hashfile FIL SHA256).",
    "Give the digest of the attached file in the field “digest” of the attachment (sha256:…). To calculate it, run the command sha256sum FILE (in Windows: certutil -hashfile FILE SHA256).",
)
_NEWER_OR_REPLACED = Text(
    "Jos tiivisteen on merkinnyt uudempi ohjelmaversio, käytä sitä. Jos tiiviste on väärä, poista kentät digest ja blob ja aja komento: hyvinvointi adopt {decision.id} {document.id}.",
    "Om kontrollsumman har skrivits av en nyare version av programvaran, använd den. Om kontrollsumman är fel, ta bort fälten digest och blob och kör kommandot hyvinvointi adopt {decision.id} {document.id}.",
    "If a newer version of the software recorded the digest, use that version. If the digest is wrong, remove the fields “digest” and “blob” and run the command hyvinvointi adopt {decision.id} {document.id}.",
)
_NEWER_OR_CORRECTED = Text(
    "Jos tiivisteen on merkinnyt uudempi ohjelmaversio, käytä sitä. Pöytäkirja on tarkastettu, joten väärän tiivisteen saa vaihtaa vain korjauksena, joka merkitään päätökseen (corrections).",
    "Om kontrollsumman har skrivits av en nyare version av programvaran, använd den. Protokollet är justerat, så en felaktig kontrollsumma får ersättas bara som en rättelse som antecknas i beslutet (corrections).",
    "If a newer version of the software recorded the digest, use that version. The minutes are inspected, so a wrong digest may be replaced only as a correction that is recorded in the decision (corrections).",
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
        unreadable = advice(decision, _NEWER_OR_REPLACED, {**names}, _NEWER_OR_CORRECTED)
        of_document = unreadable if is_given else Message(_RUN, names)
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
