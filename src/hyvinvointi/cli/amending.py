"""What stays public of a plan while an amendment of it is prepared: the text that is in force."""

from dataclasses import replace

from hyvinvointi.adoption import Adopted, Directory, Pin, Pins
from hyvinvointi.render.versions import Finder
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import Workspace

_PLANS = frozenset({"program", "strategy"})
_UNDER_REVIEW = "under-review"


def plans_under_review(workspace: Workspace) -> list[Document]:
    """Return the plans of a workspace of which an amendment is being prepared."""
    return [
        one
        for one in workspace.documents
        if one.kind in _PLANS and one.data.get("status") == _UNDER_REVIEW
    ]


def texts_in_force(workspace: Workspace, finder: Finder) -> dict[str, Document]:
    """Return the text in force of each plan under review by its path, as far as it is found.

    It is the one that the newest decision in force adopted, and it says of itself that an
    amendment is being prepared.
    """
    pins = Pins(workspace, Directory(workspace))
    known = [pins.in_force(one)[-1:] for one in plans_under_review(workspace)]
    newest = [pin for some in known for pin in some]
    texts = finder.texts(workspace, newest) if newest else ()
    found = (_in_force(pin, text) for pin, text in zip(newest, texts, strict=True))
    return {one.path: one for one in found if one is not None}


def _in_force(pin: Pin, text: Adopted | None) -> Document | None:
    """Return the document of an adopted text, `None` where nobody can tell that it is the one."""
    if text is None or not text.is_sure:
        return None
    adopted = read(pin.document.path, next(iter(text.files.values())))
    return replace(adopted, data=adopted.data | {"status": _UNDER_REVIEW})
