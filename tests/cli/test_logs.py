"""Every command on hostile names, ids, settings and arguments: nothing raw, nothing forged."""

import json

import pytest

from diff.village import FILES as VILLAGE
from formats import formats
from hyvinvointi.cli import output
from report.hostile import HOSTILE, obeyed, raw

pytestmark = pytest.mark.slow

# One of each sort: how the program goes on does not depend on which command is forged.
FEW = [
    "a\x1b[2J\n::error file=README.md,line=1::SPOOFED\n.yaml",
    "::stop-commands::a\x9b31m\u202e",
    "x\r ::warning::##[error]\u2028##vso[task.complete]\udce4",
]
COMMANDS = [
    *(("lint", "--format", name) for name in formats()["lint"] if name != "github"),
    ("lint", "--statistics"),
    ("lint", "--profile", "publish", "--lang", "fi"),
    ("lint", "--fix"),
    *(("diff", "HEAD", "--format", name) for name in formats()["diff"] if name != "github"),
    *(("verify", "--format", name) for name in formats()["verify"]),
    ("render", "--no-cache"),
    ("render", "--profile", "publish"),
    ("adopt", "lautakunta-2025-040", "ohjelma"),
    ("git-setup", "--check"),
    *(("rules", "--format", name) for name in formats()["rules"]),
]


def quiet(ran):
    """Whether a run ended in order and its streams hold nothing that acts."""
    said = ran.out + "\n" + ran.err
    assert ran.code in {0, 1, 2}
    assert "Odottamaton" not in said
    assert "Unexpected error" not in said
    assert (obeyed(said), raw(said) - {"\u00ad"}) == ([], set())


@pytest.fixture
def hostile(village, request):
    """The village with a text in names, ids, titles, references and settings, uncommitted."""
    text = request.param
    quoted = json.dumps(text)
    plan = VILLAGE["programs/ohjelma.yaml"]
    files = {
        "programs/ohjelma.yaml": plan.replace("id: uimataito", f"id: {quoted}").replace(
            "title: Latuverkko kirkonkylälle", f"title: {quoted}\n        {quoted}: 1"
        ),
        "decisions/uusi.yaml": f"kind: decision\nid: {quoted}\norgan: {quoted}\nstatus: {quoted}\n"
        f"title: {quoted}\nadopts: [{{document: {quoted}, role: adopt, digest: {quoted}}}]\n",
    }
    for path, said in files.items():
        (village / path).write_text(said, "utf-8")
    (village / text.replace("/", "_")).with_suffix(".yaml").write_text("kind: decision\nid: [a\n")
    return village


@pytest.mark.parametrize("hostile", FEW, indirect=True)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_lets_a_document_act(run, hostile, command):
    assert hostile
    quiet(run(*command))


@pytest.mark.parametrize("hostile", FEW, indirect=True)
def test_annotations_are_only_ours(run, hostile):
    assert hostile
    ran = run("lint", "--format", "github")
    assert {line.partition(" ")[0] for line in ran.out.splitlines()} <= {
        "::error",
        "::warning",
        "::notice",
    }
    assert (len(obeyed(ran.out)), raw(ran.out), ran.err) == (len(ran.out.splitlines()), set(), "")


ARGUMENTS = [
    ("lint", "{}"),
    ("lint", "--select", "{}"),
    ("lint", "--ignore", "{}"),
    ("lint", "--format", "{}"),
    ("lint", "--since", "{}"),
    ("lint", "--baseline", "{}"),
    ("lint", "--output", "{}"),
    ("lint", "--today", "{}"),
    ("lint", "--{}"),
    ("{}",),
    ("diff", "{}"),
    ("diff", "{}..HEAD"),
    ("diff", "HEAD", "--accepted", "{}"),
    ("verify", "{}"),
    ("render", "--as-of", "{}"),
    ("render", "{}"),
    ("adopt", "{}", "{}"),
    ("explain", "{}"),
    ("schema", "{}"),
    ("rules", "--format", "{}"),
]


@pytest.mark.parametrize("arguments", ARGUMENTS, ids=" ".join)
def test_no_argument_is_repeated_raw(run, village, arguments):
    assert village
    for text in FEW:
        quiet(run(*(one.replace("{}", text) for one in arguments)))


SETTINGS = [
    "documents = [{}]",
    "{} = 1",
    "[lint]\nignore = [{}]",
    "[lint]\nrules = [{}]",
    "[site]\nlogo = {}",
    "language = {}",
    "a = {}\na = 1",
    "x = \x1b[2J",
    "x = 1\n::error::SPOOFED",
]


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("text", FEW)
def test_no_setting_is_repeated_raw(run, village, setting, text):
    quoted = json.dumps(text.replace("\udce4", ""))
    (village / "hyvinvointi.toml").write_text(setting.replace("{}", quoted), "utf-8")
    for command in (("lint",), ("render",), ("diff", "HEAD")):
        quiet(run(*command))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_note_is_one_line(capsys, text):
    output.note(text)
    err = capsys.readouterr().err
    assert (err.count("\n"), obeyed(err), raw(err)) == (1, [], set())


def test_a_patch_is_exact_but_for_commands(capsys):
    for text in ("- a\r\n+ b\u202e\t\u0085\r\n", "  : :\n", "+::error::x\n"):
        output.emit_patch(text)
        assert capsys.readouterr().out == text
    output.emit_patch("+ \x1b[2J\x07\x9bm\n")
    assert capsys.readouterr().out == "+ ␛[2J␇<U+009B>m\n"
    output.emit_patch(" ::error::x\n+a\r::error::y\n+##[error]z\n")
    assert obeyed(capsys.readouterr().out) == []


def test_a_mended_document_forges_nothing_in_a_patch(run, village):
    path = village / "decisions" / "lautakunta-2025-040.yaml"
    text = path.read_text("utf-8")
    forged = "propsal: |\n  ::error::SPOOFED\n  ##[error]S\n"
    path.write_text(text.replace("proposal: |\n", forged), "utf-8")
    ran = run("lint", "--diff", "--unsafe-fixes")
    quiet(ran)
    assert "+proposal: |\n   <U+003A>:error::SPOOFED\n   #<U+0023>[error]S\n" in ran.out


def test_the_driver_of_git_names_a_file_in_one_line(run, village):
    old = village / "indicators" / "kirjasto.yaml"
    name = "indicators/x\n::error::SPOOFED.yaml"
    (village / name).write_text(old.read_text("utf-8").replace("kpl", "käyntiä"), "utf-8")
    sides = (name, old, "0" * 40, "100644", village / name, "0" * 40, "100644")
    ran = run("diff", "--git-driver", "--", *sides)
    assert ran.out.startswith("diff --hyvinvointi indicators/x␊")
    quiet(ran)
