"""`hyvinvointi render`: texts of before show their pictures as those were then."""

import base64
import re

import pytest

from cli.repository import commit, git, put
from cli.test_verify import DECISION, PLAN
from diff.village import ADOPTION, FILES
from picture_bytes import SECRET, png

pytestmark = pytest.mark.slow

SITE = "out/lehtola/programs/ohjelma"
FIRST = "2025-11-10-64"
CHART, NEXT = "kuvat/kaavio.png", "kuvat/toinen.png"
OLD, NEW = png(30, 20, notes=True, shade=10), png(60, 40, notes=True, shade=90)
SHOWN = '![Kaavio: käynnit kasvoivat](kuvat/kaavio.png "Kuva 1. Käynnit")'
CLOSED = """\
kind: decision
id: salainen
organ: valtuusto
title: Asia
status: final
publicity: {class: secret, ground: JulkL 621/1999 24 § 1 mom. 25 kohta}
background: |
  ![Kuva asunnosta: keittiö](kuvat/kaavio.png)
"""


def plan(text=SHOWN, status="adopted"):
    given = FILES[PLAN].replace("status: adopted", f"status: {status}")
    return given.replace("\nsections:", f"\npurpose: |\n  {text}\nsections:", 1)


def draw(folder, **pictures):
    for name, content in pictures.items():
        path = folder / f"kuvat/{name}.png"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)


@pytest.fixture
def adopted(run, village):
    """A plan with a picture is adopted; then the file of the picture holds another one."""
    draw(village, kaavio=png(9, 9))
    commit(village, {PLAN: plan()})
    draw(village, kaavio=OLD)
    put(village, {DECISION: ADOPTION})
    assert run("adopt", "valtuusto-2025-064", "ohjelma").code == 0
    commit(village, {})
    draw(village, kaavio=NEW)
    commit(village, {})
    return village


def rendered(run, folder, *arguments):
    ran = run("render", "--output", "out", *arguments)
    assert ran.code == 0, ran.err
    site = folder / "out"
    assert SECRET not in b"".join(one.read_bytes() for one in site.rglob("*") if one.is_file())
    return ran


def sizes(page):
    """The width of each picture of a page in its order."""
    return [int(one) for one in re.findall(r'<img [^>]*width="([0-9]+)"', page.read_text())]


def files_of(page):
    named = re.findall(r'<img src="([^"]+)"', page.read_text())
    return [(page.parent / one).is_file() for one in named]


def test_the_page_of_a_version_shows_the_pictures_of_its_day(run, adopted):
    rendered(run, adopted)
    version = adopted / SITE / f"versions/{FIRST}/index.html"
    assert sizes(version) == [30]
    assert files_of(version) == [True]
    assert 'alt="Kaavio: käynnit kasvoivat"' in version.read_text()
    assert "<figcaption>Kuva 1. Käynnit</figcaption>" in version.read_text()
    assert sizes(adopted / SITE / "all/index.html") == [60]


def test_markdown_leads_to_them(run, adopted):
    rendered(run, adopted, "--format", "markdown")
    folder = adopted / SITE / f"versions/{FIRST}"
    found = re.search(r"!\[Kaavio: käynnit kasvoivat\]\((\S+) ", (folder / "index.md").read_text())
    assert (folder / found[1]).is_file()


def test_a_change_shows_what_was_and_what_is(run, adopted):
    draw(adopted, toinen=png(77, 7))
    commit(adopted, {PLAN: plan(SHOWN.replace("kaavio.png", "toinen.png"))})
    rendered(run, adopted)
    page = adopted / SITE / "versions/current/index.html"
    assert sizes(page) == [30, 77]
    assert files_of(page) == [True, True]
    commit(adopted, {PLAN: plan("Ei kuvaa.")})
    rendered(run, adopted)
    assert sizes(page) == [30]


def test_a_picture_of_another_content_is_told_in_words_and_not_by_its_digest(run, adopted):
    put(adopted, {PLAN: plan(f"{SHOWN} Uutta.")})
    rendered(run, adopted)
    version = (adopted / SITE / "versions/current/index.html").read_text()
    pages = [version, run("diff", "HEAD~1", "--format", "html", "--lang", "fi").out]
    for page in pages:
        assert "kuva ”kuvat/kaavio.png” on vaihtunut" in page
        assert not re.search(r">[^<]*\b[0-9a-f]{40}\b", page.partition("</style>")[2])
    added = plan(SHOWN + "\n\n  ![Toinen kaavio: nousu](kuvat/kaavio2.png)")
    draw(adopted, kaavio2=png(7, 7))
    commit(adopted, {PLAN: added})
    page = run("diff", "HEAD~1", "--format", "html", "--lang", "fi").out
    assert "Toinen kaavio: nousu" in page
    assert "ei tietoa" not in page
    assert "<img" not in page


@pytest.mark.parametrize("alone", [[], ["--single-file"]])
def test_a_text_in_force_shows_the_pictures_that_were_adopted(run, adopted, alone):
    commit(adopted, {PLAN: plan(f"{SHOWN} Uutta.", "under-review")})
    ran = run("render", "--output", "out", "--profile", "publish", "programs", *alone)
    assert ran.code == 0, ran.err
    page = adopted / (f"{SITE}.html" if alone else f"{SITE}/all/index.html")
    assert "Uutta" not in page.read_text()
    assert sizes(page) == [30]
    if alone:
        embedded = re.search(r'src="data:image/png;base64,([^"]+)"', page.read_text())[1]
        assert SECRET not in base64.b64decode(embedded)
    else:
        assert files_of(page) == [True]


def test_what_is_closed_today_was_never_open(run, adopted):
    rendered(run, adopted)
    version = adopted / SITE / f"versions/{FIRST}/index.html"
    assert sizes(version) == [30]
    put(adopted, {"decisions/salainen.yaml": CLOSED})
    rendered(run, adopted)
    assert sizes(version) == []
    assert "Kaavio: käynnit kasvoivat" in version.read_text()
    assert not [*(adopted / SITE).rglob("pictures/*")]


def test_what_was_closed_then_stays_in(run, village):
    draw(village, kaavio=OLD)
    shut = CLOSED.replace("kaavio.png", "oma.png")
    commit(village, {PLAN: plan(), "decisions/salainen.yaml": CLOSED, DECISION: ADOPTION})
    assert run("adopt", "valtuusto-2025-064", "ohjelma").code == 0
    commit(village, {})
    draw(village, kaavio=NEW)
    commit(village, {"decisions/salainen.yaml": shut})
    rendered(run, village)
    assert sizes(village / SITE / f"versions/{FIRST}/index.html") == []
    assert sizes(village / SITE / "all/index.html") == [60]


def test_a_history_that_is_cut_shows_no_picture_that_may_be_another(
    run, adopted, tmp_path_factory, monkeypatch
):
    clone = tmp_path_factory.mktemp("clone") / "c"
    git(adopted, "clone", "-q", "--depth", "1", f"file://{adopted}", clone)
    monkeypatch.chdir(clone)
    rendered(run, clone)
    version = clone / SITE / f"versions/{FIRST}/index.html"
    assert sizes(version) == []
    assert "Kaavio: käynnit kasvoivat" in version.read_text()


@pytest.mark.parametrize("unfit", [png(9000, 9000), b"GIF89a no picture"])
def test_too_large_or_no_pictures_of_then_are_told_in_words(run, village, unfit):
    draw(village, kaavio=unfit)
    commit(village, {PLAN: plan(), DECISION: ADOPTION})
    assert run("adopt", "valtuusto-2025-064", "ohjelma").code == 0
    commit(village, {})
    draw(village, kaavio=NEW)
    commit(village, {})
    rendered(run, village)
    version = village / SITE / f"versions/{FIRST}/index.html"
    assert sizes(version) == []
    assert "Kaavio: käynnit kasvoivat" in version.read_text()
