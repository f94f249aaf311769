"""Which language a person is spoken to in."""

import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path

from hyvinvointi.diagnostics import LANGUAGES, Language

_VARIABLE = "HYVINVOINTI_LANG"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def choose(chosen: str | None = None, configured: str | None = None) -> Language:
    """Return the first language that is known: asked, environment, configured, locale, English."""
    locale = next((os.environ[name] for name in _LOCALE if os.environ.get(name)), None)
    wishes = (chosen, os.environ.get(_VARIABLE), configured, locale or _of_windows())
    for wish in wishes:
        for language in LANGUAGES:
            if wish and wish[:2].lower() == language:
                return language
    return "en"


def _of_windows() -> str:
    """Return the language in which Windows shows itself, as a locale; empty on other systems."""
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return locale.windows_locale.get(number, "")


def before_parsing(arguments: Sequence[str]) -> Language:
    """Return the language for arguments that nobody has parsed yet, or that cannot be parsed."""
    return choose(_asked_in(arguments), configured_here())


def _asked_in(arguments: Sequence[str]) -> str | None:
    for position, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and position + 1 < len(arguments):
            return arguments[position + 1]
    return None


def configured_here() -> str | None:
    """Return the language of the workspace around the current folder, `None` when it says none.

    For what is said without a workspace at hand: a broken configuration says nothing here.
    """
    from hyvinvointi import parsing
    from hyvinvointi.errors import WorkError

    try:
        here = Path.cwd()
    except OSError:  # somebody has deleted it
        return None
    for folder in (here, *here.parents):
        file = folder / "hyvinvointi.toml"
        try:
            if not stat.S_ISREG(file.lstat().st_mode):
                return None
            content = parsing.read_start(file, parsing.LARGEST_SETTINGS)
            language = parsing.toml(content, file.name).get("language")
        except FileNotFoundError:
            continue
        except (OSError, WorkError):
            return None
        return language if isinstance(language, str) else None
    return None
