"""The current folder, and the workspace that it is in."""

from pathlib import Path

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.words import system
from hyvinvointi.workspace import marked_root

_GONE = Text(
    "Nykyistä kansiota ei ole enää ({reason}). Siirry toiseen kansioon ja yritä uudelleen.",
    "Den aktuella mappen finns inte längre ({reason}). Gå till en annan mapp och försök igen.",
    "The current folder no longer exists ({reason}). Go to another folder and try again.",
)
_NO_WORKSPACE = Text(
    "Nykyinen kansio {folder} ei ole työtilassa: siinä tai sen yläpuolella ei ole tiedostoa "
    "hyvinvointi.toml eikä Git-varastoa. Aloita työtila komennolla hyvinvointi init tai anna polku, "
    "esimerkiksi tämä kansio: .",
    "Den aktuella mappen {folder} finns inte i en arbetsyta: varken där eller ovanför finns "
    "filen hyvinvointi.toml eller ett Git-arkiv. Skapa en arbetsyta med hyvinvointi init eller "
    "ange en sökväg, t.ex. den här mappen: .",
    "The current folder {folder} is not in a workspace: neither it nor a folder above contains a hyvinvointi.toml or a Git repository. Begin one with hyvinvointi init, or give a path, for example this folder: .",
)


def current_folder() -> Path:
    """Return the current folder; raises `WorkError` when somebody has deleted it."""
    try:
        return Path.cwd().resolve()
    except OSError as error:
        reason = system.reason(error)
        raise WorkError(Message(_GONE, {"reason": reason})) from error


def own_workspace() -> Path | None:
    """Return the root of the workspace of the current folder, `None` when it is in none."""
    return marked_root(current_folder())


def no_workspace(folder: Path) -> WorkError:
    """Return that somebody has to say where the documents are."""
    return WorkError(Message(_NO_WORKSPACE, {"folder": folder}))
