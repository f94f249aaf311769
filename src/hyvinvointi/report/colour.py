"""The text report in colour, for a terminal that can show it."""

from rich.console import Console
from rich.text import Text

from hyvinvointi.report.formats.findings import Findings
from hyvinvointi.report.formats.findings.text import lines

_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold cyan",
    "number": "blue",
    "path": "bold",
    "strong": "bold",
    "faint": "dim",
    "": "",
}


def paint(findings: Findings) -> str:
    """Return the report with colours that a light and a dark terminal show, as this one takes them."""
    console = Console(highlight=False, soft_wrap=True)
    with console.capture() as captured:
        for line in lines(findings):
            console.print(Text.assemble(*((text, _STYLES[style]) for style, text in line)))
    return captured.get()
