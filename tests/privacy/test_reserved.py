"""No report quotes a closed document or a name that has left: that and where something is, it tells."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cli.repository import commit, git
from formats import each
from hyvinvointi.__main__ import main
from privacy.test_departed import CLASS, DECISION, NAMED, OTHER
from render.sites import REGISTER

pytestmark = pytest.mark.slow

CONTENT = """\
case_number: 1/2026
title: Sinimarkku otsikko
background: |
  Sinimarkku tausta  ja (liite.
proposal: Sinimarkku ehdotus
tasks: [{id: sinimarkku-tehtava, title: Sinimarkku tehtävä, due: Sinimarkku}]
attachments: [{id: l, title: Sinimarkku lausunto, file: sinimarkku.pdf, type: sinimarkku}]
notify: [{name: Sinimarkku Saaja}]
x-oma: Sinimarkku
"""
CLOSED = DECISION.replace("title: Avustuksen myöntäminen\n", CONTENT) + CLASS
CHANGED = CLOSED.replace("Sinimarkku", "Sinimarkku uusi").replace("due: S", "due: Ei s")
OPENED = CLOSED.replace(CLASS, "")
NEXT = OTHER + "case_number: 1/2026\nearlier: [avustus]\n"

Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    git(tmp_path, "init", "-q")
    commit(tmp_path, {"hyvinvointi.toml": "", "r.yaml": REGISTER})

    def ran(*arguments: str) -> str:
        monkeypatch.setattr("sys.argv", ["hyvinvointi", *arguments])
        main()
        told = capsys.readouterr()
        return told.out + told.err

    return ran


@pytest.mark.parametrize("form", each("lint"))
@pytest.mark.parametrize("closed", [CLOSED, OPENED + "x-salainen: kyllä\n"])
def test_lint_quotes_nothing_of_a_closed_document(
    form: str, closed: str, run: Run, tmp_path: Path
) -> None:
    commit(tmp_path, {"a.yaml": closed, "b.yaml": NEXT})
    told = run("lint", "--format", form, "--profile", "publish")
    assert "inimarkku" not in told.replace("sinimarkku-tehtava", "")
    assert "a.yaml" in told
    assert "HV" in told


def test_patches_quote_nothing_of_a_closed_document(run: Run, tmp_path: Path) -> None:
    commit(tmp_path, {"a.yaml": CLOSED.replace("proposal:", "propsal:")})
    told = run("lint", "--fix", "--unsafe-fixes", "--diff")
    assert "\n+proposal: •" in told
    assert "inimarkku" not in told.replace("sinimarkku-tehtava", "")


@pytest.mark.parametrize("form", each("diff"))
@pytest.mark.parametrize(
    ("old", "new"),
    [(CLOSED, CHANGED), (OPENED, CHANGED), (CLOSED, OPENED.replace("Sini", "Uusi sini"))],
)
def test_diff_quotes_nothing_of_what_is_closed_on_either_side(
    form: str, old: str, new: str, run: Run, tmp_path: Path
) -> None:
    commit(tmp_path, {"a.yaml": old, "b.yaml": NEXT})
    (tmp_path / "a.yaml").write_text(new, encoding="utf-8")
    told = run("diff", "--format", form)
    assert "inimarkku" not in told
    assert form == "amendment" or "background" in told.lower() or "a.yaml" in told


@pytest.mark.parametrize("form", each("diff"))
def test_diff_shows_no_name_that_has_left_not_even_where_it_is_taken_out(
    form: str, run: Run, tmp_path: Path
) -> None:
    said = "background: Pekka Korhonen haki avustusta ja Korhosta kuultiin.\n"
    taken_out = NAMED.replace("notify: [{name: Pekka Korhonen}]\n", "")
    copied = OTHER + "background: Pekka Korhosen asia liittyy tähän.\n"
    commit(tmp_path, {"a.yaml": NAMED + said, "b.yaml": copied})
    (tmp_path / "a.yaml").write_text(taken_out + said.replace("Korho", "Virta"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(copied.replace("tähän", "muuhun"), encoding="utf-8")
    told = run("diff", "--format", form, "--today", "2026-12-01")
    assert "Korho" not in told
    during = run("diff", "--format", form, "--today", "2026-01-13")
    assert "Korho" in during or form == "amendment"


@pytest.mark.parametrize("form", each("lint"))
def test_lint_shows_no_name_that_has_left(form: str, run: Run, tmp_path: Path) -> None:
    said = (
        "background: |\n  Korhosen hakemus (liite  ja Pekka Korhonen puuttuu\nx: Korhonen Pekka\n"
    )
    commit(tmp_path, {"a.yaml": NAMED + said, "b.yaml": OTHER + "status: Pekka Korhonen\n"})
    told = run("lint", "--format", form, "--profile", "publish", "--today", "2026-12-01")
    assert "Korho" not in told


CODE = "131052-308T"


@pytest.mark.parametrize("form", each("lint"))
def test_a_code_in_a_path_is_found_and_not_spelled(form: str, run: Run, tmp_path: Path) -> None:
    commit(tmp_path, {f"{CODE}.yaml": OTHER + "x: 1\n"})
    told = run("lint", "--format", form)
    assert "HV701" in told
    assert CODE not in told


@pytest.mark.parametrize("form", each("diff"))
def test_diff_spells_no_code_of_a_path(form: str, run: Run, tmp_path: Path) -> None:
    commit(tmp_path, {f"{CODE}.yaml": OTHER})
    (tmp_path / f"{CODE}.yaml").write_text(OTHER.replace("Avustuksen", "Toisen"), encoding="utf-8")
    assert CODE not in run("diff", "--format", form)


def test_render_spells_no_code_of_an_id_on_standard_error(run: Run, tmp_path: Path) -> None:
    commit(tmp_path, {"a.yaml": DECISION.replace("avustus", f"lupa-{CODE.lower()}")})
    assert "308t" not in run("render", "--output", "site").lower()


@pytest.mark.parametrize(
    ("name", "setting"),
    [
        ("site.name", f'name = "Sivu {CODE}"'),
        ("site.name", f'name = {{fi = "Sivu", sv = "Sida {CODE}"}}'),
        ("site.url", f'url = "https://x.example/{CODE}"'),
        ("site.accessibility.method", f'accessibility = {{method = "Arvioi {CODE}"}}'),
        ("site.accessibility.form", f'accessibility = {{form = "https://x.example/{CODE}"}}'),
        ("site.accessibility.shortcomings", f'accessibility = {{shortcomings = ["{CODE}"]}}'),
        ("site.logo.alt", f'logo = {{file = "l.svg", alt = "Vaakuna {CODE}"}}'),
        ("site.logo.file", 'logo = {file = "l.svg", alt = "Vaakuna"}'),
        ("site.feedback", f'feedback = "{CODE}@x.example"'),
    ],
)
def test_personal_data_in_a_setting_is_a_mistake_of_that_setting(
    name: str, setting: str, run: Run, tmp_path: Path
) -> None:
    image = f'<svg xmlns="http://www.w3.org/2000/svg"><text>{CODE}</text></svg>'
    commit(
        tmp_path,
        {"a.yaml": OTHER, "l.svg": image, "hyvinvointi.toml": f"[site]\n{setting}\n"},
    )
    for more in ([], ["--single-file"]):
        told = run("render", "--output", "site", "--lang", "en", *more)
        assert f"setting {name}" in told
        assert CODE not in told


@pytest.mark.parametrize(
    "image",
    [
        f"<title>{CODE}</title>",
        f"<!-- {CODE} -->",
        f'<g id="a{CODE}"/>',
        f"<text><tspan>{CODE[:6]}</tspan><tspan>{CODE[6:]}</tspan></text>",
    ],
)
def test_all_that_an_image_says_is_searched(image: str, run: Run, tmp_path: Path) -> None:
    files = {
        "a.yaml": OTHER,
        "l.svg": f'<svg xmlns="http://www.w3.org/2000/svg">{image}</svg>',
        "hyvinvointi.toml": '[site]\nlogo = {file = "l.svg", alt = "Vaakuna"}\n',
    }
    commit(tmp_path, files)
    assert "site.logo.file" in run("render", "--output", "site", "--lang", "en")


def test_measures_of_an_image_are_no_numbers_of_people(run: Run, tmp_path: Path) -> None:
    files = {
        "a.yaml": OTHER,
        "l.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M4010 1234 5600 0785z"/></svg>',
        "hyvinvointi.toml": '[site]\nlogo = {file = "l.svg", alt = "Vaakuna"}\n',
    }
    commit(tmp_path, files)
    assert "now contains" in run("render", "--output", "site", "--lang", "en")


def test_a_document_that_was_closed_when_it_was_deleted_is_closed_in_an_earlier_state(
    run: Run, tmp_path: Path
) -> None:
    commit(tmp_path, {"a.yaml": OPENED, "b.yaml": OTHER})
    commit(tmp_path, {"a.yaml": CLOSED})
    git(tmp_path, "rm", "-q", "a.yaml")
    commit(tmp_path, {})
    commit(tmp_path, {"b.yaml": OTHER + "background: Uusi.\n"})
    run("render", "--as-of", "HEAD~3", "--output", "site")
    pages = [one.read_text("utf-8") for one in Path("site").rglob("*.html")]
    assert pages
    assert not [one for one in pages if "inimarkku" in one]


@pytest.mark.parametrize("form", each("lint"))
@pytest.mark.parametrize(
    "closed",
    [
        CLOSED + "salakentta_sinimarkku: x\nx-oma-sinimarkku: y\n",
        CLOSED.replace("title: Sinimarkku lausunto", "sinimarkku_a: {sinimarkku_b: 1}"),
        CLOSED.replace("background:", "bakground_sinimarkku:"),
    ],
)
def test_no_report_repeats_an_unknown_key_of_a_closed_document(
    form: str, closed: str, run: Run, tmp_path: Path
) -> None:
    commit(tmp_path, {"a.yaml": closed, "b.yaml": NEXT})
    told = run("lint", "--format", form)
    assert "inimarkku" not in told.replace("sinimarkku-tehtava", "")


@pytest.mark.parametrize("form", each("diff"))
def test_nor_does_a_comparison(form: str, run: Run, tmp_path: Path) -> None:
    commit(tmp_path, {"a.yaml": CLOSED})
    added = "salakentta_sinimarkku: x\nx-oma-sinimarkku: {b_sinimarkku: y}\n"
    (tmp_path / "a.yaml").write_text(CLOSED + added, "utf-8")
    told = run("diff", "--format", form, "HEAD")
    assert "inimarkku" not in told.replace("sinimarkku-tehtava", "")


@pytest.mark.parametrize("form", each("lint"))
@pytest.mark.parametrize("key", ["Korhonen", "Pekka Korhonen", "Korhosen", "x-Korhonen"])
def test_a_pointer_repeats_no_name_that_has_left(
    form: str, key: str, run: Run, tmp_path: Path
) -> None:
    commit(tmp_path, {"a.yaml": f"{NAMED}{key}: [1]\n"})
    told = run("lint", "--format", form, "--today", "2027-01-01")
    assert "Korho" not in told


@pytest.mark.parametrize("form", each("diff"))
@pytest.mark.parametrize("key", ["Pekka Korhonen", "x-Korhonen", "x-pekka-korhonen"])
@pytest.mark.parametrize("values", ["[1] [2]", "{Pekka Korhonen: 1} {Pekka Korhonen: 2}"])
def test_nor_does_a_pointer_of_a_comparison(
    form: str, key: str, values: str, run: Run, tmp_path: Path
) -> None:
    old, new = values.replace("} {", "}|{").replace("] [", "]|[").split("|")
    commit(tmp_path, {"a.yaml": f"{NAMED}{key}: {old}\n"})
    (tmp_path / "a.yaml").write_text(f"{NAMED}{key}: {new}\n", "utf-8")
    told = run("diff", "--format", form, "--today", "2027-01-01", "HEAD")
    assert "orho" not in told
    assert "a.yaml" in told or form in {"text", "markdown", "html", "amendment"}
