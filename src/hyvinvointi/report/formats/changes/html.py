"""Changes as one accessible page: marked in the text, and the two states side by side."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.render.pages.changes import render_changes
from hyvinvointi.report.encoding import as_html
from hyvinvointi.report.formats.changes import Changes

FOR_PEOPLE = False
ABOUT = Text(
    "Yhtenä saavutettavana sivuna: muutokset merkittyinä tekstiin ja molemmat tilat rinnakkain.",
    "Som en tillgänglig sida: ändringarna markerade i texten, och de två versionerna sida vid sida.",
    "One accessible page: marked in the text, and the two states side by side.",
)


def render(changes: Changes) -> str:
    """Return the page."""
    page = render_changes(changes.comparison, changes.base, changes.head, changes.language)
    return as_html(page)
