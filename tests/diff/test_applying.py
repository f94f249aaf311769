"""What a comparison tells is all there is: its old and new values make one state the other."""

import json
from copy import deepcopy
from typing import Any

import pytest

from diff.test_edits import TABLE
from diff.village import FILES, compared, edited, workspace
from hyvinvointi.diagnostics import Route
from hyvinvointi.diff import Act, Change
from hyvinvointi.schema import root
from hyvinvointi.schema.canonical import Reading
from hyvinvointi.source import read
from hyvinvointi.workspace import Workspace

# Order, exchanged ids and comments are told by their own words, not as old and new values.
_NOT_VALUES = {Act.REORDERED, Act.REUSED, Act.SUPPRESSED, Act.SPLIT, Act.JOINED}


def is_of_values(edits: list[tuple[str, str]]) -> bool:
    return not any(one.act in _NOT_VALUES for one in compared(edited(*edits)).changes)


ROWS = [row for row in TABLE if is_of_values(row[1])]


@pytest.mark.parametrize("edits", [row[1] for row in ROWS], ids=[row[0] for row in ROWS])
def test_the_changes_applied_to_one_side_give_the_other(edits: list[tuple[str, str]]) -> None:
    base, head = workspace(FILES), workspace(edited(*edits))
    assert said(applied(base, head, compared(edited(*edits)).changes)) == said(head_data(head))


def test_most_of_the_table_is_held_to_it() -> None:
    assert len(ROWS) > 60


def head_data(head: Workspace) -> dict[str, Any]:
    return {one.path: one.data for one in head.documents}


def applied(base: Workspace, head: Workspace, changes: tuple[Change, ...]) -> dict[str, Any]:
    """Return the data of the base after the changes, by path."""
    done = {one.path: deepcopy(one.data) for one in base.documents}
    for one in changes:
        if one.act is Act.RENAMED:
            write(done[one.base.path], (*one.base.route, "id"), one.new)
        elif one.field is not None and one.old is not None:
            write(done[one.base.path], one.base.route, one.new)
    gone = [one for one in changes if one.field is None and one.base is not None]
    for one in sorted(gone, key=lambda one: one.base.route, reverse=True):
        if one.base.route:
            write(done[one.base.path], one.base.route, None)
        else:
            del done[one.base.path]
    come = [one for one in changes if one.field is None and one.head is not None]
    for one in sorted(come, key=lambda one: one.head.route):
        document = head.by_path[one.head.path]
        value = deepcopy(document.value(one.head.route))
        if one.head.route:
            holder = held(done[one.head.path], one.head.route[:-1])
            holder.insert(one.head.route[-1], value)
        else:
            done[one.head.path] = value
    for one in changes:
        if one.field is not None and one.old is None:
            write(done[one.head.path], one.head.route, one.new)
    return done


def held(data: Any, route: Route) -> Any:
    """Return what stands at a route, making lists that are not there yet."""
    for step in route:
        data = data[step] if isinstance(step, int) else data.setdefault(step, [])
    return data


def write(data: Any, route: Route, value: Any) -> None:
    """Put a value at a route; `None` takes away what is there."""
    *way, last = route
    for step in way:
        if isinstance(step, str) and isinstance(data.get(step), str):
            data[step] = {"fi": data[step]}  # the first language is said when another one comes
        data = data[step] if isinstance(step, int) else data.setdefault(step, {})
    if value is None:
        del data[last]
    else:
        data[last] = value


def said(states: dict[str, Any]) -> dict[str, Any]:
    """Return what each state means, without its notation."""
    done = {}
    for path, data in states.items():
        document = read(path, json.dumps(data, ensure_ascii=False).encode())
        meant = Reading(document, "fi").value(root(document.kind or ""), document.data, ())
        done[path] = with_bare_ids(meant)
    return done


def with_bare_ids(value: Any) -> Any:
    """Write an actor that is only an id as that id: both notations mean the same."""
    if isinstance(value, list):
        return [with_bare_ids(one) for one in value]
    if isinstance(value, dict):
        bare = value["id"] if set(value) == {"id"} else None
        return bare or {name: with_bare_ids(one) for name, one in value.items()}
    return value
