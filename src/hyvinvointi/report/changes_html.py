"""Changes as one accessible page: marked in the text, and the two states side by side."""

from hyvinvointi.diagnostics import Language
from hyvinvointi.diff import Comparison
from hyvinvointi.render.pages.changes import render_changes
from hyvinvointi.report.encoding import as_html
from hyvinvointi.workspace import Workspace


def changes_html(
    comparison: Comparison, base: Workspace, head: Workspace, language: Language = "en"
) -> str:
    """Return the page."""
    return as_html(render_changes(comparison, base, head, language))
