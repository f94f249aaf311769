"""The folder of a workspace's own templates of pages."""

from pathlib import Path

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.resources import folder as folder_of
from hyvinvointi.workspace.config import TEMPLATES

_LINK = Text(
    "Kansio {folder} on linkki, joten sen sivupohjia ei lueta. Poista linkki.",
    "Mappen {folder} är en länk, så dess sidmallar läses inte. Ta bort länken.",
    "The folder {folder} is a link, so its templates are not read. Remove the link.",
)


def own_templates(root: Path) -> Path | None:
    """Return the folder of a workspace's own templates, `None` where there are none but ours.

    Raises `WorkError` where it is a link: `diff` would not see what changes behind it.
    """
    own = root / TEMPLATES
    if not own.is_dir() or are_ours(root):
        return None
    if own.is_symlink():
        raise WorkError(Message(_LINK, {"folder": own.name}))
    return own


def are_ours(root: Path) -> bool:
    """Whether the templates of a workspace are those of this very program."""
    own = root / TEMPLATES
    return own.is_dir() and own.samefile(folder_of(TEMPLATES))
