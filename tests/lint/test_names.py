"""Ids and names of files that no site and no file system can hold."""

from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.rules.unportable_file_name import _reason
from hyvinvointi.model.addresses import ID, LONGEST_ID, OWN_FOLDERS, OWN_TABLES, is_device
from hyvinvointi.render.build.rendering import render_site
from hyvinvointi.render.pages.cases import slug
from hyvinvointi.render.site.options import Options as Rendering
from hyvinvointi.workspace import MemoryTree, load
from lint_files import FILES
from render.sites import example_site, examples

INDICATOR = "kind: indicator\nid: {}\ntitle: A\nunit: kpl\ndirection: none\n"


def told(files: dict[str, str], slug_: str) -> list[str]:
    tree = MemoryTree({path: text.encode() for path, text in files.items()})
    found = lint(load(tree), Options(date(2026, 11, 1))).diagnostics
    return [f"{one.place.path}:{one.place.line}" for one in found if one.rule.slug == slug_]


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("aux", True), ("AUX", True), ("aux.yaml", True), ("con.a.b", True), ("nul ", True),
     ("com1", True), ("COM9.txt", True), ("lpt¹", True), ("conin$", True), ("com", False),
     ("com10", False), ("console", False), ("a.aux", False), ("auxilia", False), ("", False)],
)  # fmt: skip
def test_names_of_devices(name, is_one):
    assert is_device(name) is is_one


@pytest.mark.parametrize(
    ("name", "fits"),
    [("a.yaml", True), ("ä ö.yaml", True), (".hidden", True), ("..a", True), ("a" * 255, True),
     ("ä" * 127, True), ("a" * 256, False), ("ä" * 128, False), ("a.", False), ("a ", False),
     ("a:b", False), ("a\\b", False), ("a\x1b[31m", False), ("a\n", False), ("a\x85", False),
     ("latin-\udce4.yaml", False), ("prn.yaml", False), ("?", False), ("-", True)],
)  # fmt: skip
def test_names_of_files(name, fits):
    assert (_reason(name) is None) is fits


@pytest.mark.parametrize("name", ["aux", "lpt9", "a" * (LONGEST_ID + 1)])
def test_an_id_of_a_document_that_names_no_file(name):
    assert told({"x.yaml": INDICATOR.format(name)}, "id-without-address") == ["x.yaml:2"]


@pytest.mark.slow
def test_the_longest_id_fits_every_page(tmp_path):
    name = "a" * LONGEST_ID
    register = 'kind: municipality\nid: k\nname: K\ncode: "999"\nlanguages: [fi, smn]\norgans: []\n'
    files = {"m.yaml": register, "x.yaml": INDICATOR.format(name)}
    assert told(files, "id-without-address") == []
    tree = MemoryTree({path: text.encode() for path, text in files.items()})
    for alone in (True, False):
        for path, _ in render_site(load(tree), Rendering(single_file=alone)):
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()


@pytest.mark.parametrize("name", sorted(filter(ID.match, OWN_FOLDERS)))
def test_a_municipality_that_would_lie_over_the_site(name):
    register = (
        f'kind: municipality\nid: {name}\nname: A\ncode: "999"\nlanguages: [fi]\norgans: []\n'
    )
    assert told({"m.yaml": register}, "id-without-address") == ["m.yaml:2"]
    text = INDICATOR.format("a") + f"municipality: {name}\n"
    assert told({"x.yaml": text}, "missing-register") == ["x.yaml:6"]


@pytest.mark.parametrize(
    ("attachment", "file", "line"),
    [
        ("measures", "a.csv", 1),
        ("measures", "a.pdf", 0),
        ("nul", "a.pdf", 1),
        ("liite", "a.csv", 0),
    ],
)
def test_an_attached_file_that_would_lie_over_a_table(attachment, file, line):
    text = f"kind: program\nid: p\nattachments:\n  - {{id: {attachment}, title: L, file: {file}}}\n"
    assert len(told({"p.yaml": text}, "id-without-address")) == line


@pytest.mark.slow
def test_the_lists_of_own_names_are_whole():
    """Whatever a site has at its root, and beside a page, cannot be an id."""
    paths = [*example_site()]
    municipalities = {one.id for one in examples().documents if one.kind == "municipality"}
    roots = {path.partition("/")[0] for path in paths if "/" in path}
    assert roots - municipalities <= OWN_FOLDERS
    tables = {path.rpartition("/")[2] for path in paths if path.endswith(".csv")}
    assert {*filter(ID.match, (name.removesuffix(".csv") for name in tables))} <= OWN_TABLES
    assert tables


@pytest.mark.parametrize("number", ["aux", "CON", "nul.2026", "com1", " Lpt1 "])
def test_a_case_number_that_is_a_device_has_another_address(number):
    assert "~~" in slug(number)
    assert not is_device(slug(number))


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["a.yaml", "A.yaml"], ["a.yaml:1"]),
        (["ä.yaml", "a\u0308.yaml"], ["ä.yaml:1"]),
        (["ß.yaml", "SS.yaml"], ["ß.yaml:1"]),
        (["K/a.yaml", "k/A.yaml", "k/b.yaml"], ["k/A.yaml:1"]),
        (["Å.yaml", "\u212b.yaml", "å.yaml"], ["å.yaml:1", "\u212b.yaml:1"]),
        (["a.yaml", "ä.yaml", "b/a.yaml"], []),
    ],
)
def test_names_that_are_one_on_some_computers(paths, expected):
    files = {path: INDICATOR.format(f"x{number}") for number, path in enumerate(paths)}
    assert told(files, "colliding-file-names") == expected


def test_a_sound_workspace_has_none_of_these():
    for slug_ in ("id-without-address", "unportable-file-name", "colliding-file-names"):
        assert told({path: text.decode() for path, text in FILES.items()}, slug_) == []
