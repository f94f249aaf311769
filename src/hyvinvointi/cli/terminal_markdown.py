"""Markdown set for a terminal: headings at the left, lines no longer than they are read with ease."""

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Heading, Markdown

_WIDEST = 100
"""Columns beyond which lines are harder to read."""


class _Heading(Heading):
    """A heading where the text below it begins: the middle of a wide window is far from it."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = self.text.copy()
        text.justify = "left"
        yield text


class _Page(Markdown):
    elements = {**Markdown.elements, "heading_open": _Heading}  # noqa: RUF012  as rich has it


def show(text: str, *, is_colourful: bool) -> None:
    """Write Markdown to the terminal."""
    console = Console() if is_colourful else Console(color_system=None)
    console.print(_Page(text), width=min(console.width, _WIDEST))
