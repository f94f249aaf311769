"""What each rule says of its mirror is true: a comparison is undone by the one that goes back."""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from diff.mirrors import mirrored, unmirrored, way_back
from diff.test_edits import TABLE
from diff.test_pages import PAGES, examples
from diff.village import ADOPTION, FILES, all_changes, edited, workspace
from hyvinvointi.diff.rules import judges
from hyvinvointi.diff.values import Mirror

RULES = {one.rule.slug: one.rule for one in judges()}
_VILLAGE = {**FILES, "decisions/valtuusto-2025-064.yaml": ADOPTION}
Route = tuple[str | int, ...]


def test_a_mirror_is_another_rule() -> None:
    for rule in RULES.values():
        if isinstance(rule.mirror, str):
            assert rule.mirror in RULES
            assert rule.mirror != rule.slug, "the same rule is Mirror.SELF"


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_the_page_of_a_rule_shows_its_mirror(page: Path) -> None:
    rule = RULES[page.stem.replace("_", "-")]
    base, head, _ = examples(page.read_text("utf-8"))[0]
    back = all_changes(head, base)
    for change in (one for one in all_changes(base, head) if one.rule is rule):
        slugs = [one.rule.slug for one in way_back(change, back)]
        assert rule.opposite in slugs if rule.opposite else slugs == []


def test_some_rules_are_silent_on_the_way_back() -> None:
    silent = {slug for slug, rule in RULES.items() if rule.mirror is Mirror.NONE}
    assert silent == {
        "baseline-grown",
        "documents-narrowed",
        "rule-switched-off",
        "severity-lowered",
        "suppression-added",
    }


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_examples_and_their_way_back(page: Path) -> None:
    if page.stem == "documents_narrowed":
        return  # What a setting leaves out was not removed; what one takes in is new to the reader.
    for base, head, _ in examples(page.read_text("utf-8")):
        _hold(base, head)


@pytest.mark.parametrize("edits", [row[1] for row in TABLE], ids=[row[0] for row in TABLE])
def test_edits_and_their_way_back(edits: list[tuple[str, str]]) -> None:
    _hold(FILES, edited(*edits))


@pytest.mark.slow
def test_any_one_edit_and_its_way_back() -> None:
    data = {path: workspace({path: text}).documents[0].data for path, text in _VILLAGE.items()}
    written = {path: _json(document) for path, document in data.items()}
    count = 0
    for path, document in data.items():
        for other in _edits(document):
            _hold(written, written | {path: _json(other)})
            count += 1
    assert count > 500


def _hold(base: dict[str, str], head: dict[str, str]) -> None:
    forth, back = all_changes(base, head), all_changes(head, base)
    assert unmirrored(forth, back) == []
    assert unmirrored(back, forth) == []
    assert mirrored(forth) == mirrored(back)


def _edits(document: Any) -> Iterator[Any]:
    """Yield the document with each of its values gone, and with each said otherwise."""
    for route, value in _values(document):
        if route and route[-1] not in {"kind", "id"} and not _is_told_of_one_side(route, value):
            yield _with(document, route)
            for other in _others(value):
                yield _with(document, route, other)


def _is_told_of_one_side(route: Route, value: Any) -> bool:
    """Whether the way back is another sort of change.

    A text that comes in two languages at once is read as prose in each; one that goes is two
    versions less. The day of an inspection that is entered later is a field like any other.
    """
    return route == ("inspected_on",) or (isinstance(value, dict) and value.keys() == {"fi", "sv"})


def _values(value: Any, route: Route = ()) -> Iterator[tuple[Route, Any]]:
    yield route, value
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _values(inner, (*route, name))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _values(inner, (*route, at))


def _others(value: Any) -> list[Any]:
    if isinstance(value, str):
        return [f"{value} x", f"{value} 12", f"ei {value}"]
    if isinstance(value, list):
        return [value[::-1], value[1:], [*value, *value[:1]]]
    return [value + 1, value - 1] if isinstance(value, int | float) else []


_GONE = object()


def _with(document: Any, route: Route, value: Any = _GONE) -> Any:
    changed = deepcopy(document)
    holder = changed
    for step in route[:-1]:
        holder = holder[step]
    if value is _GONE:
        del holder[route[-1]]
    else:
        holder[route[-1]] = value
    return changed


def _json(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False)
