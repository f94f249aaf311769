"""What clearing misses, the search of finished files finds: each plant, wherever a page shows it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hyvinvointi.__main__ import main
from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.render.build.proof import Proof
from hyvinvointi.render.build.rendering import cleared_site, render_site
from hyvinvointi.render.site import publication
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.options import Options
from hyvinvointi.render.site.publication import Cleared, Leak
from hyvinvointi.workspace import Workspace
from render.edits import clean
from render.plants import SPELLINGS
from render.sites import REGISTER, site, workspace
from render.test_publication import CLOSED, DECISION, OTHER

pytestmark = pytest.mark.slow

PLACES = {
    "prose": OTHER + "background: |\n  Hakija on {plant}, joka asuu kunnassa.\n",
    "title": OTHER.replace("title: Toinen", 'title: "Hakija {plant} asuu"'),
    "list": OTHER + 'x-muu: [{a: "{plant}"}]\n',
    "table": "kind: indicator\nid: m\nmunicipality: malli\ntitle: M\nunit: '%'\n"
    'values: [{year: 2020, value: 1, note: "{plant}"}]\n',
    "measure": "kind: program\nid: p\nmunicipality: malli\ntitle: P\ngoals: [{id: g, title: G, "
    'measures: [{id: m, title: "{plant}", schedule: {end: 2031}}]}]\n',
}
"""Where a plant stands; quotes take escapes and one line alone."""


def _planted(place: str, plant: str) -> Workspace:
    said = plant.replace("\n", "\n  ") if place == "prose" else json.dumps(plant)[1:-1]
    return workspace(a=PLACES[place].replace("{plant}", said))


@pytest.mark.usefixtures("nothing_is_masked")
@pytest.mark.parametrize(
    "options",
    [
        pytest.param({}, id="html"),
        pytest.param({"format": "markdown"}, id="md", marks=pytest.mark.slow),
        pytest.param({"single_file": True}, id="single", marks=pytest.mark.slow),
    ],
)
@pytest.mark.parametrize("plant", [one for several in SPELLINGS.values() for one in several])
def test_every_plant_that_clearing_misses_refuses_the_site(
    plant: str, options: dict[str, Any]
) -> None:
    for place in PLACES:
        with pytest.raises(Leak) as refused:
            site(_planted(place, plant), today=date(2026, 3, 31), **options)
        said = "".join(refused.value.message.say(language) for language in LANGUAGES)
        assert not [
            word for word in plant.replace("*", " ").split() if len(word) > 4 and word in said
        ]
        assert "malli/" in said, place


def _left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let clearing know what to keep, and yet change nothing."""
    clear = publication.clear

    def left_open(given: Workspace, *args: Any, **options: Any) -> Cleared:
        cleared = clear(given, *args, **options)
        return replace(cleared, workspace=given)

    monkeypatch.setattr("hyvinvointi.render.build.rendering.clear", left_open)


@pytest.mark.parametrize("options", [{}, {"format": "markdown"}, {"single_file": True}])
def test_a_secret_that_clearing_misses_refuses_the_site(
    monkeypatch: pytest.MonkeyPatch, options: dict[str, Any]
) -> None:
    _left_open(monkeypatch)
    with pytest.raises(Leak) as refused:
        site(workspace(a=DECISION + CLOSED, b=OTHER), today=date(2026, 3, 31), **options)
    said = refused.value.message.say("en")
    assert "secret information" in said
    assert "Meikäläi" not in said


@pytest.mark.parametrize("name", ["Aino Meikäläinen", "Meikäläinen Aino", "AINO MEIKÄLÄISEN"])
@pytest.mark.parametrize("options", [{}, {"format": "markdown"}, {"single_file": True}])
def test_a_name_that_clearing_misses_refuses_the_site(
    monkeypatch: pytest.MonkeyPatch, options: dict[str, Any], name: str
) -> None:
    _left_open(monkeypatch)
    text = OTHER + (
        f"background: Hakija on **{name}**.\nnotify: [{{name: Aino Meikäläinen}}]\n"
        "published_on: 2026-03-10\nappeal: [{type: rectification}]\n"
    )
    with pytest.raises(Leak):
        site(workspace(a=text), today=date(2027, 1, 1), **options)


def test_what_another_document_says_in_public_is_no_secret() -> None:
    common = "Lautakunta päätti esityksen mukaisesti asiasta."
    secret = DECISION + f"publicity: secret\nsummary: {common}\n"
    files = site(workspace(a=secret, b=OTHER + f"background: {common}\n"))
    assert common.encode() in files["malli/decisions/toinen/index.html"]


def test_a_name_that_another_decision_may_still_show_is_no_leak() -> None:
    gone = DECISION.replace("avustus", "vanha").replace("2026-03-10", "2025-03-10")
    files = site(workspace(a=gone, b=DECISION), today=date(2026, 3, 31))
    assert "Aino Meikäläinen".encode() in files["malli/decisions/avustus/index.html"]
    assert "Meikäläi".encode() not in files["malli/decisions/vanha/index.html"]


def test_where_feedback_goes_is_no_private_address() -> None:
    config = '[site]\nfeedback = "malli@gmail.com"\n'
    files = {"hyvinvointi.toml": config.encode(), "r.yaml": REGISTER.encode()}
    assert b"malli@gmail.com" in clean(files)["index.html"]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.html", '<p title="131052-308T">A</p>'),
        ("a.html", "<a href='x' aria-label='131052-308T'>A</a>"),
        ("a.html", "<table><tr><td>131052-308T</td><td>4</td></tr></table>"),
        ("a.html", '<svg><title>131052&#45;308T</title><path d="M0 0"/></svg>'),
        ("a.html", '<meta name="DCTERMS.title" content="Hakija 131052-308T">'),
        ("a.html", '<script type="application/ld+json">{"name": "131052-308T"}</script>'),
        ("a.html", '<style>a{}</style><li id="131052-308T">A</li>'),
        ("a.json", '{"a": ["x", {"131052-308T": 1}]}'),
        ("a.json", r'{"a": ["x", {"1310\t52\u002d308T": 1}]}'),
        (
            "rows-1.js",
            r'searchShard("rows-1",["abcd","<li><a href=\"x\">131052\t-308T</a></li>\n"]);',
        ),
        ("rows-1.js", r'searchShard("rows-1",["abcd","131052\u0009\n-308T"]);'),
        ("a.yaml", "a:\n- b: 131052-308T\n"),
        ("a.csv", "vuosi,huomautus\n2020,131052-308T\n"),
        ("a.ics", "SUMMARY:Hakija 1310\r\n 52-308T\r\n"),
        ("feed.xml", "<title>131052-308T</title>"),
        ("logo.svg", "<svg><text>131052-308T</text></svg>"),
        ("a.md", "# Hakija 131052\\-308T\n"),
        ("malli/131052-308t/index.html", "<p>A</p>"),
    ],
)
def test_every_kind_of_file_is_read_as_a_reader_does(path: str, content: str) -> None:
    proof = Proof(_site())
    proof.look_at("index.html", b"<p>14 412 asukasta 3.3.2026</p>")
    proof.conclude()
    proof.look_at(path, content.encode())
    with pytest.raises(Leak) as refused:
        proof.conclude()
    assert "131052" not in str(refused.value)


@pytest.mark.parametrize("apart", [r"\t", r"\n", r"\u00a0", r"\u001f", r"\\ ", " "])
@pytest.mark.parametrize("path", ["rows-1.js", "a.json"])
def test_a_name_in_a_script_or_in_data_is_read_without_its_escapes(path: str, apart: str) -> None:
    proof = Proof(cleared_site(workspace(a=DECISION, b=OTHER), Options(today=date(2027, 1, 1))))
    proof.look_at(path, f'f("a",["b","<li>Aino{apart}Meik\\u00e4l\u00e4inen</li>"]);'.encode())
    with pytest.raises(Leak) as refused:
        proof.conclude()
    assert "Meik" not in str(refused.value)


def _site() -> Site:
    return cleared_site(workspace(b=OTHER), Options())


def test_a_refused_site_leaves_the_old_one_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hyvinvointi.toml").write_text("")
    (tmp_path / "r.yaml").write_text(REGISTER, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(OTHER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["hyvinvointi", "render", "--output", "site", "--lang", "en"])
    assert main() == 0
    before = {one: one.read_bytes() for one in Path("site").rglob("*") if one.is_file()}
    monkeypatch.setattr(publication, "redacted", lambda document, *_: document)
    planted = OTHER + "background: Hakija on 131052-308T.\n"
    (tmp_path / "a.yaml").write_text(planted, encoding="utf-8")
    for _ in range(2):
        capsys.readouterr()
        assert main() == 1
        said = capsys.readouterr().err
        assert "malli/decisions/toinen/index.html: personal identity code" in said
        assert "131052" not in said
        after = {one: one.read_bytes() for one in Path("site").rglob("*") if one.is_file()}
        assert after == before


def test_a_clean_site_is_proven_as_it_is_made() -> None:
    files = dict(render_site(workspace(a=DECISION), Options(today=date(2026, 3, 31))))
    assert "Aino Meikäläinen".encode() in files["malli/decisions/avustus/index.html"]


def test_a_name_that_leaves_two_decisions_is_no_public_word_of_either(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _left_open(monkeypatch)
    other = DECISION.replace("avustus", "toinen").replace("paragraph: 12", "paragraph: 13")
    with pytest.raises(Leak):
        site(workspace(a=DECISION, b=other), today=date(2027, 1, 1))
