"""Which language a person is spoken to in."""

import os
from collections.abc import Sequence

from hyvinvointi.diagnostics import LANGUAGES, Language

_VARIABLE = "HYVINVOINTI_LANG"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def choose(asked: str | None = None, configured: str | None = None) -> Language:
    """Return the first language that is known: asked, environment, configured, locale, English."""
    locale = next((os.environ[name] for name in _LOCALE if os.environ.get(name)), "")
    for wish in (asked, os.environ.get(_VARIABLE), configured, locale):
        for language in LANGUAGES:
            if wish and wish[:2].lower() == language:
                return language
    return "en"


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
    import tomllib
    from pathlib import Path

    try:
        here = Path.cwd()
    except OSError:  # somebody has deleted it
        return None
    for folder in (here, *here.parents):
        try:
            table = tomllib.loads((folder / "hyvinvointi.toml").read_text(encoding="utf-8"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError):
            return None
        language = table.get("language")
        return language if isinstance(language, str) else None
    return None
