"""What is left for the next run comes back as it was, or not at all."""

import os
import sqlite3
import threading
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.workspace import cache as cache_module
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


def kept(file: Path) -> Path:
    """A database that a run has left."""
    known = {"a.yaml": ("b", "s", "1 2 3")}
    pieces = {"a": Piece(["a.yaml"], [("a/index.html", 3, 5)])}
    record = Record({"tool": "1"}, known, pieces, {"a.yaml": {"x": 1}}, {("=n", "a.yaml"): "1"})
    Cache(file).write(record, NOTHING)
    assert about(file) == {"tool": "1"}
    return file


def about(file: Path) -> Mapping[str, str]:
    """What a database says about itself."""
    with closing(Cache(file)) as cache:
        return cache.read().about


def is_none(cache: Cache) -> bool:
    """Whether a cache knows nothing, and can be written again."""
    nothing = (cache.read(), cache.facts("=n")) == (Record(), {})
    cache.write(Record({"tool": "2"}), NOTHING)
    return nothing


def _emptied(file: Path) -> None:
    file.write_bytes(b"")


def _torn(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:4096])


def _flipped(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)


def _edited(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE fact SET value = '<script>'")
        database.commit()


def _no_database(file: Path) -> None:
    file.write_bytes(b"no database at all, but long enough to be looked at" * 9)


def _unsealed(file: Path) -> None:
    file.with_suffix(".sha256").unlink()


def _sealed_by_another(file: Path) -> None:
    file.with_suffix(".sha256").write_text("0" * 64)


def _huge_seal(file: Path) -> None:
    with file.with_suffix(".sha256").open("ab") as seal:
        seal.truncate(2**40)


def _huge(file: Path) -> None:
    with file.open("ab") as database:
        database.truncate(2**40)


def _journal(file: Path) -> None:
    Path(f"{file}-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"x" * 512)


def _log(file: Path) -> None:
    Path(f"{file}-wal").write_bytes(b"x" * 512)


def _link(file: Path) -> None:
    file.rename(file.with_name("elsewhere"))
    file.symlink_to("elsewhere")


def _link_to_seal(file: Path) -> None:
    seal = file.with_suffix(".sha256")
    seal.rename(file.with_name("elsewhere"))
    seal.symlink_to("elsewhere")


def _fifo(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _fifo_as_seal(file: Path) -> None:
    file.with_suffix(".sha256").unlink()
    os.mkfifo(file.with_suffix(".sha256"))


def _writable_by_others(file: Path) -> None:
    file.chmod(0o666)


@pytest.mark.skipif(os.name == "nt", reason="no FIFOs and modes there")
@pytest.mark.parametrize(
    "attack",
    [
        *(_emptied, _torn, _flipped, _edited, _no_database, _huge, _journal, _log),
        *(_unsealed, _sealed_by_another, _huge_seal, _link_to_seal, _fifo_as_seal),
        *(_link, _fifo, _writable_by_others),
    ],
)
def test_what_is_broken_or_foreign_counts_as_nothing_and_is_made_anew(tmp_path, attack):
    file = kept(tmp_path / "x.sqlite")
    attack(file)
    assert is_none(Cache(file))
    assert about(file) == {"tool": "2"}


def _here(work):
    work()


def _in_another_thread(work):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


@pytest.mark.parametrize("let_go", [_here, _in_another_thread])
def test_whoever_only_reads_need_not_close(tmp_path, let_go):
    caches = [Cache(kept(tmp_path / "x.sqlite"))]
    caches[0].read()
    connection = caches[0]._connection
    let_go(caches.clear)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")


def test_the_database_of_another_place_counts_as_nothing(tmp_path):
    kept(tmp_path / "x.sqlite")
    assert is_none(Cache(tmp_path / "x.sqlite", "/elsewhere"))


def test_a_folder_in_its_place_is_no_fault(tmp_path):
    (tmp_path / "x.sqlite").mkdir()
    assert is_none(Cache(tmp_path / "x.sqlite"))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE about SET value = x'ff'",
        "UPDATE document SET state = NULL",
        "UPDATE document SET stamp = x'31'",
        "UPDATE bare SET value = '[]'",
        "UPDATE bare SET value = '{'",
        "UPDATE bare SET value = '1, 2'",
        "UPDATE bare SET value = 7",
        "UPDATE piece SET content = '{}'",
        "UPDATE piece SET content = '[[1], []]'",
        "UPDATE piece SET content = '[\"ab\", []]'",
        'UPDATE piece SET content = \'[[], [["a", "1", 2]]]\'',
        "UPDATE piece SET content = '[[], [[\"a\", true, 2]]]'",
        "UPDATE piece SET content = '[[], [[1, 2, 3]]]'",
        "UPDATE piece SET content = '[[], 5]'",
        "DROP TABLE piece; CREATE TABLE piece (a, b, c)",
        "UPDATE piece SET content = replace(hex(zeroblob(99999)), '0', '[')",
    ],
)
def test_values_of_a_wrong_form_are_nothing_even_under_a_seal(tmp_path, statement):
    file = kept(tmp_path / "x.sqlite")
    with closing(sqlite3.connect(file)) as database:
        database.executescript(statement)
    file.with_suffix(".sha256").write_text(Cache(file)._digest())
    cache = Cache(file)
    assert cache.read() == Record()
    cache.close()


def test_facts_of_a_wrong_form_are_nothing(tmp_path):
    for value in ("5", "NULL", "1.5", "x'7b'", "x'ff'", f"cast('{'[' * 99999}' AS BLOB)"):
        file = kept(tmp_path / "x.sqlite")
        with closing(sqlite3.connect(file)) as database:
            database.executescript(f"UPDATE fact SET value = {value}")  # noqa: S608  our own
        file.with_suffix(".sha256").write_text(Cache(file)._digest())
        cache = Cache(file)
        assert cache.facts("=n") == {}
        cache.clear()


def test_where_another_run_has_been_nothing_is_written(tmp_path):
    """What two runs know need not fit together: the first one to end keeps what it knows."""
    file = kept(tmp_path / "x.sqlite")
    late = Cache(file)
    late.read()
    file.with_suffix(".sha256").write_text("1" * 64)
    late.write(Record({"tool": "late"}), NOTHING)
    file.with_suffix(".sha256").write_text(Cache(file)._digest())
    assert about(file) == {"tool": "1"}


FAULTS = [sqlite3.OperationalError("database or disk is full"), OSError(28, "No space left")]


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("step", ["_forget", "_note"])
def test_what_cannot_be_written_leaves_nothing(tmp_path, monkeypatch, step, fault):
    def failing(*_args):
        raise fault

    file = kept(tmp_path / "x.sqlite")
    with monkeypatch.context() as patched:
        patched.setattr(cache_module, step, failing)
        Cache(file).write(Record({"tool": "2"}), NOTHING)
    assert not [*tmp_path.iterdir()]


def test_who_is_interrupted_leaves_nothing_that_counts(tmp_path, monkeypatch):
    def interrupted(*_args):
        raise KeyboardInterrupt

    file = kept(tmp_path / "x.sqlite")
    with monkeypatch.context() as patched:
        patched.setattr(cache_module, "_note", interrupted)
        with pytest.raises(KeyboardInterrupt):
            Cache(file).write(Record({"tool": "2"}), NOTHING)
    assert is_none(Cache(file))


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
    left.close()
    Cache(file).write(Record({}), Outdated(settings=True, documents=(), neighbours=(), pieces=()))
    left = Cache(file)
    assert (left.facts("=own"), left.facts("seen")) == ({}, {})
    assert left.read().bare == {"b": {"x": 2}}
