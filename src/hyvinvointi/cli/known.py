"""What a baseline holds is not told again; it is written, and goes on holding what was not judged."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from hyvinvointi import parsing
from hyvinvointi.cli import output, saving
from hyvinvointi.cli.judging import Judge, summed_up
from hyvinvointi.diagnostics import Diagnostic, Language, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.lint import Report, baseline
from hyvinvointi.lint.summary import count
from hyvinvointi.words import system
from hyvinvointi.workspace import Workspace

_UNREADABLE = Text(
    "Vertailutiedostoa {path} ei voi lukea: {reason}. --write-baseline tekee sen.",
    "Jämförelsefilen {path} kan inte läsas: {reason}. --write-baseline skapar den.",
    "The baseline {path} cannot be read: {reason}. --write-baseline creates it.",
)
_NO_JSON = Text(
    "Vertailutiedoston {path} nimen on päätyttävä .json: muusta diff ei kerro, mitä siihen lisätään.",
    "Namnet på jämförelsefilen {path} måste sluta på .json: annars visar diff inte vad som läggs "
    "till i den.",
    "The name of the baseline {path} must end in .json: otherwise diff does not show what is added to it.",
)
_GONE = Text(
    "Vertailutiedostossa on {count} huomautusta, joita ei enää ole; --write-baseline poistaa ne.",
    "Jämförelsefilen har {count} anmärkningar som inte längre finns; --write-baseline tar bort dem.",
    "The baseline contains {count} findings that no longer exist; --write-baseline removes them.",
)
_NEVER_HELD = Text(
    "Vertailutiedostoon ei kirjata huomautuksia, jotka koskevat tiedoston lukemista (HV0), tietosuojaa "
    "tai julkisuutta (HV7): ne näytetään joka kerta, kunnes ne on korjattu.",
    "I jämförelsefilen tas inte med anmärkningar som gäller läsning av filer (HV0), dataskydd eller "
    "offentlighet (HV7): de visas varje gång tills felen har rättats.",
    "The baseline does not contain findings about reading files (HV0), privacy or publicity (HV7): "
    "they are shown each time until they have been corrected.",
)


def require_visible(path: str, root: Path) -> None:
    """Raise `WorkError` for a baseline of a workspace that `diff` would not look into."""
    real = saving.real_path(path)
    if real.is_relative_to(root) and real.suffix != ".json":
        raise WorkError(Message(_NO_JSON, {"path": path}))


def written(path: str, judge: Judge, workspace: Workspace, spoken: Language) -> Report:
    """Write what is wrong now into a baseline, and return the report of what it cannot hold, and say so.

    What this run did not judge stays in the file. Raises `WorkError` when the file is there and is
    no baseline: it may be anybody's.
    """
    real = saving.real_path(path)
    report = judge.all(workspace)
    before = _content(path) if real.exists() else None
    kept = (
        baseline.kept(path, before, lambda known: judge.has_judged(workspace, known))
        if before
        else ()
    )
    content = baseline.dump(report.diagnostics, kept)
    if content != before:
        saving.save(path, content, expected=before)
    new = baseline.never_held(report.diagnostics)
    if new:
        output.note(_NEVER_HELD.say(spoken))
    fingerprints = {one.fingerprint for one in new}
    held = [
        diagnostic
        for diagnostic in report.diagnostics
        if diagnostic.fingerprint not in fingerprints
    ]
    return summed_up(_without(report, new, held))


def left_out(path: str, judge: Judge, workspace: Workspace, spoken: Language) -> Report:
    """Return the report without what a baseline holds; say what it holds in vain."""
    report = judge.all(workspace)
    compared = baseline.compare(
        report.diagnostics, path, _content(path), lambda known: judge.has_judged(workspace, known)
    )
    if compared.gone:
        output.note(_GONE.say(spoken, {"count": len(compared.gone)}))
    return summed_up(_without(report, compared.new, compared.held))


def _without(report: Report, new: tuple[Diagnostic, ...], held: Iterable[Diagnostic]) -> Report:
    left_out = replace(report.left_out, known=count(held))
    return replace(report, diagnostics=new, left_out=left_out)


def _content(path: str) -> bytes:
    try:
        return parsing.read_start(path, baseline.MAX_BYTES)
    except OSError as error:
        args = {"path": path, "reason": system.reason(error)}
        raise WorkError(Message(_UNREADABLE, args)) from error
