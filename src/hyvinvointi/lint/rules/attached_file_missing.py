"""An attachment whose file is not in the workspace."""

import posixpath
from collections.abc import Iterator

from hyvinvointi.diagnostics import ADVICE, Finding, Fix, Message, Rule, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Attachment, Decision, Plan, view
from hyvinvointi.schema import suggest
from hyvinvointi.schema.phrases import UNMARKED, WRITE
from hyvinvointi.source import Document
from hyvinvointi.source.scalars import written

RULE = Rule(
    "HV225",
    "attached-file-missing",
    Text(
        "Liitteen tiedostoa ”{file}” ei löydy työtilasta.",
        "Bilagans fil ”{file}” hittades inte i arbetsytan.",
        "The attached file “{file}” was not found in the workspace.",
    ),
    ADVICE,
)
_ADD = Text(
    "Jos polku on väärä, korjaa se. Polku kirjoitetaan työtilan pääkansiosta alkaen. Jos tiedosto puuttuu ja sen saa julkaista, tallenna se työtilaan. Muuten poista polku (file).",
    "Om sökvägen är fel, rätta den: den ska utgå från arbetsytans översta mapp. Om filen saknas och får publiceras, spara den i arbetsytan. Ta annars bort sökvägen (file).",
    "If the path is wrong, correct it. Paths start from the root folder of the workspace. If the file is missing and may be published, save it in the workspace. Otherwise, remove the path (file).",
)
_FROM_ROOT = Text(
    "Kirjoita polku työtilan pääkansiosta alkaen: {path}.",
    "Skriv sökvägen så att den utgår från arbetsytans översta mapp: {path}.",
    "Paths start from the root folder of the workspace: write {path}.",
)


def check(document: Document, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each attachment whose `file` leads to no file."""
    seen = view(document)
    if document.broken or not isinstance(seen, Decision | Plan):
        return
    for attachment in seen.attachments:
        if attachment.file and not context.holds(posixpath.normpath(attachment.file)):
            yield _finding(attachment, attachment.file, context)


def _finding(attachment: Attachment, file: str, context: NeighbourContext) -> Finding:
    """Tell what is missing; a path that begins at the folder of the document is a common slip."""
    document, site = attachment.origin, attachment.site("file")
    unmarked = suggest.unmarked(file)
    near = posixpath.normpath(posixpath.join(posixpath.dirname(document.path), unmarked or file))
    path = near if context.holds(near) else unmarked
    if not path:
        return Finding(RULE, site, {"file": file, "advice": Message(_ADD)}, value=file)
    advice = Message(UNMARKED if unmarked else _FROM_ROOT, {"suggestion": path, "path": path})
    fix = Fix(Message(WRITE, {"text": path}), (document.edit(site, written(path)),), safe=False)
    return Finding(RULE, site, {"file": file, "advice": advice}, fix=fix, value=file)
