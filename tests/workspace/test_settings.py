"""A configuration that anyone may have written: read within bounds, or refused in one plain line."""

import contextlib
import os
import tracemalloc
from fnmatch import fnmatch
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi import parsing
from hyvinvointi.cli.language import configured_here
from hyvinvointi.errors import WorkError
from hyvinvointi.workspace import FolderTree, MemoryTree, globs, load
from hyvinvointi.workspace.config import FILE_NAME, parse
from hyvinvointi.workspace.lint_settings import SeveritySetting

HOSTILE = {
    "a dotted key": "a" + ".a" * 30_000 + "=1",
    "quoted parts of a key": '"a"' + '."a"' * 15_000 + "=1",
    "a key with spaces": "a" + " . a" * 15_000 + "=1",
    "a deep header": "[" + "a." * 30_000 + "a]",
    "brackets": "a=" + "[" * 60_000,
    "tables in tables": "a=" + "{a=" * 20_000,
    "brackets behind closed ones": "a=" + "]" * 100 + "[" * 60_000,
    "a key behind five quotes": 'x = """a"""""\n' + "a" + ".a" * 30_000 + "=1",
    "a key behind quotes in a table": "x = {a = '''b''''', c" + ".c" * 20_000 + "=1}",
    "a key behind an escaped quote": 'x = "\\""\na' + ".a" * 30_000 + "=1",
    "more than there may be": "#" * 70_000,
    "a long number": "language = " + "1" * 60_000,
    "a long hexadecimal number": "[site]\nname = 0x" + "f" * 60_000,
    "a long name": "x" * 60_000 + " = 1",
    "a long name of [lint]": "[lint]\n" + "x" * 60_000 + " = 1",
    "a long rule": "[lint.severity]\n" + "x" * 60_000 + ' = "x"',
    "many path patterns": "documents = [" + '"*",' * 10_000 + "]",
    "a pattern of brackets": 'documents = ["' + "[" * 60_000 + '"]',
    "many rules": "[lint]\nignore = [" + '"HV404",' * 7_000 + "]",
    "many severities": "[lint.severity]\n" + "".join(f'x{n} = "off"\n' for n in range(4_000)),
    "many paths": "".join(f'[lint.paths."{n}"]\n' for n in range(3_000)),
    "a NUL": "a\0",
    "a number for documents": "documents = [1]",
    "a text for documents": 'documents = "x"',
    "a number for language": "language = 1",
    "a number for a folder of rules": "[lint]\nrules = [1]",
    "a table for a severity": "[lint.severity]\nHV404 = {a = 1}",
    "a number for [site]": "site = 1",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_configuration_is_refused_in_a_line_within_bounds(text: str) -> None:
    tracemalloc.start()
    start = process_time()
    try:
        with pytest.raises(WorkError) as raised:
            parse(text.encode())
        assert process_time() - start < 1
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()
    for language in ("fi", "sv", "en"):
        line = raised.value.message.say(language)
        assert FILE_NAME in line
        assert len(line) < 500
        assert "\n" not in line


USUAL = """\
documents = ["programs/**/*.yaml", "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.yaml"] # a.b.c [[[[[[[[[[[[[[[[[[[
language = "fi"
[lint]
ignore = ["long-sentence"]
[lint.severity]
HV404 = "error"
[lint.paths."programs/**"]
HV404 = "off"
[site]
name = '''[[[[[[[[[[[[[[[[[[['''
"""


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_dots_and_brackets_in_texts_and_comments_are_no_depth(bom: bytes) -> None:
    config = parse(bom + USUAL.encode())
    assert config.documents is not None
    assert len(config.documents) == 2
    assert config.lint.ignore == ("long-sentence",)
    assert config.lint.severities == (
        SeveritySetting("**", "HV404", "error"),
        SeveritySetting("programs/**", "HV404", "off"),
    )


@given(st.text(st.sampled_from("a=.[]{}\"'\\#\n, 1"), max_size=60))
def test_any_text_is_a_table_or_a_work_error(text: str) -> None:
    with contextlib.suppress(WorkError):
        assert isinstance(parsing.toml(text.encode(), "x.toml"), dict)


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "{" * 9, "1" * 5_000, "\ud800", "[1", ""],
    ids=["deep", "braces", "number", "half", "open", "empty"],
)
def test_hostile_json_is_refused_in_a_line(text: str) -> None:
    with pytest.raises(WorkError, match=r"x\.json") as raised:
        parsing.json_value(text.encode(errors="surrogatepass"), "x.json")
    assert len(raised.value.message.say("fi")) < 400


def test_a_file_is_read_up_to_its_largest_size(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"a" * 100)
    assert parsing.read_start(tmp_path / "x", 9) == b"a" * 10
    with pytest.raises(WorkError, match="at most 64 kB"):
        parse(b" " * (parsing.LARGEST_SETTINGS + 1))


def _folder(file: Path) -> None:
    file.mkdir()


def _pipe(file: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no FIFOs here")
    os.mkfifo(file)


def _link_out(file: Path) -> None:
    file.with_name("other").write_text("language = 'sv'")
    file.symlink_to("other")


def _endless(file: Path) -> None:
    file.symlink_to("/dev/zero")


@pytest.mark.parametrize("make", [_folder, _pipe, _link_out, _endless])
def test_what_is_no_regular_file_is_no_configuration(tmp_path, monkeypatch, make) -> None:
    make(tmp_path / FILE_NAME)
    with pytest.raises(WorkError, match="not a regular file"):
        load(FolderTree(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert configured_here() is None


@pytest.mark.parametrize("text", ["a=" + "[" * 60_000, "a" + ".a" * 30_000 + "=1", "language = 3"])
def test_no_language_is_taken_from_a_broken_configuration(tmp_path, monkeypatch, text) -> None:
    (tmp_path / FILE_NAME).write_text(text)
    monkeypatch.chdir(tmp_path)
    assert configured_here() is None


def test_a_language_is_taken_behind_a_bom(tmp_path, monkeypatch) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xef\xbb\xbflanguage = 'sv'")
    monkeypatch.chdir(tmp_path)
    assert configured_here() == "sv"


PATTERNS = st.text(st.sampled_from("ab*?[]!/.-"), max_size=12)
PATHS = st.text(st.sampled_from("ab/."), max_size=12)


@given(PATTERNS, PATHS)
def test_a_glob_matches_as_it_does_elsewhere_and_without_folders(pattern: str, path: str) -> None:
    expected = fnmatch(path, pattern) or fnmatch(path, pattern.replace("**/", ""))
    assert bool(globs.matcher(pattern).match(path)) is expected


@pytest.mark.parametrize(
    "pattern",
    ["*a" * 128, "**/" * 80 + "x", "[" * 256, "*" * 256, "[!b]*" * 50, "?*" * 128, "*[ab]" * 50],
)
def test_a_glob_takes_time_in_proportion(pattern: str) -> None:
    start = process_time()
    matcher = globs.matcher(pattern)
    for path in ("a" * 4_000 + "b", "/a" * 2_000 + "b"):
        matcher.match(path)
    assert process_time() - start < 0.5


def test_a_folder_of_the_tree_is_no_document(tmp_path) -> None:
    (tmp_path / FILE_NAME).touch()
    (tmp_path / "a.yaml").mkdir()
    assert load(FolderTree(tmp_path)).documents == ()
    assert load(MemoryTree({})).config == parse(b"")


@pytest.mark.parametrize(
    ("wide", "narrow", "expected"),
    [
        ("a/*.yaml", "a/*.yaml", True),
        ("**/*.yaml", "a/**/*.yaml", True),
        ("**/*.yaml", "a.yaml", True),
        ("*", "a/[bc]?.yaml", True),
        ("a/*", "a/**/b*.yaml", True),
        ("a/*.yaml", "a/*", False),
        ("a/**/*.yaml", "**/*.yaml", False),
        ("*a*", "[ab]", False),
        ("?.yaml", "a.yaml", False),
        ("b/*", "*/b/*", False),
    ],
)
def test_a_pattern_covers_another_only_beyond_doubt(wide, narrow, expected):
    assert globs.covers(wide, narrow) is expected
