"""What `render --annex` asks for: which document of which decision, and whether it is that text."""

from dataclasses import replace

from hyvinvointi.adoption import Directory
from hyvinvointi.cli import targets
from hyvinvointi.cli.parts import Part, Parts
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.model import Decision
from hyvinvointi.render.site.options import Annex
from hyvinvointi.schema.canonical import PREFIX
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace

_TOGETHER = Text(
    "Liite tehdään valinnoilla --format pdf --annex NUMERO --decision PÄÄTÖS; anna ne kaikki.",
    "En bilaga görs med --format pdf --annex NUMMER --decision BESLUT; ange alla.",
    "An annex is made with --format pdf --annex NUMBER --decision DECISION; give all of them.",
)
_NO_DECISION = Text(
    "”{name}” ei ole päätös. Anna päätöksen tunnus tai tiedosto.",
    "”{name}” är inget beslut. Ange beslutets id eller fil.",
    "“{name}” is not a decision. Give the ID or the file of a decision.",
)
_ADOPTS_NONE = Text(
    "Päätös {decision} ei hyväksy asiakirjaa, josta liite tehtäisiin: kirjoita se kenttään adopts.",
    "Beslutet {decision} godkänner inget dokument att göra bilaga av: skriv det i fältet adopts.",
    "The decision {decision} adopts no document to make an annex of: write it in the field adopts.",
)
_WHICH = Text(
    "Päätös {decision} hyväksyy nämä: {names}. Anna komennolle yksi niistä.",
    "Beslutet {decision} godkänner de här: {names}. Ange ett av dem i kommandot.",
    "The decision {decision} adopts these: {names}. Give the command one of them.",
)
_OTHER_TEXT = Text(
    "Asiakirja {document} ei ole se teksti, jonka tiiviste on päätöksessä {decision}. Tee liite siitä versiosta: --as-of PÄIVÄ tai Git-versio.",
    "Dokumentet {document} är inte den text vars kontrollsumma finns i beslutet {decision}. Gör bilagan av den versionen: --as-of DAG eller Git-version.",
    "The document {document} is not the text whose digest is in the decision {decision}. Make the annex of that version: --as-of DAY, or a Git revision.",
)
_OTHER_FORM = Text(
    "Käytössä oleva versio ei tunne päätöksen {decision} tiivisteen muotoa. Päivitä hyvinvointi uudempaan versioon.",
    "Den här versionen känner inte till formen på kontrollsumman i beslutet {decision}. Uppdatera hyvinvointi till en nyare version.",
    "This version does not know the format of the digest in the decision {decision}. Update hyvinvointi to a newer version.",
)


def require_whole(annex: str | None, decision: str | None, format_: str) -> None:
    """Raise `WorkError` where an annex is asked for by half."""
    wanted = annex is not None or decision is not None
    if wanted and not (annex and annex.strip() and decision and format_ == "pdf"):
        raise WorkError(Message(_TOGETHER))


def annexed(
    target: targets.Target, shown: Workspace, label: str, decision: str
) -> tuple[targets.Target, Annex]:
    """Return the one document that becomes an annex, and what stands on its cover.

    `shown` is the workspace with the texts that are shown. Raises `WorkError` where it is not clear
    which document is meant, or its text is not the one that the decision adopted.
    """
    made_by = targets.document(target, decision)
    if made_by.kind != "decision":
        raise WorkError(Message(_NO_DECISION, {"name": decision}))
    directory = Directory(shown)
    document, pinned = _meant(target, directory, made_by)
    digest = directory.digest(document)
    if pinned is not None and not pinned.startswith(PREFIX):
        raise WorkError(Message(_OTHER_FORM, {"decision": made_by.id}))
    if pinned not in {None, digest}:
        args = {"document": document.id, "decision": made_by.id}
        raise WorkError(Message(_OTHER_TEXT, args))
    meant = replace(target, parts=Parts([Part(document.path)]))
    return meant, Annex(label.strip(), made_by.path, digest, is_pinned=pinned is not None)


def _meant(
    target: targets.Target, directory: Directory, decision: Document
) -> tuple[Document, str | None]:
    """Return the document that is meant of those that a decision adopts, and the digest it holds."""
    adopted = {
        document.path: (document, one.digest)
        for one in Decision(decision, (), decision.data).adopts
        if (document := directory.find(one.document, decision))
    }
    if not adopted:
        raise WorkError(Message(_ADOPTS_NONE, {"decision": decision.id}))
    meant = [one for path, one in adopted.items() if target.holds_path(path)]
    if len(meant) != 1:
        names = [document.id for document, _ in adopted.values()]
        raise WorkError(Message(_WHICH, {"decision": decision.id, "names": names}))
    return meant[0]
