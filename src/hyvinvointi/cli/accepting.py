"""The work of `accept`: one entry more in a file of accepted changes, the rest as it was."""

import re
import shlex

from hyvinvointi import parsing, visible
from hyvinvointi.cli import output, saving
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.diff.acceptance import as_toml, read_acceptances
from hyvinvointi.diff.values import Acceptance
from hyvinvointi.errors import WorkError
from hyvinvointi.source import editor
from hyvinvointi.words import system

_FINGERPRINT = re.compile(r"[0-9a-f]{8,64}")
_NO_FINGERPRINT = Text(
    "”{fingerprint}” ei ole sormenjälki. Kopioi se tulosteesta: hyvinvointi diff --format json.",
    "”{fingerprint}” är inte ett fingeravtryck. Kopiera det från utskriften: hyvinvointi diff --format json.",
    "“{fingerprint}” is not a fingerprint. Copy it from the output of hyvinvointi diff --format json.",
)
_NO_TOML = Text(
    "Tiedoston {path} nimen on päätyttävä .toml.",
    "Namnet på filen {path} måste sluta på .toml.",
    "The name of the file {path} has to end in .toml.",
)
_UNREADABLE = Text(
    "Tiedostoa {path} ei voi lukea: {reason}.",
    "Filen {path} kan inte läsas: {reason}.",
    "The file {path} cannot be read: {reason}.",
)
_READERS = ("diff", "verify", "lint", "render --profile publish")
_DONE = Text(
    "Merkintä on tiedostossa {path}. Anna tiedosto komennolle:",
    "Anteckningen finns i filen {path}. Ange filen i kommandot:",
    "The entry is in {path}. Give the file to the command:",
)


def add(acceptance: Acceptance, path: str, lang: str | None) -> int:
    """Add an entry to a file, which is made where there is none; raises `WorkError`.

    What is there already stays as it is, and has to be a file of accepted changes.
    """
    if not _FINGERPRINT.fullmatch(acceptance.fingerprint):
        raise WorkError(Message(_NO_FINGERPRINT, {"fingerprint": acceptance.fingerprint}))
    real = saving.real_path(path)
    if real.suffix != ".toml":
        raise WorkError(Message(_NO_TOML, {"path": path}))
    before: bytes | None = None
    try:
        if real.exists():
            before = parsing.read_start(real, parsing.LARGEST_LIST)
    except OSError as error:
        args = {"path": path, "reason": system.reason(error)}
        raise WorkError(Message(_UNREADABLE, args)) from error
    content = with_entry(before or b"", as_toml(acceptance))
    read_acceptances(path, content)
    if before is None:
        saving.save(path, content)
    else:
        editor.write(real, content, expected=before)
    output.teller(lang)(Message(_DONE, {"path": path}))
    for command in _READERS:
        output.note(visible.spelled(f"  hyvinvointi {command} --accepted {shlex.quote(path)}"))
    return 0


def with_entry(before: bytes, entry: str) -> bytes:
    """Return the content of a file with an entry behind what it holds."""
    start = before.rstrip(b"\n")
    return b"\n\n".join([start, entry.encode()]) if start else entry.encode()
