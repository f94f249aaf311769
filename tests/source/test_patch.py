"""Patches: Git applies them to exactly the bytes they were made of, whatever the file and its name."""

import shutil
import subprocess
import sys
import time
from random import Random

import pytest

from hyvinvointi.source.patch import quoted, unified

NAMES = (
    "a.yaml", "väli lyönti.yaml", 'lainaus"merkki.yaml', "sar\tkain.yaml", "rivin\nvaihto.yaml",
    "keno\\viiva.yaml", "kansio ä/tiedosto.yaml", "日本.yaml", "\x01\x7f.yaml", "b\udce4.yaml",
    " alku.yaml", "2026-01-01 10:00:00.yaml", "-.yaml",
)  # fmt: skip
LINES = (
    "a\n", "b\r\n", "c\x0cd\n", "\n", "ä\u2028ö\n", "\r", "---\n", "+++ x\n", "@@ -1 +1 @@\n", "\\ No\n", "\x85",
)  # fmt: skip


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("a/b.yaml", b"a/b.yaml"),
        ("a b.yaml", b"a b.yaml"),
        ("ä.yaml", b'"\\303\\244.yaml"'),
        ('"', b'"\\""'),
        ("\t\n\\\x01", b'"\\t\\n\\\\\\001"'),
        ("\udce4", b'"\\344"'),
    ],
)
def test_names_are_written_as_git_writes_them(path, written):
    assert quoted(path) == written


@pytest.mark.skipif(sys.platform == "win32", reason="such names do not exist there")
def test_git_applies_a_patch_to_the_very_bytes(tmp_path):
    """One call of Git for many files: each is changed at some places, by chance."""
    chance = Random(7)
    wanted, patches = {}, []
    for number in range(120):
        name = f"{number}/{chance.choice(NAMES)}"
        old = [chance.choice(LINES) for _ in range(chance.choice([1, 3, 20, 300]))]
        new = [
            chance.choice(LINES) if chance.random() < 0.1 else line
            for line in old
            if chance.random() > 0.05
        ] or ["x"]
        before, after = ("".join(lines).encode() for lines in (old, new))
        file = tmp_path / name
        file.parent.mkdir(parents=True)
        file.write_bytes(before)
        wanted[file] = after
        patches.append(unified(name, before, after))
    git = shutil.which("git")
    assert git
    command = [git, "-c", "core.autocrlf=false", "apply", "-p0", "--whitespace=nowarn", "-"]
    subprocess.run(command, cwd=tmp_path, input=b"".join(patches), check=True)
    assert {file: file.read_bytes() for file in wanted} == wanted


def test_a_patch_shows_what_changed_with_three_lines_around_it():
    old = "".join(f"{number}\n" for number in range(20))
    new = old.replace("\n9\n", "\nx\n").replace("\n11\n", "\n") + "end"
    assert unified("a.yaml", old.encode(), new.encode()).decode() == (
        "--- a.yaml\n+++ a.yaml\n"
        "@@ -7,9 +7,8 @@\n 6\n 7\n 8\n-9\n+x\n 10\n-11\n 12\n 13\n 14\n"
        "@@ -18,3 +17,4 @@\n 17\n 18\n 19\n+end\n\\ No newline at end of file\n"
    )
    assert unified("a.yaml", b"x", b"x") == b""


@pytest.mark.parametrize("turn", [lambda line: line + "!", lambda _: "a"], ids=["each", "alike"])
def test_a_long_file_takes_no_square_of_its_lines(turn):
    lines = [str(number) for number in range(20_000)]
    new = [turn(line) if number % 2 else line for number, line in enumerate(lines)]
    begun = time.process_time()
    patch = unified("a", "\n".join(lines).encode(), "\n".join(new).encode())
    assert time.process_time() - begun < 2
    assert patch.count(b"\n+") == 1 + 10_000  # the header, too
