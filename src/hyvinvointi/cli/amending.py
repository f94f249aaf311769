"""What stays public of a plan while an amendment of it is prepared: the text that is in force."""

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from typing import Any

from hyvinvointi.adoption import Adopted, Directory, Pin, Pins, is_settled
from hyvinvointi.adoption.overturning import without_early_overturnings
from hyvinvointi.adoption.pins import ADOPTABLE
from hyvinvointi.data_classes import dataclass
from hyvinvointi.model import profile_of
from hyvinvointi.render.site.versions import Finder
from hyvinvointi.schema import Field, root
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import Workspace

_UNDER_REVIEW = "under-review"
_MEANING = ("unit", "direction", "type", "scale")
"""What an adopted target would say something else with."""


@dataclass(frozen=True, slots=True)
class TextsInForce:
    """The texts in force of plans of which an amendment is on its way, by the paths of the plans.

    `when_adopted` returns the workspace of then for each. `lost` are the plans whose text is not found, or would say something else than was adopted,
    because an indicator of its targets has another unit or direction now. `unadopted` are those
    that no decision in force adopted.
    """

    texts: Mapping[str, Document] = field(default_factory=dict)
    when_adopted: Mapping[str, Callable[[], Workspace | None]] = field(default_factory=dict)
    lost: tuple[Document, ...] = ()
    unadopted: tuple[Document, ...] = ()


def texts_in_force(workspace: Workspace, finder: Finder, today: date) -> TextsInForce:
    """Return what is in force of each plan of which an amendment is on its way.

    The amendment is being prepared, or decided by minutes that are not inspected by `today`. The
    text is the one that the newest decision in force adopted, and it says of itself that an
    amendment is being prepared.
    """
    workspace = without_early_overturnings(workspace, today)
    directory = Directory(workspace)
    pins = Pins(workspace, directory, today)
    plans = [
        document
        for document in workspace.documents
        if document.kind in ADOPTABLE and _is_amended(document, pins)
    ]
    newest = [pin for plan in plans for pin in pins.in_force(plan)[-1:]]
    adopted = finder.texts(workspace, newest) if newest else ()
    texts = {
        pin.document.path: text
        for pin, found in zip(newest, adopted, strict=True)
        if (text := _in_force(workspace, pin, found, _status(pins, directory, pin))) is not None
    }
    then = {
        pin.document.path: found.then for pin, found in zip(newest, adopted, strict=True) if found
    }
    pinned = {pin.document.path for pin in newest}
    return TextsInForce(
        texts,
        {path: then[path] for path in texts},
        tuple(plan for plan in plans if plan.path in pinned - texts.keys()),
        tuple(plan for plan in plans if plan.path not in pinned),
    )


def _is_amended(plan: Document, pins: Pins) -> bool:
    if plan.data.get("status") == _UNDER_REVIEW:
        return True
    newest = pins.newest(plan)
    is_open = profile_of(plan) == "draft" or (newest is not None and not newest.is_in_force)
    return is_open and bool(pins.in_force(plan))


def _status(pins: Pins, directory: Directory, pin: Pin) -> str:
    """Return what a text in force says of itself: one that was decided anew is not under review."""
    settled = is_settled(pins.of(pin.document), directory.digest(pin.document))
    return "adopted" if settled else _UNDER_REVIEW


def _in_force(workspace: Workspace, pin: Pin, text: Adopted | None, status: str) -> Document | None:
    if text is None or not text.is_sure:
        return None
    adopted, *indicators = (read(*one) for one in text.files.items())
    if adopted.broken or pin.document.broken:
        return None
    renamed = {adopted.value(route): name for route, name in text.followed.items()}
    followed = adopted.with_values(text.followed)
    data = _with_follow_up(root(adopted.kind or ""), followed.data, pin.document.data)
    data |= {"status": status, "id": pin.document.id}
    directory = Directory(workspace)
    for indicator in indicators:
        now = directory.find(renamed.get(indicator.id, indicator.id), pin.document)
        if now is None or any(now.data.get(name) != indicator.data.get(name) for name in _MEANING):
            return None
    return followed.changed(path=pin.document.path, data=data)


def _with_follow_up(meaning: Field, adopted: Any, now: Any) -> dict[str, Any]:
    """Return an adopted group of fields with what no organ adopts as it is told now.

    Items are the same by their ids; what is not there any more keeps what was told of it then.
    """
    followed = {name for name, one in meaning.properties.items() if not one.adopted}
    merged = {name: value for name, value in adopted.items() if name not in followed}
    merged |= {name: value for name, value in now.items() if name in followed}
    for name, value in merged.items():
        child, present = meaning.properties.get(name), now.get(name)
        if child is None or name in followed:
            continue
        if isinstance(value, dict) and isinstance(present, dict) and not child.is_text:
            merged[name] = _with_follow_up(child, value, present)
        elif isinstance(value, list) and isinstance(present, list) and child.item is not None:
            known = {
                one["id"]: one
                for one in present
                if isinstance(one, dict) and isinstance(one.get("id"), str)
            }
            merged[name] = [_followed(child.item, one, known) for one in value]
    return merged


def _followed(meaning: Field, item: Any, known: Mapping[str, Any]) -> Any:
    if not isinstance(item, dict):
        return item
    present = known.get(item["id"]) if isinstance(item.get("id"), str) else None
    return item if present is None else _with_follow_up(meaning, item, present)
