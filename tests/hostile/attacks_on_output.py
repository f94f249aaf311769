"""Checkouts that bring caches, lists of finished sites, links and folders where pages are to be."""

import json
import os
import sqlite3

from hostile.checkout import EVERY, FIX, LAY_OUT, LINT, MARKDOWN, PLAN, RENDER, VERIFY, attack

SITE = "build/site"
LIST = f"{SITE}/.hyvinvointi-site"
ELSEWHERE = ("../../../beside/precious.txt", "../../programs/ohjelma.yaml", "CNAME", ".git/config")


@attack("a cache that came with the checkout", RENDER, RENDER, in_git=True)
def _(made):
    file = made.put(".hyvinvointi/render-0123456789abcdef.sqlite", "")
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE piece (name TEXT PRIMARY KEY, content TEXT)")
    evil = json.dumps([[], [[path, 1, 1] for path in ELSEWHERE]])
    connection.execute("INSERT INTO piece VALUES ('evil', ?)", (evil,))
    connection.commit()
    connection.close()
    made.git("add", "-Af")


def _with_cache(name: str, prepare) -> None:
    """Add the attack of a cache folder of the person in which something strange lies."""

    @attack(f"a cache that is {name}", RENDER, LINT)
    def _(made) -> None:
        prepare(made.home / ".cache")


def _pipe(cache):
    os.mkfifo(cache)


def _open(cache):
    cache.mkdir()
    cache.chmod(0o777)


_with_cache("a pipe", _pipe)
_with_cache("a file", lambda cache: cache.write_text("x"))
_with_cache("open to everybody", _open)


def _with_list(name: str, content: str) -> None:
    """Add the attack of a list of a finished site."""

    @attack(f"a list of a site of {name}", RENDER, MARKDOWN)
    def _(made) -> None:
        for path in ("CNAME", ".git/config", "own.pdf"):
            made.put(f"{SITE}/{path}", "own")
        made.put(LIST, content)


_DIGEST = "0" * 64
_with_list("nothing", "")
_with_list("files beyond it", "".join(f"{_DIGEST}  {path}\n" for path in ELSEWHERE))
_with_list("absolute paths", f"{_DIGEST}  /etc/passwd\n{_DIGEST}  C:\\windows\\x\n")
_with_list("a hundred thousand lines", f"{_DIGEST}  x\n" * 100_000)
_with_list("other bytes", "\udcff\udcfe\x00" * 99)
_with_list("nested JSON", "[" * 100_000)


@attack("a list of a site that is a link", RENDER)
def _(made):
    made.link(LIST, made.beside / "precious.txt")


@attack("a folder of the site that is a link", RENDER)
def _(made):
    made.link(SITE, made.beside)


@attack("a folder above the site that is a link", RENDER)
def _(made):
    made.link("build", made.beside)


@attack("a folder in the site that is a link", RENDER, RENDER)
def _(made):
    made.link(f"{SITE}/lehtola", made.beside)
    made.put(LIST, "")


@attack("a page that is a link", RENDER)
def _(made):
    made.link(f"{SITE}/index.html", made.beside / "precious.txt")
    made.put(LIST, f"{_DIGEST}  index.html\n")


@attack("a site that is a file", RENDER, ends={RENDER: 2})
def _(made):
    made.put(SITE, "x")


@attack("left-overs of a run that never was", RENDER, LINT)
def _(made):
    for name in (
        ".hyvinvointi-staging",
        "build/.hyvinvointi-staging",
        f"{SITE}/.hyvinvointi-staging",
    ):
        made.link(f"{name}/x", made.beside)
        made.put(f"{name}/journal", "../../../beside/precious.txt\n")


@attack("a document that leads beyond the checkout", LINT, RENDER, VERIFY, FIX, LAY_OUT)
def _(made):
    made.link("programs/linked.yaml", made.beside / "secret.yaml")


@attack("a folder of documents that leads beyond the checkout", LINT, RENDER, VERIFY, FIX, LAY_OUT)
def _(made):
    made.link("linked", made.beside)


@attack("links in a circle", *EVERY)
def _(made):
    made.link("a", "b")
    made.link("b", "a")
    made.link("programs/up", "..")
    made.link("programs/self.yaml", "self.yaml")


@attack("pipes and devices for documents", *EVERY)
def _(made):
    os.mkfifo(made.folder / "programs" / "pipe.yaml")
    made.link("programs/zero.yaml", "/dev/zero")
    made.link("programs/random.yaml", "/dev/random")


@attack("a pipe for a configuration", *EVERY)
def _(made):
    (made.folder / "hyvinvointi.toml").unlink()
    os.mkfifo(made.folder / "hyvinvointi.toml")


ATTACHED = """\
kind: decision
id: hallitus-2026-010
municipality: lehtola
organ: hallitus
meeting: {{date: 2026-02-02}}
paragraph: 10
title: Liitteet
status: decided
attachments:
  - {{id: liite, number: 1, title: Liite, file: {file}}}
"""


def _with_attachment(name: str, path: str, target: str = "") -> None:
    """Add the attack of an attached file."""

    @attack(f"an attached file {name}", RENDER, MARKDOWN)
    def _(made) -> None:
        if target:
            made.link(path, target.format(beside=made.beside))
        made.put("decisions/hallitus-2026-010.yaml", ATTACHED.format(file=json.dumps(path)))


_with_attachment("that leads beyond the checkout", "liite.pdf", "{beside}/secret.yaml")
_with_attachment("above the checkout", "../beside/secret.yaml")
_with_attachment("by an absolute path", "/etc/passwd")
_with_attachment("by a path of Windows", "..\\beside\\secret.yaml")
_with_attachment("that is a device", "liite.pdf", "/dev/zero")
_with_attachment("of the repository", ".git/config")


@attack(
    "a baseline of nested brackets",
    ("lint", "--baseline", "b.json"),
    ("diff", "--accepted", "b.json"),
    in_git=True,
)
def _(made):
    made.put("b.json", "[" * 200_000)


@attack("a document to be mended behind a link", FIX)
def _(made):
    text = (made.folder / "programs" / PLAN).read_text().replace("status: adopted", "tila: adopted")
    (made.beside / "precious.yaml").write_text(text)
    made.link(f"programs/{PLAN}", made.beside / "precious.yaml")
