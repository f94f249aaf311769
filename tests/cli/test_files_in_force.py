"""`hyvinvointi render`: a text that stays in force while it is amended has the files of its own day."""

import re

import pytest

from cli.repository import commit, git, put
from cli.test_pictures_of_then import CLOSED, SITE, draw, rendered, sizes
from cli.test_verify import DECISION, PLAN
from diff.village import ADOPTION, FILES
from picture_bytes import png

pytestmark = pytest.mark.slow

ANNEX = "liitteet/arviointi.pdf"
OLD, NEW = b"%PDF-1.7 adopted", b"%PDF-1.7 proposal"
LISTED = f"attachments:\n  - {{id: arviointi, title: Arviointi, file: {ANNEX}}}\n"
REVIEW = """\
reviews:
  - year: 2026
    summary: |
      ![Kaavio: käynnit kasvoivat edelleen](kuvat/{name}.png)
"""
PUBLISHED = f"{SITE}/arviointi.pdf"


def plan(more=LISTED, status="adopted", text="Katso [arviointi](liitteet/arviointi.pdf)."):
    given = FILES[PLAN].replace("status: adopted", f"status: {status}")
    return given.replace("\nsections:", f"\npurpose: |\n  {text}\nsections:", 1) + more


def lay(folder, content):
    path = folder / ANNEX
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


@pytest.fixture
def adopted(run, village):
    """A plan is adopted with an annex and a picture; then an amendment is prepared with others."""
    lay(village, OLD)
    draw(village, kaavio=png(30, 20))
    text = "![Kaavio: käynnit kasvoivat](kuvat/kaavio.png)"
    commit(village, {PLAN: plan(text=f"Katso [arviointi]({ANNEX}). {text}"), DECISION: ADOPTION})
    assert run("adopt", "valtuusto-2025-064", "ohjelma").code == 0
    commit(village, {})
    lay(village, NEW)
    draw(village, kaavio=png(60, 40), uusi=png(77, 7))
    amended = plan(status="under-review", text=f"Katso [arviointi]({ANNEX}). Uutta. {text}")
    commit(village, {PLAN: amended})
    return village


def publish(run, folder, *arguments):
    return rendered(run, folder, "--profile", "publish", "programs", *arguments)


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_an_attached_file_is_the_one_that_was_adopted(run, adopted, format_):
    publish(run, adopted, "--format", format_)
    ending = {"html": "html", "markdown": "md"}[format_]
    page = (adopted / SITE / f"all/index.{ending}").read_text()
    assert (adopted / PUBLISHED).read_bytes() == OLD
    assert "Uutta" not in page
    assert len(re.findall(r"\.\./arviointi\.pdf", page)) == 2


def test_a_draft_of_the_amendment_has_the_file_of_today(run, adopted):
    rendered(run, adopted)
    assert "Uutta" in (adopted / SITE / "all/index.html").read_text()
    assert (adopted / PUBLISHED).read_bytes() == NEW


def test_a_file_that_only_the_amendment_has_is_not_published(run, adopted):
    (adopted / "liitteet/laskelma.pdf").write_bytes(NEW)
    more = LISTED + "  - {id: laskelma, title: Laskelma, file: liitteet/laskelma.pdf}\n"
    commit(adopted, {PLAN: plan(more, "under-review")})
    publish(run, adopted)
    assert not (adopted / SITE / "laskelma.pdf").exists()
    assert "Laskelma" not in (adopted / SITE / "all/index.html").read_text()


def test_a_file_that_is_gone_today_is_still_that_of_the_text_in_force(run, adopted):
    (adopted / ANNEX).unlink()
    commit(adopted, {PLAN: plan("", "under-review", "Uutta.")})
    publish(run, adopted)
    assert (adopted / PUBLISHED).read_bytes() == OLD


def test_a_file_that_is_closed_today_stays_in(run, adopted):
    closed = CLOSED.partition("background")[0]
    closed += f"attachments:\n  - {{id: a, title: A, file: {ANNEX}}}\n"
    put(adopted, {"decisions/salainen.yaml": closed})
    publish(run, adopted)
    assert not (adopted / PUBLISHED).exists()
    assert "arviointi.pdf" not in (adopted / SITE / "all/index.html").read_text()


def test_a_history_that_is_cut_publishes_no_file_that_may_be_another(
    run, adopted, tmp_path_factory, monkeypatch
):
    clone = tmp_path_factory.mktemp("clone") / "c"
    git(adopted, "clone", "-q", "--depth", "1", f"file://{adopted}", clone)
    monkeypatch.chdir(clone)
    ran = run("render", "--output", "out", "--profile", "publish", "programs")
    assert (ran.code, "git fetch --unshallow" in ran.err) == (2, True)
    assert not (clone / "out").exists()
    git(clone, "fetch", "-q", "--unshallow")
    publish(run, clone)
    assert (clone / PUBLISHED).read_bytes() == OLD


def test_a_changed_file_of_today_changes_nothing_of_a_text_in_force(run, adopted):
    publish(run, adopted)
    lay(adopted, b"%PDF-1.7 once more")
    publish(run, adopted)
    assert (adopted / PUBLISHED).read_bytes() == OLD


@pytest.mark.parametrize(("name", "shown"), [("uusi", [30, 77]), ("kaavio", [])])
def test_a_report_of_today_shows_no_picture_of_then(run, adopted, name, shown):
    """A picture that the adopted text and a report mean differently is told in words for both."""
    text = (adopted / PLAN).read_text()
    put(adopted, {PLAN: text + REVIEW.format(name=name)})
    commit(adopted, {})
    publish(run, adopted)
    page = adopted / SITE / "all/index.html"
    assert "Kaavio: käynnit kasvoivat edelleen" in page.read_text()
    assert sizes(page) == shown
