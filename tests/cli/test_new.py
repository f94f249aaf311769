"""`new`: a document of any kind from answers, sound as a draft, beside its like, over nothing."""

import re
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from ruamel.yaml import YAML

from cli.repository import put
from hyvinvointi.cli import asking
from hyvinvointi.cli.asking import Asker, Question
from hyvinvointi.cli.terminal_dialogue import TerminalDialogue
from hyvinvointi.diagnostics import LANGUAGES, Message
from hyvinvointi.scaffold.form import ASKED
from hyvinvointi.source import read

pytestmark = pytest.mark.slow

DAY = ("--today", "2026-12-01")
LEAST = {
    "strategy": ("--title", "Kuntastrategia", "--organ", "kaupunginvaltuusto"),
    "program": ("--title", "Liikuntaohjelma 2027–2030", "--type", "sports-program"),
    "indicator": ("--title", "Kirjastokäynnit", "--unit", "kpl", "--direction", "increase"),
    "decision": ("--title", "Liikuntaohjelman hyväksyminen", "--organ", "kaupunginhallitus"),
}


@pytest.fixture
def begun(run, workspace, monkeypatch):
    """A workspace as `init` leaves it; it is the current folder."""
    for path in [*workspace.rglob("*")]:
        if path.is_file():
            path.unlink()
    folder = workspace / "raisio"
    folder.mkdir()
    monkeypatch.chdir(folder)
    run("init", "--name", "Raisio", "--yes", *DAY)
    return folder


def made(ran):
    path = ran.out.splitlines()[0].partition(": ")[2]
    return Path(path), read(path, Path(path).read_bytes())


@pytest.mark.parametrize("kind", LEAST)
@pytest.mark.parametrize("spoken", LANGUAGES)
@pytest.mark.usefixtures("begun")
def test_the_least_that_is_said_makes_a_sound_draft(run, kind, spoken):
    ran = run("new", kind, *LEAST[kind], "--yes", "--lang", spoken)
    assert (ran.code, ran.err) == (0, "")
    path, document = made(ran)
    folder = {"strategy": "strategies"}.get(kind, f"{kind}s")
    assert path.as_posix() == f"{folder}/{document.id}.yaml"
    assert (document.kind, document.data["title"]) == (kind, LEAST[kind][1])
    assert f"hyvinvointi lint {path}" in ran.out
    assert run("lint", *DAY).code == 0


@pytest.mark.parametrize("kind", LEAST)
@pytest.mark.usefixtures("begun")
def test_what_was_asked_and_left_empty_stays_as_a_comment(run, kind):
    path, document = made(run("new", kind, *LEAST[kind], "--yes", "--lang", "fi"))
    lines = path.read_text().splitlines()
    for name in {one.partition(".")[0] for one in ASKED[kind]} - {*document.data}:
        assert any(line.startswith(f"# {name}:") for line in lines), name
    assert "--yes" in run("new", kind).err
    assert "--yes" not in run("new", kind, "--yes").err


def test_examples_name_the_organs_of_the_register(run, begun):
    text = (begun / "municipality.yaml").read_text()
    own = text.replace("kaupunginvaltuusto", "fullmaktige").replace("Kaupunginvaltuusto", "F")
    (begun / "municipality.yaml").write_text(own)
    path, _ = made(run("new", "program", *LEAST["program"], "--yes"))
    begun = path.read_text()
    assert "#   - {organ: kaupunginhallitus, role: propose}\n" in begun
    assert "#   - {organ: fullmaktige, role: adopt, planned: 2025-12}\n" in begun


@pytest.mark.usefixtures("begun")
@pytest.mark.parametrize("spoken", ["fi", "sv", "en"])
def test_examples_in_each_language_name_what_is_there(run, spoken):
    path, _ = made(run("new", "program", *LEAST["program"], "--yes", "--lang", spoken))
    named = re.findall(r"{organ: ([a-z-]+)", path.read_text())
    assert named == ["kaupunginhallitus", "kaupunginvaltuusto"]


@pytest.mark.usefixtures("begun")
@pytest.mark.parametrize("spoken", LANGUAGES)
def test_examples_of_minutes_name_people_as_minutes_must(run, spoken):
    path, _ = made(run("new", "decision", *LEAST["decision"], "--yes", "--lang", spoken))
    text = re.sub(r"^# ", "", path.read_text(), flags=re.MULTILINE)
    blocks = {block.splitlines()[1].partition(":")[0]: block for block in text.split("\n\n")}
    for field in ("preparers", "assignments", "notify"):
        [entry] = YAML(typ="safe").load(blocks[field].partition("\n")[2])[field]
        people = entry["responsible"] if field == "assignments" else [entry]
        assert all(person.get("name") for person in people), entry


@pytest.mark.usefixtures("begun")
def test_every_field_of_one_line_is_an_option(run):
    ran = run(
        "new", "decision", *LEAST["decision"], "--id", "kh-2027-012",
        "--meeting-date", "5.2.2027", "--meeting-number", "2/2027", "--paragraph", "12",
        "--case-number", "20/00.01/2027", "--presenter", "kaupunginjohtaja",
        "--preparers", "Hyvinvointipalvelut", "--preparers", "Maija Meikäläinen",
        "--prepared-on", "2027-01-20", "--proposal", "Hallitus päättää asian.",
        "--earlier", "esimerkki-paatos", "--publicity-class", "public", "--yes",
    )  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    _, document = made(ran)
    assert {name: document.data[name] for name in document.data if name not in {"kind", "id"}} == {
        "organ": "kaupunginhallitus",
        "meeting": {"date": "2027-02-05", "number": "2/2027"},
        "paragraph": 12,
        "case_number": "20/00.01/2027",
        "title": "Liikuntaohjelman hyväksyminen",
        "status": "draft",
        "publicity": {"class": "public"},
        "preparers": ["hyvinvointipalvelut", {"name": "Maija Meikäläinen"}],
        "prepared_on": "2027-01-20",
        "presenter": {"title": "kaupunginjohtaja"},
        "earlier": ["esimerkki-paatos"],
        "proposal": "Hallitus päättää asian.\n",
    }


PROGRAM = ("program", "--title", "X", "--type", "other", "--yes")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (
            ["program"],
            "Anna --title ja --type sekä lisäksi --period-start, --period-end, --owner ja --responsible",
        ),
        (["program", "--yes"], "Anna --title ja --type."),
        ([*PROGRAM[:3], "--type", "zz"], "Valitse jokin näistä: Hyvinvointikertomus (welfare-r"),
        ([*PROGRAM[:3], "--type", "liikuntaohjlma"], "Tarkoititko ”Liikuntaohjelma”? Valitse"),
        ([*PROGRAM, "--owner", "valtuusto"], "Valitse jokin näistä"),
        ([*PROGRAM, "--period-start", "30.2.2027"], "ei ole päivämäärää 30.2.2027"),
        ([*PROGRAM, "--parent", "puuttuu"], "2029 (esimerkki-ohjelma)."),
        ([*PROGRAM, "--supports", "puuttuu"], "rekisterissä ei ole tällaista"),
        ([*PROGRAM, "--responsible", "hyv"], "Tarkoititko ”hyvinvointipalvelut”?"),
        ([*PROGRAM, "--id", "Oma ID"], "Tunnus ”Oma ID” ei kelpaa"),
        ([*PROGRAM, "--id", "kaupunginhallitus"], "jo käytössä tiedostossa municipality"),
        ([*PROGRAM, "--from", "esimerkki-paatos"], "”esimerkki-paatos” ei ole"),
        ([*PROGRAM, "--from", "puuttuu"], "Polkua tai tunnusta ”puuttuu” ei ole"),
        ([*PROGRAM, "--file", "../ulos.yaml"], "johtaa linkin kautta muualle"),
        ([*PROGRAM, "--file", "municipality.yaml"], "on jo; siihen ei kirjoitettu mitään"),
        (["progam"], "Komentoa ”progam” ei ole. Tarkoititko ”program”?"),
        (["review", "2026", "--program", "esimerkki-strategia"], "ei ole ohjelmaa"),
        (["review"], "Komennosta puuttuu VUOSI."),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_is_written(
    run, begun, monkeypatch, arguments, reason
):
    monkeypatch.setenv("HYVINVOINTI_LANG", "fi")
    before = sorted(begun.parent.rglob("*.yaml"))
    ran = run("new", *arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert reason in ran.err
    assert sorted(begun.parent.rglob("*.yaml")) == before


@pytest.mark.usefixtures("begun")
def test_an_id_that_is_taken_gets_a_number(run):
    ids = [made(run("new", "program", *LEAST["program"], "--yes"))[1].id for _ in range(3)]
    assert ids == [f"liikuntaohjelma-2027-2030{end}" for end in ("", "-2", "-3")]


@pytest.mark.parametrize(
    ("title", "own_id"),
    [
        ("Äldre – åldras gott!", "aldre-aldras-gott"),
        ("CON", "con-2"),
        ("Программа", "program"),
        ("a" * 80, "a" * 60),
        ("pitkä nimi " * 10, "pitka-nimi-pitka-nimi-pitka-nimi-pitka-nimi-pitka-nimi-pitka"),
    ],
)
@pytest.mark.usefixtures("begun")
def test_ids_are_what_files_and_addresses_can_be_called(run, title, own_id):
    assert made(run("new", "program", "--title", title, "--type", "other", "--yes"))[1].id == own_id
    assert run("lint", *DAY).code == 0


def test_a_document_lies_beside_its_like(run, begun):
    put(begun, {"hallitus/p1.yaml": "kind: decision\nid: p1\norgan: kaupunginhallitus\n"
                "title: P\nstatus: draft\n"})  # fmt: skip
    (begun / "decisions/esimerkki-paatos.yaml").unlink()
    assert made(run("new", "decision", *LEAST["decision"], "--yes"))[0].parent.name == "hallitus"


@pytest.mark.usefixtures("begun")
def test_a_file_that_the_settings_leave_out_is_told(run, begun, monkeypatch):
    (begun / "hyvinvointi.toml").write_text("documents = ['decisions/*.yaml', 'municipality.yaml']")
    assert "documents" not in run("new", "decision", *LEAST["decision"], "--yes").out
    (begun / "programs").joinpath("a").mkdir()
    monkeypatch.chdir(begun / "programs")
    ran = run("new", "program", *LEAST["program"], "--file", "programs/a/oma", "--yes")
    assert ran.out.startswith("Made: ../programs/a/oma.yaml\n")
    assert "does not cover programs/a/oma.yaml" in ran.out
    assert (begun / "programs/a/oma.yaml").is_file()


def test_several_municipalities_have_their_own_folders(run, monkeypatch):
    monkeypatch.setenv("HYVINVOINTI_LANG", "fi")
    ran = run("new", "municipality", "--name", "Espoo", "--yes", *DAY)
    assert made(ran)[0].as_posix() == "espoo/municipality.yaml"
    ran = run("new", "program", *LEAST["program"], "--yes")
    assert (ran.code, "Anna --municipality." in ran.err) == (2, True)
    title = ("--title", "Liikuntaohjelma / Idrottsprogram", "--type", "sports-program")
    ran = run("new", "program", *title, "--municipality", "espoo", "--yes")
    path, document = made(ran)
    assert path.as_posix() == "espoo/programs/liikuntaohjelma.yaml"
    assert document.data["municipality"] == "espoo"
    assert document.data["title"] == {"fi": "Liikuntaohjelma", "sv": "Idrottsprogram"}


@pytest.mark.usefixtures("begun")
def test_documents_that_name_no_municipality_are_remembered_when_there_are_two(run):
    ran = run("new", "municipality", "--name", "Espoo", "--yes", *DAY)
    assert "now has several organisations. Add municipality" in ran.out
    assert run("lint", "--format", "concise", *DAY).out.count("municipality-not-said") == 4


def test_a_case_goes_on_with_the_next_organ(run, begun):
    put(begun, {"decisions/kh.yaml": """\
kind: decision
id: kh
organ: kaupunginhallitus
case_number: 20/00.01/2027
title: Liikuntaohjelma
status: decided
earlier: [esimerkki-paatos]
legal_basis: [{statute: 410/2015, provision: 37 §}]
attachments:
  - {id: liite-1, number: 1, title: Ohjelma}
forward_to:
  - {organ: kaupunginvaltuusto, role: adopt}
  - {organ: vanhusneuvosto, role: statement}
"""})  # fmt: skip
    ran = run("new", "decision", "--from", "kh", "--yes")
    assert ran.code == 0
    _, document = made(ran)
    assert document.id == "liikuntaohjelma"
    entry = "\n  - {organ: kaupunginvaltuusto, decision: liikuntaohjelma}\n"
    assert f" under forward_to:{entry}" in ran.out
    carried = ("organ", "case_number", "earlier", "legal_basis", "attachments", "forward_to")
    assert {name: document.data.get(name) for name in carried} == {
        "organ": "kaupunginvaltuusto",
        "case_number": "20/00.01/2027",
        "earlier": ["esimerkki-paatos", "kh"],
        "legal_basis": [{"statute": "410/2015", "provision": "37 §"}],
        "attachments": [{"id": "liite-1", "number": 1, "title": "Ohjelma"}],
        "forward_to": [{"organ": "vanhusneuvosto", "role": "statement"}],
    }
    assert document.data["status"] == "draft"


def test_nothing_of_a_strangers_document_becomes_more_than_text(run, begun):
    put(begun, {"decisions/kh.yaml": """\
kind: decision
id: kh
organ: kaupunginhallitus
title: "a: b\\nstatus: final # hyv: ignore[x] y"
status: decided
legal_basis:
  - {statute: 410/2015, "#": "hyv: ignore[x] y", "provision: 1 §\\nstatus": final}
"""})  # fmt: skip
    run("new", "decision", "--from", "kh", "--organ", "kaupunginvaltuusto", "--yes")
    document = read(
        "a.yaml", (begun / "decisions/a-b-status-final-hyv-ignore-x-y.yaml").read_bytes()
    )
    assert document.findings == ()
    assert document.data["status"] == "draft"
    assert document.data["legal_basis"] == [{"statute": "410/2015"}]
    assert not [text for _, text in document.comments() if "hyv:" in text]


def test_nothing_goes_on_from_what_cannot_be_read(run, begun):
    put(begun, {"decisions/kh.yaml": "kind: decision\nid: kh\ntitle: X\nnotify: [\n"})
    ran = run("new", "decision", "--from", "kh", "--yes")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_the_next_period_begins_where_the_last_one_ended(run, begun):
    program = begun / "programs/esimerkki-ohjelma.yaml"
    done = "        status: not-started\n      - {id: valmis, title: Valmis, status: done}\n"
    program.write_text(program.read_text().replace("        status: not-started\n", done))
    indicator = begun / "indicators/esimerkki-mittari.yaml"
    newer = "values:\n  - {year: 2027, value: 36}\n  - {year: 2028, value: 99, gender: female}"
    indicator.write_text(indicator.read_text().replace("values:", newer))
    ran = run("new", "program", "--from", "esimerkki-ohjelma", "--yes")
    assert ran.code == 0
    _, document = made(ran)
    data = document.data
    assert data["title"] == "Esimerkki: hyvinvointiohjelma 2030–2033"
    assert (document.id, data["status"]) == (
        "esimerkki-hyvinvointiohjelma-2030-2033",
        "in-preparation",
    )
    assert data["period"] == {"start": 2030, "end": 2033}
    assert not {"preparation", "approval", "reviews"} & data.keys()
    goal = data["goals"][0]
    assert goal["targets"] == [
        {"indicator": "esimerkki-mittari", "baseline": {"year": 2027, "value": 36}}
    ]
    assert [one["id"] for one in goal["measures"]] == ["valituntiliikunta"]
    assert not {"status", "schedule", "resources"} & goal["measures"][0].keys()
    assert run("lint", *DAY).code == 0


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@pytest.mark.parametrize("begun_before", ["", "reviews:\n- year: 2024\n  summary: Hyvä.\n", "reviews: []\n",
                                          "reviews: [{year: 2024}]\n"])  # fmt: skip
def test_a_review_lists_goals_measures_and_indicators_and_changes_nothing_else(
    run, begun, line_break, begun_before
):
    program = begun / "programs/esimerkki-ohjelma.yaml"
    text = (program.read_text() + begun_before).replace("\n", line_break)
    program.write_bytes(text.encode())
    before = read("a.yaml", text.encode()).data
    ran = run("new", "review", "2026", "--lang", "fi", *DAY[:0])
    assert (ran.code, ran.err) == (0, "")
    content = program.read_bytes()
    after = read("a.yaml", content)
    *others, review = after.data["reviews"]
    assert others == before.get("reviews", [])
    assert review == {
        "year": 2026,
        "goals": [{"goal": "lapset-liikkuvat", "assessment": "not-assessed"}],
        "measures": [{"measure": "valituntiliikunta", "status": "not-started"}],
        "indicators": [{"indicator": "esimerkki-mittari"}],
    }
    assert {k: v for k, v in after.data.items() if k != "reviews"} == {
        k: v for k, v in before.items() if k != "reviews"
    }
    assert (b"\r\n" in content) is (line_break == "\r\n")
    assert b"\r" not in content.replace(b"\r\n", b"")
    assert run("lint", *DAY).code == 0
    again = run("new", "review", "2026", "--lang", "fi")
    assert (again.code, "on jo vuoden 2026 vuosiraportti" in again.err) == (2, True)
    assert program.read_bytes() == content


def test_a_review_says_of_no_measure_where_it_stands_that_nobody_has_told(run, begun):
    program = begun / "programs/esimerkki-ohjelma.yaml"
    program.write_text(program.read_text().replace("        status: not-started\n", ""))
    assert run("new", "review", "2026").code == 0
    assert read("a.yaml", program.read_bytes()).data["reviews"][0]["measures"] == [
        {"measure": "valituntiliikunta"}
    ]
    assert run("lint", *DAY).code == 0
    assert run("render", *DAY).code == 0
    pages = (begun / "build/site").rglob("*.html")
    assert not [page for page in pages if "Ei aloitettu" in page.read_text()]


def test_a_title_in_a_comment_gives_the_linter_no_orders(run, begun):
    program = begun / "programs/esimerkki-ohjelma.yaml"
    title = "title: 'hyv: ignore[measure-without-resources] koska'"
    program.write_text(program.read_text().replace("title: Välitunneille liikuntavälineitä", title))
    assert run("new", "review", "2026").code == 0
    assert "# hyv" not in program.read_text()


def test_a_broken_program_gets_no_review(run, begun):
    program = begun / "programs/esimerkki-ohjelma.yaml"
    program.write_text(program.read_text() + "goals: [\n")
    before = program.read_bytes()
    assert run("new", "review", "2026").code == 2
    assert program.read_bytes() == before


def test_outside_of_a_workspace_init_is_named(run, begun, monkeypatch):
    outside = begun.parent / "muualla"
    outside.mkdir()
    (begun.parent / "hyvinvointi.toml").unlink(missing_ok=True)
    monkeypatch.chdir(outside)
    ran = run("new", "program")
    assert (ran.code, "hyvinvointi init" in ran.err) == (2, True)


@pytest.mark.usefixtures("begun")
def test_the_dialogue_asks_what_the_schema_has(run, monkeypatch):
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        monkeypatch.setattr(
            asking, "asker", lambda *_, **__: Asker(TerminalDialogue("fi"), yes=False)
        )
        # Title; the type by its Finnish name; period; the first organ of the list; a unit by name.
        keys.send_text("Liikuntaohjelma\r" + "Liikuntaohjelma\r" + "2027\r" + "2030\r" + "1\r")
        keys.send_text("hyvinvointipalvelut\r")
        ran = run("new", "program", "--lang", "fi")
    assert ran.code == 0
    assert "15  Liikuntaohjelma (sports-program)" in ran.out
    path = ran.out.partition("Tehty: ")[2].splitlines()[0]
    text = Path(path).read_text()
    assert "type: sports-program  # Liikuntaohjelma\nperiod: {start: 2027, end: 2030}\n" in text
    assert "owner: kaupunginvaltuusto\nresponsible: [hyvinvointipalvelut]\n" in text


def test_an_answer_in_a_terminal_of_ascii_is_read_as_utf_8() -> None:
    question = Question("--title", "Nimi")
    assert question.read("S\udcc3\udca4hköinen") == "Sähköinen"
    assert isinstance(question.read("a\udcff"), Message)
    assert isinstance(question.read("a\ud800"), Message)


@pytest.mark.usefixtures("begun")
def test_a_period_cannot_end_before_it_begins(run):
    years = ["--period-start", "2027", "--period-end"]
    ran = run("new", "program", *LEAST["program"], *years, "2026", "--yes", "--lang", "fi")
    assert (ran.code, ran.out) == (2, "")
    assert "Loppuajankohta 2026 on ennen alkuajankohtaa 2027." in " ".join(ran.err.split())
    _, document = made(run("new", "program", *LEAST["program"], *years, "2027", "--yes"))
    assert document.data["period"] == {"start": 2027, "end": 2027}


@pytest.mark.usefixtures("begun")
def test_an_office_holder_is_asked_for_a_day_and_no_meeting(run):
    register = Path("municipality.yaml")
    holder = "organs:\n  - {id: johtaja, name: Johtaja, type: office-holder}\n"
    register.write_text(register.read_text("utf-8").replace("organs:\n", holder, 1), "utf-8")
    named = ("--title", "Avustus", "--organ", "johtaja", "--decided-on", "5.5.2026")
    ran = run("new", "decision", *named, "--yes")
    assert (ran.code, ran.err) == (0, "")
    path, document = made(ran)
    assert document.data["decided_on"] == "2026-05-05"
    text = path.read_text("utf-8")
    assert "meeting" not in text
    assert "presenter" not in text
    other, _ = made(run("new", "decision", "--title", "Toinen", "--organ", "johtaja", "--yes"))
    assert "# decided_on: " in other.read_text("utf-8")


@pytest.mark.parametrize(
    ("spoken", "expected"), [("fi", "polut"), ("sv", "stigar"), ("en", "polut")]
)
def test_an_id_comes_from_the_title_in_the_language_of_who_writes(run, begun, spoken, expected):
    text = (begun / "municipality.yaml").read_text()
    bilingual = re.sub(r"^languages: .*$", "languages: [fi, sv]", text, flags=re.MULTILINE)
    (begun / "municipality.yaml").write_text(bilingual)
    title = ("--title", "Polut / Stigar", "--type", "other", "--yes", "--lang", spoken)
    _, document = made(run("new", "program", *title))
    assert document.id == expected
