"""The program as a whole: help, language, wrong command lines, and failing well."""

import json
import re
from types import SimpleNamespace

import pytest
import typer

from hyvinvointi import __version__
from hyvinvointi.cli import app, helping, language, options
from hyvinvointi.diagnostics import LANGUAGES, Text
from hyvinvointi.diff import LEVELS
from hyvinvointi.diff.rules import judges
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.schema import KINDS

RULE = "measure-without-schedule"


@pytest.mark.parametrize("arguments", [["--version"], ["--lang", "fi", "--version"]])
def test_version(run, arguments):
    assert run(*arguments).out == f"hyvinvointi {__version__}\n"


@pytest.mark.parametrize("arguments", [[], ["--help"]])
def test_help_lists_every_command_in_order(run, arguments):
    ran = run(*arguments)
    listed = re.findall(r"^  ([a-z-]+)  ", ran.out.partition("Commands:\n")[2], re.MULTILINE)
    assert (ran.code, tuple(listed)) == (0, app.COMMANDS)


@pytest.mark.parametrize("name", app.COMMANDS)
@pytest.mark.parametrize("tongue", LANGUAGES)
def test_every_option_is_explained_in_every_language(name, tongue):
    built = helping.command(name, tongue)
    assert built.help
    assert all(getattr(one, "help", None) for one in built.params)


def every_command(tongue="fi"):
    """Each command, and each of a group of commands, by its name."""
    for name in app.COMMANDS:
        built = helping.command(name, tongue)
        yield name, built
        for inner in getattr(built, "names", ()):
            yield f"{name} {inner}", built.get_command(None, inner)


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_every_command_shows_two_examples_that_it_understands(tongue):
    commands = dict(every_command(tongue))
    for name, built in commands.items():
        assert len(built.examples) == 2, name
        for shown, text in built.examples:
            line = shown.say(tongue) if isinstance(shown, Text) else shown
            words = line.split()
            depth = 2 if " ".join(words[:2]) in commands else 1
            meant = commands[" ".join(words[:depth])]
            known = {option for one in meant.params for option in one.opts}
            assert {word for word in words if word.startswith("--")} <= known, line
            assert line.split()[0] == name.split()[0]
            assert text.say(tongue)


def test_placeholders_are_in_the_language_of_the_help():
    english = re.compile(
        "FILE|DATE|OPTIONS|PATHS|RULES|DIR|KIND|COMMAND|DOCUMENT|YEAR|VALUE|NUMBER"
    )
    for name, built in every_command("fi"):
        with typer.Context(built, info_name=name) as context:
            usage = [*built.collect_usage_pieces(context)]
            shown = [one.make_metavar(context) for one in built.get_params(context)]
        assert not [one for one in (*usage, *shown) if english.search(one)], name


@pytest.mark.parametrize("arguments", [["-h"], ["lint", "-h"], ["help", "lint"], ["help"]])
def test_help_is_shown_however_it_is_asked_for(run, arguments):
    named = [one for one in arguments if one not in {"-h", "help"}]
    asked, usual = run(*arguments), run(*named, "--help")
    assert (asked.code, asked.out) == (0, usual.out)
    assert "-h, --help" in asked.out


def test_whoever_says_nothing_is_told_how_to_begin(run):
    assert "hyvinvointi init\n      starts a workspace: begin here" in run().out


def test_outside_of_a_workspace_and_in_an_empty_one_init_is_named(run, workspace):
    for path in [*workspace.rglob("*")]:
        if path.is_file():
            path.unlink()
    for command in ("lint", "render", "verify"):
        assert "hyvinvointi init" in run(command).err
        (workspace / "hyvinvointi.toml").write_text("")
        assert "hyvinvointi init" in run(command).err
        (workspace / "hyvinvointi.toml").unlink()


@pytest.mark.parametrize(("number", "chosen"), [(0x40B, "fi"), (0x81D, "sv"), (0x407, "en")])
def test_windows_says_its_language_itself(monkeypatch, number, chosen):
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: number)
    monkeypatch.setattr("ctypes.windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr("sys.platform", "win32")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "HYVINVOINTI_LANG"):
        monkeypatch.delenv(name, raising=False)
    assert language.choose() == chosen
    assert language.choose("sv") == "sv"


def test_allowed_values_are_told_with_their_terms(run, workspace):
    (workspace / "b.yaml").write_text(
        "kind: program\nid: b\ntitle: B\ntype: liikunta-ohjelma\nstatus: kesken\n"
    )
    shown = " ".join(run("lint", "--lang", "fi", "b.yaml").out.replace("│", "").split())
    assert "Tarkoititko ”sports-program” (liikuntaohjelma)?" in shown
    assert "idea (aihe), in-preparation (valmistelussa)" in shown


def test_help_speaks_the_language_of_the_reader(run):
    ran = run("lint", "--lang", "sv", "--help")
    assert ran.out.startswith("Användning: hyvinvointi lint")
    assert "Flaggor:\n" in ran.out
    assert "Options" not in ran.out.partition("\n")[2]
    assert options.HELP["today"].sv.split()[0] in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80
    shown = run("init", "--lang", "fi", "--help").out
    assert ("[oletus:" in shown, "[default" in shown) == (True, False)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (
            ["lnt"],
            "Komentoa ”lnt” ei ole. Tarkoititko ”lint”? Komennot: init, new, lint, fmt, diff",
        ),
        (["help", "lnt"], "Komentoa ”lnt” ei ole."),
        (["lint", "--formt", "json"], "Valitsinta ”--formt” ei ole. Tarkoititko ”--format”?"),
        (["--vresion"], "Tarkoititko ”--version”?"),
        (["lint", "--format", "jsn"], "Valitsimen --format arvo ei kelpaa; siihen kuuluu jokin"),
        (["lint", "--today", "1.2.2026"], "päivä muodossa 2026-08-15"),
        (["lint", "--today", "2026-02-30"], "päivä muodossa 2026-08-15"),
        (["lint", "--fix=1"], "Valitsin --fix ei ota arvoa."),
        (["lint", "--since"], "Valitsin --since tarvitsee arvon."),
        (["schema", "decision", "b"], "Komentorivi ei kelpaa:"),
        (["adopt"], "Komennosta puuttuu PÄÄTÖS."),
        (["explain", "aivan", "muu"], "”aivan muu” ei ole sääntö, kenttä, arvo,"),
        (["explain", "decision.statos"], "Tarkoititko ”decision.status”?"),
        (["explain", "2015/410"], "Tarkoititko ”410/2015”?"),
        (["explain", "unknown-referense"], "Tarkoititko ”unknown-reference”?"),
        (["schema", "x"], "Asiakirjalajia ”x” ei ole"),
    ],
)
def test_a_wrong_command_line_is_one_plain_line(run, monkeypatch, arguments, reason):
    monkeypatch.setenv("HYVINVOINTI_LANG", "fi")
    ran = run(*arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("hyvinvointi: ")
    assert reason in ran.err


@pytest.mark.parametrize(
    ("wishes", "chosen"),
    [
        (("sv", "fi", "fi", "fi_FI.UTF-8"), "sv"),
        ((None, "sv", "fi", "fi_FI.UTF-8"), "sv"),
        ((None, None, "sv", "fi_FI.UTF-8"), "sv"),
        ((None, None, None, "fi_FI.UTF-8"), "fi"),
        ((None, None, None, "sv"), "sv"),
        ((None, None, None, "de_DE.UTF-8"), "en"),
        ((None, None, None, "C"), "en"),
        ((None, "de", "xx", "fi"), "fi"),
        ((None, None, None, None), "en"),
    ],
)
def test_the_first_known_language_is_spoken(run, workspace, monkeypatch, wishes, chosen):
    asked, environment, configured, locale = wishes
    for name, value in (("HYVINVOINTI_LANG", environment), ("LANG", locale)):
        if value:
            monkeypatch.setenv(name, value)
    assert language.choose(asked, configured) == chosen
    if configured:
        (workspace / "hyvinvointi.toml").write_text(f"language = '{configured}'")
    said = {"fi": "ei ole", "sv": "Det finns ing", "en": "There is no"}[chosen]
    lang = ["--lang", asked] if asked else []
    assert said in run("lint", "nowhere", *lang).err
    assert said in run("lnt", *lang).err


def test_a_fault_of_the_program_is_one_line_that_asks_to_be_reported(run, monkeypatch):
    def fail(*_):
        raise RuntimeError("a\nb")

    monkeypatch.setattr("hyvinvointi.cli.linting.Files", fail)
    ran = run("lint")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "RuntimeError: a b" in ran.err
    monkeypatch.setenv("HYVINVOINTI_DEBUG", "1")
    with pytest.raises(RuntimeError):
        run("lint")


def test_an_interruption_ends_with_130(run, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("hyvinvointi.cli.linting.Files", interrupt)
    assert run("lint").code == 130
    assert run("lint", "--lang", "fi").code == 130


def test_explain_shows_the_page_in_the_language_with_examples_to_copy(run):
    ran = run("explain", RULE, "--lang", "fi")
    assert (ran.code, run("explain", "hv404", "--lang", "fi").out) == (0, ran.out)
    assert ran.out.startswith(f"# HV404 {RULE}\n\nToimenpiteeltä ”…” puuttuu aikataulu.\n\nIlman")
    assert "## Väärin\n\n```yaml\nkind: program\n" in ran.out
    assert "expect" not in ran.out
    assert "Utan tidsplan" in run("explain", RULE, "--lang", "sv").out


def test_notes_on_examples_are_in_the_language_of_the_reader(run):
    noted = run("explain", "plan-without-goals").out
    assert "## Wrong: once published\n" in noted
    assert "## Oikein: " not in run("explain", "plan-without-goals", "--lang", "fi").out
    changed = "inspected-text-changed"
    assert "## Ennen: korjausmerkintä\n" in run("explain", changed, "--lang", "fi").out
    assert "## Före\n" in run("explain", changed, "--lang", "sv").out
    assert "## Före: " not in run("explain", changed, "--lang", "sv").out


def test_every_rule_can_be_explained(run):
    for entry in catalogue():
        ran = run("explain", entry.rule.slug)
        assert (ran.code, ran.out.splitlines()[0]) == (0, f"# {entry.rule.code} {entry.rule.slug}")
        assert not re.search(r"\{[a-z_]+\}", ran.out.split("```")[0])


def test_every_change_rule_can_be_explained(run):
    for one in judges():
        ran = run("explain", one.rule.code.lower())
        assert (ran.code, ran.out.splitlines()[0]) == (0, f"# {one.rule.code} {one.rule.slug}")
        assert not re.search(r"\{[a-z_]+\}", ran.out.split("```")[0])
    shown = run("explain", "target-weakened", "--lang", "fi").out
    assert "Taso: asiamuutos\n\nTavoitteen saavuttavat kaikki ne arvot" in shown
    assert shown.index("## Ennen\n\n```yaml\nkind: program") < shown.index("## Jälkeen\n")
    assert "expect" not in shown
    assert "\n\n## Peruste\n\n- Käytäntö: " in shown
    assert "Tarkoititko ”target-weakened”?" in run("explain", "target-weakend", "--lang", "fi").err


def test_a_change_rule_without_a_basis_is_explained_without_the_heading(run):
    shown = run("explain", "item-moved", "--lang", "fi").out
    assert "## Peruste" not in shown
    assert "raha toiseen toimenpiteeseen.\n\n## Ennen\n\n```yaml\nkind: program" in shown


def test_rules_say_which_tells_the_way_back(run):
    listed = json.loads(run("rules", "--format", "json").out)["change_rules"]
    mirrors = {one["rule"]: one["mirror"] for one in listed}
    assert mirrors["deadline-advanced"] == "deadline-postponed"
    assert mirrors["measure-moved"] == "measure-moved"
    assert mirrors["rule-switched-off"] is None


def test_rules_are_listed_as_text_json_and_a_table(run):
    codes = [entry.rule.code for entry in catalogue()]
    text = run("rules", "--lang", "fi").out
    assert f"HV404 {RULE} (varoitus → virhe)\n" in text
    listed = json.loads(run("rules", "--format", "json").out)["rules"]
    assert [one["code"] for one in listed] == codes
    table, _, changes = run("rules", "--format", "markdown").out.partition("\n\n")
    assert len(table.splitlines()) == len(codes) + 2
    assert {line.replace("\\|", "").count("|") for line in table.splitlines()} == {6}
    assert len(changes.splitlines()) == len(judges()) + 2
    assert {line.replace("\\|", "").count("|") for line in changes.splitlines()} == {5}
    assert "HVD310 target-weakened (asiamuutos)\n" in text
    listed = json.loads(run("rules", "--format", "json").out)["change_rules"]
    assert [one["code"] for one in listed] == [one.rule.code for one in judges()]
    assert {one["level"] for one in listed} <= set(LEVELS)


def test_schemas_are_printed_whole_and_written(run, workspace):
    assert [line.split()[0] for line in run("schema").out.splitlines()] == list(KINDS)
    printed = json.loads(run("schema", "decision").out)
    assert ("properties" in printed, "common.schema.json" in json.dumps(printed)) == (True, False)
    assert run("schema", "--output", "s").code == 0
    assert len([*(workspace / "s").glob("*.schema.json")]) == len(KINDS) + 2


def test_a_group_hands_its_language_on(run):
    spoken = [
        run(*before, "new", *between, "program", *behind, "-h").out.splitlines()[0]
        for before, between, behind in (
            (("--lang", "fi"), (), ()),
            ((), ("--lang", "fi"), ()),
            ((), (), ("--lang", "fi")),
        )
    ]
    assert spoken == ["Käyttö: hyvinvointi new program [VALITSIMET]"] * 3
    made = run("new", "--lang", "sv", "program", "--title", "x", "--type", "other", "--yes")
    assert made.out.startswith("Gjort: ")


@pytest.mark.parametrize("tongue", LANGUAGES)
@pytest.mark.parametrize("width", [80, 120])
def test_help_breaks_no_name_of_an_option_or_value(run, monkeypatch, tongue, width):
    monkeypatch.setenv("COLUMNS", str(width))
    for name in app.COMMANDS:
        lines = run("help", name, "--lang", tongue).out.splitlines()
        assert max(map(len, lines)) <= min(width, 100), name
        assert not [line for line in lines if line.endswith("-")], name
        assert not [line for line in lines if re.search("[{}]|x>=|<=x", line)], name
