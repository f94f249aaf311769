"""`render --format pdf --annex`: the cover says which text of which decision it is, or there is none."""

import shutil
from pathlib import Path

import pytest

from cli.repository import git
from render.papers import opened, text_of

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PROGRAM = "programs/esimerkkila/programs/hyvinvointiohjelma-2026-2029.yaml"
PAPER = "esimerkkila/programs/hyvinvointiohjelma-2026-2029.pdf"


@pytest.fixture
def room(workspace):
    for one in workspace.iterdir():
        shutil.rmtree(one) if one.is_dir() else one.unlink()
    shutil.copytree(ROOT / "programs" / "esimerkkila", workspace / "programs" / "esimerkkila")
    (workspace / "hyvinvointi.toml").write_text('documents = ["programs/**/*.yaml"]\n')
    return workspace


@pytest.fixture
def annex(run):
    def made(*args, number="Liite 1", decision="kv-2026-089"):
        given = ["--format", "pdf", "--annex", number, "--decision", decision, "--output", "out"]
        return run("render", *args, *given, "--lang", "fi", "--today", "2026-12-01")

    return made


def test_the_cover_names_the_decision_and_the_digest_of_the_text(room, annex):
    assert annex().code == 0
    made = [path.relative_to("out").as_posix() for path in Path("out").rglob("*.pdf")]
    assert made == [PAPER]
    pdf = opened((room / "out" / PAPER).read_bytes())
    cover = " ".join(pdf.pages[0].extract_text().split())
    decision = (room / "programs/esimerkkila/decisions/kv-2026-089.yaml").read_text()
    digest = decision.partition("digest: ")[2].split()[0]
    for said in ("Liite 1", "Kunnanvaltuusto", "16.11.2026", "§ 89", "461/00.01.02/2026"):
        assert said in cover
    assert digest in cover.replace(" ", "").replace("\u200b", "")
    assert "Tiiviste on sama kuin päätökseen kirjattu" in cover
    assert "Liite 1" in pdf.pages[5].extract_text()
    assert "Sisällys" in pdf.pages[1].extract_text()


def test_another_text_than_the_one_adopted_gets_no_cover(room, annex):
    ran = annex(decision="kv-2026-024")
    assert ran.code == 2
    assert "--as-of" in ran.err
    assert not (room / "out").exists()
    plan = room / PROGRAM
    plan.write_text(plan.read_text().replace("Esimerkkilä on kuviteltu", "Toinen on kuviteltu"))
    assert annex().code == 2


def test_the_text_of_that_day_gets_its_cover(room, annex):
    git(room, "init", "-q")
    git(room, "add", "-A")
    git(room, "commit", "-qm", "x")
    plan = room / PROGRAM
    plan.write_text(plan.read_text().replace("Esimerkkilä on kuviteltu", "Toinen on kuviteltu"))
    assert annex().code == 2
    assert annex("--as-of", "HEAD").code == 0
    shown = text_of((room / "out" / PAPER).read_bytes())
    assert "Esimerkkilä on kuviteltu" in shown
    assert "Asiakirjan versio on " in shown


def test_a_text_that_no_decision_holds_yet_is_said_to_be_so(room, annex):
    decision = room / "programs/esimerkkila/decisions/kv-2026-089.yaml"
    lines = [
        one
        for one in decision.read_text().splitlines()
        if not one.strip().startswith(("digest: hv1", "blob:"))
    ]
    decision.write_text("\n".join(lines) + "\n")
    assert annex().code == 0
    cover = " ".join(opened((room / "out" / PAPER).read_bytes()).pages[0].extract_text().split())
    assert "Sitä ei ole kirjattu päätökseen" in cover


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--annex", "Liite 1"], "anna ne kaikki"),
        (["--decision", "kv-2026-089"], "anna ne kaikki"),
        (["--annex", "Liite 1", "--decision", "kv-2026-089", "--format", "html"], "anna ne kaikki"),
        (["--annex", " ", "--decision", "kv-2026-089"], "anna ne kaikki"),
        (["--annex", "1", "--decision", "kuntastrategia-2025-2029"], "ei ole päätös"),
        (["--annex", "1", "--decision", "kv-2026-09"], "kv-2026-089"),
        (["--annex", "1", "--decision", "vanhusneuvosto-2026-004"], "ei hyväksy asiakirjaa"),
        (
            ["kuntastrategia-2025-2029", "--annex", "1", "--decision", "kv-2026-089"],
            "Anna komennolle",
        ),
    ],
)
@pytest.mark.usefixtures("room")
def test_what_is_not_clear_is_asked_for(args, told, run):
    form = [] if "--format" in args else ["--format", "pdf"]
    ran = run("render", *form, *args, "--lang", "fi", "--output", "out")
    assert ran.code == 2
    assert told in ran.err


def test_a_second_run_writes_nothing_but_with_another_number(room, annex):
    assert annex().code == 0
    first = (room / "out" / PAPER).stat().st_mtime_ns
    assert annex().code == 0
    assert (room / "out" / PAPER).stat().st_mtime_ns == first
    assert annex(number="Liite 2").code == 0
    assert "Liite 2" in text_of((room / "out" / PAPER).read_bytes())
