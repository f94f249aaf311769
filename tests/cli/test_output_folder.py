"""The folder of a site, the cache beside nobody's checkout, and what others have put there."""

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cli.repository import commit, git, put
from diff.village import FILES as VILLAGE
from hyvinvointi.render.site import document_facts
from hyvinvointi.workspace.cache import Cache
from hyvinvointi.workspace.cache_folder import VARIABLE

pytestmark = pytest.mark.slow

OWN = {
    "CNAME": "ohjelmat.malli.fi\n",
    ".nojekyll": "",
    ".git": "gitdir: elsewhere",
    "liitteet/own.pdf": "%PDF",
}
EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
INDICATOR = "malli/indicators/lukutaito/"


@pytest.fixture
def caches(tmp_path_factory, monkeypatch):
    """A folder for caches that nobody else uses."""
    folder = tmp_path_factory.mktemp("caches") / "own"
    monkeypatch.setenv(VARIABLE, str(folder))
    return folder


def held(folder):
    """Return all that a folder holds, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


@pytest.fixture
def elsewhere(tmp_path_factory, monkeypatch):
    """A folder outside of the workspace, with the user's home in it."""
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "home/user").mkdir(parents=True)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder / "home/user"))
    return folder


def changed(workspace, old="title: Lukutaito", new="title: Luetun ymmärtäminen"):
    """Change a document."""
    for file in workspace.glob("*.yaml"):
        text = file.read_text()
        file.write_text(text.replace(old, new))


@pytest.mark.parametrize(
    "options", [(), ("--format", "markdown"), ("--no-cache",), ("lukutaito", "--single-file")]
)
def test_own_files_stay_whenever_the_site_is_made(run, workspace, options):
    site = workspace / "build/site"
    run("render", *options)
    put(site, OWN)
    for edit in (None, ("title: Lukutaito", "title: Uusi"), ("name: Malli", "name: Toinen Malli")):
        if edit:
            changed(workspace, *edit)
        ran = run("render", *options)
        assert ran.code == 0, ran.err
        assert {path: held(site)[path].decode() for path in OWN} == OWN


def test_a_worktree_of_the_branch_of_the_pages(run, workspace):
    put(workspace, {".gitignore": "build/\n"})
    git(workspace, "init", "-q", "-b", "main", "--template=")
    git(workspace, "add", "-A")
    git(workspace, "commit", "-qm", "x")
    nothing = git(workspace, "commit-tree", EMPTY_TREE, "-m", "pages")
    git(workspace, "worktree", "add", "-q", "-b", "pages", "build/site", nothing)
    site = workspace / "build/site"
    for number in range(2):
        assert run("render").code == 0
        put(site, {"CNAME": "ohjelmat.malli.fi\n"})
        git(site, "add", "-A")
        git(site, "commit", "-qm", str(number))
        changed(workspace)
    assert git(site, "show", "--stat", "--format=", "HEAD").count("|") > 3
    # Somebody else publishes: a new worktree, and nothing that an earlier run has left.
    git(workspace, "worktree", "remove", "build/site")
    git(workspace, "worktree", "add", "-q", "build/site", "pages")
    (workspace / "ohjelma.yaml").unlink()
    ran = run("render", "--no-cache")
    assert ran.code == 0
    assert "Addresses that have been removed (" in ran.err
    assert (site / ".git").is_file()
    assert (site / "CNAME").is_file()
    assert not (site / "malli/programs").exists()
    assert "D\tmalli/programs/ohjelma/index.html" in git(site, "diff", "--name-status", "HEAD")


def test_a_folder_with_files_of_others_is_refused_until_they_are_named(run, workspace):
    put(workspace / "www", {"notes.txt": "own", "images/a.png": "own"})
    ran = run("render", "--output", "www")
    assert ran.code == 2
    assert "did not make: images and notes.txt." in ran.err
    assert '--keep NAME (all: --keep "*")' in ran.err
    assert run("render", "--output", "www", "--keep", "notes.txt").code == 2
    assert held(workspace / "www") == {"notes.txt": b"own", "images/a.png": b"own"}
    ran = run("render", "--output", "www", "--keep", "notes.txt", "--keep", "ima*")
    assert (ran.code, (workspace / "www/images/a.png").read_bytes()) == (0, b"own")
    assert run("render", "--output", "www").code == 0


def test_a_page_in_the_place_of_an_own_file_is_refused(run, workspace):
    put(workspace / "www", {f"{INDICATOR}index.html": "own"})
    ran = run("render", "--output", "www", "--keep", "*")
    assert (ran.code, f"did not make: {INDICATOR}index.html." in ran.err) == (2, True)
    assert held(workspace / "www") == {f"{INDICATOR}index.html": b"own"}


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        (".", "the workspace is in it"),
        ("..", "the workspace is in it"),
        ("/", "the workspace is in it"),
        ("build/..", "the workspace is in it"),
        ("~", "your home folder is in it"),
        ("~/..", "your home folder is in it"),
        (".git/site", "it is Git’s own"),
        ("sub", "documents of the workspace are in it"),
        ("ohjelma.yaml", "is not a folder"),
        ("ohjelma.yaml/site", "Cannot write to the folder"),
        ("away", "leads through a link out of the workspace"),
        ("away/site", "leads through a link out of the workspace"),
    ],
)
def test_where_no_site_may_be(run, workspace, elsewhere, output, reason):
    (elsewhere / "www").mkdir()
    (workspace / "away").symlink_to(elsewhere / "www")
    (workspace / "sub").mkdir()
    (workspace / "mittari.yaml").rename(workspace / "sub/mittari.yaml")
    before = held(workspace), held(elsewhere)
    given = output.replace("~", str(elsewhere / "home/user"))
    ran = run("render", "--output", given, "--keep", "*")
    assert (ran.code, ran.out, reason in ran.err) == (2, "", True), ran.err
    assert ran.err.count("\n") == 1
    assert (held(workspace), held(elsewhere)) == before


def test_the_usual_folder_does_not_lead_out_of_a_checkout(run, workspace, elsewhere):
    (workspace / "build").symlink_to(elsewhere)
    ran = run("render")
    assert (ran.code, str(elsewhere / "site") in ran.err) == (2, True)
    assert not (elsewhere / "site").exists()
    assert run("render", "--output", elsewhere / "site").code == 0
    assert (elsewhere / "site/index.html").is_file()


def test_below_a_linked_folder_a_site_is_made_where_that_leads(run, workspace):
    (workspace / "real").mkdir()
    (workspace / "link").symlink_to("real")
    for output in ("link/site", "real/site", "link/site"):
        assert run("render", "--output", output).code == 0
    assert (workspace / "real/site/index.html").is_file()
    assert (workspace / "link").is_symlink()


def test_addresses_that_are_gone_are_told(run, workspace):
    assert run("render").err.count("\n") == 1
    (workspace / "ohjelma.yaml").unlink()
    (workspace / f"build/site/{INDICATOR}index.html").write_text("edited")
    told = run("render").err.splitlines()
    assert told[1].startswith("Addresses that have been removed (6): malli/programs/ohjelma/all/, ")
    assert " malli/programs/ohjelma/, " in told[1]
    (workspace / "mittari.yaml").unlink()
    (workspace / f"build/site/{INDICATOR}index.html").write_text("edited")
    told = run("render", "--lang", "fi").err.splitlines()
    changed_files = f"muutettu (1): {INDICATOR}index.html."
    assert any(line.endswith(changed_files) for line in told)
    gone = next(line for line in told if line.startswith("Julkaistuja tunnuksia"))
    assert "malli:" in gone
    assert (workspace / f"build/site/{INDICATOR}index.html").read_text() == "edited"


def test_many_addresses_are_told_by_the_first_of_them(run):
    run("render")
    told = run("render", "--format", "markdown").err.splitlines()
    count = int(told[1].partition("(")[2].partition(")")[0])
    assert count > 5
    assert told[1].endswith(", ….")
    assert told[1].count(",") == 5


def test_no_cache_is_kept_in_a_checkout(run, workspace, caches, monkeypatch):
    run("render")
    assert [*caches.glob("render-*.sqlite")]
    assert not (workspace / ".hyvinvointi").exists()
    monkeypatch.setenv(VARIABLE, str(workspace / "caches"))
    assert run("render", "--output", "other").code == 0
    assert not (workspace / "caches").exists()


def test_a_cache_that_came_with_a_checkout_is_not_read(run, workspace, caches):
    run("render")
    old = workspace / ".hyvinvointi"
    shutil.copytree(caches, old)
    for file in old.glob("render-*.sqlite"):
        _inject(file)
    shutil.rmtree(caches)
    before = held(old)
    _changed_page(workspace)
    assert run("render").code == 0
    assert held(old) == before
    assert not _injected(workspace)


def _inject(file: Path) -> None:
    """Put HTML into what is known of documents, and paths that lead elsewhere."""
    with closing(sqlite3.connect(file)) as database:
        database.execute(
            "UPDATE fact SET value = replace(value, '</a>', ' HACKED</a><img src=x>')"
            " WHERE typeof(value) = 'text'"
        )
        database.execute(
            "INSERT INTO piece VALUES ('evil', '[[], [[\"../../precious.txt\", 3, 1]]]')"
        )
        database.commit()


def _changed_page(workspace: Path) -> None:
    changed(workspace)
    (workspace / "precious.txt").write_text("own")


def _injected(workspace: Path) -> list[str]:
    assert (workspace / "precious.txt").read_text() == "own"
    return [path for path, content in held(workspace / "build/site").items() if b"HACK" in content]


def _as_anew(run, workspace):
    """Whether the site is what a run without a cache makes of it."""
    run("render", "--no-cache", "--output", "anew")
    return held(workspace / "build/site") == held(workspace / "anew")


def test_an_edited_cache_counts_as_none(run, workspace, caches):
    run("render")
    _inject(next(caches.glob("render-*.sqlite")))
    _changed_page(workspace)
    ran = run("render")
    assert (ran.code, ran.err.count("\n")) == (0, 1)
    assert not _injected(workspace)
    assert _as_anew(run, workspace)


def _seal(caches):
    """Seal what was edited, as only who may write the user's own folder can."""
    file = next(caches.glob("render-*.sqlite"))
    site = Path.cwd() / "build/site"
    place = "\0".join(map(str, (Path.cwd(), Path.cwd(), site)))
    file.with_suffix(".sha256").write_text(Cache(file, place)._digest())


@pytest.mark.parametrize(
    "path", ["../../precious.txt", "/precious.txt", "a/../../../precious.txt", ".git/config"]
)
def test_no_path_of_a_cache_leaves_the_site_even_under_a_seal(run, workspace, caches, path):
    run("render")
    put(workspace / "build/site", {".git/config": "own"})
    with closing(sqlite3.connect(next(caches.glob("render-*.sqlite")))) as database:
        database.execute("INSERT INTO piece VALUES ('evil', ?)", (f'[[], [["{path}", 3, 1]]]',))
        database.commit()
    _seal(caches)
    _changed_page(workspace)
    assert run("render").code == 0
    assert (workspace / "precious.txt").read_text() == "own"
    assert (workspace / "build/site/.git/config").read_text() == "own"
    shutil.rmtree(workspace / "build/site/.git")
    assert _as_anew(run, workspace)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE bare SET value = '{\"head\": [1, 2, 3]}'",
        "UPDATE bare SET value = '{\"head\": 5}'",
        'UPDATE bare SET value = replace(value, \'"survey": \', \'"survey": 5, "x": \')',
        'UPDATE bare SET value = replace(value, \'"survey": \', \'"survey": ["x"], "x": \')',
        "UPDATE fact SET value = x'7b7d'",
        "UPDATE fact SET value = x'5b5d'",
        "UPDATE fact SET value = x'35'",
    ],
)
def test_whatever_form_a_sealed_cache_has_the_site_is_made(run, workspace, caches, statement):
    run("render")
    with closing(sqlite3.connect(next(caches.glob("render-*.sqlite")))) as database:
        database.executescript(statement)
    _seal(caches)
    changed(workspace)
    ran = run("render")
    assert (ran.code, ran.out) == (0, "")
    again = run("render")
    assert (again.code, "of which 0 were updated" in again.err) == (0, True)


def test_a_fault_of_the_program_is_still_told(run, monkeypatch):
    def broken(*_args, **_given):
        raise ZeroDivisionError

    monkeypatch.setattr(document_facts.DocumentFacts, "of_settings", broken)
    ran = run("render")
    assert (ran.code, "Unexpected error (ZeroDivisionError" in ran.err) == (2, True)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="needs to be root")
def test_a_cache_of_another_user_is_none(run, workspace, caches):
    run("render")
    for one in (caches, *caches.iterdir()):
        os.chown(one, 1234, 1234)
    before = held(caches)
    changed(workspace)
    assert run("render").code == 0
    assert held(caches) == before
    assert _as_anew(run, workspace)


def test_what_is_kept_of_own_templates_follows_from_their_content(run, workspace):
    template = workspace / "templates/html/base.html"
    form = '{% extends "ours:html/base.html" %}{% block footer %}NAME{% endblock %}'
    put(workspace, {"templates/html/base.html": form.replace("NAME", "Eka ")})
    os.utime(template, (1, 1))
    run("render")
    put(workspace, {"templates/html/base.html": form.replace("NAME", "Toka")})
    os.utime(template, (1, 1))
    run("render")
    assert "Toka" in (workspace / "build/site/index.html").read_text()
    assert _as_anew(run, workspace)


def test_a_committed_site_without_its_marker_hides_nothing_and_says_what_to_do(run, village):
    put(village, {"hyvinvointi.toml": 'documents = ["**/*.yaml"]\n'})
    assert run("render", "--output", "public").code == 0
    (village / "public/.hyvinvointi-site").unlink()
    commit(village, {})
    ran = run("lint", "--format", "json", "--lang", "en")
    told = [one for one in json.loads(ran.out)["diagnostics"] if one["rule"] == "duplicate-id"]
    places = {place["path"] for one in told for place in (one, *one["related"])}
    copies = [one.relative_to(village) for one in (village / "public").rglob("index.yaml")]
    assert (ran.code, len(copies)) == (1, len(VILLAGE))
    assert places == {one.as_posix() for one in copies} | VILLAGE.keys()
    assert all("remove it if it is a copy" in one["help"] for one in told)
    refused = run("render", "--output", "other", "--lang", "en")
    assert (refused.code, "has the same ID" in refused.err) == (2, True)
    assert not (village / "other").exists()
    named = [
        "municipality.yaml",
        *(f"{one}/*.yaml" for one in ("decisions", "indicators", "programs")),
    ]
    put(village, {"hyvinvointi.toml": f"documents = {json.dumps(named)}\n"})
    ran = run("lint", "--format", "json")
    paths = {one["path"] for one in json.loads(ran.out)["diagnostics"]}
    assert paths
    assert paths <= VILLAGE.keys()
