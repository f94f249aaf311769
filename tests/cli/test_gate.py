"""A change cannot loosen its own gate unseen: what is always reported, and what `diff` tells."""

import json

import jsonschema
import pytest

from cli.repository import commit, git
from diff.village import all_changes
from formats import formats
from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.resources import folder
from lint_files import FILES

DAY = ("--today", "2026-11-01")
BROKEN = b"kind: program\nid: [\n"
MISSHAPEN = FILES["ohjelma.yaml"].replace(b"title: Ohjelma\n", b"titel: Ohjelma\n")
PERSONAL = FILES["ohjelma.yaml"].replace(b"title: Ohjelma\n", b"title: Aino 131052-308T\n")
DOCUMENTS = {"HV0": BROKEN, "HV1": MISSHAPEN, "HV7": PERSONAL}


@pytest.fixture
def faulty(workspace):
    """A workspace with a fault of reading, one of structure, and one of privacy."""
    for family, content in DOCUMENTS.items():
        own = content.replace(b"id: ohjelma", f"id: {family.lower()}".encode())
        (workspace / f"{family.lower()}.yaml").write_bytes(own)
    return workspace


def families(ran):
    return {one["code"][:3] for one in json.loads(ran.out)["diagnostics"]}


REFUSED = [
    ("[lint]\nignore = ['{}']", "lint.ignore"),
    ("[lint]\nignore = ['HV4', '{}']", "lint.ignore"),
    ("[lint.severity]\n{} = 'off'", "lint.severity"),
    ("[lint.severity]\n{} = 'info'", "lint.severity"),
    ("[lint.severity]\n{} = 'warning'", "lint.severity"),
    ("[lint.paths.'*']\n{} = 'off'", "lint.paths.*"),
]
NAMES = ["HV", "HV0", "HV1", "HV7", "HV001", "hv7", "identity-code-in-text", "missing-field"]


@pytest.mark.parametrize(
    ("toml", "setting", "name"),
    [*((*one, "HV1") for one in REFUSED), *((*REFUSED[0], name) for name in NAMES)],
)
def test_settings_that_would_hide_what_is_always_reported_are_refused(
    run, faulty, toml, setting, name
):
    (faulty / "hyvinvointi.toml").write_text(toml.format(name))
    ran = run("lint", *DAY)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert f"hyvinvointi.toml: {setting} cannot leave out or soften the rule “{name}”" in ran.err


def test_publishing_refuses_them_too(run, workspace):
    (workspace / "hyvinvointi.toml").write_text("[lint]\nignore = ['HV7']")
    ran = run("render", "--profile", "publish", "--output", "out", *DAY)
    assert (ran.code, "lint.ignore" in ran.err) == (2, True)
    assert not (workspace / "out").exists()


@pytest.mark.parametrize(
    "toml",
    ["", "[lint]\nselect = ['HV3']", "[lint.severity]\nHV = 'error'", "[lint]\nignore = ['HV4']"],
)
def test_a_selection_of_the_settings_hides_none_of_them(run, faulty, toml):
    (faulty / "hyvinvointi.toml").write_text(toml)
    ran = run("lint", "--format", "json", *DAY)
    assert ran.code == 1
    assert families(ran) >= {*DOCUMENTS}


@pytest.mark.usefixtures("faulty")
def test_a_person_may_look_at_a_part_but_not_past_what_cannot_be_read(run):
    ran = run("lint", "--format", "json", "--select", "HV3", *DAY)
    assert (ran.code, families(ran)) == (1, {"HV0"})
    ran = run("lint", "--format", "json", "--ignore", "HV0,HV1,HV7", *DAY)
    assert (ran.code, families(ran) & {*DOCUMENTS}) == (1, {"HV0"})


def test_a_baseline_holds_faults_of_structure_but_none_of_reading_and_privacy(run, faulty):
    (faulty / "liian.yaml").write_bytes(
        FILES["ohjelma.yaml"]
        .replace(b"id: ohjelma", b"id: liian")
        .replace(b"schedule: {start: 2026-09, recurrence: continuous}", b"partners: [x]")
    )
    run("lint", "--baseline", "b.json", "--write-baseline", *DAY)
    rules = {one["rule"] for one in json.loads((faulty / "b.json").read_bytes())["findings"]}
    assert "measure-without-schedule" in rules
    assert "identity-code-in-text" not in rules
    ran = run("lint", "--baseline", "b.json", "--format", "json", *DAY)
    assert (ran.code, families(ran)) == (1, {"HV0", "HV7"})
    prints = json.loads(ran.out)["diagnostics"]
    forged = [{"fingerprint": one["fingerprint"], "rule": "x", "path": "y"} for one in prints]
    (faulty / "b.json").write_text(json.dumps({"version": 2, "findings": forged}))
    ran = run("lint", "--baseline", "b.json", "--format", "json", *DAY)
    assert families(ran) >= {"HV0", "HV7"}


@pytest.mark.parametrize(
    "content",
    [b"[" * 100_000, b"\xff", b"[]", b'{"version": 1}', b"1" * 5_000],
    ids=["deep", "other-bytes", "list", "early", "number"],
)
def test_a_hostile_baseline_is_refused_in_a_line(run, workspace, content):
    (workspace / "b.json").write_bytes(content)
    ran = run("lint", "--baseline", "b.json", *DAY)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert len(ran.err) < 400


@pytest.mark.parametrize(
    "text",
    ["accepted=" + "[" * 60_000, "a" + ".a" * 99_000 + "=1", "\0"],
    # The name of a test stands in the environment of what it starts: that has to be short.
    ids=["brackets", "dots", "nothing"],
)
def test_a_hostile_file_of_acceptances_is_refused_in_a_line(run, village, text):
    (village / "a.toml").write_text(text)
    ran = run("diff", "--accepted", "a.toml")
    assert (ran.code, ran.err.count("\n")) == (2, 1)


LINT = "[lint]\nselect = ['HV3', 'HV4']\n[lint.severity]\nHV404 = 'warning'\nHV405 = 'off'\n"
LOOSENED = [
    ("", "documents = ['indicators/*']", ["documents-narrowed documents -"]),
    ("documents = ['a/*', 'x/*']", "documents = ['a/*']", ["documents-narrowed documents -"]),
    ("", "[lint]\nignore = ['HV404']", ["rule-switched-off lint.ignore HV404"]),
    ("", "[lint]\nselect = ['HV404']", ["rule-switched-off lint.select -"]),
    (LINT, LINT.replace("'HV3', ", ""), ["rule-switched-off lint.select HV3"]),
    (LINT, LINT.replace("warning", "info"), ["severity-lowered lint.severity HV404"]),
    (LINT, LINT.replace("warning", "off"), ["rule-switched-off lint.severity HV404"]),
    (LINT, LINT.replace("HV404 = 'warning'\n", ""), ["severity-lowered lint.severity HV404"]),
    ("", "[lint.paths.'x/*']\nHV404 = 'info'", ["severity-lowered lint.paths.x/* HV404"]),
    (
        "[lint.severity]\nHV4 = 'off'\nHV404 = 'error'",
        "[lint.severity]\nHV404 = 'error'\nHV4 = 'off'",
        ["severity-lowered lint.severity -"],
    ),
    ("", "[lint]\nrules = ['own']", ["own-rules-changed lint.rules -"]),
    ("[lint]\nrules = ['own']", "", ["own-rules-changed lint.rules -"]),
]
TIGHTENED = [
    ("", ""),
    ("documents = ['programs/*']", "documents = ['programs/*', 'x/*']"),
    ("documents = ['*']", ""),
    ("documents = ['programs/**/*.yaml', 'x/*.yaml']", "documents = ['**/*.yaml']"),
    ("documents = ['programs/**/*.yaml', 'x/*.yaml']", ""),
    ("documents = ['programs/?.yaml', 'x/[ab].yaml']", "documents = ['**']"),
    ("", "documents = ['**/*.yaml']"),
    (LINT, LINT.replace("'HV3'", "'HV2', 'HV3'")),
    (LINT, LINT.replace("select = ['HV3', 'HV4']", "")),
    (LINT, LINT.replace("warning", "error")),
    (LINT, LINT.replace("HV405 = 'off'\n", "")),
    (LINT, LINT.replace("HV405 = 'off'", "HV405 = 'info'")),
    ("[lint]\nignore = ['HV3', 'HV404']", "[lint]\nignore = ['HV404']"),
    ("", "[lint.severity]\nHV404 = 'error'"),
    ("", "[lint.paths.'x']\nHV404 = 'error'"),
    ("language = 'fi'", "language = 'sv'\n[site]\nname = 'x'"),
    ("[lint]\nignore = ['HV3']", "\n\n  [lint]  # miksi\nignore = [\n 'HV3' ]"),
]


@pytest.mark.parametrize(("before", "after", "expected"), LOOSENED)
def test_each_loosening_is_told(before, after, expected):
    changes = all_changes({"hyvinvointi.toml": before}, {"hyvinvointi.toml": after})
    told = [f"{one.rule.slug} {one.entity.id} {one.field or '-'}" for one in changes]
    assert told == expected
    assert {one.level for one in changes} == {"review"}
    for language in ("fi", "sv", "en"):
        assert "{" not in changes[0].message.say(language)


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (
            ["a*", "b*", "[c]*"],
            (
                "Asetus documents on muuttunut: ** → a*, b*, [c]*. Mikään tähän asti tarkistettu asiakirja ei jää pois.",
                "har ändrats från ”**” till ”a*, b*, [c]*”. Inget dokument som hittills har granskats faller bort.",
                "from “**” to “a*, b*, [c]*”. No document that has been checked so far is left out.",
            ),
        ),
        (
            ["a*", "b*"],
            (
                "** → a*, b*. Tarkistamatta jää c.yaml.",
                "Följande granskas inte längre: c.yaml.",
                "1 document is no longer checked, because",
            ),
        ),
        (
            ["a*"],
            (
                "** → a*. Tarkistamatta jäävät b.yaml ja c.yaml.",
                "Följande granskas inte längre: b.yaml och c.yaml.",
                "2 documents are no longer checked, because",
            ),
        ),
    ],
)
def test_of_documents_that_are_left_out_it_is_said_which(kept, said):
    files = {f"{one}.yaml": f"kind: program\nid: {one}\ntitle: X\n" for one in "abc"}
    after = files | {"hyvinvointi.toml": f"documents = {json.dumps(kept)}"}
    (change,) = all_changes(files | {"hyvinvointi.toml": ""}, after)
    for language, part in zip(LANGUAGES, said, strict=True):
        assert part in change.message.say(language)


@pytest.mark.parametrize(("before", "after"), TIGHTENED)
def test_what_is_stricter_or_no_different_is_not_told(before, after):
    assert all_changes({"hyvinvointi.toml": before}, {"hyvinvointi.toml": after}) == []


WHERE = {
    "deleted": ({}, ["notice document-removed b"]),
    "moved out of every setting": ({"muu/b.yaml": "b"}, ["notice document-removed b"]),
    "left out": ({"x/b.yaml": "b"}, ["review documents-narrowed documents"]),
    "left out in another folder": ({"x/y/b.yaml": "b"}, ["review documents-narrowed documents"]),
    "left out, and edited": ({"x/b.yaml": "b\ntitle: Y"}, ["review documents-narrowed documents"]),
    "moved to where it is seen": ({"a/b.yaml": "b"}, []),
}


@pytest.mark.parametrize("case", WHERE)
def test_what_a_setting_leaves_out_is_not_deleted_and_what_is_deleted_is_not_left_out(case):
    kept = {"a/a.yaml": "kind: program\nid: a\n"}
    base = kept | {"x/b.yaml": "kind: program\nid: b\n"}
    files, expected = WHERE[case]
    head = kept | {path: f"kind: program\nid: {rest}\n" for path, rest in files.items()}
    changes = all_changes(
        base | {"hyvinvointi.toml": "documents = ['a/*', 'x/**/*.yaml']"},
        head | {"hyvinvointi.toml": "documents = ['a/*.yaml', 'x/z*']"},
    )
    told = [f"{one.level} {one.rule.slug} {one.entity.id}" for one in changes]
    narrowing = "review documents-narrowed documents"
    assert [one for one in told if one != narrowing] == [
        one for one in expected if one != narrowing
    ]
    assert ("x/b.yaml" in changes[0].message.say("en")) == (narrowing in expected)


NARROW = "documents = ['indicators/*.yaml']\n[lint]\nignore = ['HV404']\n"
BASELINE = '{{"version": 1, "findings": [{}]}}'
FINDING = '{{"fingerprint": "{}", "rule": "measure-without-schedule", "path": "x.yaml"}}'


@pytest.fixture
def loosened(village):
    """A branch that narrows what is judged, leaves a rule out, and grows a baseline."""
    known = FINDING.format("0a1b")
    commit(village, {"ci/vanhat.json": BASELINE.format(known), "data.json": "{}"})
    git(village, "checkout", "-qb", "haara")
    grown = f"{known}, {FINDING.format('2c3d')}"
    commit(village, {"hyvinvointi.toml": NARROW, "ci/vanhat.json": BASELINE.format(grown)})
    return village


TOLD = [
    ("HVD610", "hyvinvointi.toml", 1),
    ("HVD611", "hyvinvointi.toml", 3),
    ("HVD614", "ci/vanhat.json", 1),
]


@pytest.mark.usefixtures("loosened")
@pytest.mark.parametrize("arguments", [["main"], ["main...haara"], ["main", "programs"]])
def test_diff_tells_what_a_branch_lets_through(run, arguments):
    ran = run("diff", "--format", "json", "--fail-on", "never", *arguments)
    report = json.loads(ran.out)
    schema = json.loads((folder("schemas") / "output/diff.schema.json").read_bytes())
    jsonschema.validate(report, schema)
    loose = [one for one in report["changes"] if one["code"].startswith("HVD61")]
    places = [(one["code"], one["document"], one["head_location"]["line"]) for one in loose]
    assert places == TOLD
    assert {one["kind"] for one in loose} == {"settings", "baseline"}
    assert "programs/ohjelma.yaml" in loose[0]["message"]
    assert {one["code"] for one in report["changes"]} == {code for code, _, _ in TOLD}


@pytest.mark.slow
@pytest.mark.usefixtures("loosened")
def test_every_format_shows_it_but_a_list_of_amendments(run):
    for name in {*formats()["diff"]} - {"amendment"}:
        ran = run("diff", "main", "--format", name, "--fail-on", "never")
        assert "lint.ignore" in ran.out, name
        assert "vanhat.json" in ran.out, name
    annotated = run("diff", "main", "--format", "github", "--fail-on", "never").out
    assert "::warning file=hyvinvointi.toml,line=3," in annotated
    assert "lint" not in run("diff", "main", "--format", "amendment", "--fail-on", "never").out


def template_changes(run, *arguments):
    ran = run("diff", "--format", "json", "--fail-on", "never", *arguments)
    report = json.loads(ran.out)
    schema = json.loads((folder("schemas") / "output/diff.schema.json").read_bytes())
    jsonschema.validate(report, schema)
    loose = [one for one in report["changes"] if one["code"] == "HVD616"]
    assert {(one["kind"], one["level"]) for one in loose} <= {("template", "review")}
    return [(one["document"], bool(one["old"]), bool(one["new"])) for one in loose]


@pytest.mark.slow
def test_every_own_template_that_came_changed_or_went_is_told(run, village):
    commit(village, {"templates/html/a.html": "1", "templates/b.txt": "1", "templates/c.md": "1"})
    told = [("templates/b.txt", False, True), ("templates/c.md", False, True)]
    added = [*told, ("templates/html/a.html", False, True)]
    assert template_changes(run, "HEAD~1") == template_changes(run, "HEAD~1..HEAD") == added
    (village / "templates/b.txt").unlink()
    (village / "templates/html/a.html").write_text("2")
    (village / ".gitignore").write_text("*.js\n")
    (village / "templates/html/search.js").write_text("what Git ignores is used, too")
    edited = [("templates/b.txt", True, False), ("templates/html/a.html", True, True)]
    assert template_changes(run) == [*edited, ("templates/html/search.js", False, True)]
    assert template_changes(run, "--staged") == []
    git(village, "add", "-A")
    assert template_changes(run, "--staged") == edited
    assert run("diff", "--staged", "--fail-on", "review").code == 1


def test_a_file_that_is_too_large_for_a_template_is_none(run, village):
    commit(village, {"templates/suuri.docx": "x" * 2_000_000})
    assert template_changes(run, "HEAD~1") == template_changes(run) == []


def test_a_gate_may_ask_for_it(run, village):
    (village / "hyvinvointi.toml").write_text("[lint]\nignore = ['HV404']")
    assert run("diff", "--fail-on", "review").code == 1
    assert run("diff").code == 0
    assert run("diff", "--staged", "--fail-on", "review").code == 0
    git(village, "add", "-A")
    assert run("diff", "--staged", "--fail-on", "review").code == 1


def test_a_baseline_that_cannot_be_read_or_is_another_file_is_passed_over(run, village):
    files = {
        "deep.json": '{"fingerprint": ' + "[" * 90_000,
        "other.json": '[{"fingerprint": "x"}]',
        "list.json": '{"findings": ["fingerprint", {"a": 1}]}',
        ".github/b.json": BASELINE.format(""),
    }
    commit(village, files)
    assert run("diff", "HEAD~1", "--fail-on", "review").code == 0
    (village / ".github/b.json").write_text(BASELINE.format(FINDING.format("0a1b")))
    ran = run("diff", "--fail-on", "review")
    assert (ran.code, "baseline-grown" in ran.out) == (1, True)


def test_a_baseline_is_not_followed_out_of_the_workspace(run, village, tmp_path_factory):
    outside = tmp_path_factory.mktemp("muualla") / "b.json"
    outside.write_text(BASELINE.format(FINDING.format("0a1b")))
    commit(village, {"b.json": BASELINE.format("")})
    (village / "b.json").unlink()
    (village / "b.json").symlink_to(outside)
    assert run("diff", "--fail-on", "review").code == 0


RULES = {
    "hyvinvointi.toml": "[lint]\nrules = ['./saannot/']\n",
    "saannot/liian_lyhyt.py": "LEAST = 40\n",
}


@pytest.mark.parametrize("how", [["HEAD"], ["HEAD", "--staged"], ["HEAD~1..HEAD"]])
def test_a_changed_file_of_own_rules_is_told(run, village, how):
    commit(village, RULES | {"saannot/poistuu.py": "", "saannot/sama.py": "", "muu/x.py": "1"})
    (village / "saannot/poistuu.py").unlink()
    for name in ("saannot/liian_lyhyt.py", "saannot/uusi.py", "muu/x.py"):
        (village / name).write_text("LEAST = 0\n")
    git(village, "add", "-A")
    if how == ["HEAD~1..HEAD"]:
        git(village, "commit", "-qm", "toinen")
    report = json.loads(run("diff", *how, "--format", "json").out)
    told = [(one["code"], one["document"], one["level"]) for one in report["changes"]]
    assert told == [
        ("HVD615", "saannot/liian_lyhyt.py", "review"),
        ("HVD615", "saannot/poistuu.py", "review"),
        ("HVD615", "saannot/uusi.py", "review"),
    ]
    assert report["changes"][0]["head_location"]["line"] == 1
    assert len({one["message"].partition(" (")[0] for one in report["changes"]}) == 3


@pytest.mark.parametrize("name", ["\\u0000", "..", "/", "ei-ole", "kierre", "hyvinvointi.toml"])
def test_a_folder_of_own_rules_that_cannot_be_found_holds_none(run, village, name):
    (village / "kierre").symlink_to("kierre")
    commit(village, {"hyvinvointi.toml": f'[lint]\nrules = ["{name}"]\n'})
    assert run("diff", "--fail-on", "review").code == 0
