"""Overturnings that are recorded before anybody has overturned anything.

Such a decision holds, whatever stands in it already. Who asks what holds on a day asks it of a
workspace without them: pins, steps, pages and the status then read the same.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from hyvinvointi import dates
from hyvinvointi.adoption.decisions import is_made
from hyvinvointi.adoption.directory import Directory
from hyvinvointi.model.lifecycle import OVERTURNED
from hyvinvointi.source import Document, read
from hyvinvointi.source.plain import written
from hyvinvointi.workspace import Workspace

_FIELD = "overturned_by"


def overturner(decision: Document) -> list[Any]:
    """Return the id and the day of what a decision says to be overturned by, as plain data.

    Nothing where it does not say so, or where its status says as much: that is its own word.
    """
    named = decision.data.get(_FIELD)
    if not named or decision.data.get("status") == OVERTURNED:
        return []
    return [named.get("id"), named.get("date")] if isinstance(named, dict) else [named, None]


def without_early_overturnings(
    workspace: Workspace,
    today: date | None,
    ask: Callable[[Document], list[Any]] = overturner,
    among: Iterable[Document] | None = None,
) -> Workspace:
    """Return a workspace in which no decision is overturned that nobody has overturned by a day.

    `ask` returns the overturner of a decision, for who has kept them; `among` are the decisions that
    are asked about, `None` for all.
    """
    directory = Directory(workspace)
    early = {
        one.path: _without(one)
        for one in (workspace.documents if among is None else among)
        if one.kind == "decision" and (told := ask(one)) and is_early(one, told, directory, today)
    }
    if not early:
        return workspace
    return workspace.with_documents(early.get(one.path, one) for one in workspace.documents)


def is_early(decision: Document, told: list[Any], directory: Directory, today: date | None) -> bool:
    """Whether what is said to have overturned a decision is not made yet."""
    own_id, written_day = told
    day = dates.parse(written_day)
    if day is not None and today is not None and day.first > today:
        return True
    other = directory.find(own_id, decision)
    return other is not None and other.kind == "decision" and not is_made(other.data, today)


def _without(decision: Document) -> Document:
    """Return a decision without what overturned it: another text, so that nobody takes it for this."""
    data = {name: value for name, value in decision.data.items() if name != _FIELD}
    return read(decision.path, written(data))
