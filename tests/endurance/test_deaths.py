"""A run that dies at any step leaves the old or the new, and the next one comes to the same end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="processes do not fork there"),
]

SITE = """\
import os, shutil, sys
from contextlib import suppress
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from endurance.deaths import each_death
from hyvinvointi.render.build import manifest
from hyvinvointi.render.build.writing import opened
os.fsync = lambda _file: None
room = Path(sys.argv[2])
old = {"index.html": b"1", "a/index.html": b"1", "gone/index.html": b"1", "stays.html": b"1"}
new = {"index.html": b"2", "a/index.html": b"2", "b/c/index.html": b"2", "stays.html": b"1"}
own = {"CNAME": b"own", "a/own.txt": b"own", ".git/config": b"own"}
target, saved = room / "site", room / "saved"

def made(files):
    return [("", path, content) for path, content in files.items()]

def held():
    files = (one for one in target.rglob("*") if one.is_file())
    return {one.relative_to(target).as_posix(): one.read_bytes() for one in files}

def write(files, mark):
    with opened(target, ["*"]) as folder:
        folder.write(made(files), mark)

def work():
    if sys.argv[3] == "undo":
        stop_at_the_end()
    if sys.argv[3] in {"write", "undo"}:
        with suppress(KeyboardInterrupt):
            write(new, "new")
    else:
        with opened(target) as folder:
            changed = {path: new[path] for path in new if path != "stays.html"}
            folder.renew(made(changed), ["gone/index.html"], "new")

def stop_at_the_end():
    move = os.replace
    def stopping(source, goal):
        if str(source).endswith("old/.hyvinvointi-site"):
            raise KeyboardInterrupt
        move(source, goal)
    os.replace = stopping

def again():
    if target.exists():
        shutil.rmtree(target)
    if saved.exists():
        shutil.copytree(saved, target)

def check():
    left = held() if target.exists() else {}
    pages = {path: one for path, one in left.items() if not path.startswith(".hyv")}
    for path in {*pages, *before, *new}:
        assert pages.get(path) in (before.get(path), new.get(path), own.get(path)), path
    mark = manifest.mark_of(target)
    whole = {"old": before, "new": new | (own if before else {}), "": pages}
    assert pages == whole[mark], (mark, pages)
    seen.append(mark)
    if len(seen) % 4 == 0:
        write(new, "new")
        assert held().keys() - {".hyvinvointi-site"} == whole["new"].keys()
    again()

seen, before = [], {}
if sys.argv[3] != "first":
    write(old, "old")
    for path, content in own.items():
        (target / path).parent.mkdir(exist_ok=True)
        (target / path).write_bytes(content)
    before = old | own
    target.rename(saved)
    again()
deaths = each_death(work if before else lambda: write(new, "new"), check)
assert deaths > 20, deaths
ends = {"write": {"old", "new"}, "renew": {"old", "new"}, "first": {"new"}, "undo": {"old"}}
assert {*seen} == {"", *ends[sys.argv[3]]}, seen
"""
CACHE = """\
import os, sys
from contextlib import closing
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from endurance.deaths import ASKING, CHANGING, each_death
from hyvinvointi.workspace.cache import Cache, Outdated, Record
file = Path(sys.argv[2]) / "x.sqlite"
nothing = Outdated(settings=False, documents=(), neighbours=(), pieces=())

def write(tool):
    with closing(Cache(file)) as cache:
        cache.read()
        cache.write(Record({"tool": tool}, bare={"a": {"x": tool * 9999}}), nothing)

def check():
    with closing(Cache(file)) as cache:
        record = cache.read()
        known.add(record.about.get("tool"))
        assert record.about.get("tool") or not record.bare
    write("1")
    with closing(Cache(file)) as cache:
        assert cache.read().about == {"tool": "1"}

known = set()
write("1")
assert each_death(lambda: write("2"), check, [*ASKING, *CHANGING]) > 5
assert known >= {None, "1"}, known
"""
BEGINNING = """\
import os, shutil, sys
from datetime import date
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from endurance.deaths import each_death
from hyvinvointi.cli.creating import create_all
from hyvinvointi.workspace.municipalities import find
from hyvinvointi.scaffold.organisation import Organisation
from hyvinvointi.scaffold.start import Start, planned
os.fsync = lambda _file: None
root = Path(sys.argv[2]) / "kunta"
names = {"fi": "Valtuusto"}
raisio = Organisation("municipality", {"fi": "Raisio"}, ("fi",), names, {"fi": "Hallitus"}, "680")
files = [*planned(Start(raisio, "fi", date(2026, 12, 1)))]
whole = {one.path: one.data for one in files}

def work():
    root.mkdir(exist_ok=True)
    [*create_all(root, files, force=False)]

def held():
    found = (one for one in root.rglob("*") if one.is_file())
    return {one.relative_to(root).as_posix(): one.read_bytes() for one in found}

def check():
    left = {path: one for path, one in held().items() if not path.endswith(".hyv-tmp")}
    assert left.items() <= whole.items()
    # The register comes last: as long as it is not there, the next run goes on.
    assert "municipality.yaml" not in left or left == whole
    work()
    assert held() == whole, held().keys() ^ whole.keys()
    shutil.rmtree(root)

assert each_death(work, check) > 20
"""


def _run(program, *arguments):
    command = [sys.executable, "-c", program, TESTS, *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.parametrize("change", ["write", "renew", "first", "undo"])
def test_the_folder_of_a_site(tmp_path, change):
    _run(SITE, tmp_path, change)


def test_a_cache(tmp_path):
    _run(CACHE, tmp_path)


def test_a_workspace_that_begins(tmp_path):
    _run(BEGINNING, tmp_path)


def test_writers_that_are_killed_at_random_moments():
    command = [sys.executable, TESTS / "endurance/kills.py", "--kills", "6"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.endswith("6 kills, seed 1: no file was half or lost\n")
