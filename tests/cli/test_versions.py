"""`hyvinvointi render`: the versions that decisions adopted, found again in Git or not."""

import shutil

import pytest

from cli.repository import commit, git, put
from cli.test_verify import DECISION, DIRECTION, PLAN, TARGET, TYPO
from diff.village import ADOPTION, FILES, SECOND_ADOPTION, edited
from hyvinvointi.git import process

pytestmark = pytest.mark.slow

LATER = "decisions/valtuusto-2026-080.yaml"
SITE = "out/lehtola/programs/ohjelma"
FIRST, SECOND = "2025-11-10-64", "2026-05-04-80"


@pytest.fixture
def adopted(run, adopted):
    """The plan was adopted, changed, and adopted again; all of it is committed."""
    village = adopted
    put(village, {LATER: SECOND_ADOPTION, **edited(TARGET)})
    assert run("adopt", "valtuusto-2026-080", "ohjelma").code == 0
    commit(village, {})
    return village


def rendered(run, folder, *arguments):
    """What the command said, and the pages of versions by key; `""` are the plan's front and history."""
    ran = run("render", "--output", "out", *arguments)
    assert ran.code == 0, ran.err
    own = [(folder / SITE / part / "index.html").read_text() for part in ("", "history")]
    pages = {"": "".join(own)}
    for page in (folder / SITE).glob("versions/*/index.html"):
        shown = page.read_text()
        leads_on = '"refresh"' in shown
        pages |= {} if leads_on or page.parent.name == "sv" else {page.parent.name: shown}
    return ran.err, {key: page.replace("\u00ad", "") for key, page in pages.items()}


def unblobbed(folder, *paths):
    for path in paths:
        text = (folder / path).read_text()
        put(folder, {path: text[: text.index("    blob:")]})


@pytest.mark.parametrize("way", ["blob", "digest"])
@pytest.mark.parametrize("pinned_path", [PLAN, "programs/toinen.yaml"])
def test_texts_are_found_by_blob_or_digest_wherever_the_file_lies(run, adopted, way, pinned_path):
    if way == "digest":
        unblobbed(adopted, DECISION, LATER)
    if pinned_path != PLAN:
        git(adopted, "mv", PLAN, pinned_path)
    commit(adopted, {"x.txt": way})
    told, pages = rendered(run, adopted)
    assert "not found" not in told
    assert "ensimmäinen hyväksytty versio" in pages[FIRST]
    assert "1 muutos." in pages[SECOND]
    assert "Teksti on sama kuin hyväksytty." in pages["current"]
    source = (adopted / SITE / f"versions/{FIRST}/index.yaml").read_text()
    assert source == FILES[PLAN]


def test_what_was_changed_since_is_counted_whether_committed_or_not(run, adopted):
    put(adopted, edited(TARGET, TYPO))
    assert "1 muutos hyväksymisen jälkeen" in rendered(run, adopted)[1][""]
    commit(adopted, edited(TARGET, TYPO, DIRECTION))
    _, pages = rendered(run, adopted)
    assert "2 muutosta hyväksymisen jälkeen" in pages["current"]


def test_a_revision_shows_the_versions_that_were_adopted_by_then(run, adopted):
    commit(adopted, edited(TARGET, TYPO))
    assert set(rendered(run, adopted)[1]) == {"", FIRST, SECOND, "current"}
    _, pages = rendered(run, adopted, "--as-of", "HEAD~2")
    assert set(pages) == {"", FIRST, "current"}
    assert "Teksti on sama kuin hyväksytty." in pages["current"]


def test_a_folder_without_a_repository_is_rendered_with_what_stands(run, adopted):
    shutil.rmtree(adopted / ".git")
    told, pages = rendered(run, adopted)
    assert "were not found (1): ohjelma 2025-11-10." in told
    assert "not in a Git repository" in told
    assert "Teksti on sama kuin hyväksytty." in pages["current"]
    assert "ei löytynyt" in pages[FIRST]
    assert not (adopted / SITE / f"versions/{FIRST}/index.yaml").exists()


def test_a_machine_without_git_renders_what_stands(run, adopted, monkeypatch):
    monkeypatch.setenv("PATH", str(adopted / "none"))
    _, pages = rendered(run, adopted)
    assert "Teksti on sama kuin hyväksytty." in pages["current"]
    assert "ei löytynyt" in pages[FIRST]


def test_a_history_that_was_cut_off_says_so(run, adopted, tmp_path_factory, monkeypatch):
    clone = tmp_path_factory.mktemp("clone") / "c"
    git(adopted, "clone", "-q", "--depth", "1", f"file://{adopted}", clone)
    monkeypatch.chdir(clone)
    ran = run("render", "--output", "out")
    assert (ran.code, "git fetch --unshallow" in ran.err) == (2, True)
    assert not (clone / SITE).exists()
    (clone / DECISION).unlink()
    told, pages = rendered(run, clone)
    assert "shallow clone" in told
    assert "Teksti on sama kuin hyväksytty." in pages["current"]


@pytest.mark.parametrize("path", ["muistio.yaml", "indicators/kiusatut.yaml"])
def test_a_pin_publishes_nothing_but_the_plan_it_names(run, adopted, path):
    commit(adopted, {"muistio.yaml": "kind: program\nid: muu\ntitle: Sisäinen muistio\n"})
    blob = git(adopted, "rev-parse", f"HEAD:{path}")
    (adopted / "muistio.yaml").unlink()
    for name in (blob, f"HEAD:{path}", f'"{blob}\\nHEAD:{path}"'):
        text = ADOPTION + f"    blob: {name}\n"
        put(adopted, {DECISION: text})
        _, pages = rendered(run, adopted)
        assert "ei löytynyt" in pages[FIRST]
        assert not (adopted / SITE / f"versions/{FIRST}/index.yaml").exists()
        assert "muistio" not in "".join(pages.values())


def test_a_blob_that_is_another_text_than_the_digest_says_is_told(run, adopted):
    blob = git(adopted, "rev-parse", f"HEAD:{PLAN}")
    put(adopted, {DECISION: f"{ADOPTION}    digest: hv1:sha256:{'0' * 64}\n    blob: {blob}\n"})
    _, pages = rendered(run, adopted)
    assert "ei vastaa tiivistettä" in pages[FIRST]


def test_git_is_asked_for_all_blobs_at_once_and_not_at_all_without_pins(
    run, adopted, village, monkeypatch
):
    calls = []
    real = process._started
    monkeypatch.setattr(
        process,
        "_started",
        lambda top, asked, *more, **how: calls.append(asked[0]) or real(top, asked, *more, **how),
    )
    rendered(run, adopted)
    assert calls.count("cat-file") == 1
    # The days of the last changes of all documents are one question, too.
    assert calls.count("log") == calls.count("ls-tree") == 1
    calls.clear()
    # What is known of an earlier run is not asked of the history again.
    rendered(run, adopted)
    assert (calls.count("log"), calls.count("ls-tree")) == (0, 1)
    calls.clear()
    for path in (DECISION, LATER):
        (village / path).unlink()
    rendered(run, village)
    assert (calls.count("cat-file"), calls.count("log")) == (0, 0)
