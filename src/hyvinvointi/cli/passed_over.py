"""Telling what was not looked at: nothing is hidden in silence."""

from collections.abc import Sequence

from hyvinvointi.cli import output
from hyvinvointi.diagnostics import Language, Message, Text
from hyvinvointi.workspace import PassedOver

_NOTE = Text(
    "Ohitettiin asiakirjoja: {places}.",
    "Dokument hoppades över: {places}.",
    "Documents were passed over: {places}.",
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
