"""What is left for the next run comes back as it was, or not at all."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.workspace.cache import Cache, Outdated, Piece, Record

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(st.characters(), max_size=5),
    lambda below: (
        st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=3), below, max_size=3)
    ),
    max_leaves=8,
)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=4)
NOTHING = Outdated(settings=False, documents=(), neighbours=(), pieces=())


@given(
    st.dictionaries(st.tuples(NAMES, NAMES), JSON, max_size=6),
    st.dictionaries(NAMES, st.dictionaries(st.text(max_size=3), JSON, max_size=3), max_size=3),
)
def test_all_comes_back(tmp_path_factory, facts, bare):
    file = tmp_path_factory.mktemp("cache") / "x.sqlite"
    pieces = {"a": Piece(("a.yaml",), (("a/index.html", 3, 5),))}
    known = {"a.yaml": ("b", "s", "1 2 3")}
    Cache(file).write(Record({"tool": "1"}, known, pieces, bare, facts), NOTHING)
    again = Cache(file)
    record = again.read()
    assert (record.about, record.documents, record.bare) == (
        {"tool": "1"},
        known,
        bare,
    )
    assert [*map(tuple, record.pieces["a"].files)] == [("a/index.html", 3, 5)]
    for name in {name for name, _ in facts}:
        known = {path: value for (one, path), value in facts.items() if one == name}
        assert again.facts(name) == known


def test_what_is_broken_counts_as_nothing(tmp_path: Path):
    file = tmp_path / "x.sqlite"
    file.write_bytes(b"no database at all, but long enough to be looked at" * 9)
    assert Cache(file).read() == Record()
    assert Cache(file).facts("a") == {}
    Cache(file).write(Record({"tool": "1"}), NOTHING)
    assert not file.exists()


def test_what_is_outdated_is_forgotten(tmp_path: Path):
    file = tmp_path / "x.sqlite"
    facts = {
        ("=own", "a"): 1,
        ("=own", "b"): 2,
        ("seen", "a"): 3,
        ("seen", "b"): 4,
        ("seen", "c"): 5,
    }
    Cache(file).write(Record({}, {}, {}, {"a": {"x": 1}, "b": {"x": 2}}, facts), NOTHING)
    gone = Outdated(settings=False, documents=("a",), neighbours=("b",), pieces=())
    Cache(file).write(Record({}), gone)
    left = Cache(file)
    assert left.facts("=own") == {"b": 2}
    assert left.facts("seen") == {"c": 5}
    assert left.read().bare == {"b": {"x": 2}}
    Cache(file).write(Record({}), Outdated(settings=True, documents=(), neighbours=(), pieces=()))
    left = Cache(file)
    assert (left.facts("=own"), left.facts("seen")) == ({}, {})
    assert left.read().bare == {"b": {"x": 2}}
