"""What holds of every comparison, whatever was edited."""

import json
import random
import unicodedata
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diff.mirrors import mirrored, unmirrored
from diff.test_edits import TABLE
from diff.village import FILES, compared, edited, told, workspace
from hyvinvointi.diff import Comparison, compare
from hyvinvointi.diff.prose import compare_prose
from hyvinvointi.diff.rules import judges
from hyvinvointi.diff.words import Effort, clean
from hyvinvointi.schema import root

ROWS = [(row[0], row[1]) for row in TABLE]


def test_nothing_differs_from_itself() -> None:
    one = workspace(FILES)
    assert compare(one, one) == Comparison(())


@pytest.mark.parametrize("edits", [row[1] for row in ROWS], ids=[row[0] for row in ROWS])
def test_edited_differs_not_from_itself(edits: list[tuple[str, str]]) -> None:
    assert compared(edited(*edits), edited(*edits)) == Comparison(())


# Another notation has no comments, which suppressions are.
DATA_ROWS = [row for row in ROWS if "hyv: ignore" not in str(row[1])]


@pytest.mark.parametrize("edits", [row[1] for row in DATA_ROWS], ids=[row[0] for row in DATA_ROWS])
def test_notation_hides_and_shows_nothing(edits: list[tuple[str, str]]) -> None:
    """The edited workspace in another notation tells the same as in its own."""
    head = edited(*edits)
    noisy = {path: _noisy(path, text) for path, text in head.items()}
    plain, other = compared(head), compared(noisy)
    assert told(other) == told(plain)
    assert [one.fingerprint for one in other.changes] == [one.fingerprint for one in plain.changes]
    changed = {document for one in plain.changes for document in [one.document]}
    assert len(other.formatting) == len(FILES) - len(changed)


# Whether an id names something else depends on the side that is looked from.
_OF_ONE_ITEM = [row[1] for row in ROWS if row[0] != "ids swapped"]
_GONE = object()
_NO_IDS = [_GONE, None, "", " ", 5, True, ["x"], {"x": 1}]


@given(st.randoms(use_true_random=False), st.sampled_from([[], *_OF_ONE_ITEM]))
def test_a_lost_id_is_the_mirror_of_one_that_is_given(chance, edits) -> None:
    base, head = _data(FILES), _data(edited(*edits))
    lost = chance.sample([*_with_ids(head)], k=chance.randint(1, 4))
    for item in lost:
        item["id"] = chance.choice(_NO_IDS)
        if item["id"] is _GONE:
            del item["id"]
    forth, back = compared(_json(head), _json(base)), compared(_json(base), _json(head))
    assert unmirrored(forth.changes, back.changes) == []
    assert mirrored(forth.changes) == mirrored(back.changes)
    if not edits:
        assert [one.field for one in forth.changes] == ["id"] * len(lost)


@pytest.mark.parametrize("written", ["", "id: ''\n        ", "id:\n        ", "id: 7\n        "])
def test_a_changed_measure_that_loses_its_id_is_known_again(written: str) -> None:
    head = edited(
        ("- id: latuverkko\n        ", f"- {written}"),
        ("Ladut valaistaan iltaisin", "Ladut valaistaan aamuisin"),
    )
    for changes in (compared(head).changes, compared(FILES, head).changes):
        assert {one.field for one in changes} == {"id", "description"}


def test_the_nameless_are_paired_by_what_they_say_and_not_by_their_order() -> None:
    bare = edited(("- id: latuverkko\n        ", "- "))
    both = edited(("- id: latuverkko\n        ", "- "), ("- id: uimataito\n        ", "- "))
    for changes in (compared(both, bare).changes, compared(bare, both).changes):
        assert [(one.field, "uimataito" in {one.old, one.new}) for one in changes] == [("id", True)]


def _data(files: dict[str, str]) -> dict[str, Any]:
    return {
        path: deepcopy(workspace({path: text}).documents[0].data) for path, text in files.items()
    }


def _json(data: dict[str, Any]) -> dict[str, str]:
    return {path: json.dumps(one, ensure_ascii=False) for path, one in data.items()}


def _with_ids(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the items of documents that have an id of their own."""
    stack = [(one, root(one["kind"]), True) for one in data.values()]
    while stack:
        value, meaning, is_whole = stack.pop()
        if isinstance(value, dict):
            own = meaning.properties.get("id")
            if not is_whole and meaning.entity and "id" in value and own and not own.refs:
                yield value
            known = [(value[name], meaning.properties.get(name)) for name in value]
            stack += [(one, child, False) for one, child in known if child]
        elif isinstance(value, list) and meaning.item:
            stack += [(one, meaning.item, False) for one in value]


def _noisy(path: str, text: str) -> bytes:
    """The same content as JSON with keys in another order, decomposed, with BOM and CRLF."""
    data = workspace({path: text}).documents[0].data
    chance = random.Random(path)
    written = json.dumps(_shuffled(data, chance), ensure_ascii=False, indent=1)
    decomposed = unicodedata.normalize("NFD", written).replace("\n", "\r\n")
    return b"\xef\xbb\xbf" + decomposed.encode()


def _shuffled(value: Any, chance: random.Random) -> Any:
    if isinstance(value, dict):
        names = list(value)
        chance.shuffle(names)
        return {name: _shuffled(value[name], chance) for name in names}
    if isinstance(value, list):
        return [_shuffled(one, chance) for one in value]
    if isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value


def test_moved_files_are_followed() -> None:
    moved = {f"elsewhere/{index}.yaml": text for index, text in enumerate(FILES.values())}
    comparison = compared(moved)
    assert comparison.changes == ()


def test_fingerprints_are_unique_and_free_of_position() -> None:
    edits = [
        edit for name, several in ROWS for edit in several if name in {"cut", "later", "status"}
    ]
    head = edited(*edits)
    shifted = {path: f"# a line more\n\n{text}" for path, text in head.items()}
    prints = [one.fingerprint for one in compared(head).changes]
    assert len(set(prints)) == len(prints) == 3
    assert [one.fingerprint for one in compared(shifted).changes] == prints


def test_codes_are_unique() -> None:
    codes = [one.rule.code for one in judges()]
    assert len({*codes}) == len(codes)


_TEXT = st.lists(
    st.sampled_from(
        [
            "kunta",
            "Kirjasto",
            "ei",
            "vähintään",
            "12",
            "12",
            "§",
            "417/2007",
            ".",
            ",",
            ";",
            "\n\n",
            "on",
            "auki",
            "maksuton",
            "1.1.2027",
        ]
    ),
    max_size=25,
).map(" ".join)


@given(_TEXT, _TEXT)
@settings(max_examples=150)
def test_edits_spell_both_texts(old: str, new: str) -> None:
    edits = compare_prose(old, new, Effort()).edits
    kept = "".join(one.text for one in edits if one.op != "inserted")
    assert kept.split() == clean(old).split()
    made = "".join(one.text for one in edits if one.op != "deleted")
    assert "".join(made.split()) == "".join(clean(new).split())


@given(_TEXT)
def test_same_prose_has_no_passages(text: str) -> None:
    assert compare_prose(text, text, Effort()).sort == "punctuation"
