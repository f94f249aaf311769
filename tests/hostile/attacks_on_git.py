"""Checkouts that would make Git run, fetch, read or show something."""

import os
import shutil

from hostile.checkout import DIFF, EVERY, LINT, RENDER, VERIFY, Checkout, attack

SINCE = ("lint", "--since", "HEAD")
AS_OF = ("render", "--as-of", "HEAD")
ASKING = (SINCE, DIFF, RENDER, AS_OF, VERIFY)
"""Commands that ask Git."""
FEW = (SINCE, DIFF)
"""Those that ask it for most: what is known to hold for all is tried with them in many forms."""


def _bare(made: Checkout, folder: str) -> None:
    """Make a folder that looks like a bare repository which watches files by a command."""
    config = (
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n"
        f'\tworktree = {made.folder / folder}\n\tfsmonitor = "{made.payload} #"\n'
    )
    prefix = f"{folder}/" if folder else ""
    made.put(f"{prefix}HEAD", "ref: refs/heads/main\n")
    made.put(f"{prefix}config", config)
    for one in ("objects", "refs"):
        made.put(f"{prefix}{one}/keep", "")


@attack("a bare repository in the tree, beside a configuration", *EVERY, in_git=True)
def _(made):
    _bare(made, "docs/nested")
    made.put("docs/nested/hyvinvointi.toml", "")


@attack(
    "a bare repository in the tree, as the current folder",
    *ASKING,
    in_git=True,
    folder="docs/nested",
)
def _(made):
    _bare(made, "docs/nested")
    made.put("docs/nested/hyvinvointi.toml", "")


@attack("a bare repository in the place of the checkout", *ASKING)
def _(made):
    _bare(made, "")


@attack("a .git file that leads to a repository elsewhere", *ASKING)
def _(made):
    elsewhere = made.beside / "repository"
    shutil.copytree(made.folder, elsewhere)
    other = Checkout(elsewhere, made.beside, made.home)
    other.begin_repository()
    other.git("config", "core.fsmonitor", made.payload)
    made.put(".git", f"gitdir: {elsewhere / '.git'}\n")


@attack("a .git folder that is a link", *ASKING)
def _(made):
    elsewhere = made.beside / "repository"
    shutil.copytree(made.folder, elsewhere)
    Checkout(elsewhere, made.beside, made.home).begin_repository()
    made.link(".git", elsewhere / ".git")


def _with_setting(name: str, value: str = "") -> None:
    """Add the attack of a setting of the clone that names a command."""

    @attack(f"a setting that names a command: {name}", *FEW, in_git=True)
    def _(made: Checkout) -> None:
        made.put(
            "programs/ohjelma.yaml", (made.folder / "programs/ohjelma.yaml").read_text() + "\n"
        )
        made.git("config", name, value or made.payload)


for _name in (
    "core.fsmonitor",
    "core.pager",
    "core.sshCommand",
    "core.editor",
    "diff.external",
    "pager.diff",
    "gpg.program",
    "credential.helper",
    "alias.rev-parse",
):
    _with_setting(_name)
_with_setting("log.showSignature", "true")
_with_setting("core.alternateRefsCommand")
_with_setting("uploadpack.packObjectsHook")


@attack("hooks of the clone", *ASKING, in_git=True)
def _(made):
    for name in (
        "post-index-change",
        "post-checkout",
        "reference-transaction",
        "fsmonitor-watchman",
    ):
        hook = made.put(f".git/hooks/{name}", f"#!/bin/sh\n{made.payload}\n")
        hook.chmod(0o755)
    made.git("config", "core.hooksPath", ".git/hooks")


@attack("attributes that ask for a driver which the clone names", *ASKING, in_git=True)
def _(made):
    made.put(".gitattributes", "*.yaml diff=evil merge=evil\n")
    for name in ("textconv", "command", "binary"):
        made.git("config", f"diff.evil.{name}", made.payload)


@attack("a promisor remote that would be asked for objects", *ASKING, in_git=True)
def _(made):
    made.git("config", "remote.origin.url", f"ext::sh -c '{made.payload}'")
    made.git("config", "remote.origin.promisor", "true")
    made.git("config", "remote.origin.partialclonefilter", "blob:none")
    made.git("config", "protocol.ext.allow", "always")
    objects = made.folder / ".git" / "objects"
    for blob in sorted(objects.glob("??/*"))[::2]:
        blob.unlink()


@attack("objects borrowed from elsewhere", *ASKING, in_git=True)
def _(made):
    made.put(".git/objects/info/alternates", f"{made.beside}\n")


@attack("an index of half a file", *ASKING, in_git=True)
def _(made):
    index = made.folder / ".git" / "index"
    index.write_bytes(index.read_bytes()[:40])


@attack("a repository of another format", *ASKING, in_git=True)
def _(made):
    made.git("config", "core.repositoryformatversion", "99")


@attack("a HEAD that leads nowhere", *ASKING, in_git=True)
def _(made):
    made.put(".git/HEAD", "ref: refs/heads/../../../beside\n")


@attack("a submodule with an address that is a command", *ASKING, in_git=True)
def _(made):
    made.put(".gitmodules", f'[submodule "x"]\n\tpath = x\n\turl = ext::{made.payload}\n')
    made.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},x")


def _with_variable(name: str, value: str = "") -> None:
    """Add the attack of an inherited variable."""

    @attack(
        f"an inherited variable: {name}",
        *FEW,
        in_git=True,
        environment=lambda made: {name: value or made.payload},
    )
    def _(made: Checkout) -> None:
        made.put(
            "programs/ohjelma.yaml", (made.folder / "programs/ohjelma.yaml").read_text() + "\n"
        )


for _name in (
    "GIT_EXTERNAL_DIFF",
    "GIT_PAGER",
    "GIT_SSH_COMMAND",
    "GIT_ASKPASS",
    "GIT_PROXY_COMMAND",
):
    _with_variable(_name)


@attack(
    "a setting in inherited variables",
    *ASKING,
    in_git=True,
    environment=lambda made: {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.fsmonitor",
        "GIT_CONFIG_VALUE_0": made.payload,
        "GIT_CONFIG_PARAMETERS": f"'core.fsmonitor={made.payload}'",
    },
)
def _(_made):
    """The checkout is as it should be."""


@attack(
    "a trace that Git is to write elsewhere",
    *ASKING,
    in_git=True,
    environment=lambda made: {"GIT_TRACE": str(made.ran), "GIT_TRACE2": str(made.ran)},
)
def _(_made):
    """The checkout is as it should be."""


@attack(
    "a program called git in the checkout, first in the path",
    *ASKING,
    in_git=True,
    environment=lambda made: {"PATH": f".:{made.folder}:{os.environ['PATH']}"},
)
def _(made):
    made.put("git", f"#!/bin/sh\n{made.payload}\nexit 0\n").chmod(0o755)


REVISIONS = (
    "--output={ran}",
    "--upload-pack={payload}",
    "-O{ran}",
    "^HEAD",
    ":/x",
    ":programs/ohjelma.yaml",
    "HEAD:programs",
    "HEAD^@",
    "HEAD@{{upstream}}",
    "HEAD..",
    "--all",
    "x\n::error::y",
    "\x1b]0;x\x07",
)


def _with_revision(name: str) -> None:
    """Add the attack of a name that is given for a revision, as by a branch of a pull request."""
    commands = [("lint", f"--since={name}"), ("render", f"--as-of={name}")]

    @attack(f"a name for a revision: {name!r}", *commands, in_git=True)
    def _(_made: Checkout) -> None:
        """The checkout is as it should be."""


for _name in REVISIONS:
    _with_revision(_name)


@attack(
    "a hook's repository in the environment",
    *ASKING,
    in_git=True,
    environment=lambda made: {
        "GIT_DIR": str(made.beside / "r/.git"),
        "GIT_WORK_TREE": str(made.beside / "r"),
    },
)
def _(made):
    shutil.copytree(made.folder, made.beside / "r")
    other = Checkout(made.beside / "r", made.beside, made.home)
    other.git("config", "core.fsmonitor", made.payload)


@attack("an ignored and forged marker of a site over documents", LINT, in_git=True, ends={LINT: 1})
def _(made):
    made.put("programs/.hyvinvointi-site", "")
    made.put("programs/broken.yaml", "kind: program\nid: [\n")
    made.git("add", "-A")
