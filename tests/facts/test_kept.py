"""What is kept of files is never wrong: with it and without it linting comes to the same."""

import json
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generation import CHANCE, MUTATIONS, workspace, written
from hyvinvointi.diagnostics import LANGUAGES, Diagnostic
from hyvinvointi.facts.sound import facts_of
from hyvinvointi.facts.store import FactStore
from hyvinvointi.facts.table import FactTable
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.registry import all_rules
from hyvinvointi.source import deferred, read
from hyvinvointi.testing import REGISTER, examples
from hyvinvointi.workspace import MemoryTree, load
from lint_files import FILES, PROGRAM

DAY = date(2026, 11, 21)
LATER = date(2031, 1, 1)


def linted(files: Mapping[str, bytes], options: Options, cache: Path | None = None) -> list[object]:
    """What is told of some files, with what is kept in a cache if one is given."""
    tree = MemoryTree(files)
    if cache is None:
        return [*map(spoken, lint(load(tree, [*files]), options).diagnostics)]
    with closing(FactStore(cache)) as store:
        facts = FactTable(store)
        loaded = load(tree, [*files], reader=facts.read)
        report = lint(loaded, replace(options, facts=facts))
        facts.keep(loaded.documents)
    return [*map(spoken, report.diagnostics)]


def spoken(one: Diagnostic) -> object:
    """All that a report can tell of a diagnostic."""
    messages = [one.message, one.help, *(other.message for other in one.related)]
    if one.fix:
        messages.append(one.fix.title)
    return (
        replace(one, message=None, help=None, related=(), fix=None),
        [message.say(language) for message in messages for language in LANGUAGES],
        [other.place for other in one.related],
        one.fix and (one.fix.edits, one.fix.safe),
    )


def known(files: Mapping[str, bytes], cache: Path) -> set[str]:
    """The paths of the files that need not be read again."""
    with closing(FactStore(cache)) as store:
        documents = load(MemoryTree(files), [*files], reader=FactTable(store).read).documents
    return {document.path for document in documents if facts_of(document) is not None}


def edits(data: dict[str, dict], chance: Random) -> Iterator[dict[str, dict]]:
    """Workspaces that come of each other by edits of values, and by files that come and go."""
    yield data
    gone: dict[str, dict] = {}
    for _ in range(6):
        data = {**data}
        path = chance.choice(sorted(data))
        act = chance.randrange(4)
        if act == 0 and len(data) > 1:
            gone[path] = data.pop(path)
        elif act == 1 and gone:
            back = chance.choice(sorted(gone))
            data[back] = gone.pop(back)
        elif act == 2:
            mutated = MUTATIONS[chance.choice(sorted(MUTATIONS))](data[path], chance)
            is_of_kind = mutated is not None and mutated.data.get("kind") == data[path]["kind"]
            data[path] = mutated.data if is_of_kind else data[path]
        else:
            data[path] = {
                **data[path],
                "title": chance.choice(["Uusi nimi", "Nimi 1.", {"sv": "Namn"}]),
            }
        yield data


@pytest.mark.slow
@settings(max_examples=settings.default.max_examples)
@given(CHANCE, st.sampled_from([0.1, 0.3]))
def test_after_any_edits_the_same_is_found(tmp_path_factory, chance, richness):
    cache = tmp_path_factory.mktemp("cache") / "facts.sqlite"
    layout = Random(chance.random())
    for data in edits(workspace(chance, richness=richness), chance):
        layout.seed(1)
        files = {path: written(one, layout) for path, one in data.items()}
        options = Options(chance.choice([DAY, LATER]), chance.choice([None, "publish"]))
        assert linted(files, options, cache) == linted(files, options)


PAGES = [rule.page for rule in all_rules()]


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_what_any_rule_finds_is_found_again(tmp_path, page):
    for number, example in enumerate(examples(page.read_text("utf-8"))):
        options = Options(DAY, cap=None)
        first = linted(example.files, options)
        check = partial(linted, example.files, options, tmp_path / f"{number}.sqlite")
        assert check() == first
        assert check() == first


def test_sound_files_are_not_read_again_and_others_are(tmp_path):
    files = {
        **FILES,
        "rikki.yaml": b"kind: program\nid: [\n",
        "vailla.yaml": b"kind: program\nid: a\n",
    }
    linted(files, Options(DAY), tmp_path / "f.sqlite")
    assert known(files, tmp_path / "f.sqlite") == FILES.keys()
    changed = {**files, "ohjelma.yaml": files["ohjelma.yaml"] + b"# muistiinpano\n"}
    assert known(changed, tmp_path / "f.sqlite") == FILES.keys() - {"ohjelma.yaml"}


def test_rules_are_run_again_only_where_a_neighbour_is_another(tmp_path, monkeypatch):
    cache = tmp_path / "f.sqlite"
    linted(FILES, Options(DAY), cache)
    noted: list[str] = []
    note, beside = FactTable.note, FactTable.note_beside
    monkeypatch.setattr(
        FactTable,
        "note",
        lambda self, one, *rest, **more: (
            noted.append(f"file {one.path}"),
            note(self, one, *rest, **more),
        ),
    )
    monkeypatch.setattr(
        FactTable,
        "note_beside",
        lambda self, one, *rest: (noted.append(f"beside {one.path}"), beside(self, one, *rest)),
    )
    linted(FILES, Options(DAY), cache)
    assert noted == []
    changed = {**FILES, "mittari.yaml": FILES["mittari.yaml"] + b"# muistiinpano\n"}
    linted(changed, Options(DAY), cache)
    assert {"file mittari.yaml", "beside mittari.yaml", "beside ohjelma.yaml"} <= {*noted}
    assert "file ohjelma.yaml" not in noted


DECIDED = """\
kind: decision
id: kv-24
organ: kunnanvaltuusto
meeting: {date: 2026-03-30}
paragraph: 24
title: Asia
"""
CITING = """\
kind: decision
id: raportti
organ: hyvinvointilautakunta
title: Vuosiraportti
status: final
"""
APPROVED = (
    "resolution: {outcome: accepted, text: Lautakunta hyväksyi hyvinvointiohjelman 2026–2029.}\n"
)
ANSWERS = {
    "what was decided on a day": (
        "unmatched-prose-reference",
        "background: Asiasta on päätetty (kv 30.3.2026 § 24).\n",
        [DECIDED, DECIDED.replace("24\n", "25\n"), DECIDED.replace("03-30", "03-29"), None],
    ),
    "what has a number in a year": (
        "reference-contradicts-decision",
        "references: [{organ: kunnanvaltuusto, date: 2026-03-30, paragraph: 24}]\n",
        [DECIDED, DECIDED.replace("03-30", "03-29"), DECIDED.replace("2026", "2025")],
    ),
    "whether there is a plan": ("approves-without-adopts", APPROVED, [None, PROGRAM, None]),
}


@pytest.mark.parametrize(("slug", "said", "others"), ANSWERS.values(), ids=ANSWERS)
def test_what_another_file_answers_is_asked_again(tmp_path, slug, said, others):
    told: set[bool] = set()
    for other in (*others, *reversed(others)):
        files = {"malli.yaml": REGISTER.encode(), "a.yaml": (CITING + said).encode()}
        files |= {"b.yaml": other.encode()} if other else {}
        anew = linted(files, Options(DAY))
        assert linted(files, Options(DAY), tmp_path / "f.sqlite") == anew
        told.add(f"'{slug}'" in repr(anew))
    assert told == {True, False}


def test_a_document_that_names_no_municipality_belongs_to_the_only_one(tmp_path):
    register = 'kind: municipality\nid: {0}\nname: {0}\ncode: "{1}"\nlanguages: [fi, sv]\n'
    alone = {
        "malli.yaml": register.format("malli", 998).encode(),
        "ohjelma.yaml": b"kind: program\nid: ohjelma\ntitle: {fi: Ohjelma}\ntype: welfare-program\n"
        b"status: adopted\n",
    }
    both = alone | {"toinen.yaml": register.format("toinen", 999).encode()}
    options = Options(DAY)
    assert linted(both, options) != linted(alone, options)
    for files in (both, alone, both):
        assert linted(files, options, tmp_path / "f.sqlite") == linted(files, options)


@pytest.mark.parametrize("ending", [b"", b"\r\n", "\ufeff".encode(), "# ä € 😀 \u00ad\n".encode()])
def test_a_known_document_is_the_one_that_is_read(tmp_path, ending):
    plan = FILES["ohjelma.yaml"]
    content = ending + plan if ending.startswith(b"\xef\xbb\xbf") else plan + ending
    content = content.replace(b"\n", b"\r\n") if ending == b"\r\n" else content
    files = {**FILES, "ohjelma.yaml": content}
    linted(files, Options(DAY), tmp_path / "f.sqlite")
    with closing(FactStore(tmp_path / "f.sqlite")) as store:
        facts = FactTable(store)
        facts.fetch()
        document = facts.read("ohjelma.yaml", content)
    whole = read("ohjelma.yaml", content)
    assert facts_of(document) is not None
    for name in ("text", "data", "kind", "id", "municipality", "blob", "bom", "findings", "gaps"):
        assert getattr(document, name) == getattr(whole, name), name
    assert [*document.routes()] == [*whole.routes()]
    assert document.changed(data={}).text == whole.text


def test_files_are_not_read_again_for_places_that_are_known(tmp_path, monkeypatch):
    cache = tmp_path / "f.sqlite"
    plan = FILES["ohjelma.yaml"] + b"summary: {fi: Lorem ipsum., sv: Lorem ipsum.}\n"
    files = {**FILES, "ohjelma.yaml": plan}
    first = linted(files, Options(DAY), cache)
    assert any(one[0].place.line > 1 for one in first)
    # A file that is known is read again for its places, once.
    assert linted(files, Options(DAY), cache) == first
    deferred._read_again.cache_clear()
    monkeypatch.setattr(deferred, "read", lambda *_: pytest.fail("read again"))
    assert linted(files, Options(DAY), cache) == first


@pytest.mark.parametrize("harm", [b"", b"no database", b"SQLite format 3\x00"])
def test_a_harmed_cache_counts_as_none(tmp_path, harm):
    cache = tmp_path / "f.sqlite"
    first = linted(FILES, Options(DAY), cache)
    cache.write_bytes(harm)
    assert linted(FILES, Options(DAY), cache) == first


def test_what_another_program_kept_counts_as_none(tmp_path, monkeypatch):
    cache = tmp_path / "f.sqlite"
    linted(FILES, Options(DAY), cache)
    monkeypatch.setattr("hyvinvointi.sealed.program", lambda: "another")
    assert known(FILES, cache) == set()


@pytest.mark.parametrize(
    "row",
    [
        [],
        ["x"],
        [1, [], [], "", "", [], False],
        ["x", ["poem", "a", None], [], "fi", "", [], False],
        ["x", ["program", 1, None], [], "fi", "", [], False],
        {"blob": "x"},
        None,
        7,
    ],
)
def test_rows_of_another_form_count_as_none(tmp_path, row):
    cache = tmp_path / "f.sqlite"
    first = linted(FILES, Options(DAY), cache)

    def spoil(connection):
        connection.execute("UPDATE file SET facts = ?", (json.dumps(row),))

    FactStore(cache).change(spoil)
    assert linted(FILES, Options(DAY), cache) == first
