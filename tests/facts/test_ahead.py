"""Files may be judged anywhere, by whatever executor: the same comes out."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from facts.test_kept import linted, spoken
from hyvinvointi import api
from hyvinvointi.cli import jobs
from hyvinvointi.facts.sound import facts_of
from hyvinvointi.facts.store import FactStore
from hyvinvointi.facts.table import FactTable
from hyvinvointi.lint import Options, ahead
from lint_files import FILES

DAY = date(2026, 11, 21)
TESTS = Path(__file__).parents[1]


class Backwards(Executor):
    """Does the last work first, and only when somebody asks for what came of the first."""

    def map(self, fn: Callable[..., Any], *iterables: Any, **_: Any) -> Iterator[Any]:
        given = [*zip(*iterables, strict=True)]
        done = [fn(*one) for one in reversed(given)]
        return reversed(done)

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        raise NotImplementedError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {**FILES, "rikki.yaml": b"kind: program\nid: [\n", "muu.yaml": b"on: [push]\n"}
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


def executors() -> Iterator[Any]:
    yield pytest.param(Backwards, id="backwards")
    yield pytest.param(lambda: ThreadPoolExecutor(2), id="threads")
    yield pytest.param(lambda: jobs.processes(2), id="processes")


@pytest.mark.parametrize("make", [*executors()])
def test_every_executor_comes_to_the_same(folder, monkeypatch, make):
    monkeypatch.setattr(ahead, "BATCH", 1)
    with make() as executor:
        workspace = api.load(folder, executor=executor, today=DAY)
    known = {one.path for one in workspace.documents if facts_of(one) is not None}
    assert known == {*FILES}
    reports = [api.lint(one, today=DAY) for one in (workspace, api.load(folder))]
    first, second = ([spoken(one) for one in report.diagnostics] for report in reports)
    assert first == second != []


def test_what_was_judged_on_another_day_or_by_another_language_is_judged_again(folder):
    later = date(2031, 1, 1)
    with ThreadPoolExecutor(1) as executor:
        workspace = api.load(folder, executor=executor, today=later)
    reports = [api.lint(one, today=DAY) for one in (workspace, api.load(folder))]
    assert [*map(spoken, reports[0].diagnostics)] == [*map(spoken, reports[1].diagnostics)]


def test_the_language_of_a_known_register_holds_for_files_that_are_new():
    register = b'kind: municipality\nid: m\nname: M\ncode: "998"\nlanguages: [sv, fi]\n'
    program = b"kind: program\nid: p\nmunicipality: m\ntitle: P\ntype: other\nstatus: adopted\n"
    files = [("m.yaml", register), ("p.yaml", program)]
    facts = FactTable()
    with ThreadPoolExecutor(1) as executor:
        for some in (files[:1], files[1:]):
            languages = ahead.languages_in(files, facts.read)
            ahead.judge_ahead(facts, some, languages, executor, DAY)
    known = [facts_of(facts.read(*file)) for file in files]
    assert [one.main if one else None for one in known] == ["sv", "sv"]


def test_files_that_are_no_documents_are_not_kept(folder, tmp_path_factory):
    cache = tmp_path_factory.mktemp("cache") / "f.sqlite"
    with closing(FactStore(cache)) as store, ThreadPoolExecutor(1) as executor:
        facts = FactTable(store)
        foreign = {"muu.yaml": b"kind: program\nid: muu\ntitle: Muu\ntype: other\n"}
        files = [*FILES.items(), *foreign.items()]
        ahead.judge_ahead(facts, files, ahead.languages_in(files, facts.read), executor, DAY)
        documents = api.load(folder).documents
        facts.keep([facts.read(one.path, one.content) for one in documents])
    with closing(FactStore(cache)) as store:
        assert store.files().keys() == FILES.keys()
    assert linted(FILES, Options(DAY), cache) == linted(FILES, Options(DAY))


@pytest.mark.slow
@pytest.mark.parametrize("count", [100, 5000])
def test_the_workers_of_a_cluster_say_the_same(count, tmp_path):
    pytest.importorskip("distributed")
    paths = os.pathsep.join([str(TESTS), str(TESTS / "benchmarks")])
    environment = os.environ | {"PYTHONPATH": paths}
    make = f"import corpus; from pathlib import Path; corpus.write(Path('.'), {count})"
    subprocess.run([sys.executable, "-c", make], cwd=tmp_path, env=environment, check=True)
    script = [sys.executable, str(TESTS / "facts" / "cluster.py"), str(tmp_path)]
    done = subprocess.run(script, env=environment, capture_output=True, check=False, timeout=600)
    assert done.returncode == 0, done.stderr.decode()
    known, with_cluster, alone = done.stdout.decode().split()
    assert int(known) > 0.98 * count
    assert with_cluster == alone
