"""Where the schemas, the templates and the steps of a server are, and which modules a package has."""

import os
from collections.abc import Iterable
from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """Return the folder `schemas`, `templates` or `ci`.

    A wheel carries them inside the package; a source tree (and an editable
    installation) has them at the top level.
    """
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name


def modules(folders: Iterable[str]) -> list[str]:
    """Return the names of the modules in the folders of a package (`__path__`), in order.

    `pkgutil` asks for far more than files that end in `.py`: that was a fiftieth of linting a file.
    """
    names = (name for folder in folders for name in os.listdir(folder))  # noqa: PTH208
    stems = (name.removesuffix(".py") for name in names if name.endswith(".py"))
    return sorted(stem for stem in stems if stem != "__init__")
