"""Where the schemas and templates are, in a source tree and when installed."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """Return the folder `schemas` or `templates`.

    A wheel carries them inside the package; a source tree (and an editable
    installation) has them at the top level.
    """
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name
