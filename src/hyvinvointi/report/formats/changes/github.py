"""Changes as workflow commands of GitHub Actions, which become annotations of a pull request."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Place, Site, Text
from hyvinvointi.diff import Change, sentences
from hyvinvointi.report.commands import command
from hyvinvointi.report.formats.changes import Changes
from hyvinvointi.schema import Level
from hyvinvointi.workspace import Workspace

FOR_PEOPLE = False
ABOUT = Text(
    "GitHub Actionsin komentoina, jotka näkyvät merkintöinä muutosehdotuksessa.",
    "Som kommandon för GitHub Actions, som syns som anteckningar i ett ändringsförslag.",
    "Workflow commands of GitHub Actions, which become annotations of a pull request.",
)
_KINDS: dict[Level, str] = {
    "critical": "error",
    "substantive": "error",
    "review": "warning",
    "notice": "notice",
    "editorial": "notice",
}


def render(changes: Changes) -> str:
    """Return one command per change.

    A change with a decision, an amendment or an acceptance behind it is a notice. What is gone is
    shown where it stood. The places of the base are not in the files of a pull request, so such
    an annotation names its file alone.
    """
    return "".join(f"{line}\n" for line in _commands(changes))


def _commands(changes: Changes) -> Iterator[str]:
    comparison, language, prefix = changes.comparison, changes.language, changes.prefix
    for side, finding in comparison.unreadable:
        place = _place(finding.site, changes.base if side == "base" else changes.head)
        title = f"{finding.rule.code} {finding.rule.slug}"
        text = finding.rule.message.say(language, finding.args)
        yield command("error", prefix, place, title, text)
    for change in comparison.changes:
        place = _place(change.head, changes.head) if change.head else None
        gone = Place(change.base.path, 1, 1, 1, 1) if change.base and not change.head else None
        text = " ".join([change.message.say(language), *sentences.notes(change, language)])
        title = f"{change.rule.code} {change.rule.slug}"
        yield command(_kind(change), prefix, place or gone, title, text)
    for remark in sentences.idle(comparison.idle, language):
        yield command("warning", prefix, None, "accepted-changes", remark)


def _kind(change: Change) -> str:
    stands = change.level in {"critical", "substantive"} and not change.fails("substantive")
    return "notice" if stands else _KINDS[change.level]


def _place(site: Site, workspace: Workspace) -> Place | None:
    document = workspace.by_path.get(site.path)
    return document.place(site) if document else None
