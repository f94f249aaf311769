"""Telling what was not looked at: nothing is hidden in silence."""

from collections.abc import Sequence

from hyvinvointi.cli import output
from hyvinvointi.diagnostics import Finding, Language, Message, Text
from hyvinvointi.workspace import PassedOver, Workspace
from hyvinvointi.workspace.codes import FOLDER_TOO_DEEP

_NOTE = Text(
    "Ohitettiin asiakirjoja: {places}.",
    "Dokument hoppades över: {places}.",
    "Documents were skipped: {places}.",
)
_PLACE = Text(
    "{path} ({reason}, {count})", "{path} ({reason}, {count})", "{path} ({reason}, {count})"
)
_MORE = Text("ja {count} muuta paikkaa", "och {count} ställen till", "and {count} more places")
_MOST = 5


def tell(passed: Sequence[PassedOver], spoken: Language) -> None:
    """Write one line about what was passed over; nothing when there is nothing."""
    if not passed:
        return
    places = [
        Message(_PLACE, {"path": one.path, "reason": one.reason, "count": one.documents})
        for one in passed[:_MOST]
    ]
    if len(passed) > _MOST:
        places.append(Message(_MORE, {"count": len(passed) - _MOST}))
    output.note(_NOTE.say(spoken, {"places": places}))


def unseen(workspace: Workspace) -> list[Finding]:
    """Return the places of a workspace below which nobody has looked for documents."""
    return [finding for finding in workspace.findings if finding.rule is FOLDER_TOO_DEEP]


def tell_unseen(workspace: Workspace, spoken: Language) -> bool:
    """Write a line for each place below which nobody has looked; return whether there is any."""
    messages = unseen(workspace)
    for finding in messages:
        output.note(f"{finding.site.path}: {finding.rule.message.say(spoken, finding.args)}")
    return bool(messages)
