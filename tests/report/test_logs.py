"""Whatever stands in a document, a name or a message: a log obeys nothing, a parser reads all."""

import json
import re
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagnostics_made import diagnostic, same
from diff.village import FILES, edited, workspace
from hyvinvointi import visible
from hyvinvointi.diagnostics import Fix, Message, Place, Related
from hyvinvointi.diff import compare
from hyvinvointi.lint import Report
from hyvinvointi.render.pages.changes import render_changes
from hyvinvointi.report import encoding, registry
from hyvinvointi.report.formats.findings import Findings
from report.hostile import HOSTILE, obeyed, raw
from report.test_changes import EDITS, FORMATS, rendered

ANY = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=5)), min_size=1, max_size=3)


def findings(text: str, width: int = 80) -> Findings:
    """One finding in which everything that is not ours is one text."""
    told = Message(same("{text} {text}"), {"text": text})
    found = diagnostic(
        text,
        path=text,
        document=text,
        municipality=text,
        pointer=f"/{text}",
        related=(Related(Place(text, 1, 1, 1, 2), told),),
        fix=Fix(told, ()),
        help=told,
    )
    passed = (text + "a",)
    return Findings(Report((found,), 1), {}, passed, "en", text, text, width)


def held(text: str) -> str:
    """What a format of valid Unicode can hold of a text."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


@pytest.mark.parametrize("name", [one for one in registry.names("findings") if one != "github"])
@given(ANY.map("".join))
def test_no_format_lets_a_text_act(name, text):
    said = registry.render(name, findings(text))
    assert (obeyed(said), raw(said)) == ([], set())
    assert said.encode()


@given(ANY.map("".join))
def test_annotations_are_ours_alone(text):
    said = registry.render("github", findings(text))
    (line,) = said.split("\n")[:-1]
    assert line.startswith("::error file=")
    assert (obeyed(said), raw(said)) == ([line.strip()], set())


@given(ANY.map("".join))
def test_programs_read_back_what_was_said(text):
    told = json.loads(registry.render("json", findings(text)))["diagnostics"][0]
    assert [told[key] for key in ("message", "path", "document")] == [
        held(one) for one in (f"Says {text}", text, text)
    ]
    (issue,) = json.loads(registry.render("gitlab", findings(text)))
    assert issue["location"]["path"] == held(text + text)
    suites = ET.fromstring(registry.render("junit", findings(text)))  # noqa: S314  our own
    allowed = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    assert suites[0].get("name") == allowed
    assert suites[0][0][0].text == f"{allowed}:3:5: Says {allowed}\n{allowed} {allowed}"


@given(ANY.map("".join))
def test_an_address_in_sarif_is_the_name_on_the_disk(text):
    (run,) = json.loads(registry.render("sarif", findings(text)))["runs"]
    (result,) = run["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"(?:[\w.~/-]|%[0-9A-F]{2})*", uri, re.ASCII)
    assert "](" not in result["message"]["text"]


def test_a_name_that_is_no_utf8_keeps_its_bytes():
    said = registry.render("sarif", findings("latin-\udce4.yaml"))
    assert '"uri": "latin-%E4.yamllatin-%E4.yaml"' in said
    assert "latin-<0xE4>.yaml:3:5: error" in registry.render(
        "concise", findings("latin-\udce4.yaml")
    )


@cache
def changed(text: str) -> tuple[object, ...]:
    """The village, and it with a text as a title, an id, a description and the name of a file."""
    quoted = json.dumps(text)
    plan = FILES["programs/ohjelma.yaml"]
    head = {
        **FILES,
        "programs/ohjelma.yaml": plan.replace("title: Latuverkko kirkonkylälle", f"title: {quoted}")
        .replace("id: uimataito", f"id: {quoted}")
        .replace("title: {fi: Lehtolan hyvinvointiohjelma,", f"title: {{fi: {quoted},")
        .replace("description: Kylätalot avataan asukkaiden käyttöön.", f"description: {quoted}")
        .replace("owner: valtuusto", f"owner: {quoted}"),
        f"indicators/{text}.yaml": FILES["indicators/kirjasto.yaml"].replace("kirjasto", "toinen"),
        f"x{text}.yaml": "kind: program\nid: [",
    }
    base, head = workspace(FILES), workspace(head)
    return compare(base, head), base, head


@pytest.mark.parametrize("text", HOSTILE)
def test_no_format_of_changes_lets_a_text_act(text):
    for name in (one for one in FORMATS if one != "github"):
        said = rendered(name, *changed(text), "fi", names=(text, text))
        assert obeyed(said) == [], name
        # Our own hyphenation of headings.
        assert raw(said) <= ({"\u00ad"} if name == "html" else set()), name


def test_a_page_without_such_texts_is_left_as_it_is():
    base, head = workspace(FILES), workspace(edited(*EDITS))
    page = render_changes(compare(base, head), base, head, "fi")
    assert encoding.as_html(page) == page


@pytest.mark.parametrize("text", HOSTILE)
def test_changes_are_told_as_annotations_and_as_json(text):
    said = rendered("github", *changed(text))
    assert [line for line in said.splitlines() if not line.startswith("::")] == []
    assert len(obeyed(said)) == len(said.splitlines())
    assert raw(said) == set()
    said = rendered("json", *changed(text), names=(text, text))
    assert (obeyed(said), raw(said), json.loads(said)["base"]) == ([], set(), held(text))


@given(ANY.map("".join))
def test_a_line_stays_one_line_and_several_stay_several(text):
    assert "\n" not in visible.line(text)
    assert (obeyed(visible.line(text)), raw(visible.line(text))) == ([], set())
    several = visible.lines(f"a\n{text}\nb\tc")
    assert several.count("\n") == text.count("\n") + 2
    assert (obeyed(several), raw(several)) == ([], set())
    assert visible.lines(several) == several


@pytest.mark.parametrize(
    "text",
    [
        "Päätös – ”hyvä” §12 a:b ::",
        "1::2",
        "#1 ## 2",
        "שלום עולם",
        "日本 😀 e\u0301",
        "12\u00a0000",
    ],
)
def test_ordinary_writing_stays_as_it_is(text):
    assert visible.line(text) == visible.lines(text) == text
    assert json.loads(encoding.as_json([text])) == [text]
    assert text in encoding.as_json([text])
