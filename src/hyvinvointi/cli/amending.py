"""What stays public of a plan while an amendment of it is prepared: the text that is in force."""

from dataclasses import replace

from hyvinvointi.adoption import Adopted, Directory, Pin, Pins
from hyvinvointi.render.versions import Finder
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import Workspace

_PLANS = frozenset({"program", "strategy"})
_UNDER_REVIEW = "under-review"


def amended_plans(workspace: Workspace) -> list[Document]:
    """Return the plans of a workspace of which an amendment is on its way.

    It is being prepared, or decided by minutes that are not inspected yet.
    """
    pins = Pins(workspace, Directory(workspace))
    plans = (one for one in workspace.documents if one.kind in _PLANS)
    return [one for one in plans if one.data.get("status") == _UNDER_REVIEW or _waits(one, pins)]


def _waits(plan: Document, pins: Pins) -> bool:
    newest = pins.newest(plan)
    return newest is not None and not newest.is_in_force and bool(pins.in_force(plan))


def texts_in_force(workspace: Workspace, finder: Finder) -> dict[str, Document]:
    """Return the text in force of each plan of which an amendment is on its way, by its path.

    It is the one that the newest decision in force adopted, and it says of itself that an
    amendment is being prepared. What is not found is left out, and what would say something else
    than was adopted, because an indicator of its targets has another unit or direction now.
    """
    pins = Pins(workspace, Directory(workspace))
    known = [pins.in_force(one)[-1:] for one in amended_plans(workspace)]
    newest = [pin for some in known for pin in some]
    texts = finder.texts(workspace, newest) if newest else ()
    found = (_in_force(workspace, pin, one) for pin, one in zip(newest, texts, strict=True))
    return {one.path: one for one in found if one is not None}


def _in_force(workspace: Workspace, pin: Pin, text: Adopted | None) -> Document | None:
    if text is None or not text.is_sure:
        return None
    adopted = read(pin.document.path, next(iter(text.files.values())))
    shown = replace(adopted, data=adopted.data | {"status": _UNDER_REVIEW})
    state = workspace.with_documents(
        shown if one.path == shown.path else one for one in workspace.documents
    )
    says_the_same = pin.digest in {None, Directory(state).digest(shown)}
    return shown if says_the_same else None
