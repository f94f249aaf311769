"""Patterns of the settings in `.gitattributes`: Git finds every document by them."""

import subprocess

import pytest

from cli.repository import git, put
from hyvinvointi.cli.attribute_patterns import attribute_patterns
from hyvinvointi.errors import WorkError
from hyvinvointi.workspace.globs import matcher

NAMES = ["a", "b", "ab", "a b", 'q"x', "#a", "!a", "[a]", "[attr]x", "a]", "^", "å", "-", "x#y",
         "x!y", "[", "b]c", "a\tb", "tx", "]z"]  # fmt: skip
FILES = [
    *(f"{name}.yaml" for name in NAMES),
    *(f"{folder}/{name}.yaml" for folder in NAMES for name in NAMES),
    *(f"a/{folder}/b/{name}.yaml" for folder in NAMES[:9] for name in NAMES[:9]),
]


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    root = tmp_path_factory.mktemp("attributes")
    git(root, "init", "-q")
    return root


def found(root, patterns):
    """The files of which Git says that the driver shows them, and its warnings."""
    put(root, {".gitattributes": "".join(f"{one} diff=hyvinvointi\n" for one in patterns)})
    command = ["git", "-C", root, "check-attr", "-z", "--stdin", "diff"]
    given = "".join(f"{path}\0" for path in FILES).encode()
    answer = subprocess.run(command, input=given, capture_output=True, check=True)
    fields = answer.stdout.decode().split("\0")
    pairs = zip(fields[::3], fields[2::3], strict=False)
    return {path for path, value in pairs if value == "hyvinvointi"}, answer.stderr


@pytest.mark.parametrize(
    "glob",
    [
        "**/*.yaml", "*.yaml", "a/**/*.yaml", "a/*.yaml", "a b/*.yaml", 'q"x/**/*.yaml',
        "#a/*.yaml", "!a/*.yaml", "x!y/*.yaml", "*/b/*.yaml", "a*/b.yaml", "a/a*.yaml",
        "a/*b/*.yaml", "[[]a]/*.yaml", "[/a.yaml", "a/**", "**", "*", "a/**/b/*.yaml", "[a-b]*/a.yaml",
        "[^a]/b.yaml", "[[]attr]x/*.yaml", "a\tb/*.yaml", "å/*.yaml",
    ],
)  # fmt: skip
def test_a_pattern_with_folders_finds_what_the_setting_finds(repository, glob):
    shown, warnings = found(repository, attribute_patterns(glob))
    assert shown == {path for path in FILES if matcher(glob).match(path)}
    assert warnings == b""


@pytest.mark.parametrize(
    "glob",
    [
        "!a.yaml", "#a.yaml", "[a].yaml", "[a]*.yaml", "[[]a].yaml", "[attr]x.yaml", "a*.yaml",
        "[!a]*.yaml", "[^a].yaml", "[]]*.yaml", "[!]a].yaml", "å.yaml", "?.yaml", "a/?.yaml",
        "x#y.yaml", "[.yaml", "a\tb.yaml", "a**/b.yaml", "[åa].yaml", "[[]attr]x.yaml",
    ],
)  # fmt: skip
def test_others_find_at_least_that(repository, glob):
    shown, warnings = found(repository, attribute_patterns(glob))
    wanted = {path for path in FILES if matcher(glob).match(path)}
    assert wanted
    assert wanted <= shown
    assert warnings == b""


@pytest.mark.parametrize(
    ("glob", "reason"), [("a/", "a/**/*.yaml"), ("a*a*a*a*a*a.yaml", "too many asterisks")]
)
def test_what_cannot_be_written_there_is_refused_in_words(glob, reason):
    with pytest.raises(WorkError, match="gitattributes") as refused:
        attribute_patterns(glob)
    assert reason in str(refused.value).replace("\\", "")


def test_the_usual_patterns_stay_as_they_are():
    for glob in ("*.yaml", "programs/**/*.yaml", "a.yaml"):
        assert attribute_patterns(glob) == [glob]
