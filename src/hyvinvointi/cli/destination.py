"""Where a site goes: never over the workspace, its documents, a home folder or Git's own data."""

import os
from collections.abc import Iterable
from pathlib import Path

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError

_UNFIT = Text(
    "Sivuja ei tehdä kansioon {folder}: {reason}. Anna niille oma kansio valitsimella --output.",
    "Sidor görs inte i mappen {folder}: {reason}. Ange en egen mapp för dem med --output.",
    "Pages are not made in the folder {folder}: {reason}. Give them a folder of their own with --output.",
)
_WORKSPACE = Text("työtila on siinä", "arbetsytan finns i den", "the workspace is in it")
_DOCUMENTS = Text(
    "siinä on työtilan asiakirjoja",
    "i den finns dokument i arbetsytan",
    "documents of the workspace are in it",
)
_HOME = Text("kotikansiosi on siinä", "din hemmapp finns i den", "your home folder is in it")
_GIT = Text("se on Gitin oma", "den är Gits egen", "it is Git’s own")
_LEADS_OUT = Text(
    "{folder} johtaa linkin kautta työtilan ulkopuolelle, kansioon {real}. Jos sivut on tarkoitus "
    "tehdä sinne, anna --output {real}.",
    "{folder} leder via en länk ut ur arbetsytan, till mappen {real}. Om sidorna ska göras där, "
    "ange --output {real}.",
    "{folder} leads through a link out of the workspace, to the folder {real}. If the pages are "
    "meant to go there, give --output {real}.",
)


def destination(folder: Path, root: Path) -> Path:
    """Return the real path of the folder for a site of the workspace at `root`.

    Raises `WorkError` for a folder that no site may have: a link that came with a checkout, too,
    may not lead pages out of it.
    """
    real, root = Path(os.path.realpath(folder)), Path(os.path.realpath(root))
    reason = None
    if root.is_relative_to(real):
        reason = _WORKSPACE
    elif _home().is_relative_to(real):
        reason = _HOME
    elif any(part.casefold() == ".git" for part in real.parts):
        reason = _GIT
    if reason:
        raise WorkError(Message(_UNFIT, {"folder": folder, "reason": reason}))
    named = Path(os.path.abspath(folder))  # noqa: PTH100  no link is followed
    is_inside = named.is_relative_to(root)
    if is_inside and not real.is_relative_to(root):
        raise WorkError(Message(_LEADS_OUT, {"folder": folder, "real": real}))
    return real


def require_no_documents(folder: Path, root: Path, paths: Iterable[str]) -> None:
    """Raise `WorkError` when documents of a workspace lie in a folder for its site."""
    if folder.is_relative_to(root):
        inside = f"{folder.relative_to(root).as_posix()}/"
        if any(path.startswith(inside) for path in paths):
            raise WorkError(Message(_UNFIT, {"folder": folder, "reason": _DOCUMENTS}))


def _home() -> Path:
    try:
        return Path(os.path.realpath(Path.home()))
    except RuntimeError:  # nobody's
        return Path(os.sep)
