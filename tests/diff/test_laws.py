"""What holds of every comparison, whatever was edited."""

import json
import random
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diff.test_edits import TABLE
from diff.village import FILES, compared, edited, told, workspace
from hyvinvointi.diff import Comparison, compare
from hyvinvointi.diff.prose import compare_prose
from hyvinvointi.diff.rules import judges
from hyvinvointi.diff.words import Effort, clean

# A change seen from the other side is not always told by the rule of the mirror: what became a
# correction, was pinned, or lost its standing is judged by the side it starts from.
_ONE_WAY = {
    "corrected by a decision",
    "pinned afterwards",
    "inspection undone",
    "adoption undone",
    "suppression",
    "cancelled",
    "no deadline",
    "target year sooner",
}
ROWS = [(row[0], row[1]) for row in TABLE]


def test_nothing_differs_from_itself() -> None:
    one = workspace(FILES)
    assert compare(one, one) == Comparison(())


@pytest.mark.parametrize("edits", [row[1] for row in ROWS], ids=[row[0] for row in ROWS])
def test_edited_differs_not_from_itself(edits: list[tuple[str, str]]) -> None:
    assert compared(edited(*edits), edited(*edits)) == Comparison(())


@pytest.mark.parametrize(
    "edits",
    [row[1] for row in ROWS if row[0] not in _ONE_WAY],
    ids=[row[0] for row in ROWS if row[0] not in _ONE_WAY],
)
def test_way_back_tells_the_mirror(edits: list[tuple[str, str]]) -> None:
    forth = compared(edited(*edits))
    back = compared(FILES, edited(*edits))
    slugs = {one.rule.slug for one in back.changes}
    for change in forth.changes:
        mirror = change.rule.mirror or change.rule.slug
        assert mirror in slugs or change.rule.waiver, told(back)
    assert len(forth.changes) == len(back.changes)


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


def test_every_rule_has_a_mirror_or_says_why_not() -> None:
    rules = {one.rule.slug: one.rule for one in judges()}
    for rule in rules.values():
        assert (rule.mirror is None) != (rule.waiver is None), rule.slug
        assert rule.mirror is None or rule.mirror in rules, rule.slug
    assert len({rule.code for rule in rules.values()}) == len(rules)


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
