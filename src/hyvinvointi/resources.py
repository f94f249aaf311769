"""Where the schemas, the templates and the steps of a server are, in a source tree and when installed."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """Return the folder `schemas`, `templates` or `ci`.

    A wheel carries them inside the package; a source tree (and an editable
    installation) has them at the top level.
    """
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name
