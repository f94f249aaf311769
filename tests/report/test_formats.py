"""What machines read: each format as its readers parse it."""

import json
import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagnostics_made import diagnostic
from hyvinvointi import visible
from hyvinvointi.diagnostics import Place
from hyvinvointi.lint import Options, Report, lint
from hyvinvointi.report import registry
from hyvinvointi.report.formats.findings import Findings
from hyvinvointi.workspace import MemoryTree, load
from lint_files import FILES, edited

NASTY = st.text(st.characters() | st.sampled_from("%\r\n:,<>&\"']\x00\ud83d"), max_size=30)


def rendered(name, *diagnostics, **about):
    findings = Findings(Report(tuple(diagnostics), 1), **about)
    return registry.render(name, findings)


def parse_command(line):
    """Read a workflow command as the runner of GitHub Actions does."""
    level, properties, data = re.fullmatch(r"::(\w+) (.*?)::(.*)", line, re.DOTALL).groups()
    pairs = dict(one.split("=", 1) for one in properties.split(","))
    escapes = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}

    def unescape(text):
        return re.sub("|".join(escapes), lambda match: escapes[match[0]], text)

    return level, {name: unescape(value) for name, value in pairs.items()}, unescape(data)


@given(NASTY, NASTY)
def test_github_reads_back_what_was_said(message, path):
    (line,) = rendered("github", diagnostic(message, path)).split("\n")[:-1]
    level, properties, data = parse_command(line)
    assert (level, data) == ("error", visible.line(f"Says {message} Help"))
    assert properties == {
        "file": re.sub(r"##(?=\w*\[)", "#<U+0023>", visible.text(path)), "line": "3", "endLine": "3", "col": "5", "endColumn": "9",
        "title": "HV404 measure-without-schedule",
    }  # fmt: skip


def test_github_gets_no_columns_of_a_place_of_several_lines():
    text = rendered("github", diagnostic(place=Place("a.yaml", 3, 5, 4, 1), severity="w"))
    level, properties, _ = parse_command(text.rstrip("\n"))
    assert (level, "col" in properties, properties["endLine"]) == ("warning", False, "4")


def test_gitlab_gets_its_fields():
    (issue,) = json.loads(rendered("gitlab", diagnostic(severity="w"), prefix="kunta/"))
    assert issue == {
        "check_name": "measure-without-schedule",
        "description": "HV404: Says m",
        "severity": "minor",
        "fingerprint": "0123456789abcdef",
        "location": {
            "path": "kunta/a.yaml",
            "positions": {"begin": {"line": 3, "column": 5}, "end": {"line": 3, "column": 9}},
        },
        "other_locations": [
            {
                "path": "kunta/a.yaml",
                "positions": {"begin": {"line": 1, "column": 1}, "end": {"line": 1, "column": 2}},
            }
        ],
    }


@given(NASTY, NASTY)
def test_junit_is_xml_whatever_is_said(message, path):
    text = rendered("junit", diagnostic(message, path), diagnostic(path=path, severity="i"))
    suites = ET.fromstring(text.encode("utf-8", "replace"))  # noqa: S314  our own output
    assert (suites.get("tests"), suites.get("failures")) == ("2", "1")
    assert [one.tag for case in suites.iter("testcase") for one in case] == [
        "failure",
        "system-out",
    ]


def test_junit_lists_documents_without_findings_as_passed():
    suites = ET.fromstring(rendered("junit", diagnostic(), judged=("a.yaml", "b.yaml")))  # noqa: S314
    cases = [(one.get("classname"), len(one)) for one in suites.iter("testcase")]
    assert cases == [("a.yaml", 1), ("b.yaml", 0)]
    assert (suites.get("tests"), suites.get("failures")) == ("2", "1")


@given(NASTY, NASTY)
def test_json_and_sarif_can_be_read_whatever_is_said(message, path):
    for name in ("json", "sarif", "gitlab"):
        assert json.loads(rendered(name, diagnostic(message, path)).encode("utf-8", "replace"))


def test_sarif_tells_place_fingerprint_related_places_and_the_page_of_the_rule():
    text = rendered("sarif", diagnostic(path="a ä.yaml"), prefix="kunta/", language="fi")
    (run,) = json.loads(text)["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    (result,) = run["results"]
    assert (rule["id"], rule["name"]) == ("HV404", "MeasureWithoutSchedule")
    assert rule["help"]["markdown"].startswith("# HV404 measure-without-schedule\n")
    assert "## Oikein\n\n```yaml\n" in rule["help"]["markdown"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("HV404", 0, "error")
    assert result["partialFingerprints"] == {"hyvinvointi/v1": "0123456789abcdef"}
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "kunta/a%20%C3%A4.yaml"}
    assert location["region"] == {
        "startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9
    }  # fmt: skip
    assert result["relatedLocations"][0]["message"] == {"text": "first"}


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_a_fix_in_sarif_does_not_count_a_byte_order_mark(bom):
    files = edited("ohjelma.yaml", "owner: k", "owner: kk")
    text = files["ohjelma.yaml"].decode()
    workspace = load(MemoryTree(files | {"ohjelma.yaml": bom + files["ohjelma.yaml"]}))
    found = lint(workspace, Options(date(2026, 11, 1), scope=frozenset(["ohjelma.yaml"])))
    told = json.loads(registry.render("sarif", Findings(found, workspace.by_path)))
    (result,) = told["runs"][0]["results"]
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    region = replacement["deletedRegion"]
    start, length = region["charOffset"], region["charLength"]
    assert text[start : start + length] == "kkunnanvaltuusto"
    assert replacement["insertedContent"] == {"text": "kunnanvaltuusto"}


def test_every_format_can_say_that_nothing_is_wrong():
    workspace = load(MemoryTree(FILES))
    findings = Findings(Report((), 3), workspace.by_path, tuple(FILES))
    texts = {name: registry.render(name, findings) for name in registry.names("findings")}
    assert texts["github"] == ""
    assert json.loads(texts["gitlab"]) == []
    assert json.loads(texts["json"])["summary"]["documents"] == 3
    assert json.loads(texts["sarif"])["runs"][0]["results"] == []
    assert texts["junit"].count("<testcase") == 3
    assert texts["text"] == texts["concise"] == "3 documents, no findings.\n"
