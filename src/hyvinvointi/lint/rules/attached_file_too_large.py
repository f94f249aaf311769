"""An attachment whose file is too large to be published."""

import posixpath
from collections.abc import Iterator

from hyvinvointi import limits
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Plan, view
from hyvinvointi.source import Document

RULE = Rule(
    "HV230",
    "attached-file-too-large",
    Text(
        "Liitteen tiedosto ”{file}” on yli {most} megatavua, joten sitä ei julkaista.",
        "Bilagans fil ”{file}” är över {most} megabyte och publiceras inte.",
        "The attached file “{file}” is larger than {most} megabytes, so it is not published.",
    ),
    Text(
        "Pienennä tiedostoa (tallenna teksti tekstinä, ei kuvina) tai jaa se osiin.",
        "Spara filen i mindre storlek (PDF som text och inte som bilder) eller dela upp den.",
        "Make the file smaller, for example by saving a scanned PDF as text, or split it into parts.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)
_MEGABYTE = 1024 * 1024


def check(document: Document, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each attachment whose `file` is above `limits.ATTACHED_BYTES`."""
    seen = view(document)
    if document.broken or not isinstance(seen, Decision | Plan):
        return
    for attachment in seen.attachments:
        if attachment.file and context.is_too_large(posixpath.normpath(attachment.file)):
            args = {"file": attachment.file, "most": limits.ATTACHED_BYTES // _MEGABYTE}
            yield Finding(RULE, attachment.site("file"), args, value=attachment.file)
